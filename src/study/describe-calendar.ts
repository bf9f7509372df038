import type { Learning, Provenance, SchoolCalendar } from '../domain/learning'
import type { PlanInputs } from '../domain/model-inputs'
import type { CalendarFacts } from '../domain/school-year'
import { fitCalendar } from '../rules/calendar/calendar-fit'
import { HOLIDAYS_KNOWN } from '../rules/calendar/holidays'
import { schoolYear } from '../rules/calendar/school-year'
import { TYPICAL_YEARS, typicalCalendar } from '../rules/calendar/typical-years'
import { compileStudy } from './compile'
import { fieldsOf } from './fields-of'
import type { Study } from './study'

/** The school days of every plan with a school and hours, in one fiscal year. */
export function describeCalendars(study: Study, fiscalYear: number): CalendarFacts[] {
  const { plans } = compileStudy(study)
  return study.plans.flatMap((plan, index) => {
    const learning = (fieldsOf(plan)['learning'] ?? null) as Learning | null
    return calendarOf(plans[index]!, learning?.calendar ?? null, fiscalYear) ?? []
  })
}

/** What a plan without a calendar of its own goes by. */
const { reason: STAND_IN } = TYPICAL_YEARS[0]

function calendarOf(
  { id, school, lessonUnits }: PlanInputs,
  own: SchoolCalendar | null,
  fiscalYear: number,
): CalendarFacts | null {
  const hours = (lessonUnits ?? []).flatMap((units, index) =>
    units === null ? [] : [{ grade: index + 1, units }],
  )
  if (school === null || hours.length === 0) return null
  const most = Math.max(...hours.map(({ units }) => units))
  const calendar = own ?? typicalCalendar(most)
  const year = schoolYear(calendar, fiscalYear)
  const entries = entriesOf(calendar)
  return {
    planId: id,
    fiscalYear,
    year,
    fit: year && fitCalendar(year, calendar, most),
    grades: hours.filter(({ units }) => units === most).map(({ grade }) => grade),
    gradesDiffer: hours.some(({ units }) => units !== most),
    standIn: own === null ? STAND_IN : null,
    entries: entries.length,
    assumed: entries.filter(({ origin }) => origin === 'assumed').length,
    known: HOLIDAYS_KNOWN,
  }
}

function entriesOf({ vacations, closedDays, events, periods }: SchoolCalendar): Provenance[] {
  return [...vacations, ...closedDays, ...events, periods]
}
