import type { Breakdown } from '../../domain/measures'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../fiscal-year'
import { formatFigure, formatGrade, type FigureKind } from '../numbers'
import type { PageInput } from '../page-input'
import { isOpen, readPage } from '../page-reader'
import type { ColumnGroup, NumberStyle, Summary, TableTwin } from '../pages'
import { FISCAL_YEAR } from '../phrases'
import { centerOf, tableTwin } from '../tables'
import { NOTHING } from '../words'

/** One of many small fans: what it counts, over the years. */
export interface SmallSeries {
  readonly id: string
  readonly label: Words
  readonly by: Breakdown
  /** By fiscal year, from the opening on. */
  readonly bands: readonly Summary[]
}

/** Small fans of one plan, with the same figures as a table. */
export interface SmallMultiples {
  /** From the opening on. */
  readonly fiscalYears: readonly number[]
  readonly series: readonly SmallSeries[]
  readonly table: TableTwin
}

/**
 * On the roll by grade and, where there are several, by municipality. Null before the plan opens, and where small
 * counts are masked: year by year nobody could hold back enough of them for the rest to give nothing away.
 */
export function rollByPart(
  input: PageInput,
  municipalities: readonly { readonly code: string; readonly name: Words }[],
): SmallMultiples | null {
  const reader = readPage(input)
  const { focus, style } = reader
  if (focus.openingFiscalYear === null || style.masking !== null) return null
  const parts = [
    ...focus.grades.map((grade) => ({
      id: `grade ${grade}`,
      label: formatGrade(grade),
      by: { grade },
    })),
    ...(municipalities.length > 1
      ? municipalities.map(({ code, name }) => ({
          id: code,
          label: name,
          by: { municipality: code },
        }))
      : []),
  ]
  const fiscalYears = reader.fiscalYears.filter((year) => isOpen(focus, year))
  const series = parts.map((part) => ({
    ...part,
    bands: fiscalYears.map((year) => reader.summary(input.focus, 'pupils.enrolled', year, part.by)),
  }))
  const caption: Words = {
    ja: `在籍の内訳（${focus.name.ja}、人）`,
    en: `The roll by part (${focus.name.en})`,
  }
  return {
    fiscalYears,
    series,
    table: multiplesTable(series, caption, fiscalYears, 'people', style),
  }
}

const COLUMNS: readonly Words[] = [
  { ja: 'まんなか', en: 'Middle' },
  { ja: '10回に8回 下', en: '8 in 10, low' },
  { ja: '10回に8回 上', en: '8 in 10, high' },
]

function multiplesTable(
  series: readonly SmallSeries[],
  caption: Words,
  fiscalYears: readonly number[],
  kind: FigureKind,
  style: NumberStyle,
): TableTwin {
  const groups: ColumnGroup[] = [
    { label: NOTHING, slot: null, span: 1 },
    ...series.map(({ label }) => ({ label, slot: null, span: COLUMNS.length })),
  ]
  return tableTwin({
    caption,
    groups,
    columns: [FISCAL_YEAR, ...series.flatMap(() => COLUMNS)],
    rows: fiscalYears.map((year, at) => [
      formatFiscalYear(year),
      ...series.flatMap(({ bands }) => {
        const band = bands[at]!
        const values = [centerOf(band, kind), band.p10, band.p90]
        return values.map((value) => formatFigure(value, kind, style))
      }),
    ]),
  })
}
