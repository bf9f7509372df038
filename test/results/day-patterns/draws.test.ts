import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareAt, sharesIn, splitRolls } from '../../../src/results/day-patterns/draws'
import { meanOf, quantiles } from '../../../src/results/summary'

const THIRD = { low: 0.2, likely: 0.3, high: 0.6 }

describe('the share of pupils who follow a pattern', () => {
  test('meets its low, likely and high at 1, 5 and 9 of 10 futures', () => {
    expect([0.1, 0.5, 0.9].map((point) => shareAt(THIRD, point))).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.3, 12),
      expect.closeTo(0.6, 12),
    ])
    const drawn = Float64Array.from(
      { length: 10_000 },
      (_, r) => sharesIn(r, [THIRD, ONE_LESS])[0]!,
    )
    expect(quantiles(drawn, [500])[0]).toBeCloseTo(0.3, 1)
  })

  test('is never below nothing nor above all', () => {
    expect(shareAt({ low: 0, likely: 0, high: 1 }, 0.01)).toBe(0)
    expect(shareAt({ low: 0, likely: 1, high: 1 }, 0.999)).toBe(1)
  })

  test('adds up to all pupils, and is alike where nobody said anything', () => {
    const sums = Array.from({ length: 50 }, (_, r) =>
      sharesIn(r, [THIRD, THIRD, THIRD]).reduce((a, b) => a + b, 0),
    )
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12)
    const none = { low: 0, likely: 0, high: 0 }
    expect(sharesIn(0, [none, none])).toEqual([0.5, 0.5])
  })

  test('moves apart from those of other patterns', () => {
    const wide = { low: 0.1, likely: 0.5, high: 0.9 }
    const draws = Array.from({ length: 10_000 }, (_, r) => sharesIn(r, [wide, wide, wide]))
    const means = [0, 1, 2].map((index) =>
      meanOf(Float64Array.from(draws, (shares) => shares[index]!)),
    )
    for (const mean of means) expect(mean).toBeCloseTo(1 / 3, 2)
  })
})

const ONE_LESS = { low: 0.7, likely: 0.7, high: 0.7 }

/** One future: pupils by grade and pattern. */
const splitRoll = (roll: readonly number[], shares: readonly number[]) =>
  splitRolls(
    roll.map((pupils) => Float64Array.of(pupils)),
    shares.map((share) => Float64Array.of(share)),
  ).map((grade) => grade.map(([count]) => count!))

describe('the pupils of a grade', () => {
  test('are split into whole pupils, none lost and none made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
        fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (roll, weights) => {
          const sum = weights.reduce((a, b) => a + b, 0)
          const shares = weights.map((weight) => weight / sum)
          const split = splitRoll(roll, shares)
          split.forEach((grade, index) => {
            expect(grade.reduce((a, b) => a + b, 0)).toBe(roll[index])
            expect(grade.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
          })
          const total = roll.reduce((a, b) => a + b, 0)
          shares.forEach((share, index) => {
            const got = split.reduce((before, grade) => before + grade[index]!, 0)
            expect(Math.abs(got - total * share)).toBeLessThan(shares.length)
          })
        },
      ),
    )
  })

  test('make up in one grade what rounding took in another', () => {
    expect(splitRoll([1, 1, 1, 1], [0.5, 0.5])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 1],
    ])
  })
})
