import type { PlanDescription } from '../../domain/plan-description'

/** Twenty equally likely futures of one plan in one year. */
export interface FuturesData {
  readonly plan: PlanDescription
  /** Ascending; the last `short` of them lack places. */
  readonly values: readonly number[]
  readonly short: number
  readonly places: number | null
  readonly fiscalYear: number
  /** e.g. 「R14年度の20通りの未来」. */
  readonly title: string
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
 * stands across the line. Hollow are the last `short`; where grades are full before the whole is, a
 * hollow dot may stand below the line.
 */
export function binFutures({ values, short, places }: FuturesData, binSize: number): Dot[] {
  const counts = new Map<number, number>()
  return values.map((value, rank) => {
    // Adding zero turns −0 into 0.
    const bin = Math.ceil((value - (places ?? 0)) / binSize - 1e-9) + 0
    const stacked = counts.get(bin) ?? 0
    counts.set(bin, stacked + 1)
    return { rank, value, hollow: rank >= values.length - short, bin, stacked }
  })
}

/** The largest number of dots in one bin. */
export function tallestBin(dots: readonly Dot[]): number {
  return Math.max(1, ...dots.map(({ stacked }) => stacked + 1))
}

/** The largest value that has to fit on an axis. */
export function futuresMaximum(futures: readonly FuturesData[]): number {
  return Math.max(0, ...futures.flatMap(({ values, places }) => [...values, places ?? 0]))
}
