import type { ElicitedKind, Triple } from '../../domain/quantity'

/** Φ⁻¹(0.9): where low and high stand. */
const Z90 = 1.2815515655446004
/** What is drawn: all but 1 in 200 on either side. */
const REACH = 2.6

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
const LOGIT: Scale = {
  to: (value) => Math.log(value / (1 - value)),
  from: (place) => 1 / (1 + Math.exp(-place)),
}

/** On which scale the lower and the upper half are normal (MODEL part 6). */
const HALVES: Readonly<Record<ElicitedKind, readonly [Scale, Scale]>> = {
  real: [LINEAR, LINEAR],
  share: [LINEAR, LINEAR],
  nonnegative: [LINEAR, LINEAR],
  positive: [LOG, LINEAR],
  ratio: [LOG, LOG],
  odds: [LOGIT, LOGIT],
}

/** How far a value lies from likely, in normal scores: ∓1.28 at low and high. */
export function scoreOf(value: number, { low, likely, high }: Triple, kind: ElicitedKind): number {
  const [below, above] = HALVES[kind]
  const [scale, end, sign] = value < likely ? [below, low, -1] : ([above, high, 1] as const)
  const reach = Math.abs(scale.to(end) - scale.to(likely))
  const distance = Math.abs(scale.to(value) - scale.to(likely))
  if (distance === 0) return 0
  return reach === 0 ? sign * Infinity : (sign * Z90 * distance) / reach
}

function valueOf(score: number, { low, likely, high }: Triple, kind: ElicitedKind): number {
  const [below, above] = HALVES[kind]
  const [scale, end] = score < 0 ? [below, low] : [above, high]
  const place = scale.to(likely) + (Math.abs(score) / Z90) * (scale.to(end) - scale.to(likely))
  return limited(scale.from(place), kind)
}

function limited(value: number, kind: ElicitedKind): number {
  if (kind === 'share') return Math.min(1, Math.max(0, value))
  return kind === 'nonnegative' ? Math.max(0, value) : value
}

/** An axis on which every given triple can be seen whole. */
export function densityAxis(
  triples: readonly Triple[],
  kind: ElicitedKind,
  width: number,
): DensityAxis {
  const ends = triples.flatMap((triple) => [
    valueOf(-REACH, triple, kind),
    valueOf(REACH, triple, kind),
  ])
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  if (low === high) {
    const around = Math.abs(low) / 2 || 1
    return {
      low: limited(low - around, kind),
      high: limited(high + around, kind),
      log: false,
      width,
    }
  }
  const skewed = triples.some((triple) => triple.low > 0 && triple.high / triple.low > 6)
  return { low, high, log: skewed && low > 0 && kind !== 'real', width }
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
    const score = scoreOf(valueAt(x, axis), triple, kind)
    return `${x.toFixed(1)},${(height * (1 - Math.exp(-(score ** 2) / 2))).toFixed(1)}`
  })
  return `M${start.toFixed(1)},${height}L${points.join('L')}L${end.toFixed(1)},${height}Z`
}
