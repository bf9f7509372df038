import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder, shareOf, splitShare } from '../../../src/rules/cost-share/split'
import vectors from '../../vectors.json'

const third = (cutToYen: number) => ({ numerator: 1, denominator: 3, cutToYen })

describe('a named share and the rest', () => {
  it.each(vectors['5_share'])(
    'vector: $share of $yen yen cut to $unit: $nation and $rest',
    ({ yen, unit, nation, rest }) => {
      expect(splitShare(yen, third(unit))).toEqual({ share: nation, rest })
    },
  )

  it.each([
    [2_999, 0],
    [3_000, 1_000],
    [5_999, 1_000],
    [6_000, 2_000],
  ])('a third of %i yen, cut to 1,000: %i', (yen, share) => {
    expect(splitShare(yen, third(1000)).share).toBe(share)
  })

  it('a saving mirrors the cost', () => {
    expect(splitShare(-100_000_001, third(1))).toEqual({ share: -33_333_333, rest: -66_666_668 })
    expect(splitShare(-2, third(1))).toEqual({ share: 0, rest: -2 })
  })

  it('share and rest make the whole, and the share is within a unit of the exact one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(1, 1000),
        (yen, denominator, part, cutToYen) => {
          const numerator = Math.min(part, denominator)
          const { share, rest } = splitShare(yen, { numerator, denominator, cutToYen })
          expect(share + rest).toBe(yen)
          expect(Math.abs(share % cutToYen)).toBe(0)
          const short = Math.abs(yen) * numerator - Math.abs(share) * denominator
          expect(short).toBeGreaterThanOrEqual(0)
          expect(short).toBeLessThan(cutToYen * denominator)
          expect(share).toBe(shareOf(yen, numerator, denominator, cutToYen))
        },
      ),
    )
  })
})

describe('the largest remainder', () => {
  it.each(vectors['5_largestRemainder'])(
    'vector: $total by $weights gives $parts',
    ({ total, weights, parts }) => expect(largestRemainder(total, weights)).toEqual(parts),
  )

  it('without any weight all count the same', () => {
    expect(largestRemainder(5, [0, 0])).toEqual([3, 2])
  })

  it('writes into the parts that it is given', () => {
    const parts = [9, 9, 9, 9]
    expect(largestRemainder(100, Float64Array.from([1, 1, 1]), parts)).toBe(parts)
    expect(parts).toEqual([34, 33, 33])
  })

  const weights = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })),
    { minLength: 1, maxLength: 20 },
  )

  it('always sums to the total, and nobody is a whole one away from the exact part', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (total, by) => {
        const sum = by.reduce((all, weight) => all + weight, 0)
        fc.pre(sum === 0 || sum > 1e-9)
        const parts = largestRemainder(total, by)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        parts.forEach((part, index) => {
          expect(Number.isInteger(part)).toBe(true)
          const exact = sum > 0 ? (total * (by[index] ?? 0)) / sum : total / by.length
          expect(Math.abs(part - exact)).toBeLessThan(1.001)
        })
      }),
    )
  })
})
