/**
 * From low / likely / high to a value (model, part 6): two half-normals that meet at the median, on the scale that fits
 * the kind. low and high are the 10 % and 90 % points, likely the median; one normal score, no solver.
 */
import { exp, log, logit } from './elementary'
import { clipScore } from './normal'

/** Φ⁻¹(0.9). */
export const Z90 = 1.2815515655446004

export type ElicitedKind = 'real' | 'share' | 'nonnegative' | 'positive' | 'ratio' | 'odds'

/** One elicited quantity, ready to draw from. */
export interface Elicited {
  readonly kind: ElicitedKind
  readonly likely: number
  /** Per unit of score below the median, on the scale of that side (as is, log or log odds). */
  readonly slopeBelow: number
  /** Per unit of score above the median. */
  readonly slopeAbove: number
}

/** Checks the triple against its kind and takes the logarithms once. */
export function prepareElicited(
  kind: ElicitedKind,
  low: number,
  likely: number,
  high: number,
): Elicited {
  if (!(low <= likely && likely <= high)) throw outOfKind(kind, low, likely, high)
  const slopeBelow = (onScaleBelow(kind, likely) - onScaleBelow(kind, low)) / Z90
  const slopeAbove = (onScaleAbove(kind, high) - onScaleAbove(kind, likely)) / Z90
  const fromNought = (kind !== 'share' && kind !== 'nonnegative') || low >= 0
  const bounded = fromNought && (kind !== 'share' || high <= 1)
  if (!(bounded && slopeBelow < Infinity && slopeAbove < Infinity)) {
    throw outOfKind(kind, low, likely, high)
  }
  return { kind, likely, slopeBelow, slopeAbove }
}

function onScaleBelow(kind: ElicitedKind, value: number): number {
  if (kind === 'odds') return logit(value)
  return kind === 'positive' || kind === 'ratio' ? log(value) : value
}

function onScaleAbove(kind: ElicitedKind, value: number): number {
  if (kind === 'odds') return logit(value)
  return kind === 'ratio' ? log(value) : value
}

function outOfKind(kind: ElicitedKind, low: number, likely: number, high: number): Error {
  return new Error(`${low} / ${likely} / ${high} is no elicited quantity of kind ${kind}`)
}

/** The value at normal score z, which is cut to ±3. Never decreases in z; likely exactly at 0. */
export function drawElicited(elicited: Elicited, z: number): number {
  const score = clipScore(z)
  const { kind, likely } = elicited
  const shift = score * (score < 0 ? elicited.slopeBelow : elicited.slopeAbove)
  if (kind === 'odds') return likely / (likely + (1 - likely) * exp(-shift))
  if (kind === 'ratio' || (kind === 'positive' && score < 0)) return likely * exp(shift)
  const value = likely + shift
  if (kind === 'share') return Math.max(0, Math.min(1, value))
  return kind === 'nonnegative' ? Math.max(0, value) : value
}

/** The same in one step, for what is drawn once. */
export function elicit(
  kind: ElicitedKind,
  low: number,
  likely: number,
  high: number,
  z: number,
): number {
  return drawElicited(prepareElicited(kind, low, likely, high), z)
}

/**
 * Scores that move together (model, part 7): z = Σ aₖFₖ + √(1 − Σa²)·ε.
 * @param loadings aₖ, Σa² ≤ 1
 * @param factorZ Fₖ, in the same order
 * @param ownZ ε
 */
export function correlate(
  loadings: readonly number[],
  factorZ: readonly number[],
  ownZ: number,
): number {
  let shared = 0
  let explained = 0
  for (let i = 0; i < loadings.length; i++) {
    const loading = loadings[i]!
    shared += loading * factorZ[i]!
    explained += loading * loading
  }
  return shared + Math.sqrt(Math.max(0, 1 - explained)) * ownZ
}
