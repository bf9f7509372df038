import { describe, expect, it } from 'vitest'
import type { ElicitedKind } from '../../../src/domain/quantity'
import {
  densityAxis,
  densityPath,
  placeOf,
  stepOf,
  valueAt,
} from '../../../src/views/inspector/density'

const KINDS: readonly ElicitedKind[] = ['real', 'share', 'nonnegative', 'positive', 'ratio', 'odds']
const triple = { low: 0.04, likely: 0.09, high: 0.2 }

describe.each(KINDS)('the density of an assumption of kind %s', (kind) => {
  it('stands on an axis that holds all three, and gives back the value of a place', () => {
    const axis = densityAxis([triple], kind, 304)
    for (const value of [triple.low, triple.likely, triple.high])
      expect(valueAt(placeOf(value, axis), axis)).toBeCloseTo(value, 10)
    expect(placeOf(triple.low, axis)).toBeGreaterThan(8)
    expect(placeOf(triple.high, axis)).toBeLessThan(304)
  })

  it('is drawn without a hole', () => {
    const axis = densityAxis([triple], kind, 304)
    expect(densityPath(triple, kind, axis, 26)).not.toMatch(/NaN|Infinity/)
  })
})

describe('the density of a number that is known exactly', () => {
  const known = { low: 2, likely: 2, high: 2 }

  it('stands in the middle of an axis', () => {
    const axis = densityAxis([known], 'positive', 300)
    expect(placeOf(2, axis)).toBe(150)
    expect(densityPath(known, 'positive', axis, 26)).not.toMatch(/NaN|Infinity/)
  })

  it('has an axis also at zero', () => {
    const zero = { low: 0, likely: 0, high: 0 }
    expect(densityAxis([zero], 'real', 300)).toMatchObject({ low: -1, high: 1 })
    expect(densityAxis([zero], 'nonnegative', 300)).toMatchObject({ low: 0, high: 1 })
  })
})

describe('the step of a handle', () => {
  it('is a round number in the unit that is shown', () => {
    const axis = densityAxis([{ low: 0.2, likely: 0.5, high: 0.8 }], 'share', 304)
    expect(stepOf(axis, 0.01) / 0.01).toBeCloseTo(1, 9)
  })
})
