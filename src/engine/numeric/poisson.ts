/** Poisson counts by inversion. */
import { sureCount } from './count-guess'
import { smallestCount } from './count-inversion'
import { precise } from './double-double'
import { exp } from './elementary'
import { normalQuantile } from './normal'

const SUM_BELOW_MEAN = 4
const LARGEST_MEAN = 2_147_483_648
/** Nearer to u than this, the exact question is asked. */
const CLEAR = 1e-11

/**
 * The smallest k with P(Poisson(lambda) ≤ k) ≥ u, as if computed without rounding; never falls when lambda or u grows.
 * @param lambda mean, up to 2,000,000; at or below 0 gives 0; counts of more than 31 bits are refused
 */
export function pois(lambda: number, u: number): number {
  if (!(lambda > 0)) return poisOfNone(lambda)
  if (lambda < SUM_BELOW_MEAN) {
    const k = countUp(lambda, u)
    return k >= 0 ? k : poisExactly(lambda, u, normalQuantile(u))
  }
  if (lambda > LARGEST_MEAN) throw new Error(`pois needs a mean that can be counted; got ${lambda}`)
  const z = normalQuantile(u)
  const k = sureCount(lambda, lambda, 1, 0, z)
  return k >= 0 ? k : poisExactly(lambda, u, z)
}

function poisOfNone(lambda: number): number {
  if (lambda <= 0) return 0
  throw new Error(`pois needs a mean; got ${lambda}`)
}

function poisExactly(lambda: number, u: number, z: number): number {
  const law = { start: 1, step: 0, odds: precise(lambda), most: Infinity } as const
  return smallestCount(law, u, lambda + Math.sqrt(lambda) * z)
}

/** NaN where doubles don't tell. */
function countUp(lambda: number, u: number): number {
  if (!(u < 1 - 1e-9)) return NaN
  let k = 0
  let term = exp(-lambda)
  let below = 0
  let sum = term
  while (sum < u) {
    k++
    term *= lambda / k
    below = sum
    sum += term
  }
  return sum - u > CLEAR && (k === 0 || u - below > CLEAR) ? k : NaN
}
