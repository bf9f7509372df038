import { crisp, type Mark, type Picture } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { say } from '../words'
import { tornadoAxis } from './axis'
import type { TornadoBar, TornadoData } from './data'
import { tornadoReadings } from './readings'
import { ROW, sidesOf, tornadoScale, type TornadoScale } from './scale'

export function tornadoHeight(bars: number, textSize = 14): number {
  return Math.round(((ROW.head + bars * ROW.step + ROW.foot) * textSize) / 14)
}

/** What the choice hangs on: a bar an input, from today's answer to where it would lie at both ends. */
export function layoutTornado(data: TornadoData, stage: Stage): Picture {
  const scale = tornadoScale(data, stage)
  const rows = data.bars.map((bar, index) => ({ bar, y: rowMiddle(index, stage) }))
  const marks: Mark[] = [
    ...tornadoAxis(data, scale, bottomOf(data, stage), stage),
    ...rows.flatMap(({ bar, y }) => barMarks(bar, y, scale.x(data.now), scale, stage)),
    nowLine(data, scale, stage),
    ...rows.flatMap(({ bar, y }) => rowWords(bar, y, scale.x(data.now), scale, stage)),
    ...keyMarks(scale, stage),
    ...directionWords(data, scale, stage),
  ]
  return {
    width: stage.width,
    height: tornadoHeight(data.bars.length, stage.textSize),
    marks,
    readings: tornadoReadings(data, rows, scale, stage),
    nearest: 'row',
  }
}

function rowMiddle(index: number, stage: Stage): number {
  return crisp((ROW.head + (index + 0.5) * ROW.step) * enlargement(stage))
}

function bottomOf({ bars }: TornadoData, stage: Stage): number {
  return Math.round((ROW.head + bars.length * ROW.step) * enlargement(stage))
}

/** The longer end first, so that the shorter one stays to be seen where both lie to one side. */
function barMarks(
  bar: TornadoBar,
  y: number,
  now: number,
  { x }: TornadoScale,
  stage: Stage,
): Mark[] {
  const height = ROW.bar * enlargement(stage)
  const ends = [
    { side: 'low', fill: 'input-low', at: x(bar.low.at) },
    { side: 'high', fill: 'input-high', at: x(bar.high.at) },
  ] as const
  return [...ends]
    .sort((a, b) => Math.abs(b.at - now) - Math.abs(a.at - now))
    .map(({ side, fill, at }) => ({
      type: 'rect',
      part: 'data',
      key: `${side} ${bar.id}`,
      x: Math.min(at, now),
      y: y - height / 2,
      width: Math.abs(at - now),
      height,
      fill,
      stroke: 'rule',
      strokeWidth: 1,
    }))
}

function nowLine(data: TornadoData, { x }: TornadoScale, stage: Stage): Mark {
  const at = Math.round(x(data.now))
  const ends = { x1: at, x2: at, y1: ROW.head * enlargement(stage) - 4, y2: bottomOf(data, stage) }
  return { type: 'line', key: 'now', ...ends, stroke: 'text', strokeWidth: 2 }
}

/** The input's name, right-aligned, and its values outside of the bar's ends. */
function rowWords(
  bar: TornadoBar,
  y: number,
  now: number,
  { x, labels, lines }: TornadoScale,
  stage: Stage,
): Mark[] {
  const { textSize: size } = stage
  const sides = sidesOf(bar)
  const gap = size * 0.4
  const at = (side: 'left' | 'right') => x(bar[sides[side]].at)
  const written = lines(bar.label)
  const leading = size * 1.15
  const first = y + baselineShift(size) - ((written.length - 1) * leading) / 2
  const line = (side: 'left' | 'right', place: number): Mark => ({
    type: 'text',
    key: `${side} ${bar.id}`,
    x: place,
    y: y + baselineShift(size),
    text: bar[sides[side]].input,
    size,
    ink: 'text-2',
    halo: 'ground',
    ...(side === 'left' ? { anchor: 'end' } : {}),
  })
  return [
    ...written.map((text, index): Mark => {
      const place = { x: labels, y: first + index * leading, anchor: 'end' } as const
      return { type: 'text', key: `label ${bar.id} ${index}`, ...place, text, size, ink: 'text' }
    }),
    line('left', Math.min(at('left'), now) - gap),
    line('right', Math.max(at('right'), now) + gap),
  ]
}

/** 「■ 低め ■ 高め」 over the names of the inputs, where nothing else stands. */
function keyMarks({ labels }: TornadoScale, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const y = size
  const box = size * 0.8
  const words = [
    { key: 'low', fill: 'input-low', text: say('low', language) },
    { key: 'high', fill: 'input-high', text: say('high', language) },
  ] as const
  const widths = words.map(({ text }) => labelWidth(stage, text) + box + size * 0.4)
  const [low = 0, high = 0] = widths
  const starts = [Math.max(0, labels - low - high - size), Math.max(low + size, labels - high)]
  return words.flatMap(({ key, fill, text }, index): Mark[] => {
    const x = starts[index] ?? 0
    const square = { x, y: y - box * 0.9, width: box, height: box } as const
    return [
      { type: 'rect', key: `key ${key}`, ...square, fill, stroke: 'rule', strokeWidth: 1 },
      { type: 'text', key: `word ${key}`, x: x + box + size * 0.4, y, text, size, ink: 'text-2' },
    ]
  })
}

/** Who has more on which side of 「同じ」. */
function directionWords(data: TornadoData, scale: TornadoScale, stage: Stage): Mark[] {
  const { textSize: size, language, width } = stage
  const y = bottomOf(data, stage) + size * 1.5
  const less = say('toLess', language, { what: data.directions.less })
  const more = say('toMore', language, { what: data.directions.more })
  const from = Math.min(
    scale.left,
    width - labelWidth(stage, less) - labelWidth(stage, more) - size,
  )
  return [
    { type: 'text', key: 'less', x: Math.max(0, from), y, text: less, size, ink: 'text-2' },
    { type: 'text', key: 'more', x: width, y, text: more, size, ink: 'text-2', anchor: 'end' },
  ]
}
