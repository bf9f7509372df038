import { formatFiscalYear } from '../domain/fiscal-year'
import type { SchoolCalendar } from '../domain/learning'
import type { PlanInputs } from '../domain/model-inputs'
import type { Words } from '../domain/words'
import { vacationDays } from '../rules/calendar/school-year'
import { compileStudy } from './compile'
import { calendarFacts, ownCalendar } from './describe-calendar'
import type { Study } from './study'

/** What to look at once more, its place and why; the place stands before the sentence. */
interface CalendarWarning {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly sentence: Words
}

/** Hours that don't fit the calendars that plans state, vacations that look turned round, years without holidays. */
export function calendarWarnings(study: Study): CalendarWarning[] {
  const stated = study.plans.flatMap((plan, index) => {
    const calendar = ownCalendar(plan)
    return calendar ? [{ calendar, index }] : []
  })
  if (stated.length === 0) return []
  const { plans } = compileStudy(study)
  return stated.flatMap(({ calendar, index }) => {
    const path = ['plans', index, 'learning', 'calendar']
    return [
      ...turnedRound(calendar, path),
      ...shortYears(plans[index]!, calendar, study.lastFiscalYear, path),
    ]
  })
}

/** Half a year: no vacation is so long, but one of which both ends have changed places is. */
const LONGEST_VACATION = 183

function turnedRound({ vacations }: SchoolCalendar, path: CalendarWarning['path']) {
  return vacations.flatMap((vacation, index): CalendarWarning[] => {
    const days = vacationDays(vacation)
    if (days <= LONGEST_VACATION) return []
    const { from, to } = vacation
    return [
      {
        path: [...path, 'vacations', index],
        code: 'long-vacation',
        sentence: {
          ja: `${from}から${to}まで${days}日続きます。始まりと終わりが逆でないか、確かめてください。`,
          en: `lasts ${days} days, from ${from} to ${to}. Check that its ends haven’t changed places.`,
        },
      },
    ]
  })
}

/** The year of the plan that lacks most days, and the first whose holidays aren't known. */
function shortYears(
  plan: PlanInputs,
  calendar: SchoolCalendar,
  lastFiscalYear: number,
  path: CalendarWarning['path'],
): CalendarWarning[] {
  const opening = plan.school?.openingFiscalYear
  if (opening === undefined) return []
  const years = Array.from(
    { length: Math.max(0, lastFiscalYear - opening + 1) },
    (_, index) => opening + index,
  )
  const facts = years.flatMap((year) => calendarFacts(plan, calendar, year) ?? [])
  const [worst] = facts
    .filter(({ fit }) => fit !== null && fit.daysShort !== 0)
    .sort((a, b) => (b.fit?.daysShort ?? Infinity) - (a.fit?.daysShort ?? Infinity))
  const unknown = facts.find(({ year }) => year === null)
  return [
    ...(worst ? [{ path, code: 'hours-over-calendar', sentence: shortSentence(worst) }] : []),
    ...(unknown ? [{ path, code: 'holidays-unknown', sentence: unknownSentence(unknown) }] : []),
  ]
}

type Facts = NonNullable<ReturnType<typeof calendarFacts>>

function shortSentence({ fiscalYear, year, fit }: Facts): Words {
  if (!year || !fit || fit.daysNeeded === null || fit.daysShort === null)
    return {
      ja: `${formatFiscalYear(fiscalYear).ja}に授業のできる日がありません。1日の時数か休業日を見直してください。`,
      en: `fiscal ${fiscalYear} has no day to teach on. Look at the lesson units of a day or at the vacations.`,
    }
  const { lessonUnits, daysNeeded, daysShort } = fit
  return {
    ja: `${formatFiscalYear(fiscalYear).ja}の授業日は${year.schoolDays}日で、${lessonUnits}時間に要る${daysNeeded}日に${daysShort}日足りません。授業時数、1日の時数、休業日、行事のどれかを見直してください。`,
    en: `fiscal ${fiscalYear} has ${year.schoolDays} school days, ${daysShort} fewer than the ${daysNeeded} that ${lessonUnits} lesson units take. Look at the hours, the lesson units of a day, the vacations or the events.`,
  }
}

function unknownSentence({ fiscalYear, known }: Facts): Words {
  return {
    ja: `${formatFiscalYear(fiscalYear).ja}からは祝日が分からないので、授業日を数えていません（分かるのは${formatFiscalYear(known.last).ja}まで）。`,
    en: `from fiscal ${fiscalYear} on school days aren’t counted: holidays are known up to fiscal ${known.last}.`,
  }
}
