import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { formatAmount, formatFigure, formatRange, type FigureKind } from './numbers'
import type { ColumnGroup, NumberStyle, Summary, TableTwin } from './pages'
import { NOTHING } from './words'

/** Everything of a table but what most leave out. */
export function tableTwin(
  table: Pick<TableTwin, 'caption' | 'columns' | 'rows'> & Partial<TableTwin>,
): TableTwin {
  return { groups: null, totalRow: false, note: null, ...table }
}

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

/** 「34（25〜44）」: the center that a kind is known by, and P10–P90 where it is wider than a point. */
export function centerAndRange(summary: Summary, kind: FigureKind, style: NumberStyle): Words {
  return withRange(formatFigure(centerOf(summary, kind), kind, style), summary, kind, style)
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
