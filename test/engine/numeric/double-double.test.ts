import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dividedBy,
  exactProduct,
  exactSum,
  plus,
  precise,
  times,
  type Precise,
} from '../../../src/engine/numeric/double-double'
import { fractionOf } from './whole-summation'

const ordinary = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
const pair = fc.tuple(ordinary, ordinary).map(([a, b]) => exactSum(a, b * 1e-18))

/** In units of 2⁻¹⁸⁰, exactly as far as a pair of ordinary doubles reaches. */
function whole({ high, low }: Precise): bigint {
  const [h, l] = [fractionOf(high), fractionOf(low)]
  return (h.numerator << 180n) / h.denominator + (l.numerator << 180n) / l.denominator
}

function relativeError(value: bigint, truth: bigint): number {
  return Math.abs(Number(((value - truth) << 120n) / truth)) / 2 ** 120
}

describe('numbers of 32 digits', () => {
  it('add and multiply two doubles without loss', () => {
    fc.assert(
      fc.property(ordinary, ordinary, (a, b) => {
        expect(whole(exactSum(a, b))).toBe(whole(precise(a)) + whole(precise(b)))
        expect(whole(exactProduct(a, b)) << 180n).toBe(whole(precise(a)) * whole(precise(b)))
      }),
    )
  })

  it('keep 31 digits when added, multiplied and divided', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const [x, y] = [whole(a), whole(b)]
        expect(relativeError(whole(plus(a, b)), x + y)).toBeLessThan(1e-31)
        expect(relativeError(whole(times(a, b)), (x * y) >> 180n)).toBeLessThan(1e-31)
        expect(relativeError(whole(dividedBy(a, b)), (x << 180n) / y)).toBeLessThan(1e-31)
      }),
    )
  })
})
