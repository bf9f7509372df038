import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dodge } from '../../src/charts/dodge'

test('leaves labels alone that keep clear', () => {
  expect(dodge([10, 50, 90], { gap: 18, from: 0, to: 100 })).toEqual([10, 50, 90])
})

test('moves two labels apart evenly and three around their middle', () => {
  expect(dodge([50, 50], { gap: 20, from: 0, to: 100 })).toEqual([40, 60])
  expect(dodge([52, 50, 54], { gap: 20, from: 0, to: 100 })).toEqual([52, 32, 72])
})

test('stays within the ends', () => {
  expect(dodge([1, 2], { gap: 20, from: 0, to: 100 })).toEqual([0, 20])
  expect(dodge([99, 100], { gap: 20, from: 0, to: 100 })).toEqual([80, 100])
})

test('keeps the order, the gap and the ends for any six labels', () => {
  const wishes = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 6 })
  fc.assert(
    fc.property(wishes, (all) => {
      const places = dodge(all, { gap: 18, from: 0, to: 300 })
      const order = all.map((_, index) => index).sort((a, b) => all[a]! - all[b]! || a - b)
      const sorted = order.map((index) => places[index]!)
      for (let i = 1; i < sorted.length; i += 1)
        expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(18 - 1e-6)
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(-1e-6)
        expect(place).toBeLessThanOrEqual(300 + 1e-6)
      }
    }),
  )
})
