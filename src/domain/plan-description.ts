import type { Words } from './words'

/** What the pages need to know of a plan beside its numbers. The slot gives colour and glyph (0 baseline, 1–5). */
export interface PlanDescription {
  readonly id: string
  readonly slot: number
  readonly name: Words
  readonly kind: string
  readonly kindLabel: Words
  /** Places in all; null without a school or without a cap. */
  readonly places: number | null
  readonly openingFiscalYear: number | null
  readonly grades: readonly number[]
}
