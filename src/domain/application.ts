import type { Provenance } from './learning'
import type { Words } from './words'

/** What only people can write of the application (実施計画書): one text each. */
export const APPLICATION_TEXTS = [
  'schoolName',
  'pupilsMeant',
  'coordination',
  'transferBack',
  'outline',
  'necessity',
] as const
export type ApplicationTextId = (typeof APPLICATION_TEXTS)[number]

/** What is said of a new subject. */
export const SUBJECT_TEXTS = ['aims', 'contents'] as const
export type SubjectTextId = (typeof SUBJECT_TEXTS)[number]

export interface ApplicationText extends Provenance {
  readonly text: Words
}

/** 学年別人数 as it is applied for. */
export interface PlannedPupils extends Provenance {
  /** Pupils by grade, keyed "1"–"9" as in the file. */
  readonly byGrade: Readonly<Record<string, number>>
}

/** What a plan's application to the ministry says beside what the study knows anyway. */
export interface Application {
  /** A text left out isn't written yet. */
  readonly texts: Readonly<Partial<Record<ApplicationTextId, ApplicationText>>>
  /** Null: the places decided by grade stand in, else what the runs expect. */
  readonly pupils: PlannedPupils | null
  /** By id of the subject's row; subjects that are gone keep their texts until they come back. */
  readonly subjects: Readonly<
    Record<string, Readonly<Partial<Record<SubjectTextId, ApplicationText>>>>
  >
}

/** The items of the application, in the order in which they are written. */
export const APPLICATION_ITEMS = [
  'schoolName',
  'founder',
  'form',
  'begins',
  'pupils',
  'pupilsMeant',
  'coordination',
  'transferBack',
  'outline',
  'necessity',
  'curriculum',
  'subjectAims',
  'subjectContents',
  'staff',
] as const
export type ApplicationItemId = (typeof APPLICATION_ITEMS)[number]

/** One line of the staff list (担当者名簿). */
export interface StaffLine {
  readonly name: Words
  /** Licences held, by name; empty: none said. */
  readonly licences: readonly Words[]
  /** Subjects taught by permission without a licence (免許外教科担任). */
  readonly outsideLicence: readonly Words[]
  readonly paidBy: Words
  /** Full-time equivalents, or persons where part-time. */
  readonly posts: number
  readonly periodsAWeek: number
  readonly partTime: boolean
}

/** What a study says of one plan's application, before anything is computed. */
export interface ApplicationFacts {
  readonly planId: string
  readonly planName: Words
  /** Whether its name is written as that of a classroom of another school (○○学校△△教室). */
  readonly isClassroom: boolean
  readonly application: Application
  readonly founder: Words
  readonly form: Words
  readonly openingFiscalYear: number
  readonly grades: readonly number[]
  /** 学年ごとの定員 as decided; null where the plan has places in all only. */
  readonly gradePlaces: Readonly<Record<string, number>> | null
  /** Null: nobody has said who teaches. */
  readonly staff: readonly StaffLine[] | null
}
