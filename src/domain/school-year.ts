import type { Words } from './words'

/** Why a day has lessons or not; where several hold, the first of the law's order (規則61条) is said. */
export const DAY_KINDS = [
  'school-day',
  'weekend',
  'holiday',
  'vacation',
  'closed',
  'no-periods',
] as const
/** `closed`: the founder's own day. `no-periods`: a weekday on which the school plans no lesson. */
export type DayKind = (typeof DAY_KINDS)[number]

export interface SchoolYearDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly kind: DayKind
  /** The holiday, vacation or closed day that it is; null on others. */
  readonly name: Words | null
}

/** A calendar month of a school year. */
export interface SchoolMonth {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly days: readonly SchoolYearDay[]
  readonly schoolDays: number
  /** Lesson units that its school days carry, before events. */
  readonly lessonUnits: number
  /** Lesson units that its events take. */
  readonly eventUnits: number
}

/** 学年, April to March, as holidays, vacations and closed days leave it. */
export interface SchoolYear {
  readonly fiscalYear: number
  readonly months: readonly SchoolMonth[]
  readonly schoolDays: number
  /** Lesson units that the year's school days carry, before events. */
  readonly lessonUnits: number
  readonly eventUnits: number
  /** False where its last days of the equinoxes are expected and not yet announced. */
  readonly announced: boolean
}

/** Whether lesson hours fit a school year. */
export interface CalendarFit {
  /** Lesson units a year that were asked for. */
  readonly lessonUnits: number
  /** School days that they and the events take; null where no day carries a lesson. */
  readonly daysNeeded: number | null
  /** School days that are missing; 0 where they fit, null where no day carries a lesson. */
  readonly daysShort: number | null
  /** Lesson units still to be taught at each month's end, events of the whole year included. */
  readonly left: readonly number[]
}

/** What is known of a plan's school days in one fiscal year. */
export interface CalendarFacts {
  readonly planId: string
  readonly fiscalYear: number
  /** Null where the holidays of the year aren't known. */
  readonly year: SchoolYear | null
  /** Null without a year or without hours. */
  readonly fit: CalendarFit | null
  /** Grades that have the most hours: they are what has to fit. */
  readonly grades: readonly number[]
  /** Whether other grades of the plan have fewer. */
  readonly gradesDiffer: boolean
  /** Whose vacations, and why these, where the plan has no calendar of its own; null where it has. */
  readonly standIn: {
    readonly words: Words
    readonly reason: Words
    /** The day pattern whose lessons the days carry; null where they carry the hours over 35 weeks of five days. */
    readonly pattern: Words | null
  } | null
  /** Vacations, closed days, events and periods: how many there are, and how many are provisional. */
  readonly entries: number
  readonly assumed: number
  /** Fiscal years of which holidays are known. */
  readonly known: { readonly first: number; readonly last: number }
}
