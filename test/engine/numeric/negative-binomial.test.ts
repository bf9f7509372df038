import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failuresBefore, failuresUpTo } from '../../../src/engine/numeric/negative-binomial'
import { neighbor, wholeFailures } from './whole-summation'

const LEAST_U = 2 ** -53
const LARGEST_U = 1 - 2 ** -53
const openUniform = fc.double({ min: LEAST_U, max: LARGEST_U, noNaN: true })
const chance = fc.double({ min: 0.05, max: 1, noNaN: true })

describe('failures before a number of successes', () => {
  it('equal the whole sum over successes, chances and uniforms, ends included', () => {
    for (const successes of [1, 2, 5, 21, 60, 300, 5000]) {
      for (const p of [0.1, 0.3, 0.5, 0.75, 0.9, 0.999]) {
        const twin = wholeFailures(successes, p)
        for (const u of [LEAST_U, 1e-9, 0.001, 0.1, 0.5, 0.8765, 0.999, 1 - 1e-9, LARGEST_U]) {
          expect(failuresBefore(successes, p, u), `${successes} ${p} ${u}`).toBe(twin.quantile(u))
        }
      }
    }
  })

  it('equal the whole sum where u stands on a step', () => {
    for (const [successes, p] of [
      [1, 0.5],
      [3, 0.6],
      [21, 0.75],
      [40, 0.3],
    ] as const) {
      const twin = wholeFailures(successes, p)
      for (let k = twin.quantile(1e-6); k < twin.quantile(1 - 1e-6); k++) {
        for (const steps of [-2, -1, 0, 1, 2]) {
          const u = neighbor(twin.cumulative(k), steps)
          expect(failuresBefore(successes, p, u)).toBe(twin.quantile(u))
        }
      }
    }
  })

  it('are none before no success, none when all succeed, endless when none does', () => {
    expect(failuresBefore(0, 0.5, 0.99)).toBe(0)
    expect(failuresBefore(7, 1, 0.99)).toBe(0)
    expect(failuresBefore(7, 0, 0.01)).toBe(Infinity)
  })

  it('refuse a chance that is not a number', () => {
    expect(() => failuresBefore(3, NaN, 0.5)).toThrow('chance')
  })

  it('never fall with more successes or with u, and never rise with the chance', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        chance,
        chance,
        openUniform,
        openUniform,
        (successes, p1, p2, u1, u2) => {
          const here = failuresBefore(successes, p1, u1)
          expect(failuresBefore(successes + 1, p1, u1)).toBeGreaterThanOrEqual(here)
          expect(failuresBefore(successes, Math.max(p1, p2), u1)).toBeLessThanOrEqual(
            failuresBefore(successes, Math.min(p1, p2), u1),
          )
          expect(failuresBefore(successes, p1, Math.min(u1, u2))).toBeLessThanOrEqual(
            failuresBefore(successes, p1, Math.max(u1, u2)),
          )
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('up to a most, are those of the whole sum or the most, and quick for any chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 300 }),
        chance,
        // As the engine draws them, so that 1 − u is exact.
        openUniform.map((u) => (Math.floor(u * 2 ** 52) + 0.5) / 2 ** 52),
        (successes, most, p, u) => {
          expect(failuresUpTo(most, successes, p, u)).toBe(
            Math.min(most, failuresBefore(successes, p, u)),
          )
        },
      ),
    )
    for (const p of [1e-6, 1e-9, 1e-300, 0]) expect(failuresUpTo(500, 3, p, 0.5)).toBe(500)
    // 1 − (1 − 10⁻⁹)¹⁰¹ is just above 10⁻⁷.
    expect(failuresUpTo(500, 1, 1e-9, 1e-7)).toBe(100)
    expect(failuresUpTo(500, 0, 0.5, 0.9)).toBe(0)
  })
})
