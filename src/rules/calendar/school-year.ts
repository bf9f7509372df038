import type { ClosedDay, SchoolCalendar, Vacation } from '../../domain/learning'
import type { DayKind, SchoolMonth, SchoolYear, SchoolYearDay } from '../../domain/school-year'
import type { Words } from '../../domain/words'
import { schoolEducationRegulation } from '../citations'
import type { Rule } from '../rule'
import { daysOfFiscalYear, FISCAL_MONTHS, monthDayOf, type CalendarDay } from './days'
import { HOLIDAYS_KNOWN, holidaysAnnounced, holidaysOfFiscalYear } from './holidays'

type NamedHolidays = ReadonlyMap<string, Words>

/** A fiscal year as a school plans it; null where its holidays aren't known (`HOLIDAYS_KNOWN`). */
export function schoolYear(calendar: SchoolCalendar, fiscalYear: number): SchoolYear | null {
  const holidays = holidaysOfFiscalYear(fiscalYear)
  if (holidays === null) return null
  const names = new Map(holidays.map(({ date, words }) => [date, words]))
  const days = daysOfFiscalYear(fiscalYear)
  const months = FISCAL_MONTHS.map((month) =>
    schoolMonth(
      days.filter((day) => day.month === month),
      calendar,
      names,
    ),
  )
  return {
    fiscalYear,
    months,
    schoolDays: sumOf(months, ({ schoolDays }) => schoolDays),
    lessonUnits: tidy(sumOf(months, ({ lessonUnits }) => lessonUnits)),
    eventUnits: tidy(sumOf(months, ({ eventUnits }) => eventUnits)),
    announced: holidaysAnnounced(fiscalYear),
  }
}

function schoolMonth(
  days: readonly CalendarDay[],
  calendar: SchoolCalendar,
  holidays: NamedHolidays,
): SchoolMonth {
  const { year, month } = days[0]!
  const kinds = days.map((day) => schoolYearDay(day, calendar, holidays))
  const open = days.filter((_, index) => kinds[index]!.kind === 'school-day')
  return {
    year,
    month,
    days: kinds,
    schoolDays: open.length,
    lessonUnits: tidy(sumOf(open, (day) => periodsOn(day, calendar))),
    eventUnits: tidy(
      sumOf(
        calendar.events.filter((event) => event.month === month),
        ({ lessonUnits }) => lessonUnits,
      ),
    ),
  }
}

function schoolYearDay(
  day: CalendarDay,
  calendar: SchoolCalendar,
  holidays: NamedHolidays,
): SchoolYearDay {
  const is = (kind: DayKind, name: Words | null = null): SchoolYearDay => ({
    date: day.date,
    kind,
    name,
  })
  const holiday = holidays.get(day.date)
  if (isWeekend(day)) return is('weekend', holiday ?? null)
  if (holiday) return is('holiday', holiday)
  const vacation = calendar.vacations.find((one) => isWithin(monthDayOf(day), one))
  if (vacation) return is('vacation', vacation.name)
  const closed = calendar.closedDays.find(({ on }) => on === monthDayOf(day))
  if (closed) return is('closed', closed.name)
  return is(periodsOn(day, calendar) > 0 ? 'school-day' : 'no-periods')
}

/** Lesson units that a weekday carries; Saturday and Sunday none. */
export function periodsOn(
  { weekday }: Pick<CalendarDay, 'weekday'>,
  { periods }: Pick<SchoolCalendar, 'periods'>,
): number {
  return periods.lessonUnits[weekday - 1] ?? 0
}

/** A vacation that ends on an earlier day of the year than it begins runs over New Year. */
function isWithin(monthDay: string, { from, to }: Pick<Vacation, 'from' | 'to'>): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

/** Days of a vacation in a leap year, Saturdays, Sundays and holidays included. */
export function vacationDays(vacation: Pick<Vacation, 'from' | 'to'>): number {
  return daysOfFiscalYear(LEAP_YEAR).filter((day) => isWithin(monthDayOf(day), vacation)).length
}

/** A fiscal year with a 29 February. */
const LEAP_YEAR = 2023

function isWeekend({ weekday }: CalendarDay): boolean {
  return weekday === 0 || weekday === 6
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}

/** Fifths of a lesson (ten minutes of 50) aren't binary; a millionth of one is no lesson. */
export function tidy(lessonUnits: number): number {
  return Math.round(lessonUnits * 1_000_000) / 1_000_000
}

/** A year without vacations or days of the founder's own, to count what the law alone leaves. */
const LAW_ALONE: SchoolCalendar = {
  vacations: [] as readonly Vacation[],
  closedDays: [] as readonly ClosedDay[],
  events: [],
  periods: { lessonUnits: [1, 1, 1, 1, 1], origin: 'computed' },
}

/** Saturdays are closed since fiscal 2002 (完全学校週5日制). */
export const schoolWeekdaysRule: Rule<number, number | null> = {
  id: 'school-weekdays',
  words: {
    ja: '土曜日・日曜日・休日をのぞいた日（長期休業を引く前）',
    en: 'Days without Saturdays, Sundays and holidays, before vacations',
  },
  unit: 'days',
  source: schoolEducationRegulation('59条・61条・79条', 'arts. 59, 61, 79'),
  inForce: { first: 2002, last: HOLIDAYS_KNOWN.last },
  examples: [
    { given: 2019, value: 244 },
    { given: 2023, value: 246 },
    { given: 2025, value: 246 },
  ],
  apply: (fiscalYear) => schoolYear(LAW_ALONE, fiscalYear)?.schoolDays ?? null,
}
