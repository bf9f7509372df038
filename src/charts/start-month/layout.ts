import { scaleLinear } from 'd3-scale'
import { formatFiscalYearTick } from '../../domain/fiscal-year'
import type { StartMonths, StartPoint } from '../../results/when/starts'
import { crisp, polyline, type Mark, type Picture, type Reading } from '../marks'
import { enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say } from '../words'

const TIMES = [0, 5, 10, 15, 20]
/** The month this much later has a label beside the plan's own. */
const LATER = 3

interface Frame {
  readonly x: (index: number) => number
  readonly y: (times: number) => number
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** Of a line of words, in sizes of its text. */
const [ASCENT, DESCENT] = [0.9, 0.15]
/** Half of what a point covers. */
const CLEARANCE = 4
/** How far from its point a label may stand, beside it and above or below it, in sizes of its text. */
const ASIDE = Array.from({ length: 15 }, (_, step) => 0.8 * (step + 1))
const LIFTS = [-0.5, -1.2, 1.4]

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How often of 20 the wanted opening is kept, by the month in which planning begins. */
export function layoutStartMonths(data: StartMonths, stage: Stage): Picture {
  const frame = frameOf(data, stage)
  return {
    width: stage.width,
    height: stage.height,
    marks: [
      ...gridMarks(frame, stage),
      ...monthMarks(data, frame, stage),
      ...lineMarks(data, frame, stage),
      ...labelMarks(data, frame, stage),
    ],
    readings: data.points.map((point, column) => reading(point, column, data, frame, stage)),
    nearest: 'column',
  }
}

function frameOf({ points }: StartMonths, stage: Stage): Frame {
  const { textSize: size, width, height } = stage
  const left = size * 2.2
  const right = width - size
  const [top, bottom] = [size * 1.6, height - size * 3.4]
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [left + size * 0.6, right])
  const y = scaleLinear([0, 20], [bottom, top])
  return { x: (index) => x(index), y: (times) => y(times), left, right, bottom }
}

function gridMarks({ y, left, right }: Frame, { textSize: size }: Stage): Mark[] {
  return TIMES.flatMap((times): Mark[] => {
    const at = crisp(y(times))
    const line = { x1: left, x2: right, y1: at, y2: at }
    const words = { x: left - size * 0.5, y: at + size * 0.36, text: String(times), size } as const
    const stroke = times === 0 ? 'zero' : 'grid'
    return [
      { type: 'line', key: `grid ${times}`, ...line, stroke, strokeWidth: 1 },
      { type: 'text', key: `times ${times}`, ...words, ink: 'text-2', anchor: 'end' },
    ]
  })
}

/** Months as figures, the calendar year below where it begins; every other month where they lie close. */
function monthMarks({ points }: StartMonths, { x, bottom }: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const room = points.length > 1 ? x(1) - x(0) : Infinity
  const step = Math.ceil((size * 1.6) / room)
  const own = points.findIndex(({ months }) => months === 0)
  const isTold = (index: number) => (index - own) % step === 0
  return points.flatMap(({ month, year, months }, index): Mark[] => {
    const words = { x: x(index), y: bottom + size * 1.3, text: String(month), size } as const
    const isFirst = index === 0 ? month < 10 : month === 1
    const tick = formatFiscalYearTick(year)[language]
    return [
      ...(isTold(index)
        ? [
            {
              type: 'text',
              key: `month ${months}`,
              ...words,
              ink: months === 0 ? 'text' : 'text-2',
              ...(months === 0 && { bold: true as const }),
              anchor: 'middle',
            } as const,
          ]
        : []),
      ...(isFirst
        ? [
            {
              type: 'text',
              key: `year ${months}`,
              x: x(index) - size * 0.3,
              y: bottom + size * 2.7,
              text: say('calendarYear', language, { year: tick }),
              size,
              ink: 'text-2',
            } as const,
          ]
        : []),
    ]
  })
}

function lineMarks({ points, plan }: StartMonths, { x, y }: Frame, stage: Stage): Mark[] {
  const k = enlargement(stage)
  const ink = planInk(plan.slot)
  const at = points.map(({ share }, index) => [x(index), y(share * 20)] as const)
  return [
    { type: 'path', part: 'data', key: 'line', d: polyline(at), stroke: ink, strokeWidth: 2 },
    ...points.map(({ months }, index): Mark => {
      const [cx, cy] = at[index]!
      const isOwn = months === 0
      return {
        type: 'circle',
        part: 'data',
        key: `point ${months}`,
        x: cx,
        y: cy,
        radius: (isOwn ? 6 : 4) * k,
        fill: isOwn ? ink : 'ground',
        stroke: ink,
        strokeWidth: 2,
      }
    }),
  ]
}

/** 「12月なら18回」 at the plan's own month, and at the one three months later; neither lies on the line. */
function labelMarks(data: StartMonths, frame: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const { x, y } = frame
  const own = data.points.find(({ months }) => months === 0)
  /** Where both lie on one line, one label is enough. */
  const isApart = (share: number) =>
    Math.abs(y(share * 20) - y((own?.share ?? 0) * 20)) > size * 1.4
  const line = data.points.map(({ share }, index) => [x(index), y(share * 20)] as const)
  const taken: Box[] = []
  return data.points.flatMap(({ months, month, share, twentieths }, index): Mark[] => {
    if (months !== 0 && (months !== LATER || !isApart(share))) return []
    const text = say('ifBegun', language, { month, times: twentieths })
    const bold = months === 0
    const box = placeOf(line[index]!, labelWidth(stage, text, bold), { frame, stage, line, taken })
    taken.push(box)
    const words = { x: box.left, y: box.bottom - size * DESCENT, text, size } as const
    const key = `label ${months}`
    return [
      {
        type: 'text',
        key,
        ...words,
        ink: 'text',
        ...(bold && { bold: true as const }),
        halo: 'ground',
      },
    ]
  })
}

type Point = readonly [x: number, y: number]

interface Surroundings {
  readonly frame: Frame
  readonly stage: Stage
  readonly line: readonly Point[]
  /** Labels that stand already. */
  readonly taken: readonly Box[]
}

/** The place nearest to a point where words lie neither on the line nor on other words; beside it if there is none. */
function placeOf([x, y]: Point, width: number, around: Surroundings): Box {
  const { textSize: size } = around.stage
  const { left, right, bottom } = around.frame
  const places = ASIDE.flatMap((aside) =>
    LIFTS.flatMap((lift) =>
      [x + size * aside, x - size * aside - width].map((from): Box => {
        const base = y + size * lift
        return {
          ...{ left: from, right: from + width },
          ...{ top: base - size * ASCENT, bottom: base + size * DESCENT },
        }
      }),
    ),
  ).filter((box) => box.left >= left && box.right <= right + size)
  const isFree = (box: Box) =>
    box.top >= 0 &&
    box.bottom < bottom &&
    !isOnLine(box, around.line) &&
    !around.taken.some((own) => meet(own, box))
  return places.find(isFree) ?? places[0]!
}

/** @param line by ascending x */
function isOnLine(box: Box, line: readonly Point[]): boolean {
  return line.slice(1).some(([x2, y2], index) => {
    const [x1, y1] = line[index]!
    const from = Math.max(x1, box.left - CLEARANCE)
    const to = Math.min(x2, box.right + CLEARANCE)
    if (from > to) return false
    const [a, b] = [from, to].map((at) => y1 + ((y2 - y1) * (at - x1)) / (x2 - x1))
    return Math.max(a!, b!) > box.top - CLEARANCE && Math.min(a!, b!) < box.bottom + CLEARANCE
  })
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function reading(
  point: StartPoint,
  column: number,
  { plan }: StartMonths,
  { x, y }: Frame,
  stage: Stage,
): Reading {
  const { language } = stage
  return {
    row: 0,
    column,
    x: x(column),
    y: y(point.share * 20),
    radius: 5 * enlargement(stage),
    title: point.name[language],
    plan: { slot: plan.slot, name: plan.name[language] },
    lines: [{ label: say('inTime', language), value: point.chance[language] }],
    point: { chart: 'start-month', planId: plan.id, fiscalYear: null, item: point.startsOn },
  }
}
