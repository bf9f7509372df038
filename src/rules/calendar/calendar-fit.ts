import type { SchoolCalendar } from '../../domain/learning'
import type { CalendarFit, SchoolYear } from '../../domain/school-year'
import { periodsOn, tidy } from './school-year'

/**
 * How many school days the lesson hours take, in the order of the year: what events take has to be carried as
 * well. Where the year is too short, further days carry as much as its own do on average.
 * @param lessonUnits the year's hours of a grade, without what runs outside them
 */
export function fitCalendar(
  year: SchoolYear,
  calendar: SchoolCalendar,
  lessonUnits: number,
): CalendarFit {
  const wanted = tidy(lessonUnits + year.eventUnits)
  const carried = carriedByDay(year, calendar)
  const daysNeeded = daysFor(wanted, carried, year)
  return {
    lessonUnits,
    daysNeeded,
    daysShort: daysNeeded === null ? null : Math.max(0, daysNeeded - year.schoolDays),
    left: leftByMonth(year, wanted),
  }
}

/** Lesson units carried up to and including each school day. */
function carriedByDay(year: SchoolYear, calendar: SchoolCalendar): readonly number[] {
  const open = year.months.flatMap(({ days }) => days.filter(({ kind }) => kind === 'school-day'))
  let sum = 0
  return open.map(({ date }) => {
    sum = tidy(sum + periodsOn({ weekday: new Date(date).getUTCDay() }, calendar))
    return sum
  })
}

function daysFor(wanted: number, carried: readonly number[], year: SchoolYear): number | null {
  if (wanted <= 0) return 0
  const enough = carried.findIndex((lessonUnits) => lessonUnits >= wanted)
  if (enough >= 0) return enough + 1
  if (year.lessonUnits <= 0) return null
  const missing = tidy((wanted - year.lessonUnits) / (year.lessonUnits / year.schoolDays))
  return year.schoolDays + Math.ceil(missing)
}

function leftByMonth({ months }: SchoolYear, wanted: number): readonly number[] {
  let left = wanted
  return months.map(({ lessonUnits }) => {
    left = Math.max(0, tidy(left - lessonUnits))
    return left
  })
}
