/**
 * Counts by inversion, summed in full: every probability from the most likely count outwards, then from below until u
 * is reached. No guess, no table, no shortcut (MODEL part 0).
 */

/** Weights below this part of the largest add up to nothing that a double could tell. */
const NOTHING = 1e-25

interface CountLaw {
  /** f(j)/f(j−1). */
  readonly ratio: (j: number) => number
  readonly mode: number
  readonly most: number
}

/** Smallest k with P(K ≤ k) ≥ u. */
function smallest({ ratio, mode, most }: CountLaw, u: number): number {
  const below: number[] = []
  for (let j = mode, weight = 1; j >= 1 && weight > NOTHING; j -= 1) {
    weight /= ratio(j)
    below.push(weight)
  }
  const above: number[] = []
  for (let j = mode + 1, weight = 1; j <= most && weight > NOTHING; j += 1) {
    weight *= ratio(j)
    above.push(weight)
  }
  const weights = [...below.reverse(), 1, ...above]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let k = mode - below.length
  let sum = 0
  for (const weight of weights) {
    sum += weight / total
    if (sum >= u) return k
    k += 1
  }
  return Math.min(k, most)
}

/** thin(n, p; u): of n people each with chance p. */
export function thin(n: number, p: number, u: number): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  const ratio = (j: number) => ((n + 1 - j) * p) / (j * (1 - p))
  return smallest({ ratio, mode: Math.min(n, Math.floor((n + 1) * p)), most: n }, u)
}

/** pois(λ; u). */
export function pois(mean: number, u: number): number {
  if (mean <= 0) return 0
  return smallest({ ratio: (j) => mean / j, mode: Math.floor(mean), most: Infinity }, u)
}

/** Failures before a number of successes, each trial with chance p. */
export function failures(successes: number, p: number, u: number): number {
  if (successes <= 0 || p >= 1) return 0
  if (p <= 0) return Infinity
  const ratio = (j: number) => ((successes - 1 + j) * (1 - p)) / j
  const mode = Math.max(0, Math.floor(((successes - 1) * (1 - p)) / p))
  return smallest({ ratio, mode, most: Infinity }, u)
}
