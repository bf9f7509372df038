/**
 * Exact inversion of counting distributions: the smallest k with P(K ≤ k) ≥ u.
 *
 * Pairing of plans rests on this being a threshold and nothing else: for one u, the count must never fall when n or p
 * grows, not even by a rounding error. So the question "has P(K ≤ k) reached u?" is answered in doubles where the answer
 * is clear by a wide margin, and in 32 digits where it is not.
 *
 * Only ratios of neighboring probabilities are used. With A = Σ_{j≤k} f(j)/f(k) and B = Σ_{j>k} f(j)/f(k),
 * P(K ≤ k) ≥ u is the same as A·(1−u) ≥ B·u: no normalizing constant, no log-gamma, full relative accuracy in both tails.
 */
import { dividedBy, exactSum, plus, precise, times, type Precise } from './double-double'

/**
 * A distribution on 0, 1, 2, … given by f(j)/f(j−1) = (start + step·j)·odds / j (Panjer's class: binomial with step −1,
 * Poisson with 0, negative binomial with +1).
 */
export interface CountLaw {
  /** Whole. */
  readonly start: number
  readonly step: -1 | 0 | 1
  readonly odds: Precise
  /** The largest count with a probability above zero; may be Infinity. */
  readonly most: number
}

/** Doubles lose less than 1e-11 of A and B for two million people; answers closer than this are asked again. */
const CLEAR_MARGIN = 1e-10
/** Closer than this counts as equal. 32 digits lose less than 1e-26, and what pairing must tell apart differs by 1e-17. */
const TIE = 1e-24

/** Whether P(K ≤ k) ≥ u. */
export function reaches(law: CountLaw, k: number, u: number): boolean {
  if (k >= law.most) return true
  const below = lowerSum(law, k) * (1 - u)
  const above = upperSum(law, k) * u
  if (below > above * (1 + CLEAR_MARGIN)) return true
  if (below < above * (1 - CLEAR_MARGIN)) return false
  return reachesPrecisely(law, k, u)
}

/**
 * The smallest k with P(K ≤ k) ≥ u, looked for from a guess outwards.
 * @param u strictly between 0 and 1
 */
export function smallestCount(law: CountLaw, u: number, guess: number): number {
  if (!(u > 0 && u < 1)) throw new Error(`A uniform lies between 0 and 1; got ${u}`)
  let high = Math.max(0, Math.min(law.most, Math.floor(guess)))
  let low = -1
  if (reaches(law, high, u)) {
    for (let stride = 1; high - stride >= 0; stride *= 2) {
      if (!reaches(law, high - stride, u)) {
        low = high - stride
        break
      }
      high -= stride
    }
  } else {
    let stride = 1
    low = high
    high = Math.min(law.most, high + stride)
    while (!reaches(law, high, u)) {
      low = high
      stride *= 2
      high = Math.min(law.most, high + stride)
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(law, middle, u)) high = middle
    else low = middle
  }
  return high
}

/** P(K > k), with full relative accuracy. */
export function upperTail(law: CountLaw, k: number): number {
  const above = upperSum(law, k)
  return above === Infinity ? 1 : above / (lowerSum(law, k) + above)
}

/** Σ_{j≤k} f(j) / f(k). Terms rise to the mode, then fall, so the first negligible one ends the sum. */
function lowerSum(law: CountLaw, k: number): number {
  const { start, step } = law
  const odds = law.odds.high
  let term = 1
  let sum = 1
  for (let j = k; j >= 1 && term > 1e-17 * sum && term < Infinity; j--) {
    term *= j / ((start + step * j) * odds)
    sum += term
  }
  return sum
}

/** Σ_{j>k} f(j) / f(k). */
function upperSum(law: CountLaw, k: number): number {
  const { start, step } = law
  const odds = law.odds.high
  let j = k + 1
  let term = ((start + step * j) * odds) / j
  let sum = term
  while (term > 1e-17 * sum && term < Infinity) {
    j++
    term *= ((start + step * j) * odds) / j
    sum += term
  }
  return sum
}

function reachesPrecisely(law: CountLaw, k: number, u: number): boolean {
  const below = times(preciseLowerSum(law, k), exactSum(1, -u))
  const above = times(preciseUpperSum(law, k), precise(u))
  const difference = plus(below, precise(-above.high))
  return difference.high - above.low >= -TIE * above.high
}

function preciseRatio(law: CountLaw, j: number): Precise {
  return dividedBy(times(precise(law.start + law.step * j), law.odds), precise(j))
}

function preciseLowerSum(law: CountLaw, k: number): Precise {
  let term = precise(1)
  let sum = precise(1)
  for (let j = k; j >= 1 && term.high > 1e-33 * sum.high; j--) {
    term = dividedBy(term, preciseRatio(law, j))
    sum = plus(sum, term)
  }
  return sum
}

function preciseUpperSum(law: CountLaw, k: number): Precise {
  let j = k + 1
  let term = preciseRatio(law, j)
  let sum = term
  while (term.high > 1e-33 * sum.high) {
    j++
    term = times(term, preciseRatio(law, j))
    sum = plus(sum, term)
  }
  return sum
}
