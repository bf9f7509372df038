import type { PatternFacts } from '../domain/day-patterns'
import type { Learning, Provenance, SchoolCalendar } from '../domain/learning'
import type { PlanInputs } from '../domain/model-inputs'
import type { CalendarFacts } from '../domain/school-year'
import { fitCalendar } from '../rules/calendar/calendar-fit'
import { HOLIDAYS_KNOWN } from '../rules/calendar/holidays'
import { schoolYear } from '../rules/calendar/school-year'
import { typicalCalendar, typicalYearOf, type TypicalYear } from '../rules/calendar/typical-years'
import { compileStudy } from './compile'
import { describePatterns } from './describe-patterns'
import { fieldsOf } from './fields-of'
import { fullestOf } from './fullest-pattern'
import type { PlanEntry, Study } from './study'

/** The school days of every plan with a school and hours, in one fiscal year. */
export function describeCalendars(study: Study, fiscalYear: number): CalendarFacts[] {
  const { plans } = compileStudy(study)
  const typical = typicalYearOf(study.prefecture.code)
  const patterns = describePatterns(study)
  return study.plans.flatMap((plan, index) => {
    const own = patterns.find(({ planId }) => planId === plan.id)
    const day = own ? fullestOf(own) : null
    return calendarFacts(plans[index]!, ownCalendar(plan) ?? typical, fiscalYear, taught(day)) ?? []
  })
}

type Day = PatternFacts['patterns'][number]

function taught(day: Day | null): Day | null {
  return day && day.week.lessonUnits > 0 ? day : null
}

/** The calendar that a plan states; null where it states none. */
export function ownCalendar(plan: PlanEntry): SchoolCalendar | null {
  const learning = (fieldsOf(plan)['learning'] ?? null) as Learning | null
  return learning?.calendar ?? null
}

/**
 * Null where the plan has no school or no hours.
 * @param given the plan's calendar, or the typical year that stands in
 * @param day the pattern whose days a typical year takes; null: they carry what the hours presuppose
 */
export function calendarFacts(
  { id, school, lessonUnits }: PlanInputs,
  given: SchoolCalendar | TypicalYear,
  fiscalYear: number,
  day: Day | null = null,
): CalendarFacts | null {
  const hours = (lessonUnits ?? []).flatMap((units, index) =>
    units === null ? [] : [{ grade: index + 1, units }],
  )
  if (school === null || hours.length === 0) return null
  const most = Math.max(...hours.map(({ units }) => units))
  const typical = 'reason' in given ? given : null
  const calendar = 'reason' in given ? standInCalendar(most, given, day) : given
  const year = schoolYear(calendar, fiscalYear)
  const entries = entriesOf(calendar)
  return {
    planId: id,
    fiscalYear,
    year,
    fit: year && fitCalendar(year, calendar, most),
    grades: hours.filter(({ units }) => units === most).map(({ grade }) => grade),
    gradesDiffer: hours.some(({ units }) => units !== most),
    standIn: typical && {
      words: typical.words,
      reason: typical.reason,
      pattern: day?.name ?? null,
    },
    entries: entries.length,
    assumed: entries.filter(({ origin }) => origin === 'assumed').length,
    known: HOLIDAYS_KNOWN,
  }
}

function standInCalendar(most: number, given: TypicalYear, day: Day | null): SchoolCalendar {
  const calendar = typicalCalendar(most, given)
  if (day === null) return calendar
  return { ...calendar, periods: { lessonUnits: day.week.lessonUnitsOn, origin: 'assumed' } }
}

function entriesOf({ vacations, closedDays, events, periods }: SchoolCalendar): Provenance[] {
  return [...vacations, ...closedDays, ...events, periods]
}
