import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { formatAmount, formatFigure, formatRange, type FigureKind } from './numbers'
import type { Asks, ColumnGroup, NumberStyle, Summary, TableTwin } from './pages'
import { DASH, NOTHING, NOT_PUBLIC, NOT_SHOWN } from './words'

/** What the cell of a row and column answers when asked, both counted from 0; null for a cell that is no figure. */
type AsksOfCell = (row: number, column: number) => Asks | null

/** Everything of a table but what most leave out. */
export function tableTwin({
  asks,
  ...table
}: Pick<TableTwin, 'caption' | 'columns' | 'rows'> &
  Partial<Omit<TableTwin, 'asks'>> & { readonly asks?: AsksOfCell }): TableTwin {
  const common = { groups: null, totalRow: false, note: null, ...table }
  return asks ? { ...common, asks: asksOfRows(table.rows, asks) } : common
}

/** The first column names the row; what stands instead of a figure can't be asked. */
function asksOfRows(rows: TableTwin['rows'], asks: AsksOfCell): NonNullable<TableTwin['asks']> {
  const isFigure = (cell: Words, column: number) => column > 0 && !NO_FIGURES.includes(cell)
  return rows.map((cells, row) =>
    cells.map((cell, column) => (isFigure(cell, column) ? asks(row, column) : null)),
  )
}

const NO_FIGURES: readonly Words[] = [DASH, NOTHING, NOT_PUBLIC, NOT_SHOWN]

/** One group of columns a plan, after a first column that belongs to none. */
export function planGroups(
  plans: readonly PlanDescription[],
  span: number | ((plan: PlanDescription) => number),
): ColumnGroup[] {
  return [
    { label: NOTHING, slot: null, span: 1 },
    ...plans.map((plan) => ({
      label: plan.name,
      slot: plan.slot,
      span: typeof span === 'number' ? span : span(plan),
    })),
  ]
}

/** A center, P10 and P90 as they are written alone. */
export type Spread = readonly [center: Words, low: Words, high: Words]

/** A cell that holds all three: whoever adds figures up takes them apart again. */
interface SpreadCell extends Words {
  readonly spread: Spread
}

/** Null for a cell of words or of one figure. */
export function spreadOf(cell: Words): Spread | null {
  return 'spread' in cell ? (cell as SpreadCell).spread : null
}

/** 「34（25〜44）」: the center that a kind is known by, and P10–P90 where it is wider than a point. */
export function centerAndRange(summary: Summary, kind: FigureKind, style: NumberStyle): SpreadCell {
  const center = formatFigure(centerOf(summary, kind), kind, style)
  const [low, high] = [summary.p10, summary.p90].map((end) => formatFigure(end, kind, style))
  return { ...withRange(center, summary, kind, style), spread: [center, low!, high!] }
}

/** 「34人（25〜44）」, for cells of a table without a unit of its own. */
export function amountAndRange(summary: Summary, kind: FigureKind, style: NumberStyle): Words {
  return withRange(formatAmount(centerOf(summary, kind), kind, style), summary, kind, style)
}

/** Money is added up, so it goes by its mean; all else by its middle. */
export function centerOf(summary: Summary, kind: FigureKind): number {
  return kind === 'yen' ? summary.mean : summary.p50
}

function withRange(center: Words, summary: Summary, kind: FigureKind, style: NumberStyle): Words {
  const { p10, p90 } = summary
  const low = formatFigure(p10, kind, style)
  const high = formatFigure(p90, kind, style)
  if (low.ja === high.ja && low.ja === formatFigure(centerOf(summary, kind), kind, style).ja)
    return center
  const range = formatRange(p10, p90, kind, style)
  return { ja: `${center.ja}（${range.ja}）`, en: `${center.en} (${range.en})` }
}
