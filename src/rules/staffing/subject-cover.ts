import { ELEMENTARY_LICENCE, type Learning, type Teacher } from '../../domain/learning'
import { levelOfGrade } from '../../domain/school'
import { plannedTotal } from '../curriculum/planned-hours'
import { standardHours } from '../curriculum/standard-hours'

/** 道徳・総合・特別活動 are taught by any teacher of the school: no licence names them. */
const WITHOUT_LICENCE = new Set(['moral-education', 'integrated-studies', 'special-activities'])

/**
 * Standard subjects that are taught in the grades and need a licence: those of every row with lessons, parents of
 * merged ones each; those of the standard where no hours by subject are known. New subjects need none.
 */
export function licencesNeeded(
  { subjects }: Pick<Learning, 'subjects'>,
  grades: readonly number[],
): string[] {
  const needed = new Set(grades.flatMap((grade) => taughtIn(grade, subjects)))
  return [...needed].filter((id) => !WITHOUT_LICENCE.has(id))
}

function taughtIn(grade: number, subjects: Learning['subjects']): string[] {
  const standard = standardHours(grade).map(({ subject }) => subject.id)
  if (plannedTotal(subjects, grade) === null) return standard
  const taught = subjects.filter(({ cells }) => (cells[grade]?.lessonUnits ?? 0) > 0)
  return standard.filter((id) => taught.some(({ from }) => from.includes(id)))
}

/** Whether a teacher may teach the subject in junior high school, by licence or by permission (免許外教科担任). */
export function mayTeach({ licences, outsideLicence, posts }: Teacher, subject: string): boolean {
  return posts > 0 && (licences.includes(subject) || outsideLicence.includes(subject))
}

/** Standard subjects that nobody on the staff may teach; null where the staff isn't known. */
export function uncoveredSubjects(
  learning: Pick<Learning, 'subjects' | 'staff'>,
  grades: readonly number[],
): string[] | null {
  const { staff } = learning
  if (staff === null) return null
  const { teachers } = staff
  const ofAllSubjects =
    grades.every((grade) => levelOfGrade(grade) === 'elementary') &&
    teachers.some(({ licences, posts }) => posts > 0 && licences.includes(ELEMENTARY_LICENCE))
  if (ofAllSubjects) return []
  return licencesNeeded(learning, grades).filter(
    (subject) => !teachers.some((teacher) => mayTeach(teacher, subject)),
  )
}
