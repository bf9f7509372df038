import { withoutEmptyDecimals } from '../axis-marks'
import { crisp, type Mark } from '../marks'
import { enlargement, labelWidth, type Stage } from '../stage'
import { say } from '../words'
import type { TornadoData } from './data'
import { ROW, type TornadoScale } from './scale'

interface AxisWord {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly bold: boolean
}

/** Upright grid lines with their numbers above, 「同じ」 at zero, today's answer in bold; what would collide gives way. */
export function tornadoAxis(
  data: TornadoData,
  scale: TornadoScale,
  bottom: number,
  stage: Stage,
): Mark[] {
  const { x, ticks } = scale
  const top = ROW.head * enlargement(stage) - 2
  const lines = ticks.map((tick): Mark => {
    const at = crisp(x(tick))
    const ends = { x1: at, x2: at, y1: top, y2: bottom }
    const stroke = tick === 0 ? 'zero' : 'grid'
    return { type: 'line', key: `grid ${tick}`, ...ends, stroke, strokeWidth: 1 }
  })
  return [...lines, ...axisWords(data, scale, stage)]
}

function axisWords(data: TornadoData, scale: TornadoScale, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const now = { key: 'now', text: data.nowLabel, x: scale.x(data.now), bold: true }
  const zero = { key: '0', text: say('same', language), x: scale.x(0), bold: false }
  const texts = withoutEmptyDecimals(scale.ticks.map((tick) => data.difference(tick)))
  const numbers = scale.ticks
    .map((tick, index) => ({ tick, text: texts[index] ?? '' }))
    .filter(({ tick }) => tick !== 0)
    .map(({ tick, text }) => ({
      key: `${tick}`,
      text,
      x: scale.x(tick),
      bold: false,
    }))
  return placeWords([now, zero, ...numbers], stage).map((word) => ({
    type: 'text',
    key: `number ${word.key}`,
    x: word.x,
    y: size,
    text: word.text,
    size,
    ink: word.bold ? 'text' : 'text-2',
    anchor: 'middle',
    ...(word.bold ? { bold: true } : {}),
  }))
}

/** The first wish is granted; 「同じ」 moves aside, and numbers that find no room are left out. */
function placeWords(words: readonly AxisWord[], stage: Stage): AxisWord[] {
  const half = (word: AxisWord) => labelWidth(stage, word.text, word.bold) / 2
  const gap = stage.textSize * 0.4
  const placed: AxisWord[] = []
  for (const word of words) {
    const first = placed[0]
    const aside = first && word.key === '0' ? movedAside(word, first, half, gap) : word.x
    const inside = Math.max(half(word), Math.min(stage.width - half(word), aside))
    const clear = placed.every(
      (other) => Math.abs(other.x - inside) >= half(other) + half(word) + gap,
    )
    if (clear) placed.push({ ...word, x: inside })
  }
  return placed
}

function movedAside(
  word: AxisWord,
  first: AxisWord,
  half: (word: AxisWord) => number,
  gap: number,
): number {
  const least = half(first) + half(word) + gap + 0.01
  if (Math.abs(word.x - first.x) >= least) return word.x
  return word.x <= first.x ? first.x - least : first.x + least
}
