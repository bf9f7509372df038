import type { GanttBar } from '../../results/when/gantt'
import type { Mark, Picture, Reading } from '../marks'
import { enlargement, type Stage } from '../stage'
import { axisMarks, dayMarks } from './axis'
import { barMarks, boxOf } from './bars'
import type { GanttData } from './data'
import { frameOf, ganttHeight, ROW, stepOf, type Frame, type FrameChart } from './frame'
import { keyMarks } from './key'
import { laneMarks } from './lanes'

export type { GanttData, GanttMove } from './data'
export { ganttHeight } from './frame'

/** A Gantt chart with what a pointer needs to take hold of its bars. */
export interface GanttPicture extends Picture {
  readonly boxes: readonly GanttBox[]
  /** Pixels that a day is wide. */
  readonly perDay: number
}

export interface GanttBox {
  readonly planId: string
  readonly task: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Lanes with their tasks over the months, one plan under the other. */
export function layoutGantt(data: GanttData, stage: Stage): GanttPicture {
  const frame = frameOf(data, stage)
  const placed = placedBars(data, frame)
  return {
    width: stage.width,
    height: ganttHeight(data, stage.textSize),
    marks: [
      ...keyMarks(data, stage),
      ...axisMarks(frame, stage),
      ...laneMarks(frame, stage),
      ...dayMarks(frame, stage),
      ...foldedMarks(frame, stage),
      ...placed.flatMap(({ bar, chart, y, moved }) =>
        barMarks(
          bar,
          { key: keyOf(chart, bar), slot: chart.chart.plan.slot, y, moved },
          frame,
          stage,
        ),
      ),
    ],
    readings: placed.map((each, row) => reading(each, row, data, frame, stage)),
    nearest: 'row',
    boxes: placed.map(({ bar, chart, y }) => {
      const height = stepOf(enlargement(stage))
      const { x, width } = boxOf(bar, 0, frame)
      const planId = chart.chart.plan.id
      return { planId, task: bar.id, x, y: y - height / 2, width, height }
    }),
    perDay: (frame.right - frame.left) / Math.max(1, data.axis.last - data.axis.first),
  }
}

interface PlacedBar {
  readonly bar: GanttBar
  readonly chart: FrameChart
  readonly y: number
  readonly moved: number
}

function placedBars({ moved }: GanttData, { charts }: Frame): PlacedBar[] {
  return charts.flatMap((chart) =>
    chart.lanes.flatMap(({ lane, rows }) =>
      rows.map((y, index): PlacedBar => {
        const bar = lane.bars[index]!
        const isMoved = moved?.task === bar.id && moved.planId === chart.chart.plan.id
        return { bar, chart, y, moved: isMoved ? moved.days : 0 }
      }),
    ),
  )
}

const keyOf = ({ chart }: FrameChart, { id }: GanttBar) => `${chart.plan.id} ${id}`

/** A folded lane keeps one line from its first day to its last. */
function foldedMarks({ charts, x }: Frame, stage: Stage): Mark[] {
  return charts.flatMap(({ chart, lanes }) =>
    lanes.flatMap(({ lane, folded, first }): Mark[] => {
      if (!folded || lane.bars.length === 0) return []
      const from = x(Math.min(...lane.bars.map(({ start }) => start)))
      const to = x(Math.max(...lane.bars.map(({ finish }) => finish)))
      const y = first + 9 * enlargement(stage)
      const key = `summary ${chart.plan.id} ${lane.lane}`
      return [
        {
          type: 'line',
          part: 'data',
          key,
          x1: from,
          x2: to,
          y1: y,
          y2: y,
          stroke: 'border',
          strokeWidth: 3,
        },
      ]
    }),
  )
}

function reading(
  { bar, chart, y }: PlacedBar,
  row: number,
  { charts }: GanttData,
  frame: Frame,
  stage: Stage,
): Reading {
  const { language } = stage
  const { plan } = chart.chart
  const { x, width } = boxOf(bar, 0, frame)
  return {
    row,
    column: 0,
    x: x + width / 2,
    y,
    radius: (ROW.bar / 2) * enlargement(stage),
    title: bar.name[language],
    plan: charts.length > 1 ? { slot: plan.slot, name: plan.name[language] } : null,
    lines: bar.lines.map(({ label, value }) => ({
      label: label[language],
      value: value[language],
    })),
    point: { chart: 'gantt', planId: plan.id, fiscalYear: null, item: bar.id },
  }
}
