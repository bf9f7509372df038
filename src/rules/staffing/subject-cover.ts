import { ELEMENTARY_LICENCE, type Learning, type Teacher } from '../../domain/learning'
import type { LessonDemand, TeachingRight } from '../../domain/teachers'
import { lessonDemand } from './lesson-demand'

/** What is taught in the grades and needs a licence; the standard's where no hours by subject are known. */
export function licencesNeeded(
  { subjects }: Pick<Learning, 'subjects'>,
  grades: readonly number[],
): LessonDemand[] {
  return lessonDemand({ subjects, grades }).filter(({ licences }) => licences !== null)
}

/**
 * By what right a teacher takes lessons; null: may not. A lent teacher comes for subjects of a licence alone. 附則2項
 * permits 主幹教諭, 指導教諭 and 教諭, so no part-time teacher, from junior high school on, so nobody in elementary.
 */
export function teachingRight(
  { paidBy, licences, outsideLicence, posts, periodsAWeek, partTime }: Teacher,
  needed: Pick<LessonDemand, 'licences'>,
): TeachingRight | null {
  if (posts === 0 || periodsAWeek === 0) return null
  if (needed.licences === null) return paidBy === 'parent-school' ? null : 'any'
  if (needed.licences.some((id) => licences.includes(id)))
    return paidBy === 'parent-school' ? 'lent' : 'licence'
  const permitted = !partTime && !needed.licences.includes(ELEMENTARY_LICENCE)
  return permitted && needed.licences.some((id) => outsideLicence.includes(id))
    ? 'permission'
    : null
}

/** Subjects of licences that nobody on the staff may teach; null where the staff isn't known. */
export function uncoveredSubjects(
  learning: Pick<Learning, 'subjects' | 'staff'>,
  grades: readonly number[],
): LessonDemand[] | null {
  const { staff } = learning
  if (staff === null) return null
  return licencesNeeded(learning, grades).filter(
    (needed) => !staff.teachers.some((teacher) => teachingRight(teacher, needed) !== null),
  )
}
