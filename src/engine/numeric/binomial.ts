/** Binomial thinning by inversion: one uniform, one whole number, exactly monotone in n, p and u. */
import { sureCount } from './count-guess'
import { smallestCount, type CountLaw } from './count-inversion'
import { dividedBy, exactSum, precise } from './double-double'
import { exp, log1p, power } from './elementary'
import { normalQuantile } from './normal'

/** Below this variance the probabilities are summed from 0. */
const SUM_BELOW_VARIANCE = 4
/** Running sums of doubles are off by less than a tenth of this; nearer to u the exact question is asked. */
const CLEAR = 1e-11
/** Up to here the chance of none is multiplied out; beyond, a logarithm is quicker and nearer. */
const MULTIPLY_UP_TO = 4096

/**
 * thin(n, p; u): the smallest k with P(Bin(n, p) ≤ k) ≥ u, as if computed without rounding.
 * For fixed u it never falls when n or p grows, and grows by 0 or 1 when n grows by 1.
 * @param n people, whole, up to 2,000,000
 * @param p chance of each; at or below 0 gives 0, at or above 1 gives n
 * @param u uniform in (0, 1)
 */
export function thin(n: number, p: number, u: number): number {
  if (!(p < 1)) return thinAll(n, p)
  if (!(p > 0 && n > 0)) return 0
  const mean = n * p
  // (1 − p)ⁿ ≥ 1 − np: two in five are answered here.
  if (u < 1 - mean - CLEAR) return 0
  const q = 1 - p
  const variance = mean * q
  if (variance < SUM_BELOW_VARIANCE) {
    const k = p <= 0.5 ? countUp(n, p, u) : n - countUp(n, q, 1 - u)
    return k >= 0 && k <= n ? k : thinExactly(n, p, u, normalQuantile(u))
  }
  const z = normalQuantile(u)
  const k = sureCount(mean, variance, q - p, p * q, z)
  return k >= 0 ? Math.min(n, k) : thinExactly(n, p, u, z)
}

/** Asked where the quick ways don't tell: a few times in a hundred for dozens of people, more rarely for more. */
function thinExactly(n: number, p: number, u: number, z: number): number {
  return smallestCount(binomialLaw(n, p), u, n * p + Math.sqrt(n * p * (1 - p)) * z)
}

/** 1/k: a product doesn't wait as a quotient does. Beyond, doubles don't tell. */
const RECIPROCALS = Float64Array.from({ length: 128 }, (_, k) => 1 / k)

/** Smallest k with P(Bin(n, p) ≤ k) ≥ u, p ≤ ½; NaN where doubles don't tell. */
function countUp(n: number, p: number, u: number): number {
  if (!(u < 1 - 1e-9)) return NaN
  const q = 1 - p
  const odds = p / q
  let k = 0
  let term = n <= MULTIPLY_UP_TO ? power(q, n) : exp(n * log1p(-p))
  let below = 0
  let sum = term
  while (sum < u) {
    k++
    term *= (n + 1 - k) * odds * RECIPROCALS[k]!
    below = sum
    sum += term
  }
  return sum - u > CLEAR && (k === 0 || u - below > CLEAR) ? k : NaN
}

function thinAll(n: number, p: number): number {
  if (p >= 1) return Math.max(0, n)
  throw new Error(`thin needs a chance; got ${p}`)
}

/** The law of Bin(n, p), 0 < p < 1, for exact questions. */
export function binomialLaw(n: number, p: number): CountLaw {
  return { start: n + 1, step: -1, odds: dividedBy(precise(p), exactSum(1, -p)), most: n }
}

/**
 * Progression with a ratio that may exceed one: r ≤ 1 thins, r > 1 keeps all n and adds thin(n, r − 1).
 * @param r ratio, 0 to 2
 */
export function thinRatio(n: number, r: number, u: number): number {
  return r <= 1 ? thin(n, r, u) : n + thin(n, r - 1, u)
}
