import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  correlate,
  drawElicited,
  elicit,
  prepareElicited,
  Z90,
  type ElicitedKind,
} from '../../../src/engine/numeric/elicited'
import { clippedNormal, normalCdf, normalQuantile } from '../../../src/engine/numeric/normal'
import vectors from '../../vectors.json'

const KINDS: readonly ElicitedKind[] = ['real', 'share', 'nonnegative', 'positive', 'ratio', 'odds']
const LEAST_U = 2 ** -53
const LARGEST_U = 1 - 2 ** -53

/** Low, likely and high that suit the kind. */
function triple(kind: ElicitedKind): fc.Arbitrary<readonly [number, number, number]> {
  const [min, max] = RANGES[kind]
  const value = fc.double({ min, max, noNaN: true })
  return fc.tuple(value, value, value).map((values) => {
    // + 0 because −0 and 0 are one quantity and two values.
    const [low, likely, high] = values.map((v) => v + 0).sort((a, b) => a - b)
    return [low!, likely!, high!] as const
  })
}

const RANGES: Record<ElicitedKind, readonly [number, number]> = {
  real: [-5, 5],
  share: [0, 1],
  nonnegative: [0, 1e6],
  positive: [0.01, 1e8],
  ratio: [0.1, 10],
  odds: [1e-4, 1 - 1e-4],
}

const anyTriple = fc
  .constantFrom(...KINDS)
  .chain((kind) => triple(kind).map((values) => ({ kind, values })))

describe('an elicited quantity', () => {
  it('meets the published vectors within their last digit', () => {
    for (const { kind, low, likely, high, u, x } of vectors['6_elicited'].cases) {
      u.forEach((uniform, i) => {
        const value = elicit(kind as ElicitedKind, low, likely, high, clippedNormal(uniform))
        expect(Math.abs(value - x[i]!), `${kind} at ${uniform}`).toBeLessThanOrEqual(1e-6)
      })
    }
  })

  it('has the mean of the published case within 1e-6', () => {
    const { low, likely, high, mean } = vectors['6_elicited'].meanReal
    const prepared = prepareElicited('real', low, likely, high)
    const steps = 200_000
    let sum = 0
    for (let i = 0; i < steps; i++) {
      sum += drawElicited(prepared, normalQuantile((i + 0.5) / steps))
    }
    expect(Math.abs(sum / steps - mean)).toBeLessThan(1e-6)
  })

  it('meets low, likely and high at their scores, likely without any rounding', () => {
    fc.assert(
      fc.property(anyTriple, ({ kind, values: [low, likely, high] }) => {
        const prepared = prepareElicited(kind, low, likely, high)
        const rounding = 1e-13 * Math.max(Math.abs(low), Math.abs(high)) + Number.MIN_VALUE
        expect(Math.abs(drawElicited(prepared, -Z90) - low)).toBeLessThanOrEqual(rounding)
        expect(drawElicited(prepared, 0)).toBe(likely)
        expect(Math.abs(drawElicited(prepared, Z90) - high)).toBeLessThanOrEqual(rounding)
      }),
      { numRuns: 1000 },
    )
  })

  it('is exactly the one number when nothing is open', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (kind, value, z) => {
          expect(elicit(kind, value, value, value, z)).toBe(value)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('never falls with u, and is a number in range at both ends of u', () => {
    const uniform = fc.double({ min: LEAST_U, max: LARGEST_U, noNaN: true })
    fc.assert(
      fc.property(anyTriple, uniform, uniform, ({ kind, values: [low, likely, high] }, u1, u2) => {
        const prepared = prepareElicited(kind, low, likely, high)
        const at = (u: number): number => drawElicited(prepared, normalQuantile(u))
        const [least, first, second, most] = [
          at(LEAST_U),
          at(Math.min(u1, u2)),
          at(Math.max(u1, u2)),
          at(LARGEST_U),
        ]
        expect(least <= first && first <= second && second <= most).toBe(true)
        if (kind === 'share') expect(least >= 0 && most <= 1).toBe(true)
        if (kind === 'nonnegative') expect(least).toBeGreaterThanOrEqual(0)
        if (kind === 'positive' || kind === 'ratio') expect(least).toBeGreaterThan(0)
        if (kind === 'odds') expect(least > 0 && most < 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not move beyond three standard scores', () => {
    const prepared = prepareElicited('positive', 0.3, 1.3, 35)
    expect(drawElicited(prepared, 8)).toBe(drawElicited(prepared, 3))
    expect(drawElicited(prepared, -8)).toBe(drawElicited(prepared, -3))
  })

  it('allows a share of 0 at the low end and of 1 at the high end', () => {
    expect(elicit('share', 0, 0, 0.05, -2)).toBe(0)
    expect(elicit('share', 0.5, 1, 1, 2)).toBe(1)
  })

  it.each([
    ['order', 'real', 3, 2, 4],
    ['a number', 'real', NaN, 2, 4],
    ['below a share', 'share', -0.1, 0.2, 0.4],
    ['above a share', 'share', 0.1, 0.2, 1.4],
    ['a price of nothing', 'positive', 0, 2, 4],
    ['below nought', 'nonnegative', -1, 2, 4],
    ['a ratio of nothing', 'ratio', 0, 2, 4],
    ['certain odds', 'odds', 0.5, 0.6, 1],
  ] as const)('refuses what is no quantity of its kind: %s', (_, kind, low, likely, high) => {
    expect(() => prepareElicited(kind, low, likely, high)).toThrow(kind)
  })
})

describe('what moves together', () => {
  it('meets the published vector within 1e-6', () => {
    const { loading2, factorZ, ownZ, z, u } = vectors['7_copula']
    const score = correlate([Math.sqrt(loading2)], [factorZ], ownZ)
    expect(Math.abs(score - z)).toBeLessThan(1e-6)
    expect(Math.abs(normalCdf(score) - u)).toBeLessThan(2e-6)
    expect(correlate([-Math.sqrt(loading2)], [factorZ], ownZ)).toBeCloseTo(-1.06066, 6)
  })

  it('is its own score without loadings, and the factor alone when it explains all', () => {
    expect(correlate([], [], 1.7)).toBe(1.7)
    expect(correlate([1], [0.4], 1.7)).toBe(0.4)
    expect(correlate([0.6, -0.8], [1, 1], 5)).toBeCloseTo(-0.2, 12)
  })

  it('has the rank correlation of the form: strongly is .6, somewhat .3', () => {
    // ρ_S = (6/π) asin(ab/2), backwards ab = 2 sin(πρ_S/6); the screen's business, not the engine's.
    for (const { spearman, pearson } of vectors['7_copula'].inverse) {
      expect(Math.abs(loadingProduct(spearman) - pearson)).toBeLessThan(1e-6)
    }
    const { pearsonZ, spearman } = vectors['7_copula']
    expect(Math.abs(loadingProduct(spearman) - pearsonZ)).toBeLessThan(1e-6)
  })
})

function loadingProduct(spearman: number): number {
  return 2 * Math.sin((Math.PI * spearman) / 6)
}
