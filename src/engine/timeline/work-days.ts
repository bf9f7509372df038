import type { DurationUnit, WorkCalendar } from '../../domain/timeline'

/**
 * A calendar made ready for counting. Days run from 0 to `end`, which stands for every day beyond; a working day also
 * has a number, so that adding working days is one look-up.
 */
export interface WorkDays {
  /** Number of days, and the day beyond them. */
  readonly end: number
  /** Working days before a day: the number of the first working day from it on. By day, `end` included. */
  readonly numberAt: Int32Array
  /** Day of each working day; one entry more, `end`. */
  readonly dayOf: Int32Array
  /** Month of a day, from the calendar's first, and each month's first day; one entry more, `end`. */
  readonly monthAt: Int32Array
  readonly monthFrom: Int32Array
  /** First days of fiscal years, and their years. */
  readonly aprils: Int32Array
  readonly fiscalYears: Int32Array
}

const APRIL = 3

/** @throws if the calendar doesn't run from a 1 April to a 31 March. */
export function prepareWorkDays({ working, month, fiscalYear }: WorkCalendar): WorkDays {
  const end = working.length
  if (month[0]! % 12 !== APRIL || month[end - 1]! % 12 !== APRIL - 1)
    throw new Error('A work calendar begins on 1 April and ends on 31 March.')
  const numberAt = new Int32Array(end + 1)
  const dayOf: number[] = []
  for (let day = 0; day < end; day += 1) {
    numberAt[day] = dayOf.length
    if (working[day] === 1) dayOf.push(day)
  }
  numberAt[end] = dayOf.length
  const aprils = firstDays(fiscalYear)
  return {
    end,
    numberAt,
    dayOf: Int32Array.from([...dayOf, end]),
    monthAt: month.map((m) => m - month[0]!),
    monthFrom: Int32Array.from([...firstDays(month), end]),
    aprils: Int32Array.from(aprils),
    fiscalYears: Int32Array.from(aprils, (day) => fiscalYear[day]!),
  }
}

/** Days on which a count by day grows, the first included. */
function firstDays(by: Int32Array): number[] {
  return [...by.keys()].filter((day) => day === 0 || by[day] !== by[day - 1])
}

/** The first working day from a day on. */
export function workingFrom({ numberAt, dayOf }: WorkDays, day: number): number {
  return dayOf[numberAt[day]!]!
}

/** The last working day up to a day; the calendar's first working day where there is none. */
export function workingUpTo({ numberAt, dayOf, end }: WorkDays, day: number): number {
  if (day >= end) return dayOf[dayOf.length - 2]!
  const next = numberAt[day]!
  return dayOf[next]! === day ? day : dayOf[Math.max(0, next - 1)]!
}

/** So many working days after the first working day from `day` on; before it where `count` is below 0. */
export function addWorkingDays(days: WorkDays, day: number, count: number): number {
  if (day >= days.end) return days.end
  const number = days.numberAt[day]! + count
  if (number < 0) return days.dayOf[0]!
  return number >= days.dayOf.length ? days.end : days.dayOf[number]!
}

/** A duration of 2.0000000001 days is one of two. */
const HAIR = 1e-9
const DAYS_A_WEEK = 5

/**
 * The morning after the last day of work that starts on a working day. Days and weeks are whole working days, rounded
 * up; months go by the calendar, a fraction in proportion of the month that follows.
 */
export function finishOf(
  days: WorkDays,
  start: number,
  duration: number,
  unit: DurationUnit,
): number {
  if (unit !== 'months') {
    const count = Math.ceil(duration * (unit === 'weeks' ? DAYS_A_WEEK : 1) - HAIR)
    return addWorkingDays(days, start, Math.max(0, count))
  }
  if (start >= days.end) return days.end
  const whole = Math.floor(duration + HAIR)
  const from = addMonths(days, start, whole)
  const fraction = Math.max(0, duration - whole)
  if (fraction <= HAIR || from >= days.end) return workingFrom(days, from)
  const next = addMonths(days, start, whole + 1)
  return workingFrom(days, Math.min(days.end, from + Math.ceil((next - from) * fraction - HAIR)))
}

/** The same day so many months on; the last of the month where it has no such day. */
export function addMonths({ monthAt, monthFrom, end }: WorkDays, day: number, count: number) {
  if (day >= end) return end
  const month = monthAt[day]! + count
  if (month < 0) return 0
  if (month >= monthFrom.length - 1) return end
  const inMonth = day - monthFrom[monthAt[day]!]!
  return Math.min(monthFrom[month]! + inMonth, monthFrom[month + 1]! - 1)
}

/** The latest working day on which work may start to be finished by `finish`. */
export function startFor(
  days: WorkDays,
  finish: number,
  duration: number,
  unit: DurationUnit,
): number {
  let low = 0
  let high = days.numberAt[Math.min(finish, days.end - 1)]!
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (finishOf(days, days.dayOf[middle]!, duration, unit) <= finish) low = middle
    else high = middle - 1
  }
  return days.dayOf[low]!
}

/**
 * Index of the first 1 April that a day doesn't come after; −1 beyond the calendar. Whoever worked until the last
 * working day before a 1 April on a weekend is through on the Monday after it, and in time.
 */
export function nextApril({ aprils, numberAt, end }: WorkDays, day: number): number {
  if (day >= end) return -1
  for (let a = 0; a < aprils.length; a += 1) if (numberAt[aprils[a]!]! >= numberAt[day]!) return a
  return -1
}
