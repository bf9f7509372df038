/** Poisson counts by inversion. */
import { smallestCount } from './count-inversion'
import { precise } from './double-double'
import { exp } from './elementary'
import { normalQuantile } from './normal'

const SUM_UP_TO_MEAN = 16
const CLEAR = 1e-11

/**
 * The smallest k with P(Poisson(lambda) ≤ k) ≥ u; never falls when lambda or u grows.
 * @param lambda mean, at or below 0 gives 0
 */
export function pois(lambda: number, u: number): number {
  if (!(lambda > 0)) return 0
  if (lambda <= SUM_UP_TO_MEAN && u < 1 - 1e-9) {
    const k = countUp(lambda, u)
    if (k >= 0) return k
  }
  const law = { start: 1, step: 0, odds: precise(lambda), most: Infinity } as const
  return smallestCount(law, u, lambda + Math.sqrt(lambda) * normalQuantile(u))
}

function countUp(lambda: number, u: number): number {
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
  return sum - u > CLEAR && (k === 0 || u - below > CLEAR) ? k : -1
}
