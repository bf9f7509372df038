import {
  ASSESSMENTS,
  COMPANIES,
  LEARNING_ORIGINS,
  PLACES,
  TEACHER_PAYERS,
  WEEKDAYS,
  type Learning,
} from '../domain/learning'
import { id, words } from './schema-parts'
import { z } from './z'

/** More lesson units than any school year has. */
export const MOST_LESSON_UNITS = 2000
/** Beyond what a table of one sheet of paper can hold. */
export const MOST_SUBJECTS = 40
/** Lessons a week of one teacher, and how many one entry stands for. */
export const MOST_PERIODS_A_WEEK = 40
export const MOST_POSTS_OF_TEACHER = 20
const MOST_SLOTS = 16
const WEEKDAY_SLOTS = MOST_SLOTS * WEEKDAYS.length

const provenance = {
  origin: z.enum(LEARNING_ORIGINS),
  source: z.string().optional(),
}

const lessonUnits = () => z.number().min(0).max(MOST_LESSON_UNITS)
const share = () => z.number().min(0).max(1)
const week = () => z.union([z.literal(1), z.literal(2)])

const GRADE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

const hoursCell = z.strictObject({
  lessonUnits: lessonUnits(),
  declared: lessonUnits().optional(),
  ...provenance,
})

const shortBlocks = z.strictObject({
  minutes: z.number().min(1).max(600),
  timesAWeek: z.number().min(0.5).max(30),
  weeks: z.int().min(1).max(52),
  ...provenance,
})

const subject = z.strictObject({
  id: id(),
  name: words(),
  from: z.array(id()).max(14),
  cells: z.partialRecord(z.enum(GRADE_KEYS), hoursCell),
  reason: words().nullable().default(null),
  counts: z.boolean().default(true),
  blocks: shortBlocks.nullable().default(null),
})

const monthDay = () => z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const periods = () => z.number().min(0).max(12)

const calendar = z.strictObject({
  vacations: z
    .array(
      z.strictObject({
        id: id(),
        name: words(),
        from: monthDay(),
        to: monthDay(),
        ...provenance,
      }),
    )
    .max(20)
    .default([]),
  closedDays: z
    .array(z.strictObject({ id: id(), name: words(), on: monthDay(), ...provenance }))
    .max(60)
    .default([]),
  events: z
    .array(
      z.strictObject({
        id: id(),
        name: words(),
        month: z.int().min(1).max(12),
        lessonUnits: z.number().min(0).max(200),
        ...provenance,
      }),
    )
    .max(60)
    .default([]),
  periods: z.strictObject({
    lessonUnits: z.tuple([periods(), periods(), periods(), periods(), periods()]),
    ...provenance,
  }),
})

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const slot = z.strictObject({
  id: id(),
  name: words(),
  begins: clock(),
  ends: clock(),
  lessonUnits: z.number().min(0).max(6),
})

const patternCell = z.strictObject({
  week: week().default(1),
  weekday: z.enum(WEEKDAYS),
  slot: id(),
  place: z.enum(PLACES),
  subjects: z.array(id()).max(6).default([]),
  activity: words().nullable().default(null),
  countsAsAttendance: z.boolean(),
  countsAsHours: z.boolean(),
  company: z.enum(COMPANIES),
  assessment: z.enum(ASSESSMENTS),
  details: z.enum(LEARNING_ORIGINS).default('assumed'),
  ...provenance,
})

const pattern = z.strictObject({
  id: id(),
  name: words(),
  slots: z.array(slot).max(MOST_SLOTS),
  weeks: week().default(1),
  cells: z.array(patternCell).max(2 * WEEKDAY_SLOTS),
  share: z.strictObject({ low: share(), likely: share(), high: share(), ...provenance }),
})

const groupSize = () => z.int().min(1).max(100)

const groups = z.strictObject({
  teacher: groupSize(),
  support: groupSize(),
  counselor: groupSize(),
  room: groupSize(),
  ...provenance,
})

const teacher = z.strictObject({
  id: id(),
  name: words(),
  paidBy: z.enum(TEACHER_PAYERS),
  licences: z.array(id()).max(14).default([]),
  outsideLicence: z.array(id()).max(14).default([]),
  periodsAWeek: z.number().min(0).max(MOST_PERIODS_A_WEEK),
  posts: z.number().min(0).max(MOST_POSTS_OF_TEACHER),
  partTime: z.boolean().default(false),
  details: z.enum(LEARNING_ORIGINS).default('assumed'),
  ...provenance,
})

const search = z.strictObject({
  periodsAWeek: z.number().min(1).max(MOST_PERIODS_A_WEEK),
  combinations: z.array(z.array(id()).min(1).max(14)).max(20).default([]),
  ...provenance,
})

/** 教育課程、年間行事、日課表、先生 of a plan; each part may be missing. */
export const learningSchema = z.strictObject({
  subjects: z.array(subject).max(MOST_SUBJECTS).default([]),
  calendar: calendar.nullable().default(null),
  patterns: z.array(pattern).max(6).default([]),
  groups: groups.nullable().default(null),
  staff: z
    .strictObject({
      teachers: z.array(teacher).max(60).default([]),
      search: search.nullable().default(null),
    })
    .nullable()
    .default(null),
}) as unknown as z.ZodType<Learning>
