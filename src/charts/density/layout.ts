import { scaleLinear } from 'd3-scale'
import type { ElicitedKind, Triple } from '../../domain/quantity'
import { polyline, type Mark, type Picture } from '../marks'
import { densityDomain, heightOf } from './curve'

export interface DensityData {
  readonly triple: Triple
  readonly kind: ElicitedKind
  /** The library's triple, where the user has changed it: dashed, because it was an assumption. */
  readonly ghost: Triple | null
  /** Kept while a handle is held; what shows both curves whole if missing. */
  readonly domain?: readonly [number, number]
}

export interface DensityPicture extends Picture {
  /** Where the handles stand on the line, in pixels. */
  readonly handles: Readonly<Record<keyof Triple, number>>
  readonly baseline: number
}

const STEPS = 72
/** Half a handle stays inside at either end. */
const HANDLE_ROOM = 8

/** An assumption as a small density: the whole in gray, 8 in 10 in blue, and three handles on the line. */
export function layoutDensity(
  { triple, kind, ghost, domain }: DensityData,
  { width, height }: { readonly width: number; readonly height: number },
): DensityPicture {
  const [from, to] = domain ?? densityDomain(ghost ? [triple, ghost] : [triple], kind)
  const x = scaleLinear([from, to], [HANDLE_ROOM, width - HANDLE_ROOM]).clamp(true)
  const baseline = height - 7.5
  const y = (share: number) => baseline - share * (baseline - 1)
  const curve = (of: Triple, low: number, high: number): [number, number][] =>
    Array.from({ length: STEPS + 1 }, (_, index) => {
      const value = low + ((high - low) * index) / STEPS
      return [x(value), y(heightOf(value, of, kind))]
    })
  const area = (low: number, high: number) =>
    polyline([[x(low), baseline], ...curve(triple, low, high), [x(high), baseline]])
  const handles = { low: x(triple.low), likely: x(triple.likely), high: x(triple.high) }
  const marks: Mark[] = [
    { type: 'path', key: 'all', d: area(from, to), fill: 'grid' },
    { type: 'path', key: 'eight', d: area(triple.low, triple.high), fill: 'band' },
    ...(ghost ? [ghostMark(polyline(curve(ghost, from, to)))] : []),
    { type: 'line', key: 'line', ...flat(width, baseline), stroke: 'rule', strokeWidth: 1.5 },
    ...handleMarks(handles, baseline),
  ]
  return { width, height, marks, readings: [], nearest: 'point', handles, baseline }
}

function flat(width: number, y: number) {
  return { x1: 0, x2: width, y1: y, y2: y }
}

function ghostMark(d: string): Mark {
  return { type: 'path', key: 'ghost', d, stroke: 'text-3', strokeWidth: 1.2, dash: '3 3' }
}

/** Round is likely, upright are low and high. */
function handleMarks({ low, likely, high }: DensityPicture['handles'], y: number): Mark[] {
  const upright = (key: string, x: number): Mark => ({
    type: 'rect',
    key,
    x: x - 4,
    y: y - 7,
    width: 8,
    height: 14,
    radius: 3,
    fill: 'ground',
    stroke: 'action',
    strokeWidth: 2,
  })
  const round = { x: likely, y, radius: 6.5, fill: 'action', stroke: 'ground' } as const
  return [
    upright('low', low),
    upright('high', high),
    { type: 'circle', key: 'likely', ...round, strokeWidth: 2 },
  ]
}
