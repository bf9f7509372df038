import type { Summary } from '../../results/pages'

/** Small fans side by side, each on its own scale: they are compared by the numbers at their ends. */
export interface MultiplesData {
  /** The name of the chart for 「なぜこの数字？」. */
  readonly chart: string
  /** The plan whose color, glyph and name the fans have. */
  readonly planId: string
  readonly plan: string
  readonly slot: number
  readonly panels: readonly SmallFan[]
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
}

export interface SmallFan {
  readonly id: string
  /** e.g. 「中1」. */
  readonly label: string
  /** Along the fiscal years; null where there is nothing yet. */
  readonly bands: readonly (Summary | null)[]
  /** What the line runs along: the middle, for money the mean. */
  readonly center: 'p50' | 'mean'
}
