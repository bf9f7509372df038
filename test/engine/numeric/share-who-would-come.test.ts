import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Z90 } from '../../../src/engine/numeric/elicited'
import {
  distancePenalty,
  ENTRY_PART_OF_POOL,
  gradeWeights,
  priorLogit,
  priorShare,
  shareAtDistance,
  willingChance,
} from '../../../src/engine/numeric/share-who-would-come'
import vectors from '../../vectors.json'

describe('the share who would come before any data', () => {
  it.each([
    ['campus', 0.5],
    ['branch', -0.5],
    ['neutral', 0],
  ] as const)('meets the published low, likely and high of the form: %s', (form, contrast) => {
    const center = priorLogit(contrast, 0.6)
    const { low, likely, high } = vectors['2_prior'][form]
    expect(Math.abs(priorShare(center, 0) - likely)).toBeLessThan(1e-6)
    // The vector takes .897 for .7 · 1.28155 = .89709, which moves the ends by up to 1.7e-5.
    expect(Math.abs(priorShare(center, -Z90) - low)).toBeLessThan(1.7e-5)
    expect(Math.abs(priorShare(center, Z90) - high)).toBeLessThan(1.7e-5)
    expect(Math.abs(priorShare(center, 0.897 / 0.7) - high)).toBeLessThan(1e-6)
  })

  it('lies as much above the open form for a campus as below it for a branch class', () => {
    expect(priorLogit(0.5, 0.6)).toBeCloseTo(-2, 12)
    expect(priorLogit(-0.5, 0.6)).toBeCloseTo(-2.6, 12)
    expect(priorLogit(0, 0.6)).toBe(-2.3)
  })
})

describe('the way to school', () => {
  it('meets the published shares', () => {
    for (const { theta, minutes, kappa, value } of vectors['2_distance']) {
      expect(Math.abs(shareAtDistance(theta, minutes, kappa) - value)).toBeLessThan(1e-6)
    }
  })

  it('costs nothing up to twenty minutes, and from there on the same for every ten', () => {
    expect(distancePenalty(0, 0.25)).toBe(0)
    expect(distancePenalty(20, 0.25)).toBe(0)
    expect(distancePenalty(20.1, 0.25)).toBeGreaterThan(0)
    expect(distancePenalty(60, 0.25)).toBeCloseTo(1, 12)
  })

  it('leaves nobody and everybody as they are', () => {
    expect(shareAtDistance(0, 90, 0.25)).toBe(0)
    expect(shareAtDistance(1, 90, 0.25)).toBe(1)
  })

  it('never raises the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const minutes = fc.double({ min: 0, max: 200, noNaN: true })
    fc.assert(
      fc.property(share, minutes, minutes, (theta, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        expect(shareAtDistance(theta, far, 0.25)).toBeLessThanOrEqual(
          shareAtDistance(theta, near, 0.25) + 1e-15,
        )
      }),
    )
  })
})

describe('the weights of grades', () => {
  it('meet the published vector', () => {
    const { entryWeight, w7, w89 } = vectors['2_weights']
    expect(Math.abs(gradeWeights(entryWeight).w7 - w7)).toBeLessThan(1e-6)
    expect(Math.abs(gradeWeights(entryWeight).w89 - w89)).toBeLessThan(1e-6)
  })

  it('leave the average of the pool at one, and are all one at an entry weight of one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), (entryWeight) => {
        const { w7, w89 } = gradeWeights(entryWeight)
        expect(ENTRY_PART_OF_POOL * w7 + (1 - ENTRY_PART_OF_POOL) * w89).toBeCloseTo(1, 12)
      }),
    )
    expect(gradeWeights(1)).toEqual({ w7: 1, w89: 1 })
  })

  it('never make more than everybody willing', () => {
    expect(willingChance(0.7, 1.65)).toBe(1)
    expect(willingChance(0.1, 1.65)).toBeCloseTo(0.165, 12)
    expect(willingChance(0, 1.65)).toBe(0)
  })
})
