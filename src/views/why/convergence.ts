import type { ConvergencePoint } from '../../results/convergence'

export interface ConvergencePicture {
  /** The band from low to high, and the middle within it. */
  readonly band: string
  readonly middle: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** Numbers of replications stand on a log scale: each is a multiple of the one before. */
export function drawConvergence(
  points: readonly ConvergencePoint[],
  width: number,
  height: number,
): ConvergencePicture {
  const counts = points.map(({ replications }) => Math.log(replications))
  const [first = 0, last = 1] = [counts[0], counts.at(-1)]
  const least = Math.min(...points.map(({ low }) => low))
  const most = Math.max(...points.map(({ high }) => high))
  const x = (at: number) => (((counts[at] ?? first) - first) / (last - first || 1)) * width
  const y = (value: number) => height - ((value - least) / (most - least || 1)) * height
  const path = (values: readonly number[]) =>
    values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
  const up = path(points.map(({ high }) => high))
  const down = path(points.map(({ low }) => low)).reverse()
  return {
    band: `M${[...up, ...down].join('L')}Z`,
    middle: `M${path(points.map(({ middle }) => middle)).join('L')}`,
    points: points.map(({ middle }, at) => ({ x: x(at), y: y(middle) })),
  }
}
