import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { densityDomain, heightOf, scoreOf, valueAtScore } from '../../../src/charts/density/curve'
import { elicit, Z90 } from '../../../src/engine/numeric/elicited'
import type { ElicitedKind } from '../../../src/domain/quantity'

const KINDS: readonly ElicitedKind[] = ['real', 'share', 'nonnegative', 'positive', 'ratio', 'odds']
const triple = { low: 0.1, likely: 0.2, high: 0.5 }

describe.each(KINDS)('an input of kind %s', (kind) => {
  test('has low and high where one in ten is below and above', () => {
    expect(valueAtScore(-Z90, triple, kind)).toBeCloseTo(triple.low)
    expect(valueAtScore(Z90, triple, kind)).toBeCloseTo(triple.high)
    expect(valueAtScore(0, triple, kind)).toBe(triple.likely)
  })

  test('is drawn on the scale on which the engine draws it', () => {
    for (const z of [-2.5, -1, -0.3, 0.7, 2.2]) {
      const { low, likely, high } = triple
      expect(valueAtScore(z, triple, kind)).toBeCloseTo(elicit(kind, low, likely, high, z), 10)
    }
  })

  test('is highest at likely and falls to both sides without a jump', () => {
    expect(heightOf(triple.likely, triple, kind)).toBe(1)
    const near = [triple.likely - 1e-9, triple.likely + 1e-9]
    for (const value of near) expect(heightOf(value, triple, kind)).toBeCloseTo(1)
    expect(heightOf(triple.low, triple, kind)).toBeCloseTo(heightOf(triple.high, triple, kind))
  })
})

test('values without spread are a line, not a curve without height', () => {
  expect(scoreOf(2, { low: 1, likely: 1, high: 1 }, 'ratio')).toBe(Infinity)
  expect(densityDomain([{ low: 1, likely: 1, high: 1 }], 'ratio')).toEqual([0.5, 1.5])
})

test('the scale holds low and high, for any triple', () => {
  const value = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(fc.tuple(value, value, value), fc.constantFrom(...KINDS), (values, kind) => {
      const [low, likely, high] = values.toSorted((a, b) => a - b) as [number, number, number]
      const [from, to] = densityDomain([{ low, likely, high }], kind)
      expect(from).toBeLessThanOrEqual(low * (1 + 1e-9))
      expect(to).toBeGreaterThanOrEqual(high * (1 - 1e-9))
    }),
  )
})
