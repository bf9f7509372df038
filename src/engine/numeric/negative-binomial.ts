/** Failures before a number of successes, by inversion. */
import { smallestCount } from './count-inversion'
import { exactSum } from './double-double'
import { exp, log } from './elementary'
import { normalQuantile } from './normal'

const SUM_UP_TO_MEAN = 24
const CLEAR = 1e-11

/**
 * The smallest k with P(failures before the last of `successes` ≤ k) ≥ u.
 * @param successes whole; 0 gives 0
 * @param p chance of a success; at or above 1 gives 0, at or below 0 gives Infinity
 */
export function failuresBefore(successes: number, p: number, u: number): number {
  if (!(successes > 0) || p >= 1) return 0
  if (!(p > 0)) return Infinity
  const mean = (successes * (1 - p)) / p
  if (mean <= SUM_UP_TO_MEAN && u < 1 - 1e-9) {
    const k = countUp(successes, p, u)
    if (k >= 0) return k
  }
  const law = { start: successes - 1, step: 1, odds: exactSum(1, -p), most: Infinity } as const
  return smallestCount(law, u, mean + Math.sqrt(mean / p) * normalQuantile(u))
}

function countUp(successes: number, p: number, u: number): number {
  const q = 1 - p
  let k = 0
  let term = exp(successes * log(p))
  let below = 0
  let sum = term
  while (sum < u) {
    k++
    term *= ((successes - 1 + k) * q) / k
    below = sum
    sum += term
  }
  return sum - u > CLEAR && (k === 0 || u - below > CLEAR) ? k : -1
}
