/** School level in the sense of the class-size and staffing law. */
export type SchoolLevel = 'elementary' | 'junior-high'

/** Grades 1–9; 7–9 are the first to third year of junior high school (中1–中3). */
export const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export const GRADE_COUNT = 9

export function levelOfGrade(grade: number): SchoolLevel {
  return grade <= 6 ? 'elementary' : 'junior-high'
}

/** The grades of a level, in order. */
export function gradesOfLevel(level: SchoolLevel): readonly number[] {
  return level === 'elementary' ? [1, 2, 3, 4, 5, 6] : [7, 8, 9]
}
