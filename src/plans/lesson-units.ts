import { plannedTotal } from '../rules/curriculum/planned-hours'
import type { SchoolFieldValues } from './school-fields'

type HoursFields = Pick<SchoolFieldValues, 'grades' | 'lessonUnits' | 'learning'>

/** Lesson units a year of a grade: the sum over its subjects where they are known, else the total decided. */
export function lessonUnitsOf(
  { grades, lessonUnits, learning }: HoursFields,
  grade: number,
): number | null {
  if (!grades.includes(grade)) return null
  return plannedTotal(learning?.subjects ?? [], grade) ?? lessonUnits?.[grade] ?? null
}
