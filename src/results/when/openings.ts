import type { LivedTimeline } from './lived-timeline'

/** How often one fiscal year is the one that opens. */
export interface OpeningShare {
  /** Null: beyond the years that are looked at. */
  readonly fiscalYear: number | null
  readonly share: number
  /** Of 20 futures in order: those of all years are 20 together. */
  readonly twentieths: number
}

const DOTS = 20

/** The years in which the futures open, earliest first; the one beyond the calendar last. */
export function openingShares({ result }: LivedTimeline): OpeningShare[] {
  const counts = new Map<number, number>()
  for (const year of result.futures.openings) counts.set(year, (counts.get(year) ?? 0) + 1)
  const years = [...counts.keys()].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
  const { replications } = result.futures
  let before = 0
  return years.map((year) => {
    const count = counts.get(year) ?? 0
    const dots = dotsUpTo((before + count) / replications) - dotsUpTo(before / replications)
    before += count
    return { fiscalYear: year < 0 ? null : year, share: count / replications, twentieths: dots }
  })
}

/** Of 20 quantiles, how many lie within a share; the same rounding as that of a chance. */
function dotsUpTo(share: number): number {
  return Math.round(DOTS * share)
}

/** Fiscal year of the earliest future; null where none opens within the years looked at. */
export function earliestOpening({ result }: LivedTimeline): number | null {
  const years = [...result.futures.openings].filter((year) => year >= 0)
  return years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b))
}

/** The year in the middle of the futures; null beyond the years looked at. */
export function middleOpening({ result }: LivedTimeline): number | null {
  const sorted = Array.from(result.futures.openings, (year) => (year < 0 ? Infinity : year)).sort(
    (a, b) => a - b,
  )
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity
  return middle === Infinity ? null : middle
}
