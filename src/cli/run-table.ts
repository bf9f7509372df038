import type { ColumnLayout } from '../domain/columns'
import { measureOf, type Measure } from '../domain/measures'
import type { PlanDescription } from '../domain/plan-description'
import type { RunResult } from '../domain/run'
import type { Language, Words } from '../domain/words'
import { EIGHT_IN_TEN } from '../results/chance'
import { formatFiscalYear } from '../domain/fiscal-year'
import { summarizeDifference, summarizeMeasure, type MeasureFrame } from '../results/frame'
import {
  formatDifference,
  formatFigure,
  formatRange,
  isMasked,
  kindOf,
  unitOf,
} from '../results/numbers'
import { internalFigure, type InternalFigure } from '../results/masking/internal'
import type { Masking } from '../results/masking/threshold'
import type { PageInput } from '../results/page-input'
import type { NumberStyle } from '../results/pages'
import { maskingNote, presentNotes } from '../results/phrases'
import type { ReportContext } from '../results/run-report'
import { isUnknown, type UnknownMeasure } from '../results/unknown-measures'
import { labelOfMeasure } from '../results/why/labels'
import { NOT_PUBLIC, NOT_SHOWN } from '../results/words'
import { alignColumns } from './columns'
import { plain } from './terminal'

/** Tables for reading: the whole of each measure in the years that matter; the JSON has everything. */
export function runTable(
  title: Words,
  result: RunResult,
  context: ReportContext,
  { language, masking, unknown, internal, place }: TableReader,
): string {
  const { plans, baseline, warnings } = context
  const years = yearsThatMatter(result.layout, plans)
  const table: Table = {
    result,
    language,
    years,
    unknown,
    internal,
    place,
    style: styleOf(result, masking),
  }
  const baselinePlan = plans[baseline]
  const parts = [
    heading(title, result, language),
    ...presentNotes([maskingNote(table.style)]).map((note) => `${note[language]}\n`),
    ...plans.map((plan, index) => planTable(table, plan, index)),
    ...plans.flatMap((plan, index) =>
      index === baseline || !baselinePlan
        ? []
        : [differenceTable(table, { baseline, baselinePlan, plan, index })],
    ),
    ...(warnings.length > 0
      ? [warnings.map((warning) => `※ ${warning[language]}\n`).join('')]
      : []),
  ]
  return parts.join('\n')
}

/** Who reads the table, and in which language. */
export interface TableReader {
  readonly language: Language
  readonly masking: Masking | null
  /** What nobody knows of the plans: no figure of it is printed. */
  readonly unknown: readonly UnknownMeasure[]
  /** What the reader may not see, because it is nothing but an internal guess. */
  readonly internal: readonly InternalFigure[]
  /** Payers and posts in the words of the study's place. */
  readonly place: Pick<PageInput, 'payerNames' | 'purses'>
}

interface Table {
  readonly result: RunResult
  readonly language: Language
  /** Indices of the years shown. */
  readonly years: readonly number[]
  readonly unknown: readonly UnknownMeasure[]
  readonly internal: readonly InternalFigure[]
  readonly place: TableReader['place']
  readonly style: NumberStyle
}

const styleOf = ({ replications }: RunResult, masking: Masking | null): NumberStyle => ({
  replications,
  money: 'million-yen',
  masking,
})

/** The first year, each year in which a plan opens, and the last. */
function yearsThatMatter(layout: ColumnLayout, plans: readonly PlanDescription[]): number[] {
  const openings = plans.map(({ openingFiscalYear }) =>
    layout.fiscalYears.findIndex((year) => year === openingFiscalYear),
  )
  const all = [0, ...openings, layout.fiscalYears.length - 1]
  return [...new Set(all.filter((index) => index >= 0))].sort((a, b) => a - b)
}

function heading(title: Words, result: RunResult, language: Language): string {
  const replications = result.replications.toLocaleString('en-US')
  const settings = {
    ja: `計算 ${replications} 回、種 ${result.seed}、実行番号 ${result.runKey}、エンジン ${result.engine}`,
    en: `${replications} replications, seed ${result.seed}, run ${result.runKey}, engine ${result.engine}`,
  }
  const reading = {
    ja: `数字は中央の値。かっこの中は${EIGHT_IN_TEN.ja}入る幅。`,
    en: `Figures are medians; ${EIGHT_IN_TEN.en} futures lie within the range in brackets.`,
  }
  return `${plain(title[language])}\n${settings[language]}\n${reading[language]}\n`
}

function planTable(table: Table, plan: PlanDescription, index: number): string {
  const rows = measuresOf(table.result.layout, index).map((measure) => {
    const instead = insteadOf(table, measure, plan.id)
    if (instead) return rowOf(measure, instead, table)
    const frame = summarizeMeasure(table.result, index, measure.id)
    return [label(measure, table), ...table.years.map((year) => cell(frame, year, table))]
  })
  const title = `■ ${plain(plan.name[table.language])}（${plan.kindLabel[table.language]}）`
  return `${title}\n${alignColumns([yearRow(table), ...rows])}`
}

interface Pair {
  readonly baseline: number
  readonly baselinePlan: PlanDescription
  readonly plan: PlanDescription
  readonly index: number
}

function differenceTable(table: Table, { baseline, baselinePlan, plan, index }: Pair): string {
  const rows = measuresOfBoth(table.result.layout, baseline, index).map((measure) => {
    const instead = insteadOf(table, measure, plan.id, baselinePlan.id)
    if (instead) return rowOf(measure, instead, table)
    const frame = summarizeDifference(table.result, baseline, index, measure.id)
    const hides = (year: number) =>
      [baseline, index].some((of) => isSmall(table, of, measure, year))
    return [
      label(measure, table),
      ...table.years.map((year) =>
        hides(year) ? NOT_SHOWN[table.language] : change(frame, year, table),
      ),
    ]
  })
  const [one, other] = [plan, baselinePlan].map(({ name }) => plain(name[table.language]))
  return `■ ${one} − ${other}\n${alignColumns([yearRow(table), ...rows])}`
}

/** What stands instead of a measure that nobody knows of these plans, or that the reader may not see. */
function insteadOf(
  { unknown, internal }: Table,
  { id }: Measure,
  ...planIds: readonly string[]
): Words | null {
  if (isUnknown(unknown, id, ...planIds)) return UNCONFIRMED
  return internalFigure(internal, id, ...planIds) && NOT_PUBLIC
}

function rowOf(measure: Measure, instead: Words, table: Table): string[] {
  return [label(measure, table), ...table.years.map(() => instead[table.language])]
}

const UNCONFIRMED: Words = { ja: '未確認', en: 'unconfirmed' }

/** Whether a plan's own count is masked, which a difference would give away. */
function isSmall({ result, style }: Table, plan: number, measure: Measure, year: number): boolean {
  if (style.masking === null) return false
  const { p50 } = summarizeMeasure(result, plan, measure.id)
  return isMasked(at(p50, year), kindOf(measure), style)
}

/** The measures that a plan has as a whole and that are not the same in every future and year. */
function measuresOf(layout: ColumnLayout, plan: number): Measure[] {
  return layout.series
    .filter((spec) => spec.plan === plan && Object.keys(spec.by).length === 0)
    .filter((spec) => spec.storage !== 'constant')
    .map((spec) => measureOf(spec.measure))
}

/** Where the baseline has nothing, the difference is the plan itself; where no plan matters, it is nothing. */
function measuresOfBoth(layout: ColumnLayout, baseline: number, plan: number): Measure[] {
  const ofPlan = new Set(measuresOf(layout, plan))
  return measuresOf(layout, baseline).filter(
    (measure) => !measure.ofTheWorld && ofPlan.has(measure),
  )
}

function yearRow({ result, years, language }: Table): string[] {
  const { fiscalYears } = result.layout
  return ['', ...years.map((year) => formatFiscalYear(fiscalYears[year] ?? 0)[language])]
}

function label(measure: Measure, { language, style, place }: Table): string {
  return `  ${labelOfMeasure(place, measure.id)[language]} [${unitOf(kindOf(measure), style)[language]}]`
}

function cell(frame: MeasureFrame, year: number, { language, style }: Table): string {
  const kind = kindOf(frame)
  const middle = formatFigure(at(frame.p50, year), kind, style)[language]
  const range = formatRange(at(frame.p10, year), at(frame.p90, year), kind, style)[language]
  return range === middle ? middle : bracketed(middle, range, language)
}

function change(frame: MeasureFrame, year: number, { language, style }: Table): string {
  const kind = kindOf(frame)
  const [low, middle, high] = [frame.p10, frame.p50, frame.p90].map(
    (values) => formatDifference(at(values, year), kind, style)[language],
  ) as [string, string, string]
  if (low === high) return middle
  return bracketed(middle, `${low}${{ ja: '〜', en: ' to ' }[language]}${high}`, language)
}

function bracketed(figure: string, range: string, language: Language): string {
  return language === 'ja' ? `${figure}（${range}）` : `${figure} (${range})`
}

function at(values: readonly number[], year: number): number {
  return values[year] ?? Number.NaN
}
