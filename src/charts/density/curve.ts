import type { ElicitedKind, Triple } from '../../domain/quantity'

/** Φ⁻¹(0.9): low and high stand so many standard deviations from likely. */
const Z90 = 1.2815515655446004
/** How far the curve is drawn: all but 1 in 200 on either side. */
const REACH = 2.6

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

/** On which scale the lower and the upper half are normal. */
const HALVES: Readonly<Record<ElicitedKind, readonly [Scale, Scale]>> = {
  real: [LINEAR, LINEAR],
  share: [LINEAR, LINEAR],
  nonnegative: [LINEAR, LINEAR],
  positive: [LOG, LINEAR],
  ratio: [LOG, LOG],
  odds: [LOGIT, LOGIT],
}

/** The value that lies `score` standard deviations of its own half from likely, within the kind's bounds. */
export function valueAtScore(score: number, triple: Triple, kind: ElicitedKind): number {
  const [below, above] = HALVES[kind]
  const [scale, end] = score < 0 ? [below, triple.low] : [above, triple.high]
  // A half without width has no scale either: nobody takes the logarithm of a certain zero.
  if (end === triple.likely) return triple.likely
  const reach = Math.abs(scale.to(end) - scale.to(triple.likely)) / Z90
  const value = scale.from(scale.to(triple.likely) + score * reach)
  if (kind === 'share') return Math.min(1, Math.max(0, value))
  return kind === 'nonnegative' ? Math.max(0, value) : value
}

/** Distance from likely in standard deviations of the value's own half; none for a half without width. */
export function scoreOf(value: number, triple: Triple, kind: ElicitedKind): number {
  const { low, likely, high } = triple
  if (value === likely) return 0
  const [below, above] = HALVES[kind]
  const [scale, end] = value < likely ? [below, low] : [above, high]
  const sign = value < likely ? -1 : 1
  if (end === likely) return sign * Infinity
  const reach = Math.abs(scale.to(end) - scale.to(likely)) / Z90
  return (sign * Math.abs(scale.to(value) - scale.to(likely))) / reach
}

/**
 * Height of the curve, 1 at likely. Each half is drawn as high as the other: the true density jumps at the
 * median, and an eye that meets a jump takes it for a message.
 */
export function heightOf(value: number, triple: Triple, kind: ElicitedKind): number {
  const score = scoreOf(value, triple, kind)
  return Math.exp((-score * score) / 2)
}

/** From where to where the curves of all triples can be seen. */
export function densityDomain(
  triples: readonly Triple[],
  kind: ElicitedKind,
): readonly [number, number] {
  const ends = triples.flatMap((triple) =>
    [-REACH, REACH].map((score) => valueAtScore(score, triple, kind)),
  )
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  if (high > low) return [low, high]
  const around = Math.abs(low) / 2 || 1
  return [low - around, high + around]
}
