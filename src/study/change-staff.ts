import type { Learning, PartTimeSearch, Teacher, TeachingStaff } from '../domain/learning'
import type { Result } from '../domain/problem'
import type { PartTimeTeacher } from '../domain/teachers'
import { TYPICAL_SEARCH } from '../rules/staffing/part-time'
import { withLearning } from './change-subjects'
import type { Study } from './study'
import { namelessTeacher } from './teacher-names'

export interface TeacherAddress {
  readonly planId: string
  readonly teacherId: string
}

/** What the user says of a teacher; all but the id. */
export type TeacherDescription = Omit<Teacher, 'id' | 'origin' | 'source' | 'details'>

const NEW_TEACHER: TeacherDescription = {
  name: { ja: '教諭', en: 'Teacher' },
  paidBy: 'prefecture',
  licences: [],
  outsideLicence: [],
  periodsAWeek: 18,
  posts: 1,
  partTime: false,
}

/** A teacher at the end of the list; the staff is known from then on. */
export function addTeacher(
  study: Study,
  planId: string,
  description: Partial<TeacherDescription> = {},
): Result<Study> {
  return withStaff(study, planId, (staff) => ({
    ...staff,
    teachers: [
      ...staff.teachers,
      {
        id: unusedId(staff.teachers, 'teacher'),
        ...NEW_TEACHER,
        ...description,
        origin: 'own',
        details: 'own',
      },
    ],
  }))
}

/** What is said becomes the user's own. */
export function describeTeacher(
  study: Study,
  { planId, teacherId }: TeacherAddress,
  change: Partial<TeacherDescription>,
): Result<Study> {
  return withStaff(study, planId, (staff) => ({
    ...staff,
    teachers: staff.teachers.map((teacher) =>
      teacher.id === teacherId ? described(teacher, change) : teacher,
    ),
  }))
}

export function removeTeacher(study: Study, { planId, teacherId }: TeacherAddress): Result<Study> {
  return withStaff(study, planId, (staff) => ({
    ...staff,
    teachers: staff.teachers.filter(({ id }) => id !== teacherId),
  }))
}

/** Who teaches isn't known any more; null again, and nothing is said of licences. */
export function forgetStaff(study: Study, planId: string): Result<Study> {
  return withLearning(study, planId, (learning) => ({ ...learning, staff: null }))
}

/** Who could be found to teach by the lesson; null: the library's typical search again. */
export function setPartTimeSearch(
  study: Study,
  planId: string,
  change: Partial<Omit<PartTimeSearch, 'origin' | 'source'>> | null,
): Result<Study> {
  return withStaff(study, planId, (staff) => {
    if (change === null) return { ...staff, search: null }
    const { periodsAWeek, combinations } = staff.search ?? TYPICAL_SEARCH
    return { ...staff, search: { periodsAWeek, combinations, ...change, origin: 'own' } }
  })
}

/** The part-time teachers of a proposal join the staff, each paid for the lessons proposed. */
export function adoptProposal(
  study: Study,
  planId: string,
  proposed: readonly PartTimeTeacher[],
): Result<Study> {
  return withStaff(study, planId, (staff) => ({
    ...staff,
    teachers: proposed.reduce<readonly Teacher[]>(
      (teachers, one) => [...teachers, partTimeTeacher(one, teachers)],
      staff.teachers,
    ),
  }))
}

function partTimeTeacher(
  { licences, periodsAWeek }: PartTimeTeacher,
  others: readonly Teacher[],
): Teacher {
  return {
    id: unusedId(others, 'part-time'),
    name: namelessTeacher({ licences, partTime: true }),
    paidBy: 'municipality',
    licences,
    outsideLicence: [],
    periodsAWeek,
    posts: 1,
    partTime: true,
    origin: 'own',
    details: 'own',
  }
}

function withStaff(
  study: Study,
  planId: string,
  change: (staff: TeachingStaff) => TeachingStaff,
): Result<Study> {
  return withLearning(study, planId, (learning): Learning => ({
    ...learning,
    staff: change(learning.staff ?? { teachers: [], search: null }),
  }))
}

/** Licences and lessons have one origin, who there is another: each is the user's own once touched. */
function described(teacher: Teacher, change: Partial<TeacherDescription>): Teacher {
  const touches = (...keys: (keyof TeacherDescription)[]) => keys.some((key) => key in change)
  const details = touches('licences', 'outsideLicence', 'periodsAWeek') ? 'own' : teacher.details
  const { source: _, ...ours } = teacher
  return touches('name', 'paidBy', 'posts', 'partTime')
    ? { ...ours, ...change, origin: 'own', details }
    : { ...teacher, ...change, details }
}

function unusedId(teachers: readonly Teacher[], stem: string): string {
  let number = 1
  while (teachers.some(({ id }) => id === `${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
