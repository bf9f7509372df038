import type { GanttBar } from '../../results/when/gantt'
import type { Mark } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk, type Ink } from '../tokens'
import { say } from '../words'
import type { Frame } from './frame'
import { ROW } from './frame'

const DASHES = '4 3'
const LEAST_WIDTH = 3
/** A bar that ends in this first part of the width has its name at its right. */
const NAMED_RIGHT = 0.6

export interface BarPlace {
  readonly key: string
  readonly slot: number
  /** Middle of its row. */
  readonly y: number
  /** Whole days that it is being dragged by. */
  readonly moved: number
}

/** One task: its likely length, the range of its end, what it waits for, and its name. */
export function barMarks(bar: GanttBar, place: BarPlace, frame: Frame, stage: Stage): Mark[] {
  return [
    ...recordMarks(bar, place, frame, stage),
    boxMark(bar, place, frame, stage),
    ...(place.moved === 0 ? waitMarks(bar, place, frame, stage) : []),
    ...(place.moved === 0 ? whiskerMarks(bar, place, frame, stage) : []),
    ...nameMarks(bar, place, frame, stage),
  ]
}

export function boxOf(bar: GanttBar, moved: number, { x }: Frame) {
  const from = x(bar.start + moved)
  return { x: from, width: Math.max(LEAST_WIDTH, x(bar.finish + moved) - from) }
}

function boxMark(
  bar: GanttBar,
  { key, slot, y, moved }: BarPlace,
  frame: Frame,
  stage: Stage,
): Mark {
  const height = ROW.bar * enlargement(stage)
  const box = { ...boxOf(bar, moved, frame), y: y - height / 2, height, radius: 2 }
  const ink = inkOf(bar, slot)
  const base = { type: 'rect', part: 'data', key: `bar ${key}`, ...box } as const
  if (bar.uncertain) return { ...base, fill: 'ground', stroke: ink, strokeWidth: 1.5, dash: DASHES }
  if (bar.critical) return { ...base, fill: ink }
  return { ...base, fill: 'hairline', stroke: 'rule', strokeWidth: 1 }
}

function inkOf({ critical }: GanttBar, slot: number): Ink {
  return critical ? planInk(slot) : 'border'
}

/** Along the bar's lower edge to the day on which its gate lets it through. */
function waitMarks(bar: GanttBar, { key, slot, y }: BarPlace, frame: Frame, stage: Stage): Mark[] {
  if (bar.through === null) return []
  const k = enlargement(stage)
  const at = y + (ROW.bar / 2 - 1) * k
  const [from, to] = [frame.x(bar.finish), frame.x(bar.through)]
  const paint = {
    stroke: inkOf(bar, slot),
    strokeWidth: 1.5,
    ...(bar.uncertain && { dash: DASHES }),
  }
  return [
    { type: 'line', part: 'data', key: `wait ${key}`, x1: from, x2: to, y1: at, y2: at, ...paint },
    {
      type: 'circle',
      part: 'data',
      key: `through ${key}`,
      x: to,
      y: at,
      radius: 3 * k,
      fill: inkOf(bar, slot),
      stroke: 'ground',
      strokeWidth: 1,
    },
  ]
}

function whiskerMarks(bar: GanttBar, { key, y }: BarPlace, { x }: Frame, stage: Stage): Mark[] {
  const [low, high] = [x(bar.low), x(bar.high)]
  if (bar.done || high - low < 1) return []
  const cap = 4 * enlargement(stage)
  const lines = [
    { x1: low, x2: high, y1: y, y2: y },
    { x1: low, x2: low, y1: y - cap, y2: y + cap },
    { x1: high, x2: high, y1: y - cap, y2: y + cap },
  ]
  const drawn = (name: string, stroke: Ink, strokeWidth: number) =>
    lines.map((ends, index): Mark => ({
      type: 'line',
      part: 'data',
      key: `${name} ${key} ${index}`,
      ...ends,
      stroke,
      strokeWidth,
    }))
  return [...drawn('casing', 'ground', 4), ...drawn('whisker', 'text', 1.5)]
}

function recordMarks({ record }: GanttBar, place: BarPlace, { x }: Frame, stage: Stage): Mark[] {
  if (!record) return []
  const y = place.y + (ROW.bar / 2 + 2.5) * enlargement(stage)
  const ends = { x1: x(record.start), x2: Math.max(x(record.start) + 2, x(record.finish)), y1: y }
  const paint = { stroke: 'text-3', strokeWidth: 2 } as const
  return [{ type: 'line', part: 'data', key: `record ${place.key}`, ...ends, y2: y, ...paint }]
}

function nameMarks(bar: GanttBar, place: BarPlace, frame: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const { left, right, x } = frame
  const gap = size * 0.55
  const name = bar.done
    ? say('taskDone', language, { task: bar.name[language] })
    : bar.name[language]
  const box = boxOf(bar, place.moved, frame)
  const end = Math.max(box.x + box.width, x(bar.high), x(bar.through ?? bar.finish)) + gap
  const begin = Math.min(box.x, x(Math.min(bar.low, bar.start))) - gap
  const width = labelWidth(stage, name, bar.critical)
  const fitsRight = end + width <= right
  const fitsLeft = begin - width >= left
  const wantsRight = box.x + box.width <= left + (right - left) * NAMED_RIGHT
  const atRight = wantsRight ? fitsRight || !fitsLeft : fitsRight && !fitsLeft
  const room = atRight ? right - end : begin - left
  const text = fitText(name, Math.max(size * 2, room), (each) =>
    labelWidth(stage, each, bar.critical),
  )
  return [
    {
      type: 'text',
      key: `name ${place.key}`,
      x: atRight ? end : begin,
      y: place.y + baselineShift(size),
      text,
      size,
      ink: 'text',
      ...(bar.critical && { bold: true as const }),
      ...(atRight ? {} : { anchor: 'end' as const }),
      halo: 'ground',
    },
  ]
}
