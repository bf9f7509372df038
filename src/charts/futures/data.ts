import type { PlanDescription } from '../../domain/plan-description'

/** Twenty equally likely futures of one plan in one year. */
export interface FuturesData {
  readonly plan: PlanDescription
  /** Ascending; the last `short` of them lack places. */
  readonly values: readonly number[]
  readonly short: number
  readonly places: number | null
  readonly fiscalYear: number
}

export interface Dot {
  readonly rank: number
  readonly value: number
  /** True where not everybody gets in. */
  readonly hollow: boolean
  /** Bin counted from the places: 1 is the first above them, 0 the last below. */
  readonly bin: number
  /** Place within the bin, from 0. */
  readonly stacked: number
}

/**
 * Sorts the futures into bins that are anchored at the places and closed at the top, so that no dot
 * stands across the line, and hollow dots are exactly those that lack places.
 */
export function binFutures({ values, short, places }: FuturesData, binSize: number): Dot[] {
  const anchor = places ?? 0
  const counts = new Map<number, number>()
  return values.map((value, rank) => {
    const hollow = rank >= values.length - short
    const bin = Math.ceil((value - anchor) / binSize - 1e-9)
    const side = places === null ? bin : hollow ? Math.max(1, bin) : Math.min(0, bin)
    const stacked = counts.get(side) ?? 0
    counts.set(side, stacked + 1)
    return { rank, value, hollow, bin: side, stacked }
  })
}

/** The largest number of dots in one bin. */
export function tallestBin(dots: readonly Dot[]): number {
  return Math.max(1, ...dots.map(({ stacked }) => stacked + 1))
}

/** The largest value that has to fit on the axis, the dot's own bin included. */
export function futuresMaximum({ values, places }: FuturesData): number {
  return Math.max(0, places ?? 0, ...values)
}
