import { scaleLinear } from 'd3-scale'
import type { Axis } from '../axis'
import { maskedZone } from '../masked-zone'
import { crisp, type Mark, type Picture } from '../marks'
import { baselineShift, enlargement, labelWidth, plotRows, type Stage } from '../stage'
import { fitText, wrapText } from '../text-width'
import { planInk } from '../tokens'
import { binFutures, tallestBin, type Dot, type FuturesData } from './data'
import { futureReadings } from './readings'

export interface FuturesCaptions {
  /** 「入れない生徒が出る 20回に2回」, above the line. */
  readonly short: string
  /** 「全員が通える 20回に18回」, below it. */
  readonly all: string
}

/** Diameter of a dot, the gap to the next one, the smallest that can still be counted. */
const DOT = { size: 14, gap: 2, least: 8 }

/** Twenty futures beside the fan, on its axis, stacked sideways from a rule at the left. */
export function layoutFutures(
  data: FuturesData,
  captions: FuturesCaptions,
  stage: Stage,
  axis: Axis,
): Picture {
  const { top, bottom } = plotRows(stage)
  const y = scaleLinear([0, axis.top], [bottom, top])
  const binSize = axis.top / 12
  const dots = binFutures(data, binSize)
  const fit = fitDots(tallestBin(dots), (bottom - top) / 12, captions, stage)
  const placed = dots.map((dot) => placeDot(dot, data, { y, binSize, fit }))
  const line = data.places === null ? (top + bottom) / 2 : y(data.places)
  const marks: Mark[] = [
    headline(data, stage),
    ...maskedZone(data.values, { left: 1, right: fit.right, y }, stage),
    { type: 'line', key: 'rule', ...upright(crisp(1), top, bottom), stroke: 'hairline' },
    ...placesMark(data, line, fit),
    ...placed.map((dot) => dotMark(dot, data, fit.size)),
    ...captionMarks(captions, placed, { line, top, bottom, fit }, stage),
  ]
  const readings = futureReadings(placed, data, fit.size / 2, stage)
  return { width: stage.width, height: stage.height, marks, readings, nearest: 'point' }
}

interface Fit {
  readonly size: number
  readonly pitch: number
  /** Where the first dot's middle lies. */
  readonly first: number
  /** Right end of the dots. */
  readonly right: number
  /** Captions stand beside the dots, or where these need the width, above and below them. */
  readonly beside: boolean
}

/** As large as 14 px, as small as still can be counted; beside the captions if at all possible. */
function fitDots(most: number, room: number, captions: FuturesCaptions, stage: Stage): Fit {
  const k = enlargement(stage)
  const first = 8 * k
  const words = [captions.short, captions.all].flatMap((caption) => splitChance(caption))
  const caption = Math.max(0, ...words.map((word) => labelWidth(stage, word, true))) + 12 * k
  const widest = (free: number) => Math.min((DOT.size + DOT.gap) * k, free / most)
  const besidePitch = widest(stage.width - caption - first)
  const beside = besidePitch >= DOT.least * k
  const pitch = beside ? besidePitch : widest(stage.width - first)
  const size = Math.max(3, Math.min(pitch - DOT.gap * k * 0.75, room - 1))
  return { size, pitch, first: first + pitch / 2, right: first + most * pitch, beside }
}

interface PlacedDot extends Dot {
  readonly x: number
  readonly y: number
}

function placeDot(
  dot: Dot,
  { places }: FuturesData,
  at: { readonly y: (value: number) => number; readonly binSize: number; readonly fit: Fit },
): PlacedDot {
  const middle = (places ?? 0) + (dot.bin - 0.5) * at.binSize
  const [pitch, first] = [at.fit.pitch, at.fit.first]
  return { ...dot, x: first + dot.stacked * pitch, y: at.y(middle) }
}

/** Filled: everybody gets in. Hollow: somebody does not. The ring lies inside the dot's size. */
function dotMark({ rank, x, y, hollow }: PlacedDot, { plan }: FuturesData, size: number): Mark {
  const ink = planInk(plan.slot)
  const common = { type: 'circle', part: 'data', key: `future ${rank}`, x, y } as const
  return hollow
    ? { ...common, radius: size / 2 - 1, fill: 'ground', stroke: ink, strokeWidth: 2 }
    : { ...common, radius: size / 2, fill: ink }
}

function headline({ title }: FuturesData, stage: Stage): Mark {
  const size = stage.textSize
  const text = fitText(title, stage.width - 8, (part) => labelWidth(stage, part, true))
  return { type: 'text', key: 'headline', x: 8, y: size, text, size, ink: 'text', bold: true }
}

function placesMark({ places, plan }: FuturesData, line: number, { right }: Fit): Mark[] {
  if (places === null) return []
  const y = Math.round(line)
  const ends = { x1: 0, x2: right + 2, y1: y, y2: y }
  return [{ type: 'line', key: 'places', ...ends, stroke: planInk(plan.slot), strokeWidth: 2 }]
}

interface CaptionPlace {
  readonly line: number
  readonly top: number
  readonly bottom: number
  readonly fit: Fit
}

function captionMarks(
  { short, all }: FuturesCaptions,
  dots: readonly PlacedDot[],
  { line, top, bottom, fit }: CaptionPlace,
  stage: Stage,
): Mark[] {
  const leading = stage.textSize * 1.35
  const left = fit.beside ? fit.right + 12 * enlargement(stage) : 8
  const lines = (text: string) =>
    splitChance(text).flatMap((part) =>
      wrapText(part, stage.width - left, (piece) => labelWidth(stage, piece, true)),
    )
  const [upper, lower] = [lines(short), lines(all)]
  const middle = (of: readonly PlacedDot[]) =>
    of[0] ? of.reduce((sum, { y }) => sum + y, 0) / of.length : null
  const under = dots.filter(({ hollow }) => !hollow)
  const ys = dots.map(({ y }) => y)
  const aboveDots = Math.min(line, ...ys) - fit.size / 2 - leading * 0.6
  const upperEnd = fit.beside ? line - leading * 0.55 : aboveDots
  const lowerStart = fit.beside
    ? Math.max(
        line + leading,
        (middle(under) ?? line + leading * 2) - leading * (lower.length / 2 - 0.5),
      )
    : Math.max(line, ...ys) + fit.size / 2 + leading * 0.9
  const clamp = (y: number, count: number) =>
    Math.max(top - leading * 0.2, Math.min(y, bottom - (count - 1) * leading - 4))
  const upperStart = clamp(upperEnd - (upper.length - 1) * leading, upper.length)
  return [
    ...captionLines('short', upper, { x: left, y: upperStart, leading }, stage),
    ...captionLines('all', lower, { x: left, y: clamp(lowerStart, lower.length), leading }, stage),
  ]
}

/** What happens, and how often: 「全員が通える」「20回に18回」. */
export function splitChance(caption: string): string[] {
  const found = /^(.+?)[\s:：、]*([（(]?(?:20回に|\d+ (?:of|in) 20).*)$/u.exec(caption)
  return found ? found.slice(1) : [caption]
}

/** What happens in bold, how often below it. */
function captionLines(
  key: string,
  lines: readonly string[],
  { x, y, leading }: { readonly x: number; readonly y: number; readonly leading: number },
  { textSize: size }: Stage,
): Mark[] {
  return lines.map((text, index) => ({
    type: 'text',
    key: `${key} ${index}`,
    x,
    y: y + index * leading + baselineShift(size) - size * 0.36,
    text,
    size,
    ink: index === 0 ? 'text' : 'text-2',
    halo: 'ground',
    ...(index === 0 ? { bold: true } : {}),
  }))
}

function upright(x: number, y1: number, y2: number) {
  return { x1: x, x2: x, y1, y2, strokeWidth: 1 }
}
