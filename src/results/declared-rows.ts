import { sameBreakdown } from '../domain/columns'
import type { CostItemId } from '../domain/cost-items'
import type { DeclaredFigure, DeclaredReading, DeclaredUnit } from '../domain/declared'
import { measureOf, type Question } from '../domain/measures'
import type { Words } from '../domain/words'
import { FULL_REPLICATIONS, formatAmount, formatCount, type FigureKind } from './numbers'
import type { PageInput } from './page-input'
import { kindOfMeasure, type PageReader } from './page-reader'
import type { DeclaredRow, NumberStyle, Summary } from './pages'
import { readBeforeOpening, sumColumns } from './samples'
import { summarizeSamples } from './summary'
import { notesTogether } from './money/column-notes'
import { amountAndRange } from './tables'
import { inBoth, joinWords, listWords } from './words'

/** The declared figures that a question's page shows, each beside what the run computes for it. */
export function declaredRows(
  input: PageInput,
  reader: PageReader,
  question: Question,
): readonly DeclaredRow[] {
  return input.declared
    .filter((figure) => questionOf(figure) === question)
    .flatMap((figure) => rowsOf(figure, input, reader))
}

/** By the measure it is compared with, else by what its unit speaks of. */
function questionOf({ measure, unit }: DeclaredFigure): Question {
  return measure === null ? QUESTION_OF_UNIT[unit] : measureOf(measure).question
}

const QUESTION_OF_UNIT: Readonly<Record<DeclaredUnit, Question>> = {
  people: 1,
  'pupil-years': 1,
  places: 1,
  share: 1,
  municipalities: 1,
  schools: 1,
  cases: 1,
  classes: 2,
  posts: 2,
  yen: 3,
  'lesson-units': 4,
  minutes: 4,
  months: 5,
  days: 5,
}

function rowsOf(figure: DeclaredFigure, input: PageInput, reader: PageReader): DeclaredRow[] {
  const readings = figure.readings ?? []
  const rows =
    readings.length === 0
      ? [comparedRow(figure, null, input, reader)]
      : readings.map((reading) => comparedRow(figure, reading, input, reader))
  const arithmetic = arithmeticRow(figure, reader.style)
  return arithmetic ? [...rows, arithmetic] : rows
}

/** One figure, or one reading of it, beside the run's. */
function comparedRow(
  figure: DeclaredFigure,
  reading: DeclaredReading | null,
  input: PageInput,
  reader: PageReader,
): DeclaredRow {
  const value = reading ? reading.value : figure.value
  const summary = computedSummary(figure, reading, input, reader)
  const declared = value === null ? NOT_STATED : declaredAmount(value, figure.unit, reader.style)
  const computed = summary && amountAndRange(summary, kindOf(figure), reader.style)
  return {
    id: reading ? `${figure.id}.${figure.readings!.indexOf(reading)}` : figure.id,
    label: reading ? joinReading(figure.label, reading.label) : figure.label,
    declared,
    computed,
    differs: value !== null && isOutside(value, summary) && declared.ja !== computed?.ja,
    note: notesTogether(noteOf(figure), skewNote(summary, figure, reader.style)),
    source: figure.source,
  }
}

/** Costs that can only run over have a mean above their middle; said where it shows. */
function skewNote(
  summary: Summary | null,
  figure: DeclaredFigure,
  style: NumberStyle,
): Words | null {
  if (summary === null || kindOf(figure) !== 'yen') return null
  const [mean, middle] = [summary.mean, summary.p50].map((yen) => formatAmount(yen, 'yen', style))
  if (summary.mean <= summary.p50 || mean!.ja === middle!.ja) return null
  return {
    ja: `計算の数字は平均。大きくふくらむ未来があるため、まんなかの${middle!.ja}より高い。`,
    en: `The computed figure is a mean: futures that run over lift it above the middle, ${middle!.en}.`,
  }
}

function kindOf({ measure }: DeclaredFigure): FigureKind {
  return measure === null ? 'yen' : kindOfMeasure(measure)
}

/** The same figure worked out from the source's own words: they can contradict each other. */
function arithmeticRow(figure: DeclaredFigure, style: NumberStyle): DeclaredRow | null {
  const { arithmetic, value } = figure
  if (!arithmetic || value === null) return null
  return {
    id: `${figure.id}.arithmetic`,
    label: joinReading(figure.label, {
      ja: '資料の言葉から計算',
      en: 'from the source’s own words',
    }),
    declared: declaredAmount(value, figure.unit, style),
    computed: declaredAmount(arithmetic.value, figure.unit, style),
    differs: arithmetic.value !== value,
    note: arithmeticWords(arithmetic),
    source: figure.source,
  }
}

/** 「20 × 35（1日4コマ） ＋ 2 × 35（WUとCD） ＝ 770」. */
function arithmeticWords({
  terms,
  divisor,
  value,
}: NonNullable<DeclaredFigure['arithmetic']>): Words {
  return inBoth((language) => {
    const products = terms.map(({ label, factors }) => {
      const product = factors.map(formatCount).join(' × ')
      return language === 'ja' ? `${product}（${label.ja}）` : `${product} (${label.en})`
    })
    const sum = products.join(language === 'ja' ? ' ＋ ' : ' + ')
    const divided = divisor === 1 ? sum : `(${sum}) ÷ ${formatCount(divisor)}`
    return `${divided} ${language === 'ja' ? '＝' : '='} ${formatCount(value)}`
  })
}

function computedSummary(
  figure: DeclaredFigure,
  reading: DeclaredReading | null,
  input: PageInput,
  reader: PageReader,
): Summary | null {
  const { measure, planId, fiscalYear, by } = figure
  const plan = input.plans.findIndex(({ id }) => id === planId)
  if (figure.itemsBeforeOpening) return beforeOpening(figure.itemsBeforeOpening, plan, input)
  const year = fiscalYear ?? input.fiscalYear
  if (measure === null || plan < 0 || !reader.fiscalYears.includes(year)) return null
  if (reader.internal(plan, measure)) return null
  const cell = reading ? reading.by : by
  const exists = input.result.layout.series.some(
    (spec) => spec.plan === plan && spec.measure === measure && sameBreakdown(spec.by, cell),
  )
  return exists ? reader.summary(plan, measure, year, cell) : null
}

/** The named cost lines of a plan, added up over the years before it opens. */
function beforeOpening(
  items: readonly CostItemId[],
  plan: number,
  { result, plans }: PageInput,
): Summary | null {
  const opening = plans[plan]?.openingFiscalYear
  if (opening === undefined || opening === null) return null
  const sums = items.map((item) => readBeforeOpening(result, plan, 'cost.total', opening, { item }))
  return summarizeSamples(sumColumns(sums, result.replications))
}

/** A figure that hangs on luck differs only where it lies outside the range; any other, wherever it isn't met. */
function isOutside(value: number, summary: Summary | null): boolean {
  return summary !== null && (value < summary.p10 || value > summary.p90)
}

function noteOf({ note, parts, residual, unit }: DeclaredFigure): Words | null {
  if (!parts || parts.length === 0) return note
  const listed = listWords(
    parts.map(({ label, value }) => ({
      ja: `${label.ja}${formatCount(value)}`,
      en: `${label.en} ${formatCount(value)}`,
    })),
  )
  const breakdown: Words = { ja: `内訳：${listed.ja}。`, en: `Of which: ${listed.en}.` }
  const rest =
    residual === undefined || residual === 0
      ? null
      : declaredAmount(residual, unit, {
          replications: FULL_REPLICATIONS,
          money: 'yen',
          masking: null,
        })
  const missing = rest && {
    ja: `残り${rest.ja}の内訳は資料にない。`,
    en: `The source does not break down the remaining ${rest.en}.`,
  }
  return joinWords(...[breakdown, missing, note].filter((words) => words !== null))
}

/** A source's figure is written in full, however few futures are in. */
function declaredAmount(value: number, unit: DeclaredUnit, style: NumberStyle): Words {
  const full = { ...style, replications: FULL_REPLICATIONS }
  const kind = KIND_OF_UNIT[unit]
  if (kind) return formatAmount(value, kind, full)
  if (unit === 'share') {
    const percent = `${formatCount(Math.round(value * 1000) / 10)}%`
    return { ja: percent, en: percent }
  }
  const { ja, en } = COUNTED[unit as keyof typeof COUNTED]
  return { ja: `${formatCount(value)}${ja}`, en: `${formatCount(value)} ${en}` }
}

const KIND_OF_UNIT: Partial<Readonly<Record<DeclaredUnit, FigureKind>>> = {
  people: 'people',
  places: 'people',
  'pupil-years': 'pupil-years',
  classes: 'classes',
  posts: 'quota',
  yen: 'yen',
  'lesson-units': 'lesson-units',
}

const COUNTED = {
  months: { ja: 'か月', en: 'months' },
  days: { ja: '日', en: 'days' },
  minutes: { ja: '分', en: 'minutes' },
  municipalities: { ja: '市町村', en: 'municipalities' },
  schools: { ja: '校', en: 'schools' },
  cases: { ja: '件', en: 'cases' },
} as const

const NOT_STATED: Words = { ja: '記載なし', en: 'Not stated' }

function joinReading(label: Words, reading: Words): Words {
  return { ja: `${label.ja}：${reading.ja}`, en: `${label.en}: ${reading.en}` }
}
