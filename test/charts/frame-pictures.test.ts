import { describe, expect, test } from 'vitest'
import { factLines, FramePictures } from '../../src/charts/frame-pictures'
import { renderSvg } from '../../src/charts/svg'

const facts = [
  { label: '検討', value: '青葉市' },
  { label: '法令基準日', value: '令和7年4月1日' },
  { label: '計算の番号', value: '0123456789abcdef' },
  { label: '計算回数', value: '10,000' },
]
const box = (width: number, height: number) =>
  ({ getBoundingClientRect: () => ({ left: 0, top: 0, width, height }) }) as Element

describe('the file of a chart', () => {
  test('says where its figures come from, below the picture', () => {
    const words = { title: '通いたい生徒と定員', subtitle: '10回に8回', facts }
    const picture = new FramePictures().compose(box(600, 300), words)
    const svg = renderSvg(picture)
    for (const { label, value } of facts) expect(svg).toContain(`${label} ${value}`)
    const texts = picture.marks.flatMap((mark) => (mark.type === 'text' ? [mark.y] : []))
    expect(Math.max(...texts)).toBeLessThan(picture.height)
    expect(Math.max(...texts)).toBeGreaterThan(300)
  })

  test('breaks its facts where the picture ends, and never within one', () => {
    expect(factLines(facts, 10_000)).toHaveLength(1)
    expect(factLines(facts, 10)).toHaveLength(facts.length)
    expect(factLines([], 600)).toEqual([])
  })
})
