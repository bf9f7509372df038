import { scaleLinear } from 'd3-scale'
import type { PlanDescription } from '../../domain/plan-description'
import { formatDifference, formatGrade } from '../../results/numbers'
import type { HoursPage } from '../../results/pages'
import { niceAxis } from '../axis'
import type { Mark, Picture, Reading } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say } from '../words'
import { gridMarks, shortfallMark, standardMarks } from './standard-marks'

export type HoursData = Pick<HoursPage, 'rows' | 'style'>
type HoursRow = HoursData['rows'][number]

const ROW = { step: 29, bar: 19 }

/** By plan a head and a row a grade, and the axis above. */
export function hoursHeight({ rows }: HoursData, textSize = 14): number {
  const plans = new Set(rows.map(({ plan }) => plan.id)).size
  return Math.round(((rows.length + plans) * ROW.step + 30) * (textSize / 14))
}

/** Planned lesson units by grade against the standard: a bar, a black line, the shortfall as an empty box. */
export function layoutHours(data: HoursData, stage: Stage): Picture {
  const k = enlargement(stage)
  const frame = frameOf(data, stage)
  const marks: Mark[] = [...gridMarks(frame, stage)]
  const readings: Reading[] = []
  let y = frame.top
  plansOf(data).forEach((plan, planIndex) => {
    marks.push(...headMarks(plan, y + (ROW.step / 2) * k, stage))
    y += ROW.step * k
    for (const row of data.rows.filter((of) => of.plan.id === plan.id)) {
      const middle = y + (ROW.step / 2) * k
      marks.push(...rowMarks(row, middle, frame, data, stage))
      readings.push(reading(row, planIndex, frame.x(row.planned), middle, data, stage))
      y += ROW.step * k
    }
  })
  const height = hoursHeight(data, stage.textSize)
  return { width: stage.width, height, marks, readings, nearest: 'row' }
}

function plansOf({ rows }: HoursData): PlanDescription[] {
  return [...new Map(rows.map(({ plan }) => [plan.id, plan])).values()]
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly ticks: readonly number[]
  readonly x: (units: number) => number
  /** Right ends of the two columns of figures. */
  readonly planned: number
  readonly difference: number
}

function frameOf(data: HoursData, stage: Stage): Frame {
  const size = stage.textSize
  const axis = niceAxis(Math.max(0, ...data.rows.flatMap((row) => [row.planned, row.standard])))
  const width = (texts: readonly string[], bold = false) =>
    Math.max(0, ...texts.map((text) => labelWidth(stage, text, bold)))
  const grades = data.rows.map(({ grade }) => formatGrade(grade)[stage.language])
  const difference = stage.width
  const planned =
    difference - width(data.rows.map((row) => differenceText(row, data, stage))) - size
  const left = width(grades) + size * 1.2
  const numbers = width(
    data.rows.map((row) => stage.formats.value(row.planned)),
    true,
  )
  const right = Math.max(left + 1, planned - numbers - size * 1.6)
  const x = scaleLinear([0, axis.top], [left, right])
  const top = 30 * enlargement(stage)
  const bottom = hoursHeight(data, size)
  return { left, right, top, bottom, ticks: axis.ticks, x: (u) => x(u), planned, difference }
}

function differenceText(row: HoursRow, { style }: HoursData, { language }: Stage): string {
  return formatDifference(row.planned - row.standard, 'lesson-units', style)[language]
}

function headMarks({ slot, id, name }: PlanDescription, y: number, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const words = { x: size * 1.4, y: y + baselineShift(size), text: name[language], size } as const
  const glyph = { x: size * 0.6, y, size: size * 0.85, fill: planInk(slot) } as const
  return [
    { type: 'glyph', key: `glyph ${id}`, slot, ...glyph },
    { type: 'text', key: `name ${id}`, ...words, ink: 'text', bold: true, halo: 'ground' },
  ]
}

function rowMarks(
  row: HoursRow,
  middle: number,
  frame: Frame,
  data: HoursData,
  stage: Stage,
): Mark[] {
  const { textSize: size, language, formats } = stage
  const k = enlargement(stage)
  const [zero, planned, standard] = [frame.x(0), frame.x(row.planned), frame.x(row.standard)]
  const key = `${row.plan.id} ${row.grade}`
  const box = { y: middle - (ROW.bar / 2) * k, height: ROW.bar * k } as const
  const ink = planInk(row.plan.slot)
  const text = { type: 'text', y: middle + baselineShift(size), size } as const
  const shortfall: Mark[] =
    standard - planned > 1
      ? [shortfallMark(key, { ...box, x: planned, width: standard - planned })]
      : []
  const units = formats.value(row.planned)
  const change = differenceText(row, data, stage)
  const grade = formatGrade(row.grade)[language]
  const bar = { ...box, x: zero, width: planned - zero, fill: ink } as const
  return [
    { type: 'rect', part: 'data', key: `bar ${key}`, ...bar },
    ...shortfall,
    ...(row.standard > 0 ? standardMarks(key, standard, box, k) : []),
    { ...text, key: `grade ${key}`, x: zero - size * 0.7, text: grade, ink: 'text', anchor: 'end' },
    {
      ...text,
      key: `planned ${key}`,
      x: frame.planned,
      text: units,
      ink: 'text',
      bold: true,
      anchor: 'end',
    },
    {
      ...text,
      key: `change ${key}`,
      x: frame.difference,
      text: change,
      ink: 'text-2',
      anchor: 'end',
    },
  ]
}

function reading(
  row: HoursRow,
  planIndex: number,
  x: number,
  y: number,
  data: HoursData,
  stage: Stage,
): Reading {
  const { language, formats } = stage
  const line = (key: 'planned' | 'standard', value: number) => ({
    label: say(key, language),
    value: formats.value(value),
  })
  const grade = formatGrade(row.grade)[language]
  return {
    row: planIndex,
    column: row.grade,
    x,
    y,
    radius: (ROW.bar / 2) * enlargement(stage),
    title: grade,
    plan: { slot: row.plan.slot, name: row.plan.name[language] },
    lines: [
      line('planned', row.planned),
      line('standard', row.standard),
      { label: say('difference', language), value: differenceText(row, data, stage) },
    ],
    point: { chart: 'hours', planId: row.plan.id, fiscalYear: null, item: `grade ${row.grade}` },
  }
}
