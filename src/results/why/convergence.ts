import { CONVERGENCE_LOOKS, convergenceOf } from '../convergence'
import { precisionOfShare } from '../precision'
import { ratioOf } from '../samples'
import { meanOf } from '../summary'
import type { AskedFigure } from './asked-figure'
import type { ConvergencePoint } from './page'

/** The yen and pupils behind a cost per pupil, whose parts have no percentiles of their own. */
export interface RatioSamples {
  readonly yen: Float64Array
  readonly pupils: Float64Array
}

/**
 * The asked figure after the first 250, 500 … replications, as far as the run has gone: P10, middle (money: mean) and
 * P90; of a chance, out of 20, the figure and where it would lie 19 times in 20.
 */
export function figureConvergence(
  { samples, chance, kind }: AskedFigure,
  ratio: RatioSamples | null,
): ConvergencePoint[] {
  if (!ratio && !chance) return convergenceOf(samples, kind)
  return CONVERGENCE_LOOKS.filter((look) => look <= samples.length).map((look) =>
    ratio ? ratioPoint(ratio, look) : chancePoint(samples.subarray(0, look)),
  )
}

function chancePoint(samples: Float64Array): ConvergencePoint {
  const share = meanOf(samples)
  const { low, high } = precisionOfShare(share, samples.length)
  return { replications: samples.length, low: 20 * low, middle: 20 * share, high: 20 * high }
}

function ratioPoint({ yen, pupils }: RatioSamples, replications: number): ConvergencePoint {
  const { ofMeans, low, high } = ratioOf(
    yen.subarray(0, replications),
    pupils.subarray(0, replications),
  )
  return { replications, low: low ?? 0, middle: ofMeans ?? 0, high: high ?? 0 }
}
