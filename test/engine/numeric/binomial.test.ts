import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialLaw, thin, thinRatio } from '../../../src/engine/numeric/binomial'
import { upperTail } from '../../../src/engine/numeric/count-inversion'
import vectors from '../../vectors.json'
import { fractionOf, neighbor, wholeBinomial } from './whole-summation'

const SMALLEST_U = 2 ** -53
const LARGEST_U = 1 - 2 ** -53
const EXTREME_US = [SMALLEST_U, 1e-12, 1e-6, 0.001, 0.05, 0.5, 0.95, 0.999, 1 - 1e-6, LARGEST_U]

const chance = fc.double({ min: 0, max: 1, noNaN: true })
const openUniform = fc.double({ min: SMALLEST_U, max: LARGEST_U, noNaN: true })
const people = fc.oneof(
  fc.integer({ min: 0, max: 80 }),
  fc.integer({ min: 0, max: 5000 }),
  fc.integer({ min: 0, max: 2_000_000 }),
)
/** u at a step of the distribution, or a few doubles beside it: where rounding could tip the count. */
const nearTie = fc
  .record({
    n: fc.integer({ min: 1, max: 400 }),
    p: fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    steps: fc.integer({ min: -3, max: 3 }),
  })
  .map(({ n, p, part, steps }) => {
    const twin = wholeBinomial(n, p)
    const tie = Math.max(1e-300, twin.cumulative(twin.quantile(Math.min(LARGEST_U, part))))
    return { n, p, twin, u: Math.min(LARGEST_U, Math.max(SMALLEST_U, neighbor(tie, steps))) }
  })

/** P(Bin(n, p) ≤ k) ≥ u, decided in fractions without any rounding. */
function reachedInFractions(n: number, p: number, k: number, u: number): boolean {
  const { numerator: a, denominator: b } = fractionOf(p)
  const { numerator: c, denominator: d } = fractionOf(u)
  let choose = 1n
  let sum = 0n
  for (let j = 0; j <= k; j++) {
    sum += choose * a ** BigInt(j) * (b - a) ** BigInt(n - j)
    choose = (choose * BigInt(n - j)) / BigInt(j + 1)
  }
  return sum * d >= c * b ** BigInt(n)
}

describe('thinning', () => {
  it('meets the published vectors', () => {
    for (const { n, p, u, k } of vectors['1_thin']) expect(u.map((x) => thin(n, p, x))).toEqual(k)
  })

  it('keeps nobody at chance 0, everybody at chance 1, and nobody of nobody', () => {
    expect(thin(12, 0, LARGEST_U)).toBe(0)
    expect(thin(12, -0.1, LARGEST_U)).toBe(0)
    expect(thin(12, 1, SMALLEST_U)).toBe(12)
    expect(thin(12, 1.2, SMALLEST_U)).toBe(12)
    expect(thin(0, 0.5, 0.5)).toBe(0)
  })

  it('refuses a chance that is not a number', () => {
    expect(() => thin(12, NaN, 0.5)).toThrow('chance')
  })

  it('refuses a uniform outside 0 and 1 instead of searching without end', () => {
    for (const u of [NaN, 1, 1.5]) {
      expect(() => thin(12, 0.5, u)).toThrow('uniform')
      expect(() => thin(1200, 0.5, u)).toThrow('uniform')
    }
  })

  it('keeps one pupil exactly when u exceeds the chance of losing the pupil', () => {
    expect(thin(1, 0.3, 0.7)).toBe(0)
    expect(thin(1, 0.3, neighbor(0.7, 1))).toBe(1)
    expect(thin(1, 0.25, 0.75)).toBe(0)
    expect(thin(1, 0.75, 0.25)).toBe(0)
    expect(thin(1, 0.75, neighbor(0.25, 1))).toBe(1)
  })

  it('equals the whole sum over sizes, chances and uniforms', () => {
    for (const n of [1, 2, 3, 7, 15, 41, 60, 120, 300, 1000, 4097, 20_000]) {
      for (const p of [1e-9, 1e-4, 0.003, 0.034, 0.145, 0.5, 0.69, 0.855, 0.97, 1 - 1e-6]) {
        const twin = wholeBinomial(n, p)
        for (const u of [...EXTREME_US, 0.01, 0.1234, 0.31, 0.77, 0.9876]) {
          expect(thin(n, p, u), `${n} ${p} ${u}`).toBe(twin.quantile(u))
        }
      }
    }
  })

  it('equals the whole sum for two million people', () => {
    for (const p of [1e-7, 0.0002, 0.03]) {
      const twin = wholeBinomial(2_000_000, p)
      for (const u of EXTREME_US) expect(thin(2_000_000, p, u), `${p} ${u}`).toBe(twin.quantile(u))
    }
  })

  it('equals the whole sum on both sides of every step of the distribution', () => {
    for (const [n, p] of [
      [60, 0.855],
      [28, 0.2],
      [300, 0.034],
      [1900, 0.034],
      [9000, 0.31],
    ] as const) {
      const twin = wholeBinomial(n, p)
      for (let k = twin.quantile(1e-9); k <= twin.quantile(1 - 1e-9); k++) {
        const step = twin.cumulative(k)
        for (const off of [1e-3, 1e-5, 1e-8, 1e-10, 1e-12]) {
          const below = step * (1 - off)
          const above = Math.min(LARGEST_U, step + off * Math.min(step, 1 - step))
          expect(thin(n, p, below), `${n} ${p} ${below}`).toBe(twin.quantile(below))
          expect(thin(n, p, above), `${n} ${p} ${above}`).toBe(twin.quantile(above))
        }
      }
    }
  })

  it('equals the whole sum where u stands on a step to the last digits', () => {
    fc.assert(
      fc.property(nearTie, ({ n, p, twin, u }) => {
        expect(thin(n, p, u)).toBe(twin.quantile(u))
      }),
      { numRuns: 300 },
    )
  })

  it('answers exact ties as fractions do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 15 }),
        fc.nat(),
        (n, sixteenths, pick) => {
          const p = sixteenths / 16
          const k = pick % n
          // With a chance of so few binary digits P(Bin ≤ k) is a double.
          const u = wholeBinomial(n, p).cumulative(k)
          expect(reachedInFractions(n, p, k, u)).toBe(true)
          expect(thin(n, p, u)).toBe(k)
          expect(thin(n, p, neighbor(u, 1))).toBe(k + 1)
        },
      ),
    )
  })

  it('grows by nobody or one when one more person comes', () => {
    fc.assert(
      fc.property(people, chance, openUniform, (n, p, u) => {
        const more = thin(n + 1, p, u) - thin(n, p, u)
        expect(more === 0 || more === 1).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('never falls with the chance or with u', () => {
    fc.assert(
      fc.property(people, chance, chance, openUniform, openUniform, (n, p1, p2, u1, u2) => {
        const [low, high] = [Math.min(p1, p2), Math.max(p1, p2)]
        expect(thin(n, low, u1)).toBeLessThanOrEqual(thin(n, high, u1))
        expect(thin(n, p1, Math.min(u1, u2))).toBeLessThanOrEqual(thin(n, p1, Math.max(u1, u2)))
      }),
      { numRuns: 1500 },
    )
  })

  it('keeps its order also where u stands on a step and people, chance or u move by the least', () => {
    fc.assert(
      fc.property(nearTie, ({ n, p, u }) => {
        const here = thin(n, p, u)
        const more = thin(n + 1, p, u) - here
        const fewer = here - thin(n - 1, p, u)
        expect([more === 0 || more === 1, fewer === 0 || fewer === 1]).toEqual([true, true])
        expect(thin(n, neighbor(p, 1), u)).toBeGreaterThanOrEqual(here)
        expect(thin(n, neighbor(p, -1), u)).toBeLessThanOrEqual(here)
        expect(thin(n, p, neighbor(u, -1))).toBeLessThanOrEqual(here)
      }),
      { numRuns: 300 },
    )
  })

  it('stays within 0 and n at the ends of u', () => {
    fc.assert(
      fc.property(people, chance, (n, p) => {
        const [least, most] = [thin(n, p, SMALLEST_U), thin(n, p, LARGEST_U)]
        expect(least).toBeGreaterThanOrEqual(0)
        expect(most).toBeLessThanOrEqual(n)
        expect(Number.isInteger(least) && Number.isInteger(most)).toBe(true)
      }),
    )
  })
})

describe('progression with a ratio', () => {
  it('adds to all when the ratio exceeds one', () => {
    const { n, r, u, value } = vectors['1_ratioAboveOne']
    expect(thinRatio(n, r, u)).toBe(value)
  })

  it('thins up to one and keeps all at one', () => {
    expect(thinRatio(100, 0.97, 0.5)).toBe(97)
    expect(thinRatio(100, 1, SMALLEST_U)).toBe(100)
  })

  it('never falls with the ratio, across one', () => {
    const ratio = fc.double({ min: 0.5, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(fc.nat(3000), ratio, ratio, openUniform, (n, r1, r2, u) => {
        expect(thinRatio(n, Math.min(r1, r2), u)).toBeLessThanOrEqual(
          thinRatio(n, Math.max(r1, r2), u),
        )
      }),
    )
  })
})

describe('the upper tail of a binomial', () => {
  it('keeps its relative accuracy where the whole is nearly one', () => {
    // P(Bin(60, ½) > 59) = 2⁻⁶⁰; tolerance 1e-13 of it.
    expect(upperTail(binomialLaw(60, 0.5), 59) * 2 ** 60).toBeCloseTo(1, 12)
    expect(upperTail(binomialLaw(60, 0.5), 60)).toBe(0)
  })
})
