import type { MoneyColumn } from '../../results/pages'
import { dodge } from '../dodge'
import { crisp, polyline, type Mark } from '../marks'
import { payerMarks } from '../payers'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { inkOnPayer } from '../tokens'
import { LEAST_SEGMENT, payerLabel, segmentsOf, type CostStackData, type Segment } from './data'
import type { Panel, PanelData } from './layout'

/** One year of one plan: its payers from the bottom up, white gaps, the range, amounts if selected. */
export function columnMarks(
  { plan }: PanelData,
  column: MoneyColumn,
  data: CostStackData,
  panel: Panel,
  stage: Stage,
): Mark[] {
  const x = panel.x(column.fiscalYear)
  const width = panel.bandwidth
  const segments = segmentsOf(column.byPayer, data.payerOrder).filter(({ from, to }) => to > from)
  const key = `${plan.id} ${column.fiscalYear}`
  const areas = segments.flatMap(({ payer, from, to }) => {
    const y = panel.y(to)
    return payerMarks(payer, { x, y, width, height: panel.y(from) - y }, `${key} ${payer}`)
  })
  const gaps = segments.slice(1).flatMap((segment) => gap(segment, x, width, key, panel))
  const selected = column.fiscalYear === data.fiscalYear
  const amounts = selected ? amountMarks(segments, column, { x, width, key }, panel, stage) : []
  return [...areas, ...gaps, ...rangeMarks(column, { x, width, key }, panel, stage), ...amounts]
}

/** 1.5 px of white between payers, where both sides are high enough to spare it. */
function gap(
  { payer, from, to }: Segment,
  x: number,
  width: number,
  key: string,
  panel: Panel,
): Mark[] {
  const y = panel.y(from)
  if (y - panel.y(to) < LEAST_SEGMENT || panel.bottom - y < LEAST_SEGMENT) return []
  const line = { x1: x, x2: x + width, y1: y, y2: y }
  const name = `${key} gap ${payer}`
  return [{ type: 'line', key: name, ...line, stroke: 'ground', strokeWidth: 1.5 }]
}

interface Place {
  readonly x: number
  readonly width: number
  readonly key: string
}

/** P10–P90 of the payer at the bottom (of the total, if nobody's view is taken). */
function rangeMarks(
  { low, high }: MoneyColumn,
  { x, width, key }: Place,
  panel: Panel,
  stage: Stage,
): Mark[] {
  const [top, bottom] = [panel.y(high), panel.y(low)]
  if (bottom - top < 2) return []
  // In narrow columns a full whisker would hide what it stands on.
  const k = enlargement(stage) * Math.min(1, width / 18)
  const middle = crisp(x + width / 2)
  const d = polyline([
    [middle, top],
    [middle, bottom],
  ])
  const common = { type: 'path', part: 'data', d } as const
  return [
    { ...common, key: `${key} casing`, stroke: 'ground', strokeWidth: 4 * k },
    { ...common, key: `${key} range`, stroke: 'text', strokeWidth: 1.75 * k },
  ]
}

/** The amounts of the selected year, inside each segment that is high enough, clear of the range. */
function amountMarks(
  segments: readonly Segment[],
  { labels, low, high }: MoneyColumn,
  { x, width, key }: Place,
  panel: Panel,
  stage: Stage,
): Mark[] {
  const size = stage.textSize
  const [rangeTop, rangeBottom] = [panel.y(high), panel.y(low)]
  return segments.flatMap(({ payer, from, to }): Mark[] => {
    const text = labels[payer][stage.language]
    const [top, bottom] = clearOf(panel.y(to), panel.y(from), rangeTop, rangeBottom)
    const fits = bottom - top >= size * 1.15 && labelWidth(stage, text, true) <= width * 1.9
    if (!fits) return []
    const y = (top + bottom) / 2 + baselineShift(size)
    const place = { x: x + width / 2, y, size, anchor: 'middle' } as const
    const ink = inkOnPayer(payer)
    const wide = labelWidth(stage, text, true) > width
    const letters = { text, ink, bold: true, ...(wide ? { halo: payer } : {}) } as const
    return [{ type: 'text', key: `${key} amount ${payer}`, ...place, ...letters }]
  })
}

/** The larger part of a segment that the range leaves free. */
function clearOf(top: number, bottom: number, from: number, to: number): readonly [number, number] {
  if (to <= top || from >= bottom) return [top, bottom]
  const above = from - top
  const below = bottom - to
  return above > below ? [top, from - 1] : [to + 1, bottom]
}

/** The payers' names beside the last column, moved apart where segments are thin. */
export function payerLabels(
  { plan, columns }: PanelData,
  data: CostStackData,
  panel: Panel,
  stage: Stage,
): Mark[] {
  const last = columns.at(-1)
  if (!last) return []
  const size = stage.textSize
  const named = segmentsOf(last.byPayer, data.payerOrder).filter(
    ({ from, to }) => panel.y(from) - panel.y(to) >= LEAST_SEGMENT,
  )
  const middles = named.map(({ from, to }) => (panel.y(from) + panel.y(to)) / 2)
  const places = dodge(middles, {
    gap: size * 1.15,
    from: panel.top,
    to: panel.bottom - size * 0.35,
  })
  const amounts = last.fiscalYear === data.fiscalYear ? Object.values(last.labels) : []
  const widest = amounts.map((amount) => labelWidth(stage, amount[stage.language], true))
  const overhang = Math.max(0, ...widest.map((width) => (width - panel.bandwidth) / 2))
  const clear = Math.min(overhang, panel.bandwidth * 0.45) + size * 0.45
  const x = panel.x(last.fiscalYear) + panel.bandwidth + clear
  return named.map(({ payer }, index) => ({
    type: 'text',
    key: `${plan.id} name ${payer}`,
    x,
    y: (places[index] ?? 0) + baselineShift(size),
    text: fitText(payerLabel(payer, data, stage), panel.edge - x, (name) =>
      labelWidth(stage, name),
    ),
    size,
    ink: 'text',
  }))
}
