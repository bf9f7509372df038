import { dayNumberOf, dayOfNumber, monthsAfter } from '../../domain/calendar-day'
import type { Gantt, GanttLane } from '../../results/when/gantt'
import { enlargement, labelWidth, type Stage } from '../stage'
import type { GanttData } from './data'

export const ROW = {
  step: 24,
  dense: 20,
  bar: 14,
  pad: 5,
  chips: 24,
  key: 28,
  header: 48,
  head: 28,
}
/** Names of lanes take at most this part of the width. */
const NAMES_AT_MOST = 0.2

/** Where everything stands: days across, lanes down. */
export interface Frame {
  readonly left: number
  readonly right: number
  /** Where lanes begin. */
  readonly top: number
  readonly bottom: number
  readonly x: (day: number) => number
  readonly months: readonly FrameMonth[]
  readonly charts: readonly FrameChart[]
}

export interface FrameMonth {
  readonly day: number
  /** 1–12. */
  readonly month: number
  readonly year: number
}

export interface FrameChart {
  readonly chart: Gantt
  readonly top: number
  readonly bottom: number
  readonly lanes: readonly FrameLane[]
}

export interface FrameLane {
  readonly lane: GanttLane
  readonly top: number
  readonly bottom: number
  readonly folded: boolean
  /** Middle of the row in which name and chips stand. */
  readonly first: number
  /** Middle of each bar's row. */
  readonly rows: readonly number[]
}

export function ganttHeight(data: GanttData, textSize = 14): number {
  const k = textSize / 14
  return Math.round(framedCharts(data, k).bottom + 2)
}

export function frameOf(data: GanttData, stage: Stage): Frame {
  const k = enlargement(stage)
  const { charts, bottom } = framedCharts(data, k)
  const names = data.charts.flatMap(({ lanes }) => lanes.map(({ name }) => name[stage.language]))
  const widest = Math.max(...names.map((name) => labelWidth(stage, name, true)))
  const left = Math.min(widest, stage.width * NAMES_AT_MOST) + 14 * k
  const right = stage.width - 2
  const { first, last } = data.axis
  const perDay = (right - left) / Math.max(1, last - first)
  return {
    left,
    right,
    top: (ROW.key + ROW.header) * k,
    bottom,
    x: (day) => left + (Math.min(Math.max(day, first), last) - first) * perDay,
    months: monthsOf(first, last),
    charts,
  }
}

/** On paper rows stand closer: a year and a half of tasks is one sheet. */
export function stepOf(k: number): number {
  return (k < 1 ? ROW.dense : ROW.step) * k
}

function framedCharts({ charts, folded }: GanttData, k: number) {
  const framed: FrameChart[] = []
  let y = (ROW.key + ROW.header) * k
  for (const chart of charts) {
    if (charts.length > 1) y += ROW.head * k
    const top = y
    const lanes: FrameLane[] = []
    for (const lane of chart.lanes) {
      const next = framedLane(lane, y, folded.includes(lane.lane), k)
      lanes.push(next)
      y = next.bottom
    }
    framed.push({ chart, top, bottom: y, lanes })
  }
  return { charts: framed, bottom: y }
}

/** Chips of short windows take the row of the lane's name; without any, its first task does. */
function framedLane(lane: GanttLane, top: number, folded: boolean, k: number): FrameLane {
  const begin = top + ROW.pad * k
  const hasChips = lane.bands.some(({ short }) => short)
  const chips = hasChips && !folded ? ROW.chips * k : 0
  const rows = folded ? [] : lane.bars.map((_, index) => begin + chips + (index + 0.5) * stepOf(k))
  const lines = folded ? 1 : Math.max(lane.bars.length, hasChips ? 0 : 1)
  const bottom = begin + chips + lines * stepOf(k) + ROW.pad * k
  return {
    lane,
    top,
    bottom,
    folded,
    first: begin + (chips > 0 ? (ROW.chips / 2) * k : stepOf(k) / 2),
    rows,
  }
}

function monthsOf(first: number, last: number): FrameMonth[] {
  const months: FrameMonth[] = []
  const begin = dayOfNumber(first)
  for (let count = 0; ; count += 1) {
    const text = monthsAfter(begin, count)
    const day = dayNumberOf(text)
    if (day >= last) return months
    const [year = 0, month = 1] = text.split('-').map(Number)
    months.push({ day, month, year })
  }
}
