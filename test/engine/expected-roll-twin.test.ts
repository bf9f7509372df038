import { describe, expect, it } from 'vitest'
import vectors from '../vectors.json'
import { expectedRoll, type ExpectedRollInputs } from './expected-roll-twin'

const { inputs: published, ...values } = vectors['2_kappa']

const LIKELY: ExpectedRollInputs = {
  entryWeight: published.entryWeight,
  ready: [published.rho[0]!, published.rho[1]!, published.rho[2]!],
  newReady: published.nu,
  windowReady: published.hM,
  accept: published.accept,
  leave: published.leave,
  elapsed: published.elapsed,
  stock: [
    published.referenceStock['6'],
    published.referenceStock['7'],
    published.referenceStock['8'],
    published.referenceStock['9'],
  ],
  newShareGrade6: published.newShareGrade6,
  continuation: [
    published.continuation[0]!,
    published.continuation[1]!,
    published.continuation[2]!,
  ],
}

describe('the expected roll per unit of θ', () => {
  it('meets the published six years within 1e-6', () => {
    expectedRoll(LIKELY, 6).forEach((year, i) => {
      const key = String(i + 1) as '1'
      const { aprilApplicantsPerPoolPerTheta, mayStockPerStockPerTheta, afterWindow } = values
      expect(Math.abs(year.applicantsPerPool - aprilApplicantsPerPoolPerTheta[key])).toBeLessThan(
        1e-6,
      )
      expect(Math.abs(year.mayRollPerStock - mayStockPerStockPerTheta[key])).toBeLessThan(1e-6)
      expect(Math.abs(year.rollAfterWindowPerStock - afterWindow[key])).toBeLessThan(1e-6)
    })
  })

  it('enrols the whole pool when everybody is willing, ready and accepted', () => {
    const everybody: ExpectedRollInputs = {
      ...LIKELY,
      entryWeight: 1,
      ready: [1, 1, 1],
      newReady: 1,
      accept: 1,
      elapsed: null,
    }
    const [first] = expectedRoll(everybody, 1)
    expect(first!.applicantsPerPool).toBeCloseTo(1, 12)
  })

  it('enrols nobody when nobody is ready', () => {
    const nobody: ExpectedRollInputs = { ...LIKELY, ready: [0, 0, 0] }
    expect(expectedRoll(nobody, 3).map((year) => year.rollAfterWindowPerStock)).toEqual([0, 0, 0])
  })

  it('has the same May with and without a window in the first year only', () => {
    const withWindow = expectedRoll(LIKELY, 2)
    const without = expectedRoll({ ...LIKELY, elapsed: null }, 2)
    expect(without[0]!.mayRollPerStock).toBe(withWindow[0]!.mayRollPerStock)
    expect(without[1]!.mayRollPerStock).toBeLessThan(withWindow[1]!.mayRollPerStock)
  })
})
