import type { Summary } from '../../results/pages'
import type { TextMark } from '../marks'
import { baselineShift, labelWidth, type Stage } from '../stage'
import { say, type ChartWord } from '../words'
import type { FanData } from './data'
import { acrossOf, heightAt, stretches, type FanPoint, type FanScales } from './scales'

type Edge = 'p10' | 'p25' | 'p50' | 'p75' | 'p90'

/** The zones in which the words of a band may stand, best first. */
const ZONES: readonly { readonly word: ChartWord; readonly between: readonly [Edge, Edge][] }[] = [
  {
    word: 'eightInTen',
    between: [
      ['p75', 'p90'],
      ['p10', 'p25'],
    ],
  },
  {
    word: 'fiveInTen',
    between: [
      ['p25', 'p50'],
      ['p50', 'p75'],
    ],
  },
]

/** 「10回に8回」「10回に5回」 inside the bands of the focus plan, where they are roomiest; else nowhere. */
export function bandNames(
  data: FanData,
  scales: FanScales,
  taken: readonly TextMark[],
  stage: Stage,
): TextMark[] {
  const focus = data.lines.find(({ plan }) => plan.id === data.focus.id)
  if (!focus) return []
  const points = stretches(focus.bands, data.fiscalYears, scales.x).flat()
  const blocked = obstacles(data, scales, taken, stage)
  return ZONES.flatMap(({ word, between }): TextMark[] => {
    const text = say(word, stage.language)
    const half = labelWidth(stage, text) / 2
    const search = { points, half, scales, blocked, selected: scales.x(data.fiscalYear) }
    const spots = between.flatMap(([low, high]) => spotsIn(search, low, high))
    const best = spots.reduce<Spot | null>((a, b) => (a && a.room >= b.room * 0.9 ? a : b), null)
    if (!best || best.room < stage.textSize * 0.5) return []
    const y = best.y + baselineShift(stage.textSize)
    const place = { x: best.x, y, size: stage.textSize, anchor: 'middle' } as const
    return [{ type: 'text', key: word, ...place, text, ink: 'text-2', halo: 'ground' }]
  })
}

interface Search {
  readonly points: readonly FanPoint[]
  /** Half the width of the words. */
  readonly half: number
  readonly scales: FanScales
  readonly blocked: readonly Obstacle[]
  readonly selected: number
}

interface Spot {
  readonly x: number
  readonly y: number
  /** Half the height that is free around y. */
  readonly room: number
}

type Obstacle = (x: number) => number | null

function obstacles(
  data: FanData,
  scales: FanScales,
  words: readonly TextMark[],
  stage: Stage,
): Obstacle[] {
  const lines = data.lines.flatMap(({ bands }) => stretches(bands, data.fiscalYears, scales.x))
  const medians = lines.map(
    (points): Obstacle =>
      (x) =>
        withY(
          scales,
          heightAt(points, x, ({ p50 }) => p50),
        ),
  )
  const places = data.places === null ? [] : lineOf(scales.y(data.places))
  return [...medians, ...places, ...words.flatMap((word) => boxOf(word, stage))]
}

function lineOf(y: number): Obstacle[] {
  return [() => y - 6, () => y + 2]
}

/** Words that stand already: their upper and lower edge and their middle, as far as they reach. */
function boxOf({ x, y, text, size, anchor, bold }: TextMark, { measureText }: Stage): Obstacle[] {
  const width = measureText(text, size, bold)
  const left = anchor === 'middle' ? x - width / 2 : x
  return [y - size, y - size / 2, y + size * 0.25].map(
    (edge) => (at) => (at >= left - size && at <= left + width + size ? edge : null),
  )
}

function withY({ y }: FanScales, value: number | null): number | null {
  return value === null ? null : y(value)
}

/** From right to left, because the right is calm; never on the selected year's rule. */
function spotsIn(
  { points, half, scales, blocked, selected }: Search,
  low: Edge,
  high: Edge,
): Spot[] {
  const { right, y } = scales
  const spots: Spot[] = []
  for (let x = right - half - 24; x - half > (points[0]?.x ?? right); x -= 16) {
    if (Math.abs(x - selected) < half + 6) continue
    const across = acrossOf(x - half, x + half)
    const edge = (name: Edge) =>
      across.flatMap((at) => heightAt(points, at, (band: Summary) => band[name]) ?? []).map(y)
    const top = Math.max(...edge(high))
    const bottom = Math.min(...edge(low))
    if (!(bottom > top)) continue
    const lines = across.flatMap((at) => blocked.flatMap((line) => line(at) ?? []))
    spots.push(freest(x, top, bottom, lines))
  }
  return spots
}

/** The middle of the tallest gap between the zone's edges and the lines that run through it. */
function freest(x: number, top: number, bottom: number, lines: readonly number[]): Spot {
  const stops = [top, ...lines.filter((y) => y > top && y < bottom).sort((a, b) => a - b), bottom]
  let best: Spot = { x, y: (top + bottom) / 2, room: 0 }
  stops.forEach((stop, index) => {
    const room = ((stops[index + 1] ?? stop) - stop) / 2
    if (room > best.room) best = { x, y: stop + room, room }
  })
  return best
}
