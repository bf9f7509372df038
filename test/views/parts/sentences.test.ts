import { describe, expect, it } from 'vitest'
import type { SentencePart } from '../../../src/results/pages'
import { eachFitsALine, sentencesOf, withFigures } from '../../../src/views/parts/sentences'

const text = (words: string): SentencePart => ({ kind: 'text', text: words })
const plan: SentencePart = { kind: 'plan', text: 'No. 2 案', planId: 'a', slot: 2 }

describe('a headline', () => {
  it('is cut where its sentences end', () => {
    expect(sentencesOf([text('令和14年度、'), plan, text('は25人。定員'), text('45人。')])).toEqual(
      [
        [text('令和14年度、'), plan, text('は25人。')],
        [text('定員'), text('45人。')],
      ],
    )
  })

  it('is not cut inside a number or a plan’s name', () => {
    expect(sentencesOf([plan, text(' costs 1.5 million. And more.')])).toEqual([
      [plan, text(' costs 1.5 million. ')],
      [text('And more.')],
    ])
  })

  it('has no sentence where it has no words', () => {
    expect(sentencesOf([])).toEqual([])
    expect(sentencesOf([text('')])).toEqual([])
  })

  it('keeps each sentence on a line of its own only where all of them fit', () => {
    const short = [[text('令和14年度、'), plan, text('に通いたい生徒は25〜44人（10回に8回）。')]]
    expect(eachFitsALine(short, 37)).toBe(true)
    expect(eachFitsALine([...short, [text('あ'.repeat(38))]], 37)).toBe(false)
  })

  it('is cut at the figures that can be asked, each in its place', () => {
    const asks = { planId: 'branch', measure: 'cost.municipality' }
    const before = { ...asks, about: 'before-opening' as const }
    const figures = [
      { text: '12', asks },
      { text: '9.9', asks },
      { text: '120', asks: before },
    ]
    expect(withFigures('年の平均 12。開校まで 120', figures)).toEqual([
      text('年の平均 '),
      { kind: 'figure', text: '12', asks },
      text('。開校まで '),
      { kind: 'figure', text: '120', asks: before },
    ])
    expect(withFigures('案なし', [])).toEqual([text('案なし')])
  })
})
