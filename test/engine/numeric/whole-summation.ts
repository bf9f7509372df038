/**
 * The plain twin of the count samplers: every probability summed, in whole numbers of 400 bits and more, with the inputs
 * taken as the exact binary fractions they are. Slow; no rounding worth speaking of, and none of the engine's code.
 */
interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A double as the fraction it exactly is. */
export function fractionOf(x: number): Fraction {
  if (!Number.isFinite(x)) throw new Error(`${x} is no fraction`)
  let denominator = 1n
  let value = x
  while (!Number.isInteger(value)) {
    value *= 2
    denominator *= 2n
  }
  return { numerator: BigInt(value), denominator }
}

/** f(j)/f(j−1) as a fraction. */
type Ratio = (j: number) => Fraction

function binomialRatio(n: number, p: number): Ratio {
  const { numerator: a, denominator: b } = fractionOf(p)
  return (j) => ({ numerator: BigInt(n + 1 - j) * a, denominator: BigInt(j) * (b - a) })
}

function poissonRatio(lambda: number): Ratio {
  const { numerator: a, denominator: b } = fractionOf(lambda)
  return (j) => ({ numerator: a, denominator: b * BigInt(j) })
}

function failuresRatio(successes: number, p: number): Ratio {
  const { numerator: a, denominator: b } = fractionOf(p)
  return (j) => ({ numerator: BigInt(successes - 1 + j) * (b - a), denominator: BigInt(j) * b })
}

const SCALE_BITS = 400n

interface Weights {
  readonly from: number
  readonly weights: readonly bigint[]
  readonly total: bigint
}

/** Weights from a count near the mode outwards, until they vanish against 2⁴⁰⁰. */
function weightsAround(ratio: Ratio, mode: number): Weights {
  const below: bigint[] = []
  let weight = 1n << SCALE_BITS
  for (let j = mode; j >= 1 && weight > 0n; j--) {
    const { numerator, denominator } = ratio(j)
    weight = (weight * denominator) / numerator
    below.push(weight)
  }
  const weights = [...below.reverse(), 1n << SCALE_BITS]
  const from = mode - weights.length + 1
  weight = 1n << SCALE_BITS
  for (let j = mode + 1; weight > 0n; j++) {
    const { numerator, denominator } = ratio(j)
    weight = (weight * numerator) / denominator
    weights.push(weight)
  }
  return { from, weights, total: weights.reduce((sum, w) => sum + w, 0n) }
}

/** Two sides closer than 2⁻³⁰⁰ of the whole are equal: only exact ties of short binary fractions come so near. */
function quantile({ from, weights, total }: Weights, u: number): number {
  const { numerator, denominator } = fractionOf(u)
  const threshold = (total * numerator) / denominator - (total >> 300n)
  let sum = 0n
  let k = from - 1
  for (const weight of weights) {
    k++
    sum += weight
    if (sum >= threshold) return k
  }
  return k
}

export interface WholeSummation {
  /** The smallest k with P(K ≤ k) ≥ u. */
  readonly quantile: (u: number) => number
  /** P(K ≤ k), the nearest double. */
  readonly cumulative: (k: number) => number
}

function summation(weights: Weights): WholeSummation {
  return {
    quantile: (u) => quantile(weights, u),
    cumulative: (k) => {
      let sum = 0n
      for (let j = 0; j <= k - weights.from && j < weights.weights.length; j++) {
        sum += weights.weights[j] ?? 0n
      }
      return Number((sum << 300n) / weights.total) / 2 ** 300
    },
  }
}

export function wholeBinomial(n: number, p: number): WholeSummation {
  return summation(weightsAround(binomialRatio(n, p), Math.min(n, Math.floor((n + 1) * p))))
}

export function wholePoisson(lambda: number): WholeSummation {
  return summation(weightsAround(poissonRatio(lambda), Math.floor(lambda)))
}

export function wholeFailures(successes: number, p: number): WholeSummation {
  const mode = Math.max(0, Math.floor(((successes - 1) * (1 - p)) / p))
  return summation(weightsAround(failuresRatio(successes, p), mode))
}

/** The doubles next to x, `steps` places on. */
export function neighbor(x: number, steps: number): number {
  const view = new Float64Array([x])
  const bits = new BigInt64Array(view.buffer)
  bits[0] = (bits[0] ?? 0n) + BigInt(steps)
  return view[0] ?? NaN
}

/** Units in the last place between two doubles of one sign. */
export function unitsApart(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer)
  return Math.abs(Number((bits[0] ?? 0n) - (bits[1] ?? 0n)))
}
