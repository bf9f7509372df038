import { scaleLinear } from 'd3-scale'
import type { Language } from '../../domain/words'
import type { PerPupilFigure, PerPupilMark } from '../../results/pages'
import { niceAxis } from '../axis'
import { crisp, type Mark, type Picture, type Reading } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk, type Ink } from '../tokens'
import { say } from '../words'

export interface PerPupilData {
  readonly marks: readonly PerPupilMark[]
  readonly fiscalYear: number
  /** 「百万円」. */
  readonly unit: string
}

/** A plan's row holds two lines: the school, and under it the ordinary school of the same roll. */
const ROW = { step: 68, school: 20, ordinary: 46, bar: 9, glyph: 13, dot: 5, head: 8 }

export function perPupilHeight({ marks }: PerPupilData, textSize = 14): number {
  return Math.round(((marks.length * ROW.step + ROW.head + 34) * textSize) / 14)
}

/** Cost per pupil and year: a dot and an interval a plan, and the same of an ordinary school of the same roll. */
export function layoutPerPupil(data: PerPupilData, stage: Stage): Picture {
  const frame = frameOf(data, stage)
  const k = enlargement(stage)
  const top = (index: number) => frame.top + index * ROW.step * k
  const marks = [
    ...gridMarks(data, frame, stage),
    ...data.marks.flatMap((mark, index) => [
      ...nameMarks(mark, top(index), frame, stage),
      ...(mark.figures === null
        ? [nobodyMark(mark, top(index), frame, stage)]
        : linesOf(mark).flatMap((line) => lineMarks(line, top(index), frame, stage))),
    ]),
  ]
  const readings = data.marks.flatMap((mark, index) =>
    linesOf(mark).map((line) => readingOf(line, mark, index, top(index), data, frame, stage)),
  )
  const height = perPupilHeight(data, stage.textSize)
  return { width: stage.width, height, marks, readings, nearest: 'row' }
}

interface Line {
  readonly id: 'school' | 'ordinary'
  readonly plan: PerPupilMark['plan']
  readonly figure: PerPupilFigure
  readonly ink: Ink
}

function linesOf({ plan, figures }: PerPupilMark): readonly Line[] {
  if (figures === null) return []
  return [
    { id: 'school', plan, figure: figures.school, ink: planInk(plan.slot) },
    { id: 'ordinary', plan, figure: figures.ordinary, ink: 'text-2' },
  ]
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
  const ordinary = labelWidth(stage, say('ordinarySchool', language))
  const left = Math.min(Math.max(ordinary, ...names) + size * 2.8, width * 0.3)
  const figures = data.marks.flatMap((mark) => linesOf(mark).map(({ figure }) => figure))
  const words = figures.map((figure) => wordsWidth(figure, stage))
  const right = Math.max(left + 1, width - Math.max(0, ...words) - size)
  const axis = niceAxis(Math.max(0, ...figures.flatMap(({ value, high }) => [value, high])), {
    most: 5,
  })
  const x = scaleLinear([0, axis.top], [left, right])
  const top = ROW.head * enlargement(stage)
  const bottom = top + data.marks.length * ROW.step * enlargement(stage)
  return { left, top, bottom, ticks: axis.ticks, x: (yen) => x(yen) }
}

function wordsWidth({ label, range }: PerPupilFigure, stage: Stage): number {
  const { language, textSize } = stage
  const spread = labelWidth(stage, range[language]) + textSize * 0.4
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

function nameMarks({ plan, figures }: PerPupilMark, top: number, frame: Frame, stage: Stage) {
  const { textSize: size, language } = stage
  const k = enlargement(stage)
  const y = crisp(top + ROW.school * k)
  const room = frame.left - size * 2.4
  const fit = (text: string, bold: boolean) =>
    fitText(text, room, (part) => labelWidth(stage, part, bold))
  const words = { type: 'text', size, x: size * 1.4 } as const
  const fill = planInk(plan.slot)
  const marks: Mark[] = [
    { type: 'glyph', slot: plan.slot, x: size * 0.6, y, size: size * 0.85, fill },
    {
      ...words,
      key: `name ${plan.id}`,
      y: y + baselineShift(size),
      text: fit(plan.name[language], true),
      ink: 'text',
      bold: true,
    },
  ]
  if (figures === null) return marks
  const ordinary: Mark = {
    ...words,
    key: `ordinary ${plan.id}`,
    y: crisp(top + ROW.ordinary * k) + baselineShift(size),
    text: fit(say('ordinarySchool', language), false),
    ink: 'text-2',
  }
  return [...marks, ordinary]
}

/** Without a pupil in any future nothing can be divided, and that is said. */
function nobodyMark({ plan }: PerPupilMark, top: number, frame: Frame, stage: Stage): Mark {
  const { textSize: size, language } = stage
  return {
    type: 'text',
    key: `nobody ${plan.id}`,
    x: frame.left + size * 0.8,
    y: crisp(top + ROW.school * enlargement(stage)) + baselineShift(size),
    text: say('noPupils', language),
    size,
    ink: 'text-2',
    halo: 'ground',
  }
}

function lineMarks(line: Line, top: number, frame: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const { low, high, value, label, range } = line.figure
  const k = enlargement(stage)
  const y = crisp(top + ROW[line.id] * k)
  const from = frame.x(low)
  const end = frame.x(Math.max(value, high)) + size * 0.8
  const words = { type: 'text', y: y + baselineShift(size), size, halo: 'ground' } as const
  const name = `${line.id} ${line.plan.id}`
  return [
    {
      type: 'rect',
      part: 'data',
      key: `range ${name}`,
      x: from,
      y: y - (ROW.bar / 2) * k,
      width: frame.x(high) - from,
      height: ROW.bar * k,
      fill: line.ink,
      fillOpacity: 0.38,
    },
    valueMark(line, `value ${name}`, frame.x(value), y, k),
    { ...words, key: `label ${name}`, x: end, text: label[language], ink: 'text', bold: true },
    {
      ...words,
      key: `spread ${name}`,
      x: end + labelWidth(stage, label[language], true) + size * 0.4,
      text: range[language],
      ink: 'text-2',
    },
  ]
}

/** The plan by its glyph; the ordinary school by a ring, which is no plan's. */
function valueMark(line: Line, key: string, x: number, y: number, k: number): Mark {
  return line.id === 'school'
    ? {
        type: 'glyph',
        part: 'data',
        key,
        slot: line.plan.slot,
        x,
        y,
        size: ROW.glyph * k,
        fill: line.ink,
      }
    : {
        type: 'circle',
        part: 'data',
        key,
        x,
        y,
        radius: ROW.dot * k,
        fill: 'ground',
        stroke: line.ink,
        strokeWidth: 2 * k,
      }
}

function readingOf(
  { id, plan, figure }: Line,
  { figures }: PerPupilMark,
  index: number,
  top: number,
  { fiscalYear }: PerPupilData,
  frame: Frame,
  { language, formats, textSize }: Stage,
): Reading {
  const k = textSize / 14
  const point = { chart: 'per-pupil', planId: plan.id, fiscalYear, item: id }
  return {
    row: 2 * index + (id === 'school' ? 0 : 1),
    column: 0,
    x: frame.x(figure.value),
    y: crisp(top + ROW[id] * k),
    radius: ROW.glyph / 2,
    title: formats.year(fiscalYear),
    plan: { slot: plan.slot, name: plan.name[language] },
    lines: figures === null ? [] : readingLines(figures, language),
    point,
  }
}

function readingLines(
  { school, ordinary }: NonNullable<PerPupilMark['figures']>,
  language: Language,
): Reading['lines'] {
  return [
    { label: say('perPupil', language), value: school.label[language] },
    { label: say('eightInTen', language), value: school.range[language] },
    { label: say('ordinarySchool', language), value: ordinary.label[language] },
    { label: say('eightInTen', language), value: ordinary.range[language] },
  ]
}
