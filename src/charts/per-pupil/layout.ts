import { scaleLinear } from 'd3-scale'
import type { MoneyPage, PerPupilMark } from '../../results/pages'
import { niceAxis } from '../axis'
import { crisp, type Mark, type Picture, type Reading } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say } from '../words'

export interface PerPupilData {
  readonly marks: readonly PerPupilMark[]
  /** What a pupil costs elsewhere; null where the study doesn't know. */
  readonly reference: MoneyPage['perPupilReference']
  readonly fiscalYear: number
  /** 「百万円」. */
  readonly unit: string
}

const ROW = { step: 40, bar: 9, glyph: 13, head: 26 }

export function perPupilHeight({ marks }: PerPupilData, textSize = 14): number {
  return Math.round(((marks.length * ROW.step + ROW.head + 34) * textSize) / 14)
}

/** Cost per pupil and year: a dot and an interval a plan, beside what a pupil costs elsewhere. */
export function layoutPerPupil(data: PerPupilData, stage: Stage): Picture {
  const frame = frameOf(data, stage)
  const rows = data.marks.map((mark, index) => {
    const y = crisp(frame.top + (index + 0.5) * ROW.step * enlargement(stage))
    return { mark, index, y }
  })
  const marks = [
    ...gridMarks(data, frame, stage),
    ...referenceMarks(data, frame, stage),
    ...rows.flatMap(({ mark, y }) => rowMarks(mark, y, frame, stage)),
  ]
  const readings = rows.flatMap(({ mark, index, y }) =>
    mark.value === null ? [] : [reading(mark, index, frame.x(mark.value), y, data, stage)],
  )
  const height = perPupilHeight(data, stage.textSize)
  return { width: stage.width, height, marks, readings, nearest: 'row' }
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly ticks: readonly number[]
  readonly x: (yen: number) => number
}

function frameOf(data: PerPupilData, stage: Stage): Frame {
  const { textSize: size, language, width } = stage
  const names = data.marks.map(({ plan }) => labelWidth(stage, plan.name[language], true))
  const left = Math.min(Math.max(0, ...names) + size * 2.8, width * 0.3)
  const words = data.marks.map((mark) => wordsWidth(mark, stage))
  const right = Math.max(left + 1, width - Math.max(0, ...words) - size)
  const ends = data.marks.flatMap(({ value, high }) => [value ?? 0, high ?? 0])
  const axis = niceAxis(Math.max(0, data.reference?.yen ?? 0, ...ends), { most: 5 })
  const x = scaleLinear([0, axis.top], [left, right])
  const top = ROW.head * enlargement(stage)
  const bottom = top + data.marks.length * ROW.step * enlargement(stage)
  return { left, top, bottom, ticks: axis.ticks, x: (yen) => x(yen) }
}

function wordsWidth({ label, range }: PerPupilMark, stage: Stage): number {
  const { language, textSize } = stage
  const spread = range ? labelWidth(stage, range[language]) + textSize * 0.4 : 0
  return textSize * 0.8 + labelWidth(stage, label[language], true) + spread
}

function gridMarks({ unit }: PerPupilData, frame: Frame, stage: Stage): Mark[] {
  const { textSize: size, formats } = stage
  const last = frame.ticks.at(-1)
  return frame.ticks.flatMap((tick): Mark[] => {
    const at = crisp(frame.x(tick))
    const line = { x1: at, x2: at, y1: frame.top, y2: frame.bottom }
    const value = formats.value(tick).replace(/\.0+$/u, '')
    const text = tick === last ? `${value}${unit}` : value
    const words = { x: at, y: frame.bottom + size * 1.45, text, size, ink: 'text-2' } as const
    const stroke = tick === 0 ? 'rule' : 'grid'
    return [
      { type: 'line', key: `grid ${tick}`, ...line, stroke, strokeWidth: 1 },
      { type: 'text', key: `number ${tick}`, ...words, anchor: 'middle' },
    ]
  })
}

function referenceMarks({ reference }: PerPupilData, frame: Frame, stage: Stage): Mark[] {
  if (reference === null) return []
  const { textSize: size, language } = stage
  const x = Math.round(frame.x(reference.yen))
  const line = { x1: x, x2: x, y1: frame.top - size * 1.2, y2: frame.bottom }
  const text = reference.label[language]
  const fits = x + 5 + labelWidth(stage, text) <= stage.width
  const words = { x: fits ? x + 5 : x - 5, y: frame.top - size * 0.4, text, size } as const
  return [
    { type: 'line', key: 'reference', ...line, stroke: 'text', strokeWidth: 2 },
    {
      type: 'text',
      key: 'reference words',
      ...words,
      ink: 'text',
      halo: 'ground',
      ...(fits ? {} : { anchor: 'end' }),
    },
  ]
}

function rowMarks(mark: PerPupilMark, y: number, frame: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const { plan, value, low, high } = mark
  const k = enlargement(stage)
  const fill = planInk(plan.slot)
  const text = { type: 'text', y: y + baselineShift(size), size } as const
  const name = fitText(plan.name[language], frame.left - size * 2.4, (part) =>
    labelWidth(stage, part, true),
  )
  const end = frame.x(Math.max(value ?? 0, high ?? 0)) + size * 0.8
  const spreadAt = end + labelWidth(stage, mark.label[language], true) + size * 0.4
  const bar = { y: y - (ROW.bar / 2) * k, height: ROW.bar * k, fill, fillOpacity: 0.38 } as const
  const from = frame.x(low ?? 0)
  return [
    { type: 'glyph', slot: plan.slot, x: size * 0.6, y, size: size * 0.85, fill },
    { ...text, key: `name ${plan.id}`, x: size * 1.4, text: name, ink: 'text', bold: true },
    ...(low === null || high === null
      ? []
      : [
          {
            type: 'rect',
            part: 'data',
            key: `range ${plan.id}`,
            x: from,
            width: frame.x(high) - from,
            ...bar,
          } as const,
        ]),
    ...(value === null
      ? []
      : [
          {
            type: 'glyph',
            part: 'data',
            key: `value ${plan.id}`,
            slot: plan.slot,
            x: frame.x(value),
            y,
            size: ROW.glyph * k,
            fill,
          } as const,
        ]),
    {
      ...text,
      key: `label ${plan.id}`,
      x: end,
      text: mark.label[language],
      ink: 'text',
      bold: true,
      halo: 'ground',
    },
    ...(mark.range
      ? [
          {
            ...text,
            key: `spread ${plan.id}`,
            x: spreadAt,
            text: mark.range[language],
            ink: 'text-2',
            halo: 'ground',
          } as const,
        ]
      : []),
  ]
}

function reading(
  { plan, label, range }: PerPupilMark,
  index: number,
  x: number,
  y: number,
  { fiscalYear, reference }: PerPupilData,
  { language, formats }: Stage,
): Reading {
  const lines = [
    { label: say('perPupil', language), value: label[language] },
    ...(range ? [{ label: say('eightInTen', language), value: range[language] }] : []),
    ...(reference
      ? [{ label: reference.label[language], value: formats.value(reference.yen) }]
      : []),
  ]
  const point = { chart: 'per-pupil', planId: plan.id, fiscalYear, item: null }
  const title = formats.year(fiscalYear)
  const name = { slot: plan.slot, name: plan.name[language] }
  return { row: 0, column: index, x, y, radius: ROW.glyph / 2, title, plan: name, lines, point }
}
