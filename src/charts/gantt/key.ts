import type { Mark } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say, type ChartWord } from '../words'
import type { GanttData } from './data'
import { ROW } from './frame'

interface Sign {
  readonly word: ChartWord
  readonly marks: (x: number, y: number, width: number, height: number) => readonly Mark[]
}

/** What the signs mean, in one line above; those without room are left out, the last first. */
export function keyMarks({ charts }: GanttData, stage: Stage): Mark[] {
  const k = enlargement(stage)
  const { textSize: size, language } = stage
  const y = (ROW.key / 2) * k
  const [width, height] = [26 * k, 12 * k]
  let x = 0
  return signsOf(charts[0]?.plan.slot ?? 0, charts).flatMap(({ word, marks }): Mark[] => {
    const text = say(word, language)
    const end = x + width + 6 + labelWidth(stage, text)
    if (end > stage.width) return []
    const from = x
    x = end + 18 * k
    const words = { x: from + width + 6, y: y + baselineShift(size), text, size } as const
    return [
      ...marks(from, y - height / 2, width, height),
      { type: 'text', key: `key ${word}`, ...words, ink: 'text-2' },
    ]
  })
}

function signsOf(slot: number, charts: GanttData['charts']): readonly Sign[] {
  const bars = charts.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.bars))
  const box = { type: 'rect', radius: 2 } as const
  return [
    {
      word: 'decides',
      marks: (x, y, width, height) => [{ ...box, x, y, width, height, fill: planInk(slot) }],
    },
    {
      word: 'hasSlack',
      marks: (x, y, width, height) => [
        { ...box, x, y, width, height, fill: 'hairline', stroke: 'rule', strokeWidth: 1 },
      ],
    },
    {
      word: 'endsBetween',
      marks: (x, y, width, height) => whisker(x, y + height / 2, width, height * 0.35),
    },
    {
      word: 'openTimes',
      marks: (x, y, width, height) => [
        { ...box, x, y, width, height, fill: 'band', fillOpacity: 0.55 },
      ],
    },
    ...(bars.some(({ uncertain }) => uncertain) ? [UNCERTAIN] : []),
    ...(bars.some(({ record }) => record) ? [RECORD] : []),
  ]
}

function whisker(x: number, y: number, width: number, cap: number): Mark[] {
  const paint = { stroke: 'text', strokeWidth: 1.5 } as const
  return [
    { type: 'line', x1: x, x2: x + width, y1: y, y2: y, ...paint },
    { type: 'line', x1: x, x2: x, y1: y - cap, y2: y + cap, ...paint },
    { type: 'line', x1: x + width, x2: x + width, y1: y - cap, y2: y + cap, ...paint },
  ]
}

const UNCERTAIN: Sign = {
  word: 'dayUnknown',
  marks: (x, y, width, height) => [
    {
      type: 'rect',
      x,
      y,
      width,
      height,
      radius: 2,
      fill: 'ground',
      stroke: 'border',
      strokeWidth: 1.5,
      dash: '4 3',
    },
  ],
}

const RECORD: Sign = {
  word: 'asPlanned',
  marks: (x, y, width, height) => [
    {
      type: 'line',
      x1: x,
      x2: x + width,
      y1: y + height / 2,
      y2: y + height / 2,
      stroke: 'text-3',
      strokeWidth: 2,
    },
  ],
}
