import type {
  Company,
  GroupSizes,
  LearningPlace,
  PatternCell,
  Weekday,
  WeekdayPeriods,
} from './learning'
import type { Triple } from './quantity'
import type { Words } from './words'

/** What a pattern makes of a week; where it repeats after two, the mean of both. */
export interface PatternWeek {
  /** Lesson units that count as hours. */
  readonly lessonUnits: number
  /** Of these, Monday to Friday. */
  readonly lessonUnitsOn: WeekdayPeriods['lessonUnits']
  /** Of these, by where the pupil is. */
  readonly lessonUnitsAt: Readonly<Record<LearningPlace, number>>
  /** Of these, by subject row; what several subjects share is split evenly. */
  readonly lessonUnitsOf: readonly { readonly subject: string; readonly lessonUnits: number }[]
  /** Of these, without a subject. */
  readonly withoutSubject: number
  /** Lesson units of lessons (slots that carry at least a whole one) by where the pupil is, counted as hours or not. */
  readonly lessonsAt: Readonly<Record<LearningPlace, number>>
  /** Shorter slots that carry something, how many and how much, counted as hours or not. */
  readonly shortSlots: { readonly times: number; readonly lessonUnits: number }
  /** Lesson units of lessons and shorter slots that don't count as hours. */
  readonly uncounted: number
  /** Days with something that counts as attendance. */
  readonly attendanceDays: number
  /** Days with something at school. */
  readonly schoolDays: number
}

/** What pupils of a pattern do alike: where, with whom, how it is assessed and what it counts as. */
export interface LearningKind extends Pick<
  PatternCell,
  'place' | 'company' | 'assessment' | 'countsAsAttendance' | 'countsAsHours' | 'details'
> {
  /** Slots a week, of a cycle of two weeks the mean. */
  readonly slotsAWeek: number
}

/** Two things planned at the same time of the same day. */
export interface PatternClash {
  readonly week: 1 | 2
  readonly weekday: Weekday
  /** Ids of the slots, in the order of the day; the same twice where a slot holds two things. */
  readonly slots: readonly [string, string]
}

/** Pupils who do the same thing at the same place, whatever pattern they follow. */
export interface Gathering {
  readonly place: LearningPlace
  readonly company: Company
  /** Indices of the patterns whose pupils it gathers. */
  readonly patterns: readonly number[]
}

/** A stretch of a weekday in which nobody comes or goes. */
export interface Moment {
  readonly week: 1 | 2
  readonly weekday: Weekday
  /** `HH:MM`. */
  readonly begins: string
  readonly ends: string
  /** What the patterns call it. */
  readonly name: Words
  readonly gatherings: readonly Gathering[]
}

/** Pupils that one adult is with, and pupils in a room without one. */
export type GroupLimits = Pick<GroupSizes, 'teacher' | 'support' | 'counselor' | 'room'>

/** The day patterns of one plan, as pages read them. */
export interface PatternFacts {
  readonly planId: string
  readonly patterns: readonly {
    readonly id: string
    readonly name: Words
    readonly share: Triple
    readonly week: PatternWeek
    readonly kinds: readonly LearningKind[]
  }[]
  readonly moments: readonly Moment[]
  readonly groups: GroupLimits
  /** Weeks of lessons a year. */
  readonly weeks: number
}
