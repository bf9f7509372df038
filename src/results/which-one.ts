import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import {
  asksOfRow,
  comparable,
  hidesDifference,
  type ComparableRow,
  type Comparison,
} from './which-one/comparison'
import { markOpen, mayTurn, mayTurnNote } from './which-one/may-turn'
import { comparisonRows } from './which-one/rows'
import { teacherFacts } from './enough-staff/teaching'
import { formatFiscalYear } from '../domain/fiscal-year'
import { formatDifference, formatFigure, speakDifference, unitOf } from './numbers'
import type { WhichOneInput } from './page-input'
import { readPage, type PageReader } from './page-reader'
import type { Asks, ComparisonCell, ComparisonRow, WhichOnePage } from './pages'
import { perPupilMarks, perPupilOf } from './money/per-pupil'
import { maskingNote, presentNotes, roughNote } from './phrases'
import { fitHeadline } from './sentence'
import { shortOfPlacesRow } from './which-one/short-of-places'
import { comparisonTable } from './which-one/table'
import { whichOneClauses, yearsLater } from './which-one/headline'
import { DASH, listWords, NOTHING, NOT_SHOWN } from './words'
import { withWhenRead } from './when-read'

/** Question 6: every plan beside the baseline on every measure, in the same futures. */
export function whichOnePage(input: WhichOneInput): WhichOnePage {
  const reader = readPage(input)
  const specs = comparisonRows(input, reader).map(comparable)
  const rows = [
    ...specs.flatMap((spec) => rowsOf(spec, input, reader)),
    ...perPupilRows(input, reader),
    openingRow(input, reader),
  ].sort((a, b) => a.question - b.question)
  return withWhenRead(
    {
      ...fitHeadline(whichOneClauses(specs, input, reader)),
      fiscalYears: reader.fiscalYears,
      fiscalYear: input.fiscalYear,
      baseline: reader.baseline,
      style: reader.style,
      alternatives: alternativesOf(input).map((index) => input.plans[index]!),
      rows,
      replications: input.result.replications,
    },
    {
      table: () => comparisonTable(rows, specs, input, reader),
      notes: () =>
        presentNotes([
          CENTERS_NOTE,
          mayTurnNote(rows),
          ...input.plans.map((_, index) => uncoveredNote(index, input)),
          roughNote(reader.style),
          maskingNote(reader.style),
        ]),
    },
  )
}

/** The names behind the count of subjects that nobody may teach. */
function uncoveredNote(index: number, input: WhichOneInput): Words | null {
  const subjects = teacherFacts(index, input)?.uncovered ?? []
  if (subjects.length === 0) return null
  const { name } = input.plans[index]!
  const { ja, en } = listWords(subjects)
  return {
    ja: `${name.ja}で教える免許のある先生がいない教科：${ja}。`,
    en: `${name.en || name.ja}, subjects without a licensed teacher: ${en}.`,
  }
}

export function alternativesOf({ plans, baseline }: WhichOneInput): number[] {
  return plans.flatMap((_, index) => (index === baseline ? [] : [index]))
}

/** The chance of too few places stands right under those who wait. */
function rowsOf(spec: ComparableRow, input: WhichOneInput, reader: PageReader): ComparisonRow[] {
  const row = comparisonRow(spec, input, reader)
  return spec.id === 'pupils.waiting' ? [row, shortOfPlacesRow(input, reader)] : [row]
}

function comparisonRow(
  spec: ComparableRow,
  input: WhichOneInput,
  reader: PageReader,
): ComparisonRow {
  const { id, question, label, unit, measureUnit } = spec
  return {
    id,
    question,
    label,
    unit,
    measureUnit,
    baseline: valueOf(spec, input.baseline, reader),
    cells: alternativesOf(input).map((index) => comparisonCell(spec, index, input, reader)),
  }
}

function comparisonCell(
  spec: ComparableRow,
  index: number,
  input: WhichOneInput,
  reader: PageReader,
): ComparisonCell {
  const plan = input.plans[index]!
  const comparison = spec.compare(input.baseline, index)
  return {
    plan,
    value: valueOf(spec, index, reader),
    asks: asksOfRow(spec, plan.id),
    ...(hidesDifference(spec, [input.baseline, index], reader.style)
      ? HIDDEN_DIFFERENCE
      : differenceOf(comparison, spec, reader)),
  }
}

function differenceOf(
  comparison: Comparison | null,
  { kind }: ComparableRow,
  { style }: PageReader,
) {
  if (comparison === null) return WITHOUT_DIFFERENCE
  const { difference, center, better } = comparison
  const written = formatDifference(center, kind, style)
  const open = mayTurn(comparison, kind, style)
  return {
    difference: open ? markOpen(written) : written,
    spoken: speakDifference(center, kind, style),
    dots: null,
    interval: { low: difference.p10, middle: center, high: difference.p90 },
    better: better === null ? null : Math.round(20 * better),
  }
}

const WITHOUT_DIFFERENCE = {
  difference: DASH,
  spoken: NOTHING,
  interval: null,
  dots: null,
  better: null,
}

const HIDDEN_DIFFERENCE = {
  ...WITHOUT_DIFFERENCE,
  difference: NOT_SHOWN,
  spoken: { ja: '示さない', en: 'not shown' },
}

/** The middle of the futures, for money their mean. */
function valueOf(spec: ComparableRow, plan: number, { style }: PageReader): Words {
  const center = spec.center(plan)
  return center === null ? DASH : formatFigure(center, spec.kind, style)
}

/**
 * The school and the ordinary school of the same roll, one under the other: neither stands alone. A ratio of means has
 * no future of its own, so nothing is drawn and no difference is said.
 */
function perPupilRows(input: WhichOneInput, reader: PageReader): ComparisonRow[] {
  const marks = perPupilMarks(perPupilOf(input, reader), reader)
  return PER_PUPIL_ROWS.map(({ id, label, which, measure }) => {
    const value = (plan: PlanDescription): Words =>
      marks.find((mark) => mark.plan === plan)?.figures?.[which].label ?? DASH
    const asks = (plan: PlanDescription): Asks => ({ planId: plan.id, measure, about: 'per-pupil' })
    const row = { id, question: 3, label, measureUnit: 'yen' } as const
    return plainRow(input, reader, { value, asks }, row)
  })
}

const PER_PUPIL_ROWS = [
  {
    id: 'cost.per-pupil',
    which: 'school',
    measure: 'cost.total',
    label: { ja: '生徒1人あたり（年）', en: 'Per pupil, a year' },
  },
  {
    id: 'cost.per-pupil.ordinary',
    which: 'ordinary',
    measure: 'cost.comparator',
    label: {
      ja: '同じ人数の通常の学校の1人あたり（年）',
      en: 'Per pupil, ordinary school of the same roll',
    },
  },
] as const

/** When each plan opens, and how many years later than the baseline. */
function openingRow(input: WhichOneInput, reader: PageReader): ComparisonRow {
  const value = ({ openingFiscalYear }: PlanDescription): Words =>
    openingFiscalYear === null ? DASH : formatFiscalYear(openingFiscalYear)
  const row = plainRow(
    input,
    reader,
    { value, asks: () => null },
    {
      id: 'opening',
      question: 5,
      label: { ja: '開校', en: 'Opening' },
      measureUnit: 'fiscal-year',
    },
  )
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, ...laterBy(cell.plan, reader) })) }
}

function laterBy(plan: PlanDescription, { baseline, style }: PageReader) {
  const years = yearsLater(plan, baseline)
  if (years === null) return WITHOUT_DIFFERENCE
  return {
    difference: formatDifference(years, 'people', style),
    spoken: speakDifference(years, 'people', style),
  }
}

interface PlainCells {
  readonly value: (plan: PlanDescription) => Words
  readonly asks: (plan: PlanDescription) => Asks | null
}

/** A row of values alone. */
function plainRow(
  input: WhichOneInput,
  reader: PageReader,
  { value, asks }: PlainCells,
  row: Pick<ComparisonRow, 'id' | 'question' | 'label' | 'measureUnit'>,
): ComparisonRow {
  return {
    ...row,
    unit: row.measureUnit === 'yen' ? unitOf('yen', reader.style) : NOTHING,
    baseline: value(reader.baseline),
    cells: alternativesOf(input).map((index) => {
      const plan = input.plans[index]!
      return { plan, value: value(plan), asks: asks(plan), ...WITHOUT_DIFFERENCE }
    }),
  }
}

/** The shown difference is the middle of the differences, which need not be the difference of the middles. */
const CENTERS_NOTE: Words = {
  ja: '差は、同じ未来どうしで引いた差のまんなか（金額は平均）。見込みどうしの差とは、ちがうことがある。',
  en: 'A difference is the middle (for money the mean) of differences within the same futures; it may differ from the difference of the two values.',
}
