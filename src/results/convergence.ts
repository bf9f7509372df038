import type { FigureKind } from './numbers'
import { meanOf, quantiles } from './summary'
import type { ConvergencePoint } from './why/page'

/** Numbers of replications at which a figure is looked at while it settles. */
export const CONVERGENCE_LOOKS = [250, 500, 1_000, 2_000, 4_000, 10_000] as const

/** P10, center and P90 of the first replications of a figure; the center of money is its mean. */
export function convergenceOf(samples: Float64Array, kind: FigureKind): ConvergencePoint[] {
  return CONVERGENCE_LOOKS.filter((count) => count <= samples.length).map((replications) => {
    const first = samples.subarray(0, replications)
    const [low, middle, high] = quantiles(first, [100, 500, 900]) as [number, number, number]
    return { replications, low, middle: kind === 'yen' ? meanOf(first) : middle, high }
  })
}
