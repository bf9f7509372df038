/** Failures before a number of successes, by inversion. */
import { thin } from './binomial'
import { sureCount } from './count-guess'
import { smallestCount } from './count-inversion'
import { exactSum } from './double-double'
import { normalQuantile } from './normal'
import { power } from './elementary'

const SUM_UP_TO_MEAN = 8
/** Up to here a sum is quicker than the exact question, where the guess isn't sure. */
const SUM_RATHER_THAN_ASK = 200
/** Nearer to u than this, the exact question is asked. */
const CLEAR = 1e-11
/** From a smaller chance of no failure a sum would lose digits. */
const SMALLEST_START = 1e-280
/** Above this many successes the chance of no failure may be too small to start a sum from. */
const SUM_UP_TO_SUCCESSES = 4096

/**
 * The smallest k with P(failures before the last of `successes` ≤ k) ≥ u, as if computed without rounding.
 * Never falls when `successes` or u grows, never rises when p grows.
 * @param successes whole; 0 gives 0
 * @param p chance of a success; at or above 1 gives 0, at or below 0 gives Infinity
 */
export function failuresBefore(successes: number, p: number, u: number): number {
  if (!(successes > 0) || p >= 1) return 0
  if (!(p > 0)) return endlessFailures(p)
  const mean = (successes * (1 - p)) / p
  if (mean <= SUM_UP_TO_MEAN && successes <= SUM_UP_TO_SUCCESSES) {
    const k = countUp(successes, p, u)
    return k >= 0 ? k : failuresExactly(successes, p, u, normalQuantile(u))
  }
  const z = normalQuantile(u)
  const k = sureCount(mean, mean / p, (2 - p) / p, -(1 - p) / (p * p), z)
  if (k >= 0) return k
  const counted = mean <= SUM_RATHER_THAN_ASK ? countUp(successes, p, u) : NaN
  return counted >= 0 ? counted : failuresExactly(successes, p, u, z)
}

/**
 * The smaller of `most` and `failuresBefore`, without summing up to a thousand million where the chance is next to
 * nothing: there are at most k failures exactly where k + successes trials hold at least as many successes.
 * @param most whole
 * @param u as the engine draws it, a multiple of 2⁻⁵³, so that 1 − u is exact
 */
export function failuresUpTo(most: number, successes: number, p: number, u: number): number {
  if (!(successes > 0) || p >= 1) return 0
  if ((successes * (1 - p)) / p <= most) return Math.min(most, failuresBefore(successes, p, u))
  let low = -1
  let high = most
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (thin(successes + middle, p, 1 - u) >= successes) high = middle
    else low = middle
  }
  return high
}

function endlessFailures(p: number): number {
  if (p <= 0) return Infinity
  throw new Error(`failuresBefore needs a chance; got ${p}`)
}

function failuresExactly(successes: number, p: number, u: number, z: number): number {
  const mean = (successes * (1 - p)) / p
  const law = { start: successes - 1, step: 1, odds: exactSum(1, -p), most: Infinity } as const
  return smallestCount(law, u, mean + Math.sqrt(mean / p) * z)
}

/** NaN where doubles don't tell. */
function countUp(successes: number, p: number, u: number): number {
  if (!(u < 1 - 1e-9)) return NaN
  const q = 1 - p
  let k = 0
  let term = power(p, successes)
  if (!(term > SMALLEST_START)) return NaN
  let below = 0
  let sum = term
  while (sum < u) {
    k++
    term *= ((successes - 1 + k) * q) / k
    below = sum
    sum += term
  }
  return sum - u > CLEAR && (k === 0 || u - below > CLEAR) ? k : NaN
}
