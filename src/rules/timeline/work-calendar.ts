import { dayNumberOf, dayOfNumber } from '../../domain/calendar-day'
import type { DayIndex, MonthDay, Timeline, WorkCalendar } from '../../domain/timeline'
import { daysOfFiscalYear, monthDayOf, type CalendarDay } from '../calendar/days'
import { HOLIDAYS_KNOWN, holidaysOfFiscalYear } from '../calendar/holidays'

/**
 * Whole fiscal years of working days: no weekends, no holidays, none of the days off. Only years whose holidays are
 * known have a place in it.
 * @param firstFiscalYear its first day is 1 April of it
 * @param lastFiscalYear its last day is the 31 March that ends it
 */
export function workCalendar(
  firstFiscalYear: number,
  lastFiscalYear: number,
  closures: Timeline['closures'],
): WorkCalendar {
  const first = Math.max(firstFiscalYear, HOLIDAYS_KNOWN.first)
  const last = Math.min(lastFiscalYear, HOLIDAYS_KNOWN.last)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const days = years.flatMap((year) => daysOfFiscalYear(year).map((day) => ({ day, year })))
  const holidays = new Set(
    years.flatMap((year) => (holidaysOfFiscalYear(year) ?? []).map(({ date }) => date)),
  )
  return {
    firstDay: `${first}-04-01`,
    working: Uint8Array.from(days, ({ day }) => (isWorked(day, holidays, closures) ? 1 : 0)),
    month: Int32Array.from(days, ({ day }) => day.year * 12 + day.month - 1),
    fiscalYear: Int32Array.from(days, ({ year }) => year),
  }
}

function isWorked(
  day: CalendarDay,
  holidays: ReadonlySet<string>,
  closures: Timeline['closures'],
): boolean {
  if (day.weekday === 0 || day.weekday === 6 || holidays.has(day.date)) return false
  return !closures.some((closure) => isWithin(monthDayOf(day), closure))
}

/** Days off that end on an earlier day of the year than they begin run over New Year. */
function isWithin(day: MonthDay, { from, to }: Timeline['closures'][number]): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to
}

/** The index of a day (YYYY-MM-DD), below 0 before the calendar; 29 February of another year is 1 March. */
export function dayIndexOf({ firstDay }: Pick<WorkCalendar, 'firstDay'>, day: string): DayIndex {
  return dayNumberOf(day) - dayNumberOf(firstDay)
}

/** The day (YYYY-MM-DD) at an index. */
export function dateAt({ firstDay }: Pick<WorkCalendar, 'firstDay'>, index: DayIndex): string {
  return dayOfNumber(dayNumberOf(firstDay) + index)
}

/** The first working day on or after a day; a deadline on a day off is the next one's (地方自治法4条の2第4項). */
export function workingOnOrAfter({ working }: WorkCalendar, day: DayIndex): DayIndex {
  let at = Math.max(0, day)
  while (at < working.length && working[at] === 0) at += 1
  return at
}
