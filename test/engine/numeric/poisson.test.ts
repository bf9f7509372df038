import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pois } from '../../../src/engine/numeric/poisson'
import { neighbor, wholePoisson } from './whole-summation'

const LEAST_U = 2 ** -53
const LARGEST_U = 1 - 2 ** -53
const openUniform = fc.double({ min: LEAST_U, max: LARGEST_U, noNaN: true })
const mean = fc.oneof(
  fc.double({ min: 0, max: 12, noNaN: true }),
  fc.double({ min: 0, max: 20_000, noNaN: true }),
)

describe('a Poisson count', () => {
  it('equals the whole sum over means and uniforms, ends included', () => {
    for (const lambda of [1e-9, 0.03, 0.7, 3.99, 4, 17.5, 64, 433.3, 2000, 20_000]) {
      const twin = wholePoisson(lambda)
      for (const u of [LEAST_U, 1e-9, 0.001, 0.1, 0.5, 0.8765, 0.999, 1 - 1e-9, LARGEST_U]) {
        expect(pois(lambda, u), `${lambda} ${u}`).toBe(twin.quantile(u))
      }
    }
  })

  it('equals the whole sum where u stands on a step', () => {
    for (const lambda of [0.4, 3, 5.25, 31.7, 250]) {
      const twin = wholePoisson(lambda)
      for (let k = twin.quantile(1e-6); k < twin.quantile(1 - 1e-6); k++) {
        for (const steps of [-2, -1, 0, 1, 2]) {
          const u = neighbor(twin.cumulative(k), steps)
          expect(pois(lambda, u), `${lambda} ${u}`).toBe(twin.quantile(u))
        }
      }
    }
  })

  it('is nought at a mean of nought or below', () => {
    expect([pois(0, 0.999), pois(-3, 0.999)]).toEqual([0, 0])
  })

  it('refuses a mean that is not a number', () => {
    expect(() => pois(NaN, 0.5)).toThrow('mean')
    expect(() => pois(Infinity, 0.5)).toThrow('mean')
    expect(() => pois(2 ** 32, 0.5)).toThrow('mean')
  })

  it('never falls with the mean or with u', () => {
    fc.assert(
      fc.property(mean, mean, openUniform, openUniform, (a, b, u1, u2) => {
        expect(pois(Math.min(a, b), u1)).toBeLessThanOrEqual(pois(Math.max(a, b), u1))
        expect(pois(a, Math.min(u1, u2))).toBeLessThanOrEqual(pois(a, Math.max(u1, u2)))
        expect(pois(neighbor(a, 1), u1)).toBeGreaterThanOrEqual(pois(a, u1))
      }),
      { numRuns: 1500 },
    )
  })
})
