import type { PatternFacts } from '../domain/day-patterns'

/** Lesson units are told to a tenth. */
export const SAME_WEEK = 0.05

/** The fullest is what the school teaches; of patterns alike the last, as they go from home to every day. */
export function fullestOf({ patterns }: PatternFacts): PatternFacts['patterns'][number] {
  return patterns.reduce((most, each) =>
    each.week.lessonUnits > most.week.lessonUnits - SAME_WEEK ? each : most,
  )
}
