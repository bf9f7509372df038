import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, expit, log, log1p, logit, power } from '../../../src/engine/numeric/elementary'
import { unitsApart } from './whole-summation'

/** Math.exp and Math.log are themselves right to one unit in the last place or better. */
const UNITS = 2

describe('exp', () => {
  it('agrees with Math.exp to two units in the last place', () => {
    for (let x = -745; x <= 709.7; x += 0.0137) {
      expect(unitsApart(exp(x), Math.exp(x)), `exp(${x})`).toBeLessThanOrEqual(UNITS)
    }
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
        expect(unitsApart(exp(x), Math.exp(x))).toBeLessThanOrEqual(UNITS)
      }),
      { numRuns: 5000 },
    )
  })

  it('is exactly one at nought', () => {
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
  })

  it('saturates to nought and Infinity where Math.exp does', () => {
    expect([exp(-746), exp(-1e9), exp(-Infinity)]).toEqual([0, 0, 0])
    expect([exp(709.8), exp(1e9), exp(Infinity)]).toEqual([Infinity, Infinity, Infinity])
    expect(exp(-745.13)).toBe(Number.MIN_VALUE)
    expect(exp(709.78)).toBeLessThan(Infinity)
    expect(exp(709.78) / Math.exp(709.78)).toBeCloseTo(1, 14)
    expect(exp(NaN)).toBeNaN()
  })

  it('never falls', () => {
    // Beside the points where the reduction changes its power of two, too.
    const step = Math.log(2) / 2
    for (let i = -200; i <= 200; i++) {
      let previous = 0
      for (let offset = -20; offset <= 20; offset++) {
        const value = exp(i * step + offset * 1e-15)
        expect(value).toBeGreaterThanOrEqual(previous)
        previous = value
      }
    }
  })
})

describe('log', () => {
  it('agrees with Math.log to two units in the last place', () => {
    const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true })
    const nearOne = fc.double({ min: 0.5, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.oneof(positive, nearOne), (x) => {
        expect(unitsApart(log(x), Math.log(x))).toBeLessThanOrEqual(UNITS)
      }),
      { numRuns: 10_000 },
    )
    for (const x of [Number.MIN_VALUE, 1e-310, Math.SQRT1_2, Math.SQRT2, Number.MAX_VALUE]) {
      expect(unitsApart(log(x), Math.log(x)), `log(${x})`).toBeLessThanOrEqual(UNITS)
    }
  })

  it('is −Infinity at nought, 0 at one, Infinity at Infinity, and not a number below nought', () => {
    expect(log(0)).toBe(-Infinity)
    expect(log(1)).toBe(0)
    expect(log(Infinity)).toBe(Infinity)
    expect(log(-1)).toBeNaN()
    expect(log(NaN)).toBeNaN()
  })

  it('keeps the digits of 1 + x for small x', () => {
    for (const x of [1e-20, 1e-9, 1e-4, 0.3, -1e-17, -1e-7, -0.4]) {
      expect(unitsApart(log1p(x), Math.log1p(x)), `log1p(${x})`).toBeLessThanOrEqual(UNITS)
    }
  })
})

describe('log odds', () => {
  it('return to the chance they came from, within 1e-15', () => {
    for (const p of [1e-12, 0.01, 0.1192, 0.5, 0.87, 0.999]) {
      expect(Math.abs(expit(logit(p)) - p)).toBeLessThan(1e-15)
    }
  })

  it('reach their ends without a number going missing', () => {
    expect([logit(0), logit(1)]).toEqual([-Infinity, Infinity])
    expect([expit(-Infinity), expit(Infinity), expit(-1000), expit(1000)]).toEqual([0, 1, 0, 1])
    expect(expit(0)).toBe(0.5)
  })
})

describe('a whole power', () => {
  it('is the product', () => {
    expect([power(3, 0), power(3, 1), power(3, 5), power(0, 0), power(2, 62)]).toEqual([
      1,
      3,
      243,
      1,
      2 ** 62,
    ])
    expect(power(0.855, 60)).toBeCloseTo(0.855 ** 60, 18)
  })
})
