import type { Triple } from './quantity'
import type { Words } from './words'

/**
 * What a school teaches, when, where and by whom. A plan may carry it; without it only the totals by grade
 * are known (the decision `lessonUnits`).
 */
export interface Learning {
  /** 教育課程: empty where only totals by grade are known. */
  readonly subjects: readonly SubjectRow[]
  /** Null: the library's typical year stands in, as an assumption. */
  readonly calendar: SchoolCalendar | null
  /** 日課表, side by side: each pupil follows one of them. */
  readonly patterns: readonly DayPattern[]
  /** How many pupils an adult or a room takes; null: the library's typical sizes stand in, as an assumption. */
  readonly groups: GroupSizes | null
  /** Null: who teaches isn't known yet, and nothing is said of licences. */
  readonly staff: TeachingStaff | null
}

/**
 * Where an entry comes from: a source states it, it follows by arithmetic from what a source states, it is our
 * provisional value (仮定), or the user has typed it.
 */
export const LEARNING_ORIGINS = ['stated', 'computed', 'assumed', 'own'] as const
export type LearningOrigin = (typeof LEARNING_ORIGINS)[number]

/** What every stated entry says of itself. */
export interface Provenance {
  readonly origin: LearningOrigin
  /** Id of a source of the study. */
  readonly source?: string
}

// 教育課程

/** One row of the curriculum: a subject of the standard, several merged into one, or a new one. */
export interface SubjectRow {
  /** A standard subject's own id where the row keeps, reduces, raises or drops just that one; else of the plan's making. */
  readonly id: string
  readonly name: Words
  /**
   * Ids of the standard subjects of the level (`STANDARD_HOURS`) that it takes the place of: its own id; several where
   * merged; none where new. A standard subject stands in one row at most; what no row names is no longer taught.
   */
  readonly from: readonly string[]
  /** By grade ("1"–"9"); a grade left out isn't taught the subject. */
  readonly cells: Readonly<Record<string, HoursCell>>
  /** Why it differs from the standard, as the ministry's table asks; null where it doesn't or nobody has said. */
  readonly reason: Words | null
  /** False: runs outside the lesson hours, shown apart and not in the totals. */
  readonly counts: boolean
  /** What makes the hours by the source's own words, e.g. 10 minutes five times a week; beside the cells, not instead. */
  readonly blocks: ShortBlocks | null
}

/** Lesson units of one subject and grade a year. */
export interface HoursCell extends Provenance {
  /** What the plan counts: 45 minutes each in elementary, 50 in junior high school. May be a fraction. */
  readonly lessonUnits: number
  /** What a source declares, where the plan counts another figure. */
  readonly declared?: number
}

/** Short blocks that add up: minutes × times a week × weeks ÷ minutes of a lesson unit. */
export interface ShortBlocks extends Provenance {
  readonly minutes: number
  readonly timesAWeek: number
  readonly weeks: number
}

// 年間行事と授業日

/** One year as the school plans it; the law's holidays are rules and not repeated here. */
export interface SchoolCalendar {
  /** 長期休業. */
  readonly vacations: readonly Vacation[]
  /** Days on which the founder closes its schools each year, e.g. 県民の日. */
  readonly closedDays: readonly ClosedDay[]
  /** What takes lessons away. */
  readonly events: readonly SchoolEvent[]
  readonly periods: WeekdayPeriods
}

/** `MM-DD` of any year: 29 February only happens in leap years. */
export type MonthDay = string

export interface Vacation extends Provenance {
  readonly id: string
  readonly name: Words
  /** First and last day off, both counted; may run over New Year. */
  readonly from: MonthDay
  readonly to: MonthDay
}

export interface ClosedDay extends Provenance {
  readonly id: string
  readonly name: Words
  readonly on: MonthDay
}

export interface SchoolEvent extends Provenance {
  readonly id: string
  readonly name: Words
  /** Calendar month, 1–12. */
  readonly month: number
  /** Lesson units of the year that it takes from the days on which it is held. */
  readonly lessonUnits: number
}

/** Lesson units that a school day of each weekday carries, short blocks included (4 lessons and 2 × 10 minutes: 4.4). */
export interface WeekdayPeriods extends Provenance {
  /** Monday to Friday. */
  readonly lessonUnits: readonly [number, number, number, number, number]
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export type Weekday = (typeof WEEKDAYS)[number]

// 日課表

/** How a pupil spends the week: at home, some days at school, every day. */
export interface DayPattern {
  readonly id: string
  readonly name: Words
  /** In the order of the day. */
  readonly slots: readonly TimeSlot[]
  /** Weeks until it repeats: 2 where something happens every other week. */
  readonly weeks: 1 | 2
  /** At most one for each week, weekday and slot; where there is none, nothing is planned. */
  readonly cells: readonly PatternCell[]
  /** Share of the roll that follows it, 0–1; those of all patterns are scaled to 1. */
  readonly share: PatternShare
}

export interface TimeSlot {
  readonly id: string
  readonly name: Words
  /** `HH:MM`, Japan time. */
  readonly begins: string
  readonly ends: string
  /** What one occurrence counts as hours: 1 a lesson, 0.2 ten minutes of 50, 0 a break. */
  readonly lessonUnits: number
}

export interface PatternShare extends Triple, Provenance {}

export const PLACES = ['school', 'home', 'online'] as const
/** Where the pupil is: `online` is at home with the lesson on screen. */
export type LearningPlace = (typeof PLACES)[number]

export const COMPANIES = ['teacher', 'support', 'counselor', 'family', 'alone'] as const
/** Who is with the pupil: a teacher, a support worker (支援員), a counselor, the family, nobody. */
export type Company = (typeof COMPANIES)[number]

export const ASSESSMENTS = ['observation', 'submitted-work', 'interview', 'record', 'none'] as const
/** How learning is assessed: seen in class, work handed in (提出物), an interview, a learning record, not at all. */
export type Assessment = (typeof ASSESSMENTS)[number]

export interface PatternCell extends Provenance {
  /** 1, or 2 in the second week of the cycle. */
  readonly week: 1 | 2
  readonly weekday: Weekday
  /** Id of a slot of the pattern. */
  readonly slot: string
  readonly place: LearningPlace
  /** Ids of subject rows; several (「英語・理科・社会」) share the slot's hours evenly. Empty: see `activity`. */
  readonly subjects: readonly string[]
  /** What is done where it is no subject, e.g. 家庭学習; null beside subjects that need no further word. */
  readonly activity: Words | null
  /** 出席扱い. */
  readonly countsAsAttendance: boolean
  /** Counts as lesson hours of its subjects. */
  readonly countsAsHours: boolean
  readonly company: Company
  readonly assessment: Assessment
  /** Where what it counts as, company and assessment come from; `origin` speaks of place and subjects. */
  readonly details: LearningOrigin
}

/** Pupils that one adult is with at once, and pupils in a room without one: decisions of the school. */
export interface GroupSizes extends Provenance {
  /** Lessons are held by grade; a grade of more pupils makes two groups. */
  readonly teacher: number
  readonly support: number
  readonly counselor: number
  /** Pupils who are at school on their own (`alone`). */
  readonly room: number
}

// 先生

export interface TeachingStaff {
  readonly teachers: readonly Teacher[]
  /** Who could be found to teach by the lesson (非常勤講師); null: the library's typical search stands in, as an assumption. */
  readonly search: PartTimeSearch | null
}

/** Which part-time teachers the founder could find. */
export interface PartTimeSearch extends Provenance {
  /** Lessons a week that one of them takes, at most. */
  readonly periodsAWeek: number
  /** Licences that one person holds together; empty: one licence each. */
  readonly combinations: readonly (readonly string[])[]
}

export const TEACHER_PAYERS = ['prefecture', 'municipality', 'parent-school'] as const
/** Who pays: 県費, the founder's own purse (市費), or nobody here, lent by the parent school (本校から). */
export type TeacherPayer = (typeof TEACHER_PAYERS)[number]

/** The licence to teach every subject of elementary school. */
export const ELEMENTARY_LICENCE = 'elementary'

export interface Teacher extends Provenance {
  readonly id: string
  readonly name: Words
  readonly paidBy: TeacherPayer
  /** Ids of `LICENCES`: the subjects of the licences to teach in junior high school, or `ELEMENTARY_LICENCE`. */
  readonly licences: readonly string[]
  /** 免許外教科担任の許可: subjects of licences taught by permission. */
  readonly outsideLicence: readonly string[]
  /** Lessons a week, at most; of a part-time teacher those that are paid. */
  readonly periodsAWeek: number
  /** Full-time equivalents, 0–1 and up to 20 where one entry stands for several alike; persons, where part-time. */
  readonly posts: number
  /** 非常勤講師: paid by the lesson, on top of the plan's posts. False: one of the posts that the plan pays already. */
  readonly partTime: boolean
  /** Where licences and lessons come from; `origin` speaks of who there is and who pays. */
  readonly details: LearningOrigin
}
