import type { Words } from '../../domain/words'

/** A figure of a plan that is nothing but an internal guess (内部検討用). */
export interface InternalFigure {
  readonly planId: string
  readonly measure: string
  /** Posts requested, which anybody may know. */
  readonly requested: number
  /** What others are told instead of the guess. */
  readonly instead: Words
}

/** What others are told instead of a measure of any of the plans; null where they may see the figure. */
export function internalFigure(
  internal: readonly InternalFigure[],
  measure: string,
  ...planIds: readonly string[]
): InternalFigure | null {
  return internal.find((one) => one.measure === measure && planIds.includes(one.planId)) ?? null
}
