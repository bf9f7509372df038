import type { PlanDescription } from '../../domain/plan-description'
import type { HowManyPage } from '../../results/pages'
import { isInZone } from '../masked-zone'
import { crisp, polyline, type Mark, type Picture, type Reading, type RectMark } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say } from '../words'

export interface FunnelData {
  readonly stages: HowManyPage['funnel']
  readonly plan: PlanDescription
  readonly fiscalYear: number
}

const ROW = { step: 40, bar: 26, whisker: 5 }

export function funnelHeight(stages: number, textSize = 14): number {
  return Math.round((stages * ROW.step * textSize) / 14)
}

/** From those not attending to those on the roll: bars from one zero, whiskers, the passage in words. */
export function layoutFunnel(data: FunnelData, stage: Stage): Picture {
  const rows = data.stages.map((of, index) => placeRow(of, index, stage))
  const left = labelColumn(rows, stage)
  const scale = pixelsPerPupil(rows, left, stage)
  const bars = rows.map((row): PlacedRow => {
    const { p10, p50, p90 } = row.of.summary
    const x = (value: number) => left + value * scale
    return {
      ...row,
      left,
      low: x(p10),
      middle: x(p50),
      high: x(p90),
      threshold: x(stage.formats.threshold ?? 0),
    }
  })
  return {
    width: stage.width,
    height: funnelHeight(rows.length, stage.textSize),
    marks: [zeroLine(left, rows.length, stage), ...bars.flatMap((b) => rowMarks(b, data, stage))],
    readings: bars.map((bar) => reading(bar, data, stage)),
    nearest: 'row',
  }
}

interface Row {
  readonly of: FunnelData['stages'][number]
  readonly index: number
  readonly middleY: number
  readonly value: string
  readonly range: string
  readonly passage: string
  /** Value, range, passage and the gaps between them. */
  readonly words: number
}

interface PlacedRow extends Row {
  readonly left: number
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Where masked counts end. */
  readonly threshold: number
}

function placeRow(of: Row['of'], index: number, stage: Stage): Row {
  const [value, range] = [of.value[stage.language], of.range[stage.language]]
  const passage = of.passage?.[stage.language] ?? ''
  const gap = stage.textSize * 0.6
  const figures = labelWidth(stage, value, true) + labelWidth(stage, range) + gap * 2
  const words = figures + (passage === '' ? 0 : labelWidth(stage, passage) + gap * 2)
  const middleY = crisp((index + 0.5) * ROW.step * enlargement(stage))
  return { of, index, middleY, value, range, passage, words }
}

function labelColumn(rows: readonly Row[], stage: Stage): number {
  const widths = rows.map(({ of }) => labelWidth(stage, of.label[stage.language]))
  const widest = Math.max(0, ...widths) + stage.textSize * 1.2
  return Math.round(Math.min(widest, stage.width * 0.3))
}

/** As large as every row's words leave room for, but never less than a fifth of the width. */
function pixelsPerPupil(rows: readonly Row[], left: number, stage: Stage): number {
  const room = stage.width - left
  const most = Math.max(1, ...rows.map(({ of }) => of.summary.p90))
  const fitting = rows.map(({ of, words }) => (room - words) / Math.max(of.summary.p90, 1e-9))
  return Math.max(Math.min(...fitting, (room * 0.75) / most), (room * 0.2) / most)
}

function zeroLine(left: number, rows: number, stage: Stage): Mark {
  const [x, y2] = [crisp(left), funnelHeight(rows, stage.textSize)]
  return { type: 'line', key: 'zero', x1: x, x2: x, y1: 0, y2, stroke: 'zero', strokeWidth: 1 }
}

function rowMarks(row: PlacedRow, { plan, stages }: FunnelData, stage: Stage): Mark[] {
  const k = enlargement(stage)
  const last = row.index === stages.length - 1
  const { left, low, middle, high, middleY: y } = row
  const id = row.of.id
  const isMasked = isInZone(row.of.summary.p50, stage)
  const end = Math.max(middle, high, isMasked ? row.threshold : 0)
  const bar: RectMark = {
    type: 'rect',
    part: 'data',
    key: `bar ${id}`,
    x: left,
    y: y - (ROW.bar * k) / 2,
    width: middle - left,
    height: ROW.bar * k,
    fill: planInk(plan.slot),
    ...(last ? {} : { fillOpacity: 0.28 }),
  }
  const drawn = isMasked ? maskedBar(bar, row) : bar
  return [drawn, ...whisker(id, low, high, y, k), ...rowWords(row, end, stage)]
}

/** Hatched up to the threshold instead of as long as the count. */
function maskedBar({ x, y, height }: RectMark, { of, left, threshold }: PlacedRow): Mark {
  const strokes = { step: 6, stroke: 'rule', strokeWidth: 1 } as const
  return { type: 'hatch', key: `bar ${of.id}`, x, y, height, width: threshold - left, ...strokes }
}

function whisker(id: string, low: number, high: number, y: number, k: number): Mark[] {
  const reach = ROW.whisker * k
  const cap = (x: number) =>
    polyline([
      [x, y - reach],
      [x, y + reach],
    ])
  const shaft = polyline([
    [low, y],
    [high, y],
  ])
  const d = `${shaft}${cap(low)}${cap(high)}`
  const common = { type: 'path', part: 'data', d } as const
  return [
    { ...common, key: `casing ${id}`, stroke: 'ground', strokeWidth: 4 * k, strokeOpacity: 0.7 },
    { ...common, key: `whisker ${id}`, stroke: 'text', strokeWidth: 1.5 * k },
  ]
}

function rowWords(row: PlacedRow, end: number, stage: Stage): Mark[] {
  const { textSize: size, language, width } = stage
  const y = row.middleY + baselineShift(size)
  const fit = (text: string) => fitText(text, row.left - size * 0.5, (t) => labelWidth(stage, t))
  const text = (key: string, x: number, words: string) =>
    ({ type: 'text', key: `${key} ${row.of.id}`, x, y, text: words, size }) as const
  const valueAt = end + size * 0.6
  const rangeAt = valueAt + labelWidth(stage, row.value, true) + size * 0.4
  const marks: Mark[] = [
    { ...text('label', 0, fit(row.of.label[language])), ink: 'text' },
    { ...text('value', valueAt, row.value), ink: 'text', bold: true },
    { ...text('range', rangeAt, row.range), ink: 'text-2' },
  ]
  if (row.passage === '') return marks
  const room = width - rangeAt - labelWidth(stage, row.range) - size
  const passage = fitText(row.passage, room, (t) => labelWidth(stage, t))
  return [...marks, { ...text('passage', width, passage), ink: 'text-2', anchor: 'end' }]
}

function reading(row: PlacedRow, { plan, fiscalYear }: FunnelData, stage: Stage): Reading {
  const { language, formats } = stage
  const passage = row.passage === '' ? [] : [{ label: row.passage, value: '' }]
  return {
    row: 0,
    column: row.index,
    x: row.middle,
    y: row.middleY,
    radius: (ROW.bar / 2) * enlargement(stage),
    title: `${formats.year(fiscalYear)} ${row.of.label[language]}`,
    plan: { slot: plan.slot, name: plan.name[language] },
    lines: [
      { label: say('middle', language), value: row.value },
      { label: say('eightInTen', language), value: row.range },
      ...passage,
    ],
    point: { chart: 'funnel', planId: plan.id, fiscalYear, item: row.of.id },
  }
}
