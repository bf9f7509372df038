import type { CostItemId } from './cost-items'
import type { Breakdown } from './measures'
import type { Words } from './words'

/**
 * A figure that a source declares. It is never an input: it stands beside the computed one, and where
 * the two differ the page says so.
 */
export interface DeclaredFigure {
  readonly id: string
  readonly label: Words
  /** Null where the source names the figure without a number. */
  readonly value: number | null
  readonly unit: DeclaredUnit
  readonly note: Words | null
  readonly source: Words
  /** The plan whose computed figure stands beside it; null for the study as a whole. */
  readonly planId: string | null
  /** Id of the measure it is compared with; null where the model computes nothing like it. */
  readonly measure: string | null
  /** The year it was declared for; null: whatever year the page looks at. */
  readonly fiscalYear: number | null
  readonly by: Breakdown
  /** Cost lines whose sum up to the opening is compared with it; then `measure` is null. */
  readonly itemsBeforeOpening?: readonly CostItemId[]
  /** Where the source leaves open what is counted, every reading, each with its own comparison. */
  readonly readings?: readonly DeclaredReading[]
  /** What the source itself breaks the figure into; what is missing to `value` is the residual. */
  readonly parts?: readonly DeclaredPart[]
  readonly residual?: number
  /** The same figure worked out from the source's own words, where that can be done. */
  readonly arithmetic?: DeclaredArithmetic
}

export interface DeclaredPart {
  readonly label: Words
  readonly value: number
}

/** Products, added up and divided: (20 × 35 + 2 × 35) ÷ 1 = 770. */
export interface DeclaredArithmetic {
  readonly terms: readonly { readonly label: Words; readonly factors: readonly number[] }[]
  readonly divisor: number
  readonly value: number
}

/** One way of reading a declared figure, e.g. 「全体で12人」 or 「各学年12人」. */
export interface DeclaredReading {
  readonly label: Words
  readonly value: number
  readonly by: Breakdown
}

/** What the model measures, and what only sources count. */
export const DECLARED_UNITS = [
  'people',
  'pupil-years',
  'classes',
  'posts',
  'yen',
  'lesson-units',
  'places',
  'months',
  'days',
  'minutes',
  'share',
  'municipalities',
  'schools',
  'cases',
] as const
export type DeclaredUnit = (typeof DECLARED_UNITS)[number]
