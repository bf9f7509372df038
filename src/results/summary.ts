import { orderStatistics } from './order-statistics'
import type { Summary } from './pages'

/** The percentiles of a summary in thousandths, so that ranks are computed in whole numbers. */
const PERCENTILES = [50, 100, 250, 500, 750, 900, 950] as const

/**
 * Mean, percentiles and Monte Carlo error of samples in replication order. Percentiles are samples
 * themselves, x_(⌈np⌉), so people stay whole; sums run in replication order, so the digits don't depend
 * on how the run was divided.
 */
export function summarizeSamples(samples: Float64Array): Summary {
  const [p05, p10, p25, p50, p75, p90, p95] = quantiles(samples, PERCENTILES) as Percentiles
  const mean = meanOf(samples)
  return { mean, p05, p10, p25, p50, p75, p90, p95, standardError: standardErrorOf(samples, mean) }
}

type Percentiles = [number, number, number, number, number, number, number]

/** Nearest-rank quantiles; the points in thousandths, ascending. */
export function quantiles(samples: Float64Array, thousandths: readonly number[]): number[] {
  const n = samples.length
  if (n === 0) throw new Error('A run without replications has no summary.')
  return orderStatistics(
    samples,
    thousandths.map((point) => Math.max(1, Math.ceil((n * point) / 1000))),
  )
}

export function meanOf(samples: Float64Array): number {
  let sum = 0
  for (let i = 0; i < samples.length; i += 1) sum += samples[i]!
  return sum / samples.length
}

/** sd/√n with the sample's own n − 1; not a number for a single replication, which says nothing of error. */
function standardErrorOf(samples: Float64Array, mean: number): number {
  const n = samples.length
  if (n < 2) return NaN
  let squares = 0
  for (let i = 0; i < n; i += 1) {
    const deviation = samples[i]! - mean
    squares += deviation * deviation
  }
  return Math.sqrt(squares / (n - 1) / n)
}
