import { heightOf, densityDomain } from '../../charts/density/curve'
import type { ElicitedKind, Triple } from '../../domain/quantity'

/** The line under a density: values to places and back. */
export interface DensityAxis {
  readonly low: number
  readonly high: number
  /** On a log scale, where a linear one would push the handles together. */
  readonly log: boolean
  readonly width: number
}

interface Scale {
  readonly to: (value: number) => number
  readonly from: (place: number) => number
}

const LINEAR: Scale = { to: (value) => value, from: (place) => place }
const LOG: Scale = { to: Math.log, from: Math.exp }
/** From here on a linear axis pushes the handles together. */
const SKEWED = 6

/** An axis on which every given triple can be seen whole. */
export function densityAxis(
  triples: readonly Triple[],
  kind: ElicitedKind,
  measured: number,
): DensityAxis {
  const width = Math.max(1, measured)
  const [low, high] = densityDomain(triples, kind)
  const skewed = triples.some((triple) => triple.low > 0 && triple.high / triple.low > SKEWED)
  const bounded = kind === 'nonnegative' ? Math.max(0, low) : low
  return { low: bounded, high, log: skewed && low > 0 && kind !== 'real', width }
}

export function placeOf(value: number, { low, high, log, width }: DensityAxis): number {
  const scale = log ? LOG : LINEAR
  const share = (scale.to(value) - scale.to(low)) / (scale.to(high) - scale.to(low))
  return Math.min(1, Math.max(0, share)) * width
}

export function valueAt(place: number, { low, high, log, width }: DensityAxis): number {
  const scale = log ? LOG : LINEAR
  const share = Math.min(1, Math.max(0, place / width))
  return scale.from(scale.to(low) + share * (scale.to(high) - scale.to(low)))
}

/** The step of a handle: a round number, about a hundredth of what is drawn near the value. */
export function stepOf(axis: DensityAxis, scale: number): number {
  const { low, high, log, width } = axis
  const span = log ? valueAt(width * 0.6, axis) - low : high - low
  const raw = span / 100 / scale
  const power = 10 ** Math.floor(Math.log10(raw))
  const round = [1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10
  return round * power * scale
}

/** The outline of a triple, from the base line up and back to it; `between` keeps to a part of it. */
export function densityPath(
  triple: Triple,
  kind: ElicitedKind,
  axis: DensityAxis,
  height: number,
  between?: readonly [number, number],
): string {
  const [from, to] = between ?? [axis.low, axis.high]
  const [start, end] = [placeOf(from, axis), placeOf(to, axis)]
  const places = Array.from({ length: 61 }, (_, i) => start + ((end - start) * i) / 60)
  const points = places.map((x) => {
    const y = height * (1 - heightOf(valueAt(x, axis), triple, kind))
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return `M${start.toFixed(1)},${height}L${points.join('L')}L${end.toFixed(1)},${height}Z`
}
