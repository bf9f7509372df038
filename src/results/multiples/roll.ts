import type { Breakdown } from '../../domain/measures'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatFigure, formatGrade } from '../numbers'
import { heldBackParts } from '../masking/held-back'
import type { PageInput } from '../page-input'
import { isOpen, readPage, type PageReader } from '../page-reader'
import type { Asks, ColumnGroup, NumberStyle, Summary, TableTwin } from '../pages'
import { FISCAL_YEAR, heldBackNote } from '../phrases'
import { centerOf, tableTwin } from '../tables'
import { NOTHING, NOT_SHOWN } from '../words'

/** One of many small fans: what it counts, over the years. */
export interface SmallSeries {
  readonly id: string
  readonly label: Words
  readonly by: Breakdown
  /** By fiscal year, from the opening on; null where others may not see it. */
  readonly bands: readonly (Summary | null)[]
}

/** Small fans of one plan, with the same figures as a table. */
export interface SmallMultiples {
  /** From the opening on. */
  readonly fiscalYears: readonly number[]
  readonly series: readonly SmallSeries[]
  readonly table: TableTwin
  readonly style: NumberStyle
}

const MEASURE = 'pupils.enrolled'

/** What the small fan of this name counts: 「grade 7」, or a municipality by its code. */
export function asksOfPart(id: string): Omit<Asks, 'planId'> {
  const [, grade] = /^grade (\d)$/u.exec(id) ?? []
  return { measure: MEASURE, by: grade ? { grade: Number(grade) } : { municipality: id } }
}

/** On the roll by grade and, where there are several, by municipality. Null before the plan opens. */
export function rollByPart(
  input: PageInput,
  municipalities: readonly { readonly code: string; readonly name: Words }[],
): SmallMultiples | null {
  const reader = readPage(input)
  const { focus, style } = reader
  if (focus.openingFiscalYear === null) return null
  const grades = focus.grades.map((grade) => ({
    id: `grade ${grade}`,
    label: formatGrade(grade),
    by: { grade },
  }))
  const towns = municipalities.map(({ code, name }) => ({
    id: code,
    label: name,
    by: { municipality: code },
  }))
  const fiscalYears = reader.fiscalYears.filter((year) => isOpen(focus, year))
  const series = [grades, ...(towns.length > 1 ? [towns] : [])].flatMap((parts) =>
    withBands(parts, input.focus, fiscalYears, reader),
  )
  const caption: Words = {
    ja: `在籍の内訳（${focus.name.ja}、人）`,
    en: `The roll by part (${focus.name.en})`,
  }
  return {
    fiscalYears,
    series,
    style,
    table: multiplesTable({ series, fiscalYears, style }, caption, focus.id),
  }
}

/** Parts that would give a masked count away have no band in that year, and a sign in the table. */
function withBands(
  parts: readonly Pick<SmallSeries, 'id' | 'label' | 'by'>[],
  plan: number,
  fiscalYears: readonly number[],
  reader: PageReader,
): SmallSeries[] {
  const measure = MEASURE
  const cells = parts.map(({ by }) => by)
  const held = fiscalYears.map((fiscalYear) =>
    heldBackParts(cells, { plan, measure, fiscalYear }, reader),
  )
  return parts.map((part, at) => ({
    ...part,
    bands: fiscalYears.map((fiscalYear, year) =>
      held[year]![at] ? null : reader.summary(plan, measure, fiscalYear, part.by),
    ),
  }))
}

const COLUMNS: readonly Words[] = [
  { ja: 'まんなか', en: 'Middle' },
  { ja: '10回に8回 下', en: '8 in 10, low' },
  { ja: '10回に8回 上', en: '8 in 10, high' },
]

function multiplesTable(
  { series, fiscalYears, style }: Omit<SmallMultiples, 'table'>,
  caption: Words,
  planId: string,
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
        const band = bands[at] ?? null
        if (band === null) return COLUMNS.map(() => NOT_SHOWN)
        const values = [centerOf(band, 'people'), band.p10, band.p90]
        return values.map((value) => formatFigure(value, 'people', style))
      }),
    ]),
    asks: (row, column) => ({
      ...asksOfPart(series[Math.floor((column - 1) / COLUMNS.length)]!.id),
      planId,
      fiscalYear: fiscalYears[row]!,
    }),
    note: series.some(({ bands }) => bands.includes(null)) ? heldBackNote(style) : null,
  })
}
