import { sameBreakdown } from '../domain/columns'
import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { declaredRows } from './declared-rows'
import { formatDifference, formatFigure, formatGrade, formatRange, unitOf } from './numbers'
import type { HoursInput } from './page-input'
import { subjectSection, type SubjectSection } from './hours/subjects'
import { readPage, type PageReader } from './page-reader'
import type { HoursPage, NumberStyle, Sentence, StripCell, TableTwin } from './pages'
import { GRADE } from './phrases'
import { figurePart, fitHeadline, parts, planPart } from './sentence'
import { planGroups, tableTwin } from './tables'
import { DASH, NOTHING } from './words'

const HOURS = 'hours.lessonUnits'

type Row = HoursPage['rows'][number]

/** Question 4: lesson units against the standard, by grade and, where they are known, by subject. */
export function hoursPage(input: HoursInput): HoursPage {
  const reader = readPage(input)
  const rows = input.plans.flatMap((plan, index) => rowsOf(plan, index, input, reader))
  const subjects = subjectsOf(input, reader.style)
  return {
    ...fitHeadline(clausesOf(reader.focus, rows, reader.style)),
    strip: input.plans.map((plan) => stripCell(plan, rows, reader.style)),
    fiscalYears: reader.fiscalYears,
    fiscalYear: input.fiscalYear,
    baseline: reader.baseline,
    focus: reader.focus,
    style: reader.style,
    rows,
    subjects,
    table: hoursTable(rows, input, reader.style),
    declared: declaredRows(input, reader, 4),
    notes: notesOf(subjects, reader.focus),
  }
}

function subjectsOf({ curricula = [], plans }: HoursInput, style: NumberStyle): SubjectSection[] {
  return plans.flatMap(({ id }) => {
    const facts = curricula.find(({ planId }) => planId === id)
    return (facts && subjectSection(facts, style)) ?? []
  })
}

/** What a reader of the focus plan's hours must know beside them. */
function notesOf(subjects: readonly SubjectSection[], focus: PlanDescription): Words[] {
  const own = subjects.find(({ planId }) => planId === focus.id)
  return own ? [...own.warnings, ...(own.assumedWords ? [own.assumedWords] : [])] : []
}

/** A plan that sets no hours of its own teaches the standard. */
function rowsOf(
  plan: PlanDescription,
  index: number,
  input: HoursInput,
  reader: PageReader,
): Row[] {
  const own = gradesWithHours(plan, index, input)
  const grades = own.length > 0 ? own : plan.openingFiscalYear === null ? input.grades : []
  return grades.flatMap((grade) => {
    const standard = input.standards[grade - 1] ?? null
    if (standard === null) return []
    const planned =
      own.length > 0 ? reader.mean(index, HOURS, input.fiscalYear, { grade }) : standard
    return [{ plan, grade, planned, standard }]
  })
}

function gradesWithHours(
  { grades }: PlanDescription,
  index: number,
  { result }: HoursInput,
): number[] {
  return grades.filter((grade) =>
    result.layout.series.some(
      ({ plan, measure, by }) =>
        plan === index && measure === HOURS && sameBreakdown(by, { grade }),
    ),
  )
}

function clausesOf(focus: PlanDescription, rows: readonly Row[], style: NumberStyle): Sentence[] {
  const own = rows.filter(({ plan }) => plan === focus)
  const plan = planPart(focus)
  if (own.length === 0)
    return [
      {
        ja: parts`${plan.ja}の授業時数は、まだ決まっていない。`,
        en: parts`${plan.en} has no lesson hours yet.`,
      },
    ]
  const asks = { planId: focus.id, measure: HOURS }
  const planned = figurePart(
    rangeOf(
      own.map((row) => row.planned),
      style,
    ),
    asks,
  )
  const gap = figurePart(rangeOf(own.map(gapOf).map(Math.abs), style), asks)
  return [
    {
      ja: parts`${plan.ja}${focus.openingFiscalYear === null ? '、' : 'は'}年${planned.ja}時間。`,
      en: parts`${plan.en}: ${planned.en} lesson units a year.`,
    },
    gapClause(own, gap),
  ]
}

function gapClause(own: readonly Row[], gap: ReturnType<typeof figurePart>): Sentence {
  const gaps = own.map(gapOf)
  if (gaps.every((units) => units === 0))
    return { ja: parts`標準と同じ。`, en: parts`That is the standard.` }
  if (gaps.every((units) => units <= 0))
    return {
      ja: parts`標準より${gap.ja}時間少ない。`,
      en: parts`That is ${gap.en} below the standard.`,
    }
  if (gaps.every((units) => units >= 0))
    return {
      ja: parts`標準より${gap.ja}時間多い。`,
      en: parts`That is ${gap.en} above the standard.`,
    }
  return {
    ja: parts`標準より多い学年と少ない学年がある。`,
    en: parts`Some grades lie above the standard and some below.`,
  }
}

function gapOf({ planned, standard }: Row): number {
  return planned - standard
}

/** 「770」, or 「770〜805」 where grades differ. */
function rangeOf(values: readonly number[], style: NumberStyle): Words {
  return formatRange(Math.min(...values), Math.max(...values), 'lesson-units', style)
}

function stripCell(plan: PlanDescription, rows: readonly Row[], style: NumberStyle): StripCell {
  const own = rows.filter((row) => row.plan === plan)
  const common = { plan, places: null, unit: unitOf('lesson-units', style) }
  if (own.length === 0)
    return {
      ...common,
      figure: null,
      asks: null,
      nothing: { ja: '授業時数は未定', en: 'No hours yet' },
      caption: NOTHING,
    }
  return {
    ...common,
    figure: rangeOf(
      own.map(({ planned }) => planned),
      style,
    ),
    asks: { planId: plan.id, measure: HOURS },
    nothing: null,
    caption: captionOf(own, style),
  }
}

function captionOf(own: readonly Row[], style: NumberStyle): Words {
  if (own.every((row) => gapOf(row) === 0))
    return { ja: '標準授業時数', en: 'Standard lesson units' }
  const standard = rangeOf(
    own.map((row) => row.standard),
    style,
  )
  const gaps = own.map(gapOf)
  const low = formatDifference(Math.min(...gaps), 'lesson-units', style)
  const high = formatDifference(Math.max(...gaps), 'lesson-units', style)
  const gap: Words =
    low.ja === high.ja ? low : { ja: `${low.ja}〜${high.ja}`, en: `${low.en} to ${high.en}` }
  return {
    ja: `標準 ${standard.ja}時間との差 ${gap.ja}`,
    en: `${gap.en} against the standard ${standard.en}`,
  }
}

function hoursTable(rows: readonly Row[], input: HoursInput, style: NumberStyle): TableTwin {
  const plans = input.plans.filter((plan) => rows.some((row) => row.plan === plan))
  const grades = [...new Set(rows.map(({ grade }) => grade))].sort((a, b) => a - b)
  const figure = (value: number): Words => formatFigure(value, 'lesson-units', style)
  const cells = (plan: PlanDescription, grade: number): Words[] => {
    const row = rows.find((candidate) => candidate.plan === plan && candidate.grade === grade)
    if (!row) return [DASH, DASH, DASH]
    return [
      figure(row.planned),
      figure(row.standard),
      formatDifference(gapOf(row), 'lesson-units', style),
    ]
  }
  return tableTwin({
    caption: { ja: '年間の授業時数（単位時間）', en: 'Lesson units a year' },
    groups: planGroups(plans, 3),
    columns: [GRADE, ...plans.flatMap(() => COLUMNS)],
    rows: grades.map((grade) => [
      formatGrade(grade),
      ...plans.flatMap((plan) => cells(plan, grade)),
    ]),
    asks: (row, column) =>
      (column - 1) % COLUMNS.length === 1
        ? null
        : {
            planId: plans[Math.floor((column - 1) / COLUMNS.length)]!.id,
            measure: HOURS,
            by: { grade: grades[row]! },
          },
  })
}

const COLUMNS: readonly Words[] = [
  { ja: '計画', en: 'Planned' },
  { ja: '標準', en: 'Standard' },
  { ja: '差', en: 'Difference' },
]
