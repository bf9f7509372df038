import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clippedNormal, normalCdf, normalQuantile } from '../../../src/engine/numeric/normal'

/** Φ⁻¹ to 17 digits, computed to 50 digits elsewhere. */
const QUANTILES = [
  [1e-300, -37.047096299361199],
  [1e-30, -11.464024688443616],
  [1.1102230246251565e-16, -8.2095361516013869],
  [1e-11, -6.7060231554951363],
  [1.4e-11, -6.6567230915181836],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678135],
  [0.02, -2.053748910631823],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.25, -0.67448975019608174],
  [0.4, -0.25334710313579974],
  [0.499, -0.0025066308995717662],
  [0.6, 0.25334710313579974],
  [0.75, 0.67448975019608174],
  [0.9, 1.2815515655446006],
  [0.9249, 1.4388253927525404],
  [0.9251, 1.4402382675279639],
  [0.99, 2.3263478740408408],
  [0.9999, 3.7190164854557084],
] as const

/** Φ to 17 digits, likewise. */
const PROBABILITIES = [
  [-37.5, 4.6053530095819548e-308],
  [-20, 2.7536241186062337e-89],
  [-10, 7.6198530241605261e-24],
  [-8.2, 1.2019351542735858e-16],
  [-6, 9.8658764503769814e-10],
  [-5.7, 5.9903714010635282e-9],
  [-5.6, 1.0717590258310929e-8],
  [-4, 3.1671241833119921e-5],
  [-3, 0.0013498980316300945],
  [-2.5, 0.0062096653257761352],
  [-1.5, 0.066807201268858066],
  [-1, 0.15865525393145705],
  [-0.7, 0.24196365222307303],
  [-0.6, 0.27425311775007359],
  [-0.3, 0.38208857781104737],
  [-0.001, 0.49960105778608894],
  [1e-9, 0.50000000039894228],
  [0.25, 0.59870632568292372],
  [0.67, 0.7485711049046899],
  [0.68, 0.75174776954642949],
  [1, 0.84134474606854295],
  [2, 0.97724986805182079],
  [3.3, 0.99951657585761622],
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
