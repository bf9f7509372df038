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
  const [top, bottom] = [size * 1.1, height - size * 3.4]
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

/** 「12月なら18回」 at the plan's own month, and at the one three months later. */
function labelMarks({ points }: StartMonths, { x, y, right }: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const own = points.find(({ months }) => months === 0)
  /** Where both lie on one line, one label is enough. */
  const isApart = (share: number) =>
    Math.abs(y(share * 20) - y((own?.share ?? 0) * 20)) > size * 1.4
  return points.flatMap(({ months, month, share, twentieths }, index): Mark[] => {
    if (months !== 0 && (months !== LATER || !isApart(share))) return []
    const text = say('ifBegun', language, { month, times: twentieths })
    const bold = months === 0
    const width = labelWidth(stage, text, bold)
    const from = x(index) + size * 0.8
    const atRight = from + width <= right + size
    return [
      {
        type: 'text',
        key: `label ${months}`,
        x: atRight ? from : x(index) - size * 0.8,
        y: y(share * 20) - size * 0.5,
        text,
        size,
        ink: 'text',
        ...(bold && { bold: true as const }),
        ...(atRight ? {} : { anchor: 'end' as const }),
        halo: 'ground',
      },
    ]
  })
}

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
