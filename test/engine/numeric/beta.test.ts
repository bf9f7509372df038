import { describe, expect, it } from 'vitest'
import { betaCdf, betaOfMean, betaQuantile, logGamma } from '../../../src/engine/numeric/beta'

describe('the beta distribution', () => {
  it('has the closed forms of whole shapes, to 1e-13', () => {
    for (const x of [0.001, 0.2, 0.5, 0.77, 0.999]) {
      expect(Math.abs(betaCdf(1, 1, x) - x)).toBeLessThan(1e-13)
      expect(Math.abs(betaCdf(3, 1, x) - x ** 3)).toBeLessThan(1e-13)
      expect(Math.abs(betaCdf(1, 4, x) - (1 - (1 - x) ** 4))).toBeLessThan(1e-13)
      expect(Math.abs(betaCdf(2, 2, x) - x * x * (3 - 2 * x))).toBeLessThan(1e-13)
    }
  })

  it('puts 31 % of pupils below 60 % attendance at a mean of 70 %', () => {
    const { a, b } = betaOfMean(0.7, 0.25)
    expect(a).toBeCloseTo(2.1, 12)
    expect(b).toBeCloseTo(0.9, 12)
    expect(betaCdf(a, b, 0.6)).toBeCloseTo(0.3078030219792154, 12)
    expect(betaQuantile(a, b, 0.31)).toBeCloseTo(0.601962041998255, 12)
  })

  it('returns from the quantile to the chance, ends included', () => {
    for (const [a, b] of [
      [2.1, 0.9],
      [7.5, 2.5],
      [1.304, 0.469],
      [4, 46],
    ] as const) {
      let previous = 0
      for (const u of [2 ** -53, 1e-6, 0.05, 0.5, 0.95, 1 - 1e-6, 1 - 2 ** -53]) {
        const x = betaQuantile(a, b, u)
        expect(x).toBeGreaterThanOrEqual(previous)
        expect(x).toBeLessThanOrEqual(1)
        if (x < 1 - 1e-9) expect(Math.abs(betaCdf(a, b, x) - u)).toBeLessThan(1e-13)
        previous = x
      }
    }
    expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1])
    expect([betaCdf(2, 3, 0), betaCdf(2, 3, 1)]).toEqual([0, 1])
  })

  it('has the log gamma of factorials and of one half, to 1e-14', () => {
    expect(Math.abs(logGamma(0.5) - Math.log(Math.sqrt(Math.PI)))).toBeLessThan(1e-14)
    expect(Math.abs(logGamma(6) - Math.log(120))).toBeLessThan(1e-14)
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14)
    expect(logGamma(171) / 706.5730622457874).toBeCloseTo(1, 14)
  })
})
