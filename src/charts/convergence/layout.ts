import { axisMarks, axisGutter, unitMark } from '../axis-marks'
import { niceStep, type Axis } from '../axis'
import { polyline, type Mark, type Picture, type Reading } from '../marks'
import { enlargement, labelWidth, plotRows, type Stage } from '../stage'
import type { Ink } from '../tokens'
import { say } from '../words'

/** How a figure settles while replications come in. */
export interface ConvergenceData {
  readonly points: readonly {
    readonly replications: number
    readonly low: number
    readonly middle: number
    readonly high: number
  }[]
  /** Money is added up, so it settles by its mean. */
  readonly center: 'middle' | 'mean'
  readonly ink: Ink
  readonly unit: string
  /** 「1,000」. */
  readonly count: (replications: number) => string
}

/** Band and middle after 250 … 10,000 replications, each a multiple of the one before, on a scale of their own. */
export function layoutConvergence(data: ConvergenceData, stage: Stage): Picture {
  const place = placeOf(data, stage)
  const marks: Mark[] = [
    ...axisMarks(place.axis, { ...place, numbered: true }, stage),
    unitMark(data.unit, place.left, place.top, stage),
    ...bandMarks(data, place, stage),
    ...countWords(data, place, stage),
  ]
  const readings = data.points.map((point, index) => reading(point, index, { data, place }, stage))
  return { width: stage.width, height: stage.height, marks, readings, nearest: 'column' }
}

interface Place {
  readonly axis: Axis
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (index: number) => number
  readonly y: (value: number) => number
}

function placeOf(data: ConvergenceData, stage: Stage): Place {
  const { top, bottom } = plotRows(stage)
  const { axis, from, to } = ownAxis(data, stage)
  const words = data.points.map(({ replications }) => labelWidth(stage, data.count(replications)))
  const left = axisGutter(axis, stage) + (words[0] ?? 0) / 2
  const right = Math.max(left + 1, stage.width - (words.at(-1) ?? 0) / 2 - 1)
  const last = Math.max(1, data.points.length - 1)
  const x = (index: number) => left + (index / last) * (right - left)
  const y = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - top)
  return { axis, left, right, top, bottom, x, y }
}

/** From the lowest to the highest, not from zero: what matters is how little still moves. */
function ownAxis({ points }: ConvergenceData, { formats }: Stage) {
  const least = Math.min(...points.map(({ low }) => low))
  const most = Math.max(...points.map(({ high }) => high))
  const written = (ticks: readonly number[]) => new Set(ticks.map((tick) => formats.plain(tick)))
  let parts = 4
  let axis = axisBetween(least, most, parts)
  // Two grid lines may not read the same: half a person is written as a whole one.
  while (written(axis.ticks).size < axis.ticks.length && parts > 1e-12) {
    parts /= 2
    axis = axisBetween(least, most, parts)
  }
  return { axis, from: axis.ticks[0]!, to: axis.top }
}

/** Round ticks from under the least to over the most, in about so many parts. */
function axisBetween(least: number, most: number, parts: number): Axis {
  const step = niceStep(Math.max(most - least, Math.abs(most) * 1e-6, 1e-9), parts)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0)
  return { top: last * step, ticks }
}

function bandMarks({ points, ink }: ConvergenceData, { x, y }: Place, stage: Stage): Mark[] {
  const edge = (key: 'low' | 'middle' | 'high') =>
    points.map((point, index): [number, number] => [x(index), y(point[key])])
  const area = `${polyline([...edge('high'), ...edge('low').reverse()])}Z`
  const line = { type: 'path', part: 'data', key: 'middle', d: polyline(edge('middle')) } as const
  return [
    { type: 'path', part: 'data', key: 'band', d: area, fill: ink, fillOpacity: 0.15 },
    { ...line, stroke: ink, strokeWidth: 2 * enlargement(stage) },
    ...edge('middle').map(([cx, cy], index): Mark => {
      const at = { x: cx, y: cy, radius: 3.5 * enlargement(stage), fill: ink }
      return { type: 'circle', part: 'data', key: `point ${index}`, ...at }
    }),
  ]
}

/** As many counts as find room, the last one first. */
function countWords(data: ConvergenceData, { x, bottom }: Place, stage: Stage): Mark[] {
  const size = stage.textSize
  let free = Infinity
  return data.points.toReversed().flatMap(({ replications }, back): Mark[] => {
    const at = x(data.points.length - 1 - back)
    const text = data.count(replications)
    const half = labelWidth(stage, text) / 2
    if (at + half > free) return []
    free = at - half - size * 0.6
    const place = { x: at, y: bottom + size * 1.45, size, anchor: 'middle' } as const
    return [{ type: 'text', key: `count ${replications}`, ...place, text, ink: 'text-2' }]
  })
}

function reading(
  { replications, low, middle, high }: ConvergenceData['points'][number],
  index: number,
  { data, place: { x, y } }: { readonly data: ConvergenceData; readonly place: Place },
  { language, formats }: Stage,
): Reading {
  return {
    row: 0,
    column: index,
    x: x(index),
    y: y(middle),
    radius: 4,
    title: say('replications', language, { count: data.count(replications) }),
    plan: null,
    lines: [
      { label: say(data.center, language), value: formats.value(middle) },
      { label: say('eightInTen', language), value: formats.range(low, high) },
    ],
    point: { chart: 'convergence', planId: null, fiscalYear: null, item: String(replications) },
  }
}
