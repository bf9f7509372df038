import type { Summary } from '../pages'

/** What is rendered for others: counts of people above zero and below the threshold don't show, nor what is internal. */
export interface Masking {
  /** Zero where the audience may see every count. */
  readonly threshold: number
}

/** Whether a count of people is too small to be shown; zero stays zero. */
export function isMaskedCount(people: number, masking: Masking | null): boolean {
  const size = Math.abs(people)
  return masking !== null && size > 0 && size < masking.threshold
}

/** Where a masked count is drawn: in the middle of the hatched zone, wherever it lies. Others stay where they are. */
export function shownPosition(people: number, masking: Masking | null): number {
  return masking !== null && isMaskedCount(people, masking) ? masking.threshold / 2 : people
}

/** A summary of people that no chart, label or file can give a masked count away from. */
export function maskSummary(summary: Summary, masking: Masking | null): Summary {
  if (masking === null) return summary
  const { standardError, ...people } = summary
  const masked = Object.fromEntries(
    Object.entries(people).map(([name, value]) => [name, shownPosition(value, masking)]),
  )
  return { ...(masked as Omit<Summary, 'standardError'>), standardError }
}
