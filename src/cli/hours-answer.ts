import type { Words } from '../domain/words'
import type { LearningOrigin } from '../domain/learning'
import type { CoverState, Proposal } from '../domain/teachers'
import { compileStudy } from '../study/compile'
import { describePlans } from '../study/describe'
import { describeCalendars } from '../study/describe-calendar'
import { describeCurricula } from '../study/describe-curricula'
import { describeHours } from '../study/describe-hours'
import { describeTeachers } from '../study/describe-teachers'
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
  /** Null where nobody knows who teaches. */
  readonly teachers: TeachersAnswer | null
}

/** Who teaches, with one class in each grade: how many there will be is the run's to say. */
export interface TeachersAnswer {
  readonly classes: number
  readonly uncovered: readonly { readonly subject: string; readonly label: Words }[]
  readonly subjects: readonly {
    readonly subject: string
    readonly periodsAWeek: number
    readonly short: number
    readonly state: CoverState
  }[]
  readonly proposal: Proposal
  /** Yen a year of the proposal in the fiscal year of the calendar; null without such a year. */
  readonly yearlyYen: number | null
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
    teachers: teachersOf(study, planId, fiscalYear),
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

function teachersOf(
  study: Study,
  planId: string,
  fiscalYear: number | null,
): TeachersAnswer | null {
  const facts = describeTeachers(study).find((one) => one.planId === planId)
  const plan = describePlans(study).find(({ id }) => id === planId)
  if (!facts || !plan) return null
  const { subjects, proposal } = facts.cover(plan.grades.length)
  const hired = proposal.kind === 'hire' ? proposal.teachers : []
  const aWeek = hired.reduce((sum, { periodsAWeek }) => sum + periodsAWeek, 0)
  return {
    classes: plan.grades.length,
    uncovered: subjects
      .filter(({ state }) => state === 'uncovered')
      .map(({ id, words }) => ({ subject: id, label: words })),
    subjects: subjects.map(({ id, periods, short, state }) => ({
      subject: id,
      periodsAWeek: periods,
      short,
      state,
    })),
    proposal,
    yearlyYen: fiscalYear === null ? null : facts.yearlyYen(aWeek, fiscalYear),
  }
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
