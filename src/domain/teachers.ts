import type { Teacher } from './learning'
import type { Words } from './words'

/** What is taught a week, and which licences let a teacher teach it. */
export interface LessonDemand {
  /** Id of a licence's subject, or of the row where no licence is needed. */
  readonly id: string
  readonly words: Words
  /** Any one of them suffices; null: every teacher of the school may teach it. */
  readonly licences: readonly string[] | null
  /** Lessons (コマ) a week. */
  readonly periods: number
}

/** By what right a teacher takes lessons. */
export type TeachingRight = 'licence' | 'permission' | 'lent' | 'any'

/** Lessons a week that a teacher takes of a subject. */
export interface Assignment {
  readonly teacher: Teacher
  readonly by: TeachingRight
  readonly periods: number
}

/** How a subject is covered; `short`: somebody may teach it, with too few lessons a week. */
export type CoverState = 'covered' | 'permission' | 'lent' | 'short' | 'uncovered'

export interface SubjectCover extends LessonDemand {
  readonly taughtBy: readonly Assignment[]
  /** Lessons a week that nobody takes. */
  readonly short: number
  readonly state: CoverState
}

/** A part-time teacher to be found: what must be held, and what would be taught. */
export interface PartTimeTeacher {
  readonly licences: readonly string[]
  readonly lessons: readonly { readonly subject: string; readonly periods: number }[]
  /** Lessons a week to be paid, in hundredths. */
  readonly periodsAWeek: number
}

/** The fewest part-time teachers that cover all, and of these the fewest paid lessons. */
export type Proposal =
  | { readonly kind: 'enough' }
  | { readonly kind: 'hire'; readonly teachers: readonly PartTimeTeacher[] }
  /** Nobody who could be found may teach these subjects. */
  | { readonly kind: 'impossible'; readonly subjects: readonly string[] }
  /** Too many sets to try: the smallest isn't known. */
  | { readonly kind: 'undecided' }

export interface TeachingCover {
  readonly subjects: readonly SubjectCover[]
  readonly teachers: readonly TeacherLoad[]
  readonly proposal: Proposal
}

/** One entry of the staff with what it takes on. */
export interface TeacherLoad {
  readonly teacher: Teacher
  /** Lessons a week that it takes, and at most could. */
  readonly load: number
  readonly most: number
  /** Full-time equivalents; of part-time teachers the hours a week ÷ 40. */
  readonly fte: number
  /** Lessons taught ÷ lessons at most (授業の持ち時数の割合); null where it takes none. */
  readonly contactRatio: number | null
  /** Hours of lessons ÷ hours of the working week; null where it takes none. */
  readonly workingShare: number | null
}

/** What the pages need to know of a plan's teachers. */
export interface TeacherFacts {
  readonly planId: string
  /** Subjects with lessons that nobody may teach, by the licence's subject. */
  readonly uncovered: readonly Words[]
  /** Names of subjects by id of demand and of licence. */
  readonly names: ReadonlyMap<string, Words>
  /** Weeks of lessons a year. */
  readonly weeks: number
  /** True where hours by subject aren't known and the standard's stand in. */
  readonly bySubject: boolean
  /** @param classes of the whole school, spread evenly over its grades */
  cover(classes: number): TeachingCover
  /** Yen a year of lessons a week at the likely values of a fiscal year, allowances included. */
  yearlyYen(periodsAWeek: number, fiscalYear: number): number
}
