import { meanOf, quantiles } from '../summary'
import { ratioOf } from '../samples'
import type { AskedFigure } from './asked-figure'
import type { ConvergencePoint } from './page'

const LOOKS = [250, 500, 1_000, 2_000, 4_000, 10_000]

/** The yen and pupils behind a cost per pupil, whose parts have no percentiles of their own. */
export interface RatioSamples {
  readonly yen: Float64Array
  readonly pupils: Float64Array
}

/**
 * The figure after the first 250, 500 … replications, as far as the run has gone: P10, middle (money: mean) and P90;
 * of a chance, out of 20, the figure and 1.96 standard errors to both sides.
 */
export function convergenceOf(asked: AskedFigure, ratio: RatioSamples | null): ConvergencePoint[] {
  const { samples } = asked
  const looks = [...LOOKS.filter((look) => look < samples.length), samples.length]
  return looks.map((replications) => {
    if (ratio) return ratioPoint(ratio, replications)
    const first = samples.subarray(0, replications)
    return asked.chance ? chancePoint(first) : rangePoint(first, asked.kind === 'yen')
  })
}

function rangePoint(samples: Float64Array, byMean: boolean): ConvergencePoint {
  const [low, middle, high] = quantiles(samples, [100, 500, 900]) as [number, number, number]
  return { replications: samples.length, low, middle: byMean ? meanOf(samples) : middle, high }
}

function chancePoint(samples: Float64Array): ConvergencePoint {
  const share = meanOf(samples)
  const error = 1.96 * Math.sqrt((share * (1 - share)) / samples.length)
  return {
    replications: samples.length,
    low: 20 * Math.max(0, share - error),
    middle: 20 * share,
    high: 20 * Math.min(1, share + error),
  }
}

function ratioPoint({ yen, pupils }: RatioSamples, replications: number): ConvergencePoint {
  const { ofMeans, low, high } = ratioOf(
    yen.subarray(0, replications),
    pupils.subarray(0, replications),
  )
  return { replications, low: low ?? 0, middle: ofMeans ?? 0, high: high ?? 0 }
}
