import { countLines, figurePart, fitHeadline, parts, planPart } from '../../src/results/sentence'
import { describe, expect, it } from 'vitest'
import { BRANCH } from './plans'

const plan = planPart(BRANCH)
const figure = figurePart(
  { ja: '25〜44人', en: '25–44 pupils' },
  { planId: 'branch', measure: 'm' },
)
const first = {
  ja: parts`令和14年度、${plan.ja}に通いたい生徒は${figure.ja}（10回に8回）。`,
  en: parts`In FY2032, ${figure.en} want to come to ${plan.en} (8 in 10).`,
}
const long = { ja: parts`${'あ'.repeat(60)}。`, en: parts`${'word '.repeat(30)}end.` }

describe('a sentence', () => {
  it('keeps plans and figures as pieces of their own', () => {
    expect(first.ja.map(({ kind }) => kind)).toEqual(['text', 'plan', 'text', 'figure', 'text'])
    expect(first.ja[1]).toEqual({ kind: 'plan', text: '分教室型', planId: 'branch', slot: 2 })
  })

  it('reads as plain text without a gap in Japanese, with one in English', () => {
    const second = { ja: parts`定員45人。`, en: parts`45 places.` }
    expect(fitHeadline([first, second]).headline).toEqual({
      ja: '令和14年度、分教室型に通いたい生徒は25〜44人（10回に8回）。定員45人。',
      en: 'In FY2032, 25–44 pupils want to come to Branch (8 in 10). 45 places.',
    })
  })

  it('drops its last clause where two lines do not hold it', () => {
    expect(fitHeadline([first, long]).headline.ja).toBe(
      '令和14年度、分教室型に通いたい生徒は25〜44人（10回に8回）。',
    )
    expect(fitHeadline([long]).headline.ja).toContain('あ')
  })
})

describe('the room of two lines', () => {
  it('is 2 × 38 full-width characters, digits counting half', () => {
    expect(countLines(parts`${'あ'.repeat(37)}`, 'ja')).toBe(1)
    expect(countLines(parts`${'あ'.repeat(75)}`, 'ja')).toBe(2)
    expect(countLines(parts`${'あ'.repeat(76)}`, 'ja')).toBe(3)
    expect(countLines(parts`${'1'.repeat(150)}`, 'ja')).toBe(2)
  })

  it('is 2 × 76 characters in English, broken between words', () => {
    expect(countLines(parts`${'a'.repeat(76)} ${'b'.repeat(76)}`, 'en')).toBe(2)
    expect(countLines(parts`${'a'.repeat(40)} ${'b'.repeat(40)} ${'c'.repeat(40)}`, 'en')).toBe(3)
  })
})
