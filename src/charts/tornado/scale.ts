import { niceStep } from '../axis'
import { labelWidth, type Stage } from '../stage'
import { wrapText } from '../text-width'
import type { TornadoBar, TornadoData } from './data'

export const ROW = { step: 38, bar: 20, head: 26, foot: 28 }
const MOST_LINES = 2

/** The bar's two ends by where they lie: 'low' may well be to the right. */
export interface TornadoSides {
  readonly left: 'low' | 'high'
  readonly right: 'low' | 'high'
}

export function sidesOf({ low, high }: TornadoBar): TornadoSides {
  return low.at <= high.at ? { left: 'low', right: 'high' } : { left: 'high', right: 'low' }
}

/** Where everything in the tornado lies. */
export interface TornadoScale {
  /** Right end of the row labels. */
  readonly labels: number
  readonly left: number
  readonly right: number
  readonly x: (value: number) => number
  readonly ticks: readonly number[]
  readonly lines: (label: string) => readonly string[]
}

export function tornadoScale(data: TornadoData, stage: Stage): TornadoScale {
  const { textSize: size, width } = stage
  const measure = (text: string) => labelWidth(stage, text)
  const most = width * 0.34
  const lines = (label: string) => cutLines(labelLines(label, most, measure), most, measure)
  const widest = data.bars.flatMap(({ label }) => lines(label)).map(measure)
  const labels = Math.ceil(Math.max(0, ...widest))
  const room = (side: 'left' | 'right') =>
    Math.max(0, ...data.bars.map((bar) => measure(bar[sidesOf(bar)[side]].input))) + size * 0.7
  const left = labels + size + room('left')
  const right = Math.max(left + size * 4, width - room('right'))
  const { from, to, ticks } = signedAxis(
    data,
    Math.max(2, Math.floor((right - left) / (size * 3.4))),
  )
  const x = (value: number) => left + ((value - from) / (to - from)) * (right - left)
  return { labels, left, right, x, ticks, lines }
}

/** Breaks before the last bracket where both lines then fit. */
function labelLines(label: string, most: number, measure: (text: string) => number) {
  const at = Math.max(label.lastIndexOf('（'), label.lastIndexOf('('))
  const halves = [label.slice(0, at).trimEnd(), label.slice(at)]
  const whole = measure(label) <= most || at <= 0
  return whole || halves.some((half) => measure(half) > most)
    ? wrapText(label, most, measure)
    : halves
}

function cutLines(
  lines: readonly string[],
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  if (lines.length <= MOST_LINES) return lines
  const rest = lines.slice(MOST_LINES - 1).join(' ')
  let last = rest
  while (last.length > 1 && measure(`${last}…`) > most) last = last.slice(0, -1)
  return [...lines.slice(0, MOST_LINES - 1), `${last.trimEnd()}…`]
}

/** Holds zero, today's answer and every end; ticks at round numbers to both sides of zero. */
function signedAxis({ now, bars }: TornadoData, most: number) {
  const all = [0, now, ...bars.flatMap(({ low, high }) => [low.at, high.at])]
  const [least, greatest] = [Math.min(...all), Math.max(...all)]
  const span = greatest - least || 1
  const step = niceStep(span, most)
  const [first, last] = [Math.ceil(least / step - 1e-9), Math.floor(greatest / step + 1e-9)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0)
  return { from: least - span * 0.02, to: greatest + span * 0.02, ticks }
}
