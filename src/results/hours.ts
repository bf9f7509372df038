import type { PlanDescription } from '../domain/plan-description'
import { declaredRows } from './declared-rows'
import { balanceSection } from './hours/balance'
import { gradesWithHours } from './hours/by-grade'
import { barsTable, gradeTable } from './hours/grade-table'
import { HOURS, hoursClauses } from './hours/headline'
import { hoursCell } from './hours/strip'
import { subjectBars } from './hours/subject-bars'
import { subjectSection, type SubjectSection } from './hours/subjects'
import type { HoursInput } from './page-input'
import { readPage, type PageReader } from './page-reader'
import type { HoursPage, NumberStyle } from './pages'
import { fitHeadline } from './sentence'

type Row = HoursPage['rows'][number]

/** Question 4: lesson units against the standard, by subject where they are known, and by grade. */
export function hoursPage(input: HoursInput): HoursPage {
  const reader = readPage(input)
  const { focus, style } = reader
  const rows = input.plans.flatMap((plan, index) => rowsOf(plan, index, input, reader))
  const subjects = subjectsOf(input, style)
  const of = (plan: PlanDescription) => subjects.find(({ planId }) => planId === plan.id) ?? null
  const grades = rows.filter(({ plan }) => plan === focus).map(({ grade }) => grade)
  const grade = chosenGrade(grades, input.grade ?? null)
  const own = of(focus)
  const bars = own && subjectBars(focus, own, grade, style)
  const byGrade = gradeTable(rows, input.plans, style)
  const calendar = input.calendars?.find(({ planId }) => planId === focus.id) ?? null
  const ofPlan = (plan: PlanDescription) => rows.filter((row) => row.plan === plan)
  return {
    ...fitHeadline(hoursClauses({ focus, rows: ofPlan(focus), subjects: own, calendar, style })),
    strip: input.plans.map((plan) => hoursCell(plan, ofPlan(plan), of(plan), style)),
    fiscalYears: reader.fiscalYears,
    fiscalYear: input.fiscalYear,
    baseline: reader.baseline,
    focus,
    style,
    rows,
    grades,
    grade,
    subjects,
    bars,
    balance: balanceSection(subjects, input.plans, focus, style),
    table: bars ? barsTable(bars) : byGrade,
    byGrade,
    declared: declaredRows(input, reader, 4),
    notes: own?.warnings ?? [],
  }
}

/** What was chosen, as far as the plan teaches it; else one in the middle. */
function chosenGrade(grades: readonly number[], wanted: number | null): number | null {
  if (wanted !== null && grades.includes(wanted)) return wanted
  return grades[Math.floor(grades.length / 2)] ?? null
}

function subjectsOf({ curricula = [], plans }: HoursInput, style: NumberStyle): SubjectSection[] {
  return plans.flatMap(({ id }) => {
    const facts = curricula.find(({ planId }) => planId === id)
    return (facts && subjectSection(facts, style)) ?? []
  })
}

/** A plan that sets no hours of its own teaches the standard. */
function rowsOf(
  plan: PlanDescription,
  index: number,
  input: HoursInput,
  reader: PageReader,
): Row[] {
  const own = gradesWithHours(index, input)
  const grades = own.length > 0 ? own : plan.openingFiscalYear === null ? input.grades : []
  return grades.flatMap((grade) => {
    const standard = input.standards[grade - 1] ?? null
    if (standard === null) return []
    const planned =
      own.length > 0 ? reader.mean(index, HOURS, input.fiscalYear, { grade }) : standard
    return [{ plan, grade, planned, standard }]
  })
}
