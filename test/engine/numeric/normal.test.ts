import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clippedNormal, normalCdf, normalQuantile } from '../../../src/engine/numeric/normal'

/** Φ⁻¹ as the nearest double, computed to 50 digits elsewhere. */
const QUANTILES = [
  [1e-300, -37.0470962993612],
  [1e-30, -11.464024688443615],
  [1.1102230246251565e-16, -8.209536151601387],
  [1e-11, -6.706023155495136],
  [1.4e-11, -6.656723091518184],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.02, -2.053748910631823],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.499, -0.002506630899571766],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.9249, 1.4388253927525405],
  [0.9251, 1.440238267527964],
  [0.99, 2.3263478740408408],
  [0.9999, 3.7190164854557084],
] as const

/** Φ likewise. */
const PROBABILITIES = [
  [-37.5, 4.605353009581955e-308],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-8.2, 1.2019351542735859e-16],
  [-6, 9.86587645037698e-10],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-4, 3.1671241833119924e-5],
  [-3, 0.0013498980316300946],
  [-2.5, 0.006209665325776135],
  [-1.5, 0.06680720126885807],
  [-1, 0.15865525393145705],
  [-0.7, 0.24196365222307303],
  [-0.6, 0.2742531177500736],
  [-0.3, 0.3820885778110474],
  [-0.001, 0.49960105778608893],
  [1e-9, 0.5000000003989423],
  [0.25, 0.5987063256829237],
  [0.67, 0.7485711049046899],
  [0.68, 0.7517477695464295],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [3.3, 0.9995165758576162],
] as const

describe('the normal quantile', () => {
  it('is right to 6e-16 of its value, into both tails', () => {
    for (const [u, z] of QUANTILES) {
      expect(Math.abs(normalQuantile(u) / z - 1), `Φ⁻¹(${u})`).toBeLessThan(6e-16)
    }
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('is mirrored about one half', () => {
    for (const u of [2 ** -53, 2 ** -30, 0.0625, 0.25, 0.375]) {
      expect(normalQuantile(1 - u)).toBe(-normalQuantile(u))
    }
  })

  it('is finite at the least and the largest uniform, and infinite only at 0 and 1', () => {
    expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.209536151601387, 13)
    expect(normalQuantile(1 - 2 ** -53)).toBeCloseTo(8.209536151601387, 13)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect(normalQuantile(NaN)).toBeNaN()
  })

  it('never falls where its formulas meet', () => {
    for (const seam of [0.075, 0.925, 1.3887943864964021e-11]) {
      let previous = -Infinity
      for (let i = -200; i <= 200; i++) {
        const z = normalQuantile(seam * (1 + i * 1e-13))
        expect(z).toBeGreaterThanOrEqual(previous - 2e-15)
        previous = z
      }
    }
  })

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 2.5, noNaN: true }), (x) => {
        // Above the middle Φ runs out of digits: its rounding, 1e-16, is worth 1e-16/φ(x) of x.
        expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(2e-14)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the normal distribution function', () => {
  it('is right to 1e-15 of its value, far down the lower tail', () => {
    for (const [x, p] of PROBABILITIES) {
      expect(Math.abs(normalCdf(x) / p - 1), `Φ(${x})`).toBeLessThan(1e-15)
    }
  })

  it('reaches its ends', () => {
    expect([normalCdf(-Infinity), normalCdf(-40), normalCdf(40), normalCdf(Infinity)]).toEqual([
      0, 0, 1, 1,
    ])
    expect(normalCdf(0)).toBe(0.5)
    expect(normalCdf(NaN)).toBeNaN()
  })
})

describe('the score of an elicited quantity', () => {
  it('stops at three, one future in 740 on each side', () => {
    expect(clippedNormal(2 ** -53)).toBe(-3)
    expect(clippedNormal(1 - 2 ** -53)).toBe(3)
    expect(clippedNormal(1 / 739)).toBeGreaterThan(-3)
    expect(clippedNormal(1 / 742)).toBe(-3)
    expect(clippedNormal(0.9)).toBeCloseTo(1.2815515655446004, 15)
  })
})
