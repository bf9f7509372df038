/** The beta distribution: its distribution function by continued fraction, and its quantile by bisection. Once per run. */
import { exp, log, log1p } from './elementary'

/** ln Γ(x), x > 0: Stirling's series after shifting x above 10. */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  const t = 1 / (shifted * shifted)
  const series =
    (1 / 12 -
      t * (1 / 360 - t * (1 / 1260 - t * (1 / 1680 - t * (1 / 1188 - t * (691 / 360360)))))) /
    shifted
  return (shifted - 0.5) * log(shifted) - shifted + 0.9189385332046728 + series - log(product)
}

/** P(X ≤ x), X ~ Beta(a, b), a and b above 0. */
export function betaCdf(a: number, b: number, x: number): number {
  if (!(x > 0)) return 0
  if (x >= 1) return 1
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)
  // The fraction converges fast on the near side of the mean; the far side is its mirror.
  if (x < (a + 1) / (a + b + 2)) return (exp(logFront) * betaFraction(a, b, x)) / a
  return 1 - (exp(logFront) * betaFraction(b, a, 1 - x)) / b
}

/** Continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8), by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1))
  let c = 1
  let value = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonzero(1 + even * d)
    c = nonzero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonzero(1 + odd * d)
    c = nonzero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

function nonzero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

/** The smallest x (to the last bit or so) with P(X ≤ x) ≥ u. Never decreases in u. */
export function betaQuantile(a: number, b: number, u: number): number {
  if (!(u > 0)) return 0
  if (u >= 1) return 1
  let low = 0
  let high = 1
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (betaCdf(a, b, middle) < u) low = middle
    else high = middle
  }
  return high
}

export interface BetaShape {
  readonly a: number
  readonly b: number
}

/** Beta with a mean and a correlation of two draws for the same person, 1/(a + b + 1). */
export function betaOfMean(mean: number, correlation: number): BetaShape {
  const size = 1 / correlation - 1
  return { a: mean * size, b: (1 - mean) * size }
}
