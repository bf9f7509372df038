import type { FigureKind } from './numbers'
import { precisionOfShare } from './precision'
import { ratioOf } from './samples'
import { meanOf, quantiles } from './summary'

/** A figure after so many replications. */
export interface ConvergencePoint {
  readonly replications: number
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The yen and pupils behind a cost per pupil, whose parts have no percentiles of their own. */
export interface RatioSamples {
  readonly yen: Float64Array
  readonly pupils: Float64Array
}

/** Numbers of replications at which a figure is looked at while it settles. */
const LOOKS = [250, 500, 1_000, 2_000, 4_000, 10_000] as const

/** P10, center and P90 of the first replications of a figure; the center of money is its mean. */
export function convergenceOf(samples: Float64Array, kind: FigureKind): ConvergencePoint[] {
  return looksAt(samples, (first) => {
    const [low, middle, high] = quantiles(first, [100, 500, 900]) as [number, number, number]
    return { low, middle: kind === 'yen' ? meanOf(first) : middle, high }
  })
}

/** A chance, out of 20, and where it would lie 19 times in 20. @param samples 1 where it happens, else 0 */
export function convergenceOfChance(samples: Float64Array): ConvergencePoint[] {
  return looksAt(samples, (first) => {
    const share = meanOf(first)
    const { low, high } = precisionOfShare(share, first.length)
    return { low: 20 * low, middle: 20 * share, high: 20 * high }
  })
}

/** Mean yen over mean pupils, with P10 and P90 of the futures that have pupils. */
export function convergenceOfRatio({ yen, pupils }: RatioSamples): ConvergencePoint[] {
  return looksAt(yen, (first) => {
    const { ofMeans, low, high } = ratioOf(first, pupils.subarray(0, first.length))
    return { low: low ?? 0, middle: ofMeans ?? 0, high: high ?? 0 }
  })
}

/** After 250, 500 … replications, as far as the run has gone. */
function looksAt(
  samples: Float64Array,
  look: (first: Float64Array) => Omit<ConvergencePoint, 'replications'>,
): ConvergencePoint[] {
  return LOOKS.filter((count) => count <= samples.length).map((replications) => ({
    replications,
    ...look(samples.subarray(0, replications)),
  }))
}
