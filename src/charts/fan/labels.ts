import { crisp, tenth, type Mark, type TextMark } from '../marks'
import type { Summary } from '../../results/pages'
import { dodge } from '../dodge'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say, type ChartWord } from '../words'
import type { FanData } from './data'
import { heightAt, stretches, type FanPoint, type FanScales } from './scales'

/** The name of each plan at the end of its line; a thin leader where it had to move away. */
export function endLabels(data: FanData, scales: FanScales, stage: Stage): Mark[] {
  const size = stage.textSize
  const ends = data.lines.flatMap(({ plan, bands }) => {
    const last = stretches(bands, data.fiscalYears, scales.x).at(-1)?.at(-1)
    return last ? [{ plan, x: last.x, y: scales.y(last.band.p50) }] : []
  })
  const rows = { gap: size * 1.3, from: scales.top, to: scales.bottom - size * 0.4 }
  const places = dodge(
    ends.map(({ y }) => y),
    rows,
  )
  return ends.flatMap(({ plan, x, y }, index): Mark[] => {
    const at = places[index] ?? y
    const ink = planInk(plan.slot)
    const left = scales.right + size * 0.75
    const label: Mark = {
      type: 'text',
      key: `end ${plan.id}`,
      x: left,
      y: at + baselineShift(size),
      text: scales.endLabel(plan.name[stage.language], true),
      size,
      ink,
      bold: true,
    }
    const from = x + 6 * enlargement(stage)
    const ends = { x1: from, y1: y, x2: left - 2, y2: at }
    const leader: Mark = {
      type: 'line',
      key: `leader ${plan.id}`,
      ...ends,
      stroke: ink,
      strokeWidth: 1,
    }
    return Math.abs(at - y) > size * 0.45 ? [leader, label] : [label]
  })
}

/** Capacity: 2 px in the plan's color from half a year before opening, 45° ticks above, its name on it. */
export function capacityMarks(data: FanData, scales: FanScales, stage: Stage): Mark[] {
  if (data.places === null) return []
  const ink = planInk(data.focus.slot)
  const from = capacityStart(data, scales)
  const y = Math.round(scales.y(data.places))
  const reach = Math.min(6 * enlargement(stage), y)
  const common = { key: 'capacity', stroke: ink } as const
  return [
    {
      ...common,
      type: 'path',
      key: 'ticks',
      d: tickPath(from, scales.right, y, reach),
      strokeWidth: 1,
    },
    { ...common, type: 'line', x1: from, x2: scales.right, y1: y, y2: y, strokeWidth: 2 },
    capacityLabel(data, scales, stage, { from, y, reach }),
  ]
}

function capacityStart(data: FanData, { x, left, years }: FanScales): number {
  const opening = data.focus.openingFiscalYear
  const second = years[1]
  if (opening === null || !second || opening <= (years[0]?.fiscalYear ?? 0)) return left
  return Math.max(left, x(opening) - (second.x - left) / 2)
}

function tickPath(from: number, to: number, y: number, reach: number): string {
  const ticks: string[] = []
  for (let x = from; x + reach <= to; x += Math.max(4, reach))
    ticks.push(`M${tenth(x)},${tenth(y)}L${tenth(x + reach)},${tenth(y - reach)}`)
  return ticks.join('')
}

function capacityLabel(
  data: FanData,
  scales: FanScales,
  stage: Stage,
  { from, y, reach }: { readonly from: number; readonly y: number; readonly reach: number },
): TextMark {
  const size = stage.textSize
  const text = data.placesLabel ?? ''
  const width = labelWidth(stage, text, true)
  const above = y - reach - size * 0.35
  const baseline = above - size < 0 ? y + size * 1.15 : above
  const box = { top: baseline - size, bottom: baseline + size * 0.25, width }
  const x = clearStart(from, box, data, scales)
  return {
    type: 'text',
    key: 'places',
    x,
    y: baseline,
    text,
    size,
    ink: planInk(data.focus.slot),
    bold: true,
    halo: 'ground',
  }
}

/** The first place along the line where no median and no rule runs through the words. */
function clearStart(
  from: number,
  box: { readonly top: number; readonly bottom: number; readonly width: number },
  data: FanData,
  scales: FanScales,
): number {
  const medians = data.lines.flatMap(({ bands }) => stretches(bands, data.fiscalYears, scales.x))
  const selected = scales.x(data.fiscalYear)
  for (let x = from; x + box.width <= scales.right; x += 12) {
    const end = x + box.width
    const crossed = medians.some((points) => crosses(points, x, end, box, scales))
    const ruled = selected > x - 4 && selected < end + 4
    if (!crossed && !ruled) return x
  }
  return from
}

function crosses(
  points: readonly FanPoint[],
  from: number,
  to: number,
  box: { readonly top: number; readonly bottom: number },
  { y }: FanScales,
): boolean {
  const heights = samples(from, to).flatMap((x) => heightAt(points, x, ({ p50 }) => p50) ?? [])
  return heights.some((value) => y(value) > box.top - 4 && y(value) < box.bottom + 4)
}

function samples(from: number, to: number): number[] {
  return Array.from({ length: 9 }, (_, index) => from + ((to - from) * index) / 8)
}

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
export function bandNames(data: FanData, scales: FanScales, stage: Stage): Mark[] {
  const focus = data.lines.find(({ plan }) => plan.id === data.focus.id)
  if (!focus) return []
  const points = stretches(focus.bands, data.fiscalYears, scales.x).flat()
  const blocked = obstacles(data, scales)
  return ZONES.flatMap(({ word, between }): Mark[] => {
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

function obstacles(data: FanData, scales: FanScales): Obstacle[] {
  const lines = data.lines.flatMap(({ bands }) => stretches(bands, data.fiscalYears, scales.x))
  const medians = lines.map(
    (points): Obstacle =>
      (x) =>
        withY(
          scales,
          heightAt(points, x, ({ p50 }) => p50),
        ),
  )
  const places = data.places
  return places === null ? medians : [...medians, () => crisp(scales.y(places)) - 3]
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
    const across = samples(x - half, x + half)
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
