/**
 * PERT: a beta distribution between two ends (MODEL part 10), α = 1 + 4(m − o)/(p − o) and β = 6 − α. Its quantiles are
 * laid in a table once per shape, over normal scores, where they are smooth.
 */
import { betaCdf, betaQuantile, logGamma } from './beta'
import { exp, log, log1p } from './elementary'
import { normalCdf, normalQuantile } from './normal'

/** Scores from −5 to 5 in steps of an eighth; beyond (six futures in ten million) the quantile itself is asked. */
const LAST_SCORE = 5
const STEPS = 8
const NODES = 2 * LAST_SCORE * STEPS + 1

/** Quantiles of one shape at the nodes, and their slopes a step, for cubic pieces between. */
export interface PertTable {
  readonly alpha: number
  readonly beta: number
  readonly at: Float64Array
  readonly slope: Float64Array
}

/** The shape of a PERT distribution: where the likely value stands between the ends, 0–1. */
export function pertTable(likelyShare: number): PertTable {
  const alpha = 1 + 4 * likelyShare
  const beta = 6 - alpha
  const at = new Float64Array(NODES)
  const slope = new Float64Array(NODES)
  const middle = LAST_SCORE * STEPS
  layTail(alpha, beta, (k, x, rise) => {
    at[middle - k] = x
    slope[middle - k] = rise
  })
  // The upper half is the lower half of the mirrored distribution.
  layTail(beta, alpha, (k, x, rise) => {
    at[middle + k] = 1 - x
    slope[middle + k] = rise
  })
  return { alpha, beta, at, slope }
}

/** From the median down: each node's quantile by Newton's method on logarithms, from the one before. */
function layTail(
  a: number,
  b: number,
  lay: (node: number, x: number, slope: number) => void,
): void {
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b)
  let x = betaQuantile(a, b, 0.5)
  for (let k = 0; k <= LAST_SCORE * STEPS; k += 1) {
    const u = normalCdf(-k / STEPS)
    if (k > 0) x = solve(a, b, logFront, u, x)
    const density = exp(logFront + (a - 1) * log(x) + (b - 1) * log1p(-x))
    lay(k, x, scoreDensity(k / STEPS) / density / STEPS)
  }
}

function solve(a: number, b: number, logFront: number, u: number, from: number): number {
  const target = log(u)
  let y = log(from)
  for (let step = 0; step < 50; step += 1) {
    const x = exp(y)
    const below = betaCdf(a, b, x)
    const density = exp(logFront + (a - 1) * y + (b - 1) * log1p(-x))
    const change = ((log(below) - target) * below) / (density * x)
    y -= change
    if (Math.abs(change) < 1e-9) break
  }
  return exp(y)
}

const INVERSE_SQRT_2_PI = 0.3989422804014327

function scoreDensity(z: number): number {
  return INVERSE_SQRT_2_PI * exp(-0.5 * z * z)
}

/** The value at probability u, between 0 and 1: add the optimistic end and stretch by the width. */
export function pertQuantile({ alpha, beta, at, slope }: PertTable, u: number): number {
  const place = (normalQuantile(u) + LAST_SCORE) * STEPS
  if (!(place >= 0 && place < NODES - 1)) return betaQuantile(alpha, beta, u)
  const node = Math.floor(place)
  const t = place - node
  const left = at[node]!
  const right = at[node + 1]!
  const rise = right - left
  const entering = slope[node]! - rise
  const leaving = rise - slope[node + 1]!
  // Hermite's cubic, as the chord and what it leaves out.
  return left + t * rise + t * (1 - t) * ((1 - t) * entering + t * leaving)
}
