import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  layoutDifference,
  layoutTwentyDots,
  reachOfRow,
} from '../../../src/charts/difference/layout'
import { outside } from '../boxes'
import { describePicture } from '../describe-marks'

const place = { slot: 2, reach: 20, width: 196, height: 34 }

test('a difference stands as it was reviewed', async () => {
  const picture = layoutDifference({ low: -7, middle: 2, high: 12 }, place)
  await expect(describePicture(picture)).toMatchFileSnapshot('../golden/difference.txt')
})

test('zero is in the middle, more to the right', () => {
  const { marks } = layoutDifference({ low: 5, middle: 10, high: 15 }, place)
  expect(marks.find(({ key }) => key === 'zero')).toMatchObject({ x1: 98.5, x2: 98.5 })
  const glyph = marks.find(({ key }) => key === 'middle')
  expect(glyph?.type === 'glyph' && glyph.x).toBeGreaterThan(98.5)
})

test('one scale holds all plans of a row', () => {
  const cells = [
    { interval: { low: -7, middle: 2, high: 12 } },
    { interval: null },
    { interval: { low: -31, middle: -20, high: -10 } },
  ]
  expect(reachOfRow(cells)).toBe(31)
  expect(reachOfRow([{ interval: null }])).toBe(0)
})

test('what is always the same is a glyph without a bar; what can’t be compared is empty', () => {
  const same = layoutDifference({ low: 0, middle: 0, high: 0 }, { ...place, reach: 0 })
  expect(same.marks.map(({ key }) => key)).toEqual(['zero', 'middle'])
  expect(layoutDifference(null, place).marks.map(({ key }) => key)).toEqual([])
})

test('no interval leaves the plot', () => {
  const end = fc.double({ min: -1e10, max: 1e10, noNaN: true })
  fc.assert(
    fc.property(fc.tuple(end, end, end), (ends) => {
      const [low, middle, high] = ends.toSorted((a, b) => a - b) as [number, number, number]
      const interval = { low, middle, high }
      const reach = reachOfRow([{ interval }])
      expect(outside(layoutDifference(interval, { ...place, reach }))).toEqual([])
    }),
  )
})

test('a chance is twenty dots of 6.6 px, as many filled as it happens', () => {
  for (const count of [0, 18, 20]) {
    const { marks } = layoutTwentyDots(count, place)
    expect(marks).toHaveLength(20)
    expect(marks.filter((m) => m.type === 'circle' && m.fill === 'plan-2')).toHaveLength(count)
  }
})
