import type { GanttBand } from '../../results/when/gantt'
import { crisp, type Mark } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say } from '../words'
import type { Frame, FrameChart, FrameLane } from './frame'
import { ROW } from './frame'

/** Names of lanes, the lines between them, and when their gates are open. */
export function laneMarks(frame: Frame, stage: Stage): Mark[] {
  return frame.charts.flatMap((chart) => [
    ...(frame.charts.length > 1 ? headMarks(chart, stage) : []),
    ...chart.lanes.flatMap((lane) => [
      ...bandMarks(lane, chart, frame, stage),
      ...nameMarks(lane, chart, frame, stage),
    ]),
    line(`end ${chart.chart.plan.id}`, chart.bottom, frame),
  ])
}

function headMarks({ chart, top }: FrameChart, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const { slot, id, name } = chart.plan
  const y = top - (ROW.head / 2) * enlargement(stage)
  const words = { x: size * 1.4, y: y + baselineShift(size), text: name[language], size } as const
  const glyph = { x: size * 0.6, y, size: size * 0.85, fill: planInk(slot) } as const
  return [
    { type: 'glyph', key: `glyph ${id}`, slot, ...glyph },
    { type: 'text', key: `plan ${id}`, ...words, ink: 'text', bold: true, halo: 'ground' },
  ]
}

function line(key: string, y: number, { right }: Frame): Mark {
  const at = crisp(y)
  return { type: 'line', key, x1: 0, x2: right, y1: at, y2: at, stroke: 'hairline', strokeWidth: 1 }
}

function nameMarks(
  { lane, top, first, folded }: FrameLane,
  { chart }: FrameChart,
  frame: Frame,
  stage: Stage,
): Mark[] {
  const { textSize: size, language } = stage
  const key = `${chart.plan.id} ${lane.lane}`
  const name = fitText(lane.name[language], frame.left - 10, (text) =>
    labelWidth(stage, text, true),
  )
  const y = first + baselineShift(size)
  const words = { x: 0, y, text: name, size, ink: 'text', bold: true } as const
  const count = say('tasks', language, { count: lane.bars.length })
  return [
    line(`line ${key}`, top, frame),
    { type: 'text', key: `lane ${key}`, ...words },
    ...(folded
      ? [
          {
            type: 'text',
            key: `folded ${key}`,
            x: frame.left + 6,
            y,
            text: count,
            size,
            ink: 'text-2',
            halo: 'ground',
          } as const,
        ]
      : []),
  ]
}

/** Long windows are a pale ground, votes and other short ones a column with its month on it. */
function bandMarks(
  { lane, top, bottom, first, folded }: FrameLane,
  { chart }: FrameChart,
  frame: Frame,
  stage: Stage,
): Mark[] {
  const key = `${chart.plan.id} ${lane.lane}`
  const seen = lane.bands.filter(({ from, to }) => isOnAxis(from, to, frame))
  const areas = seen.map((band, index): Mark => {
    const { x, width } = areaOf(band, frame)
    const box = { x, y: top + 1, width, height: bottom - top - 1 }
    return {
      type: 'rect',
      key: `band ${key} ${index}`,
      ...box,
      fill: 'band',
      fillOpacity: band.named ? 0.8 : band.short ? 0.55 : 0.35,
    }
  })
  if (folded) return areas
  const chips = seen.filter(({ short }) => short).sort((a, b) => Number(b.named) - Number(a.named))
  const placed: number[] = []
  const marks = chips.flatMap((band, index): Mark[] => {
    const { x, width } = areaOf(band, frame)
    const middle = x + width / 2
    const half = labelWidth(stage, band.label[stage.language], true) / 2 + 5
    if (placed.some((other) => Math.abs(other - middle) < half * 2)) return []
    placed.push(middle)
    return chipMarks(band, `${key} ${index}`, { middle, half, y: first }, stage)
  })
  return [...areas, ...marks]
}

function chipMarks(
  band: GanttBand,
  key: string,
  { middle, half, y }: { readonly middle: number; readonly half: number; readonly y: number },
  stage: Stage,
): Mark[] {
  const { textSize: size, language } = stage
  const height = 19 * enlargement(stage)
  const box = { x: middle - half, y: y - height / 2, width: half * 2, height, radius: 3 }
  const words = { x: middle, y: y + baselineShift(size), text: band.label[language], size } as const
  return [
    { type: 'rect', key: `chip ${key}`, ...box, fill: band.named ? 'action' : 'band' },
    {
      type: 'text',
      key: `chip name ${key}`,
      ...words,
      ink: band.named ? 'ground' : 'text',
      ...(band.named && { bold: true as const }),
      anchor: 'middle',
    },
  ]
}

const LEAST_WIDTH = 6

function areaOf({ from, to, short }: GanttBand, { x }: Frame) {
  const [begin, end] = [x(from), x(to)]
  if (!short || end - begin >= LEAST_WIDTH) return { x: begin, width: end - begin }
  return { x: (begin + end - LEAST_WIDTH) / 2, width: LEAST_WIDTH }
}

function isOnAxis(from: number, to: number, { months, x }: Frame): boolean {
  const first = months[0]?.day ?? 0
  return to > first && x(to) > x(from)
}
