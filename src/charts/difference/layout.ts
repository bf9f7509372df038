import type { ComparisonCell } from '../../results/pages'
import { crisp, type Mark, type Picture } from '../marks'
import { planInk } from '../tokens'

/** Low, middle and high of a paired difference, in the drawing unit of its row. */
export type Interval = NonNullable<ComparisonCell['interval']>

const BAR = { height: 5, opacity: 0.38, least: 3 }
const GLYPH = 11

/** How far the scale of a row reaches to both sides of zero: the same for all plans of the row. */
export function reachOfRow(cells: readonly { readonly interval: Interval | null }[]): number {
  const ends = cells.flatMap(({ interval }) =>
    interval ? [interval.low, interval.high, interval.middle] : [],
  )
  return Math.max(0, ...ends.map(Math.abs))
}

/** One paired difference: P10–P90 as a bar, the middle as the plan's glyph, zero in the middle of the plot. */
export function layoutDifference(
  interval: Interval | null,
  { slot, reach, width, height }: DifferencePlace,
): Picture {
  const zero = crisp(width / 2)
  const middleY = crisp(height / 2)
  const half = width / 2 - GLYPH
  const x = (value: number) => zero + (reach === 0 ? 0 : (value / reach) * half)
  const rule: Mark = {
    type: 'line',
    key: 'zero',
    x1: zero,
    x2: zero,
    y1: middleY - height * 0.38,
    y2: middleY + height * 0.38,
    stroke: 'rule',
    strokeWidth: 1,
  }
  const marks = interval ? [rule, ...intervalMarks(interval, slot, x, middleY)] : []
  return { width, height, marks, readings: [], nearest: 'point' }
}

export interface DifferencePlace {
  readonly slot: number
  readonly reach: number
  readonly width: number
  readonly height: number
}

function intervalMarks(
  { low, middle, high }: Interval,
  slot: number,
  x: (value: number) => number,
  y: number,
): Mark[] {
  const fill = planInk(slot)
  const glyph: Mark = {
    type: 'glyph',
    part: 'data',
    key: 'middle',
    slot,
    x: x(middle),
    y,
    size: GLYPH,
    fill,
  }
  if (x(high) - x(low) < BAR.least) return [glyph]
  const bar: Mark = {
    type: 'rect',
    part: 'data',
    key: 'range',
    x: x(low),
    y: y - BAR.height / 2,
    width: x(high) - x(low),
    height: BAR.height,
    fill,
    fillOpacity: BAR.opacity,
  }
  return [bar, glyph]
}

const DOT = { size: 6.6, pitch: 9.3 }

/** A chance as 20 dots, as many filled as times it happens. */
export function layoutTwentyDots(
  count: number,
  { slot, width, height }: Omit<DifferencePlace, 'reach'>,
): Picture {
  const pitch = Math.min(DOT.pitch, width / 20)
  const radius = Math.min(DOT.size, pitch - 1.5) / 2
  const ink = planInk(slot)
  const marks = Array.from({ length: 20 }, (_, index): Mark => {
    const at = { x: (index + 0.5) * pitch, y: height / 2 }
    const common = { type: 'circle', part: 'data', key: `dot ${index}`, ...at } as const
    return index < count
      ? { ...common, radius, fill: ink }
      : { ...common, radius: radius - 0.5, fill: 'ground', stroke: 'rule', strokeWidth: 1 }
  })
  return { width, height, marks, readings: [], nearest: 'point' }
}
