import { scaleBand, scaleLinear } from 'd3-scale'
import { niceAxis, type Axis } from '../axis'
import { axisGutter, axisMarks, labelledYears, unitMark, yearMarks } from '../axis-marks'
import { crisp, type Mark, type Picture } from '../marks'
import { equalColumns } from '../plan-columns'
import { labelWidth, plotRows, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say } from '../words'
import { columnMarks, payerLabels } from './columns'
import { costMaximum, payerLabel, payersShown, type CostStackData } from './data'
import { tooSmallNote } from './note'
import { costReadings } from './readings'

export type PanelData = CostStackData['stacks'][number]

/** Where one plan's panel lies. */
export interface Panel {
  readonly left: number
  readonly right: number
  /** Where the plan's room ends, payer names included. */
  readonly edge: number
  readonly top: number
  readonly bottom: number
  readonly bandwidth: number
  /** Left edge of a year's column. */
  readonly x: (fiscalYear: number) => number
  readonly y: (yen: number) => number
}

export function costAxis(data: CostStackData, most = 5): Axis {
  return niceAxis(costMaximum(data), { most })
}

/** One panel a plan on one axis: years as columns, payers from the chosen one up, opening as a rule. */
export function layoutCostStack(
  data: CostStackData,
  stage: Stage,
  axis: Axis = costAxis(data),
): Picture {
  const panels = panelsOf(data, stage, axis)
  const marks = data.stacks.flatMap((stack, index): Mark[] => {
    const panel = panels[index]
    if (!panel) return []
    return [
      ...axisMarks(axis, { ...panel, numbered: index === 0 }, stage),
      ...stack.columns.flatMap((column) => columnMarks(stack, column, data, panel, stage)),
      zeroLine(panel),
      ...openingRule(stack, data, panel, stage),
      ...payerLabels(stack, data, panel, stage),
      ...years(data, panel, stage),
      ...(data.named ? planName(stack, panel, stage) : []),
    ]
  })
  const first = panels[0]
  const words = first
    ? [unitMark(data.unit, first.left, first.top, stage), ...footWords(data, panels, stage)]
    : []
  const readings = data.stacks.flatMap((stack, row) => {
    const panel = panels[row]
    return panel ? costReadings(stack, row, data, panel, stage) : []
  })
  const { width, height } = stage
  return { width, height, marks: [...marks, ...words], readings, nearest: 'column' }
}

function panelsOf(data: CostStackData, stage: Stage, axis: Axis): Panel[] {
  const size = stage.textSize
  const rows = plotRows(stage)
  const top = rows.top + size * (data.named ? 2.4 : 0.4)
  // A second line under the years says which years they are.
  const bottom = rows.bottom - size * 1.1
  const columns = data.columns ?? equalColumns(data.stacks.length, stage.width, size * 1.2)
  const gutter = axisGutter(axis, stage)
  const names = Math.max(
    0,
    ...payersShown(data).map((payer) => labelWidth(stage, payerLabel(payer, data, stage))),
  )
  return data.stacks.map((_, index) => {
    const column = columns[index] ?? { left: 0, width: stage.width }
    const left = column.left + (index === 0 ? gutter : 0)
    const edge = column.left + column.width
    const end = edge - Math.min(names + size, column.width * 0.4)
    const right = Math.max(left + 1, end)
    const x = scaleBand(data.fiscalYears, [left, right]).paddingInner(0.22).paddingOuter(0.1)
    const y = scaleLinear([0, axis.top], [bottom, top])
    const at = (fiscalYear: number) => x(fiscalYear) ?? left
    return { left, right, edge, top, bottom, bandwidth: x.bandwidth(), x: at, y: (yen) => y(yen) }
  })
}

/** Drawn over the columns, so that they stand on it. */
function zeroLine({ left, right, bottom }: Panel): Mark {
  const y = crisp(bottom)
  const ends = { x1: left, x2: right, y1: y, y2: y }
  return { type: 'line', key: `zero ${left}`, ...ends, stroke: 'zero', strokeWidth: 1 }
}

/** A rule between the years before and after opening, with their words at its top. */
function openingRule({ plan }: PanelData, data: CostStackData, panel: Panel, stage: Stage): Mark[] {
  const year = plan.openingFiscalYear
  const first = data.fiscalYears[0]
  if (year === null || first === undefined || !data.fiscalYears.includes(year)) return []
  const opensFirst = year === first
  const gap = panel.x(year) - (opensFirst ? panel.left : panel.x(year - 1) + panel.bandwidth)
  const x = crisp(panel.x(year) - gap / 2)
  const size = stage.textSize
  const y = panel.top - size * 0.4
  const line = { x1: x, x2: x, y1: y - size, y2: panel.bottom + size * 0.5 }
  const word = (key: 'beforeOpening' | 'afterOpening') => say(key, stage.language)
  const common = { type: 'text', y, size, ink: 'text-2' } as const
  const before = labelWidth(stage, word('beforeOpening')) + 6
  const roomBefore = !opensFirst && x - before >= panel.left - size * 1.2
  const marks: Mark[] = [
    { type: 'line', key: `opening ${plan.id}`, ...line, stroke: 'zero', strokeWidth: 1 },
    { ...common, key: `after ${plan.id}`, x: x + 6, text: word('afterOpening') },
  ]
  if (!roomBefore) return marks
  const text = word('beforeOpening')
  return [...marks, { ...common, key: `before ${plan.id}`, x: x - 6, text, anchor: 'end' }]
}

function years(data: CostStackData, panel: Panel, stage: Stage): Mark[] {
  const ticks = data.fiscalYears.map((fiscalYear) => ({
    fiscalYear,
    x: panel.x(fiscalYear) + panel.bandwidth / 2,
  }))
  const label = stage.formats.shortTick
  const room = { room: stage.textSize * 0.15, label }
  const shown = labelledYears(ticks, data.fiscalYear, room, stage)
  const y = panel.bottom + stage.textSize * 1.45
  return yearMarks(shown, data.fiscalYear, { y, label }, stage)
}

function planName({ plan }: PanelData, panel: Panel, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const middle = size * 0.7
  const x = panel.left + size * 0.5
  return [
    { type: 'glyph', slot: plan.slot, x, y: middle, size, fill: planInk(plan.slot) },
    {
      type: 'text',
      x: x + size * 0.9,
      y: size * 1.1,
      text: plan.name[language],
      size,
      ink: 'text',
      bold: true,
    },
  ]
}

/** What the years are, and what was too small to be drawn. */
function footWords(data: CostStackData, panels: readonly Panel[], stage: Stage): Mark[] {
  const { left, bottom } = panels[0] ?? { left: 0, bottom: 0 }
  const { textSize: size, language } = stage
  const y = bottom + size * 2.85
  const text = say('fiscalYears', language)
  const taken = left + labelWidth(stage, text) + size * 1.5
  const note = tooSmallNote(data, panels, stage.width - taken, stage)
  const common = { type: 'text', y, size, ink: 'text-2' } as const
  const foot: Mark = { ...common, key: 'foot', x: left, text }
  if (note === '') return [foot]
  return [foot, { ...common, key: 'note', x: stage.width, text: note, anchor: 'end' }]
}
