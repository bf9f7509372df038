import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { MEASURE_OF_CHOICE } from './headline'
import { formatFigure, formatGrade } from '../numbers'
import { heldBackParts } from '../masking/held-back'
import type { HowManyInput } from '../page-input'
import { isOpen, kindOfMeasure, type PageReader } from '../page-reader'
import type { HowManyMeasure, TableTwin } from '../pages'
import { FISCAL_YEAR, GRADE, heldBackNote, MEASURE, MIDDLE, MIDDLE_AND_RANGE } from '../phrases'
import { centerAndRange, planGroups, tableTwin } from '../tables'
import { DASH, NOT_SHOWN } from '../words'

/** The fan as a table: year × plan × middle and both ranges. */
export function fanTable(input: HowManyInput, reader: PageReader): TableTwin {
  const schools = input.plans.filter(({ openingFiscalYear }) => openingFiscalYear !== null)
  const measure = MEASURE_OF_CHOICE[input.measure]
  const figures = (plan: PlanDescription, fiscalYear: number): Words[] => {
    if (!isOpen(plan, fiscalYear)) return RANGE_COLUMNS.map(() => DASH)
    const { p50, p10, p90, p25, p75 } = reader.summary(
      input.plans.indexOf(plan),
      measure,
      fiscalYear,
    )
    return [p50, p10, p90, p25, p75].map((value) => formatFigure(value, 'people', reader.style))
  }
  return tableTwin({
    caption: FAN_CAPTION[input.measure],
    groups: planGroups(schools, RANGE_COLUMNS.length),
    columns: [FISCAL_YEAR, ...schools.flatMap(() => RANGE_COLUMNS)],
    chosen: reader.fiscalYears.indexOf(input.fiscalYear),
    rows: reader.fiscalYears.map((fiscalYear) => [
      formatFiscalYear(fiscalYear),
      ...schools.flatMap((plan) => figures(plan, fiscalYear)),
    ]),
    asks: (row, column) => ({
      planId: schools[Math.floor((column - 1) / RANGE_COLUMNS.length)]!.id,
      measure,
      fiscalYear: reader.fiscalYears[row]!,
    }),
  })
}

const RANGE_COLUMNS: readonly Words[] = [
  MIDDLE,
  { ja: '10回に8回 下', en: '8 in 10, low' },
  { ja: '10回に8回 上', en: '8 in 10, high' },
  { ja: '10回に5回 下', en: '5 in 10, low' },
  { ja: '10回に5回 上', en: '5 in 10, high' },
]

const FAN_CAPTION: Readonly<Record<HowManyMeasure, Words>> = {
  demand: { ja: '通いたい児童生徒（人、5月1日）', en: 'Pupils who want to come (1 May)' },
  enrolled: { ja: '在籍する児童生徒（人、5月1日）', en: 'Pupils enrolled (1 May)' },
  waiting: { ja: '入れない児童生徒（人、5月1日）', en: 'Pupils without a place (1 May)' },
}

/** What a plan does for the pupils: the council's second question. */
const FOR_PUPILS: readonly {
  readonly measure: string
  readonly label: Words
  readonly atSchool: boolean
}[] = [
  { measure: 'pupils.enrolled', label: { ja: '在籍', en: 'Enrolled' }, atSchool: true },
  {
    measure: 'pupils.attended',
    label: { ja: '登校（在籍×登校率）', en: 'Attendance (roll × share)' },
    atSchool: true,
  },
  {
    measure: 'pupils.fromSupportCentre',
    label: { ja: '教育支援センターから来た人', en: 'From the support centre' },
    atSchool: true,
  },
  {
    measure: 'pupils.reabsent',
    label: { ja: '在籍し、再び欠席が続く', en: 'Absent again while enrolled' },
    atSchool: true,
  },
  {
    measure: 'pupils.returned',
    label: { ja: '元の学校などへもどる', en: 'Return to a home school' },
    atSchool: true,
  },
  {
    measure: 'pupils.furtherSchooling',
    label: { ja: '卒業して進学する', en: 'Go on to further schooling' },
    atSchool: true,
  },
  {
    measure: 'pupils.nonAttending',
    label: { ja: '不登校（地域全体）', en: 'Not attending (whole area)' },
    atSchool: false,
  },
  {
    measure: 'pupils.unreached',
    label: { ja: 'どこにもつながらない（地域全体）', en: 'Reached by nothing (whole area)' },
    atSchool: false,
  },
]

export function forPupilsTable(input: HowManyInput, reader: PageReader): TableTwin {
  const year = formatFiscalYear(input.fiscalYear)
  return tableTwin({
    caption: {
      ja: `児童生徒はどうなるか（${year.ja}、人）`,
      en: `What becomes of the pupils (${year.en})`,
    },
    groups: planGroups(input.plans, 1),
    columns: [MEASURE, ...input.plans.map(() => MIDDLE_AND_RANGE)],
    rows: FOR_PUPILS.map(({ measure, label, atSchool }) => [
      label,
      ...input.plans.map((plan, index) =>
        atSchool && !isOpen(plan, input.fiscalYear)
          ? DASH
          : centerAndRange(reader.summary(index, measure), kindOfMeasure(measure), reader.style),
      ),
    ]),
    asks: (row, column) => ({
      planId: input.plans[column - 1]!.id,
      measure: FOR_PUPILS[row]!.measure,
    }),
  })
}

/** Enrolled by grade; null where no plan has a school open. */
export function byGradeTable(input: HowManyInput, reader: PageReader): TableTwin | null {
  const schools = input.plans.filter((plan) => isOpen(plan, input.fiscalYear))
  if (schools.length === 0) return null
  const grades = [...new Set(schools.flatMap((plan) => plan.grades))].sort((a, b) => a - b)
  const year = formatFiscalYear(input.fiscalYear)
  const columns = schools.map((plan) => gradeColumn(plan, grades, input, reader))
  return tableTwin({
    caption: {
      ja: `学年ごとの在籍（${year.ja}、人）`,
      en: `Enrolled by grade (${year.en})`,
    },
    groups: planGroups(schools, 1),
    columns: [GRADE, ...schools.map(() => MIDDLE_AND_RANGE)],
    rows: grades.map((grade, row) => [
      formatGrade(grade),
      ...columns.map((column) => column[row]!),
    ]),
    asks: (row, column) => ({
      planId: schools[column - 1]!.id,
      measure: 'pupils.enrolled',
      by: { grade: grades[row]! },
    }),
    note: columns.flat().includes(NOT_SHOWN) ? heldBackNote(reader.style) : null,
  })
}

/** The roll in all stands on the same page: where it would give a small grade away, a second one goes as well. */
function gradeColumn(
  plan: PlanDescription,
  grades: readonly number[],
  { plans, fiscalYear }: HowManyInput,
  reader: PageReader,
): readonly Words[] {
  const whole = { plan: plans.indexOf(plan), measure: 'pupils.enrolled', fiscalYear }
  const own = plan.grades.map((grade) => ({ grade }))
  const held = heldBackParts(own, whole, reader)
  return grades.map((grade) => {
    const at = plan.grades.indexOf(grade)
    if (at < 0) return DASH
    if (held[at]) return NOT_SHOWN
    const summary = reader.summary(whole.plan, whole.measure, fiscalYear, { grade })
    return centerAndRange(summary, 'people', reader.style)
  })
}
