import type { Words } from '../domain/words'
import type { LearningOrigin } from '../domain/learning'
import { compileStudy } from '../study/compile'
import { describeCalendars } from '../study/describe-calendar'
import { describeCurricula } from '../study/describe-curricula'
import { describeHours } from '../study/describe-hours'
import type { Study } from '../study/study'

/** Lesson units a year of one subject and grade (1–9). */
export interface HoursRow {
  /** Id of the row in the study; a standard subject's own where the plan drops it. */
  readonly subject: string
  readonly label: Words
  readonly grade: number
  readonly standard: number
  readonly planned: number
  /** Planned less standard. */
  readonly difference: number
  readonly reason: Words | null
  /** What a source declares, and what the minutes or the timetable make; null where there is none. */
  readonly declared: number | null
  readonly computed: number | null
  readonly assumed: boolean
  readonly origin: LearningOrigin | null
  /** Standard subjects that it takes the place of. */
  readonly from: readonly string[]
  /** False: shown apart, not in the totals. */
  readonly counts: boolean
}

export interface HoursAnswer {
  readonly plan: string
  /** Empty where only totals by grade are known. */
  readonly rows: readonly HoursRow[]
  readonly totals: readonly {
    readonly grade: number
    readonly standard: number
    readonly planned: number
  }[]
  readonly calendar: CalendarAnswer
}

/** Nulls where the plan has no school or the holidays of the year aren't known. */
export interface CalendarAnswer {
  readonly fiscalYear: number | null
  readonly schoolDays: number | null
  readonly daysNeeded: number | null
  readonly daysShort: number | null
}

/** What a plan teaches, against the standard and the calendar of a fiscal year (null: it has no school). */
export function hoursAnswer(study: Study, planId: string, fiscalYear: number | null): HoursAnswer {
  return {
    plan: planId,
    rows: rowsOf(study, planId),
    totals: totalsOf(study, planId),
    calendar: calendarOf(study, planId, fiscalYear),
  }
}

function rowsOf(study: Study, planId: string): HoursRow[] {
  const curriculum = describeCurricula(study).find((facts) => facts.planId === planId)
  return (curriculum?.grades ?? []).flatMap(({ grade, lines }) =>
    lines.map((line) => ({
      subject: line.id,
      label: line.words,
      grade,
      standard: line.standard,
      planned: line.planned,
      difference: line.planned - line.standard,
      reason: line.reason,
      declared: line.declared,
      computed: line.computed,
      assumed: line.cell?.origin === 'assumed',
      origin: line.cell?.origin ?? null,
      from: line.parents.map(({ id }) => id),
      counts: line.counts,
    })),
  )
}

function totalsOf(study: Study, planId: string): HoursAnswer['totals'] {
  const { standards } = describeHours(study)
  const plan = compileStudy(study).plans.find(({ id }) => id === planId)
  return (plan?.lessonUnits ?? []).flatMap((planned, index) =>
    planned === null ? [] : [{ grade: index + 1, standard: standards[index] ?? 0, planned }],
  )
}

function calendarOf(study: Study, planId: string, fiscalYear: number | null): CalendarAnswer {
  const facts =
    fiscalYear === null
      ? undefined
      : describeCalendars(study, fiscalYear).find((one) => one.planId === planId)
  return {
    fiscalYear,
    schoolDays: facts?.year?.schoolDays ?? null,
    daysNeeded: facts?.fit?.daysNeeded ?? null,
    daysShort: facts?.fit?.daysShort ?? null,
  }
}
