import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutIntoRanges } from '../../src/runs/ranges'

test('ten thousand replications begin with 125 twice, 250 and 500, and none is asked for more than 1,000', () => {
  const sizes = cutIntoRanges(10_000).map(({ replications }) => replications)
  expect(sizes.slice(0, 4)).toEqual([125, 125, 250, 500])
  expect(Math.max(...sizes)).toBe(1000)
  expect(sizes.at(-1)).toBe(250)
})

test('a run shorter than the first range is one range', () => {
  expect(cutIntoRanges(1)).toEqual([{ first: 0, replications: 1 }])
  expect(cutIntoRanges(125)).toHaveLength(1)
  expect(cutIntoRanges(126)).toHaveLength(2)
})

test('the ranges of any run lie without a gap and add up to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), (replications) => {
      let next = 0
      for (const range of cutIntoRanges(replications)) {
        expect(range.first).toBe(next)
        expect(range.replications).toBeGreaterThan(0)
        expect(range.replications).toBeLessThanOrEqual(1000)
        next += range.replications
      }
      expect(next).toBe(replications)
    }),
  )
})

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s replications are none', (n) => {
  expect(() => cutIntoRanges(n)).toThrow('whole number of replications')
})
