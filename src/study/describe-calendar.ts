import type { Learning, Provenance, SchoolCalendar } from '../domain/learning'
import type { PlanInputs } from '../domain/model-inputs'
import type { CalendarFacts } from '../domain/school-year'
import { fitCalendar } from '../rules/calendar/calendar-fit'
import { HOLIDAYS_KNOWN } from '../rules/calendar/holidays'
import { schoolYear } from '../rules/calendar/school-year'
import { typicalCalendar, typicalYearOf, type TypicalYear } from '../rules/calendar/typical-years'
import { compileStudy } from './compile'
import { fieldsOf } from './fields-of'
import type { PlanEntry, Study } from './study'

/** The school days of every plan with a school and hours, in one fiscal year. */
export function describeCalendars(study: Study, fiscalYear: number): CalendarFacts[] {
  const { plans } = compileStudy(study)
  const typical = typicalYearOf(study.prefecture.code)
  return study.plans.flatMap(
    (plan, index) => calendarFacts(plans[index]!, ownCalendar(plan) ?? typical, fiscalYear) ?? [],
  )
}

/** The calendar that a plan states; null where it states none. */
export function ownCalendar(plan: PlanEntry): SchoolCalendar | null {
  const learning = (fieldsOf(plan)['learning'] ?? null) as Learning | null
  return learning?.calendar ?? null
}

/**
 * Null where the plan has no school or no hours.
 * @param given the plan's calendar, or the typical year that stands in
 */
export function calendarFacts(
  { id, school, lessonUnits }: PlanInputs,
  given: SchoolCalendar | TypicalYear,
  fiscalYear: number,
): CalendarFacts | null {
  const hours = (lessonUnits ?? []).flatMap((units, index) =>
    units === null ? [] : [{ grade: index + 1, units }],
  )
  if (school === null || hours.length === 0) return null
  const most = Math.max(...hours.map(({ units }) => units))
  const typical = 'reason' in given ? given : null
  const calendar = 'reason' in given ? typicalCalendar(most, given) : given
  const year = schoolYear(calendar, fiscalYear)
  const entries = entriesOf(calendar)
  return {
    planId: id,
    fiscalYear,
    year,
    fit: year && fitCalendar(year, calendar, most),
    grades: hours.filter(({ units }) => units === most).map(({ grade }) => grade),
    gradesDiffer: hours.some(({ units }) => units !== most),
    standIn: typical && { words: typical.words, reason: typical.reason },
    entries: entries.length,
    assumed: entries.filter(({ origin }) => origin === 'assumed').length,
    known: HOLIDAYS_KNOWN,
  }
}

function entriesOf({ vacations, closedDays, events, periods }: SchoolCalendar): Provenance[] {
  return [...vacations, ...closedDays, ...events, periods]
}
