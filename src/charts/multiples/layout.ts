import { NOT_SHOWN } from '../../results/words'
import { stretches, type FanPoint } from '../fan/scales'
import { maskedZone } from '../masked-zone'
import { crisp, polyline, type Mark, type Picture, type Reading } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say } from '../words'
import type { MultiplesData, SmallFan } from './data'

const CELL = { inRow: 10, least: 100, most: 200, gap: 20, name: 22, fan: 44, years: 22, below: 14 }

export function multiplesHeight(count: number, width: number, textSize = 14): number {
  const { rows } = gridOf(count, width, textSize / 14)
  return Math.round(rows * cellHeight(textSize / 14) - (CELL.below * textSize) / 14)
}

function cellHeight(k: number): number {
  return (CELL.name + CELL.fan + CELL.years + CELL.below) * k
}

/** Up to ten side by side, as many as can still be read. */
function gridOf(count: number, width: number, k: number) {
  const fitting = Math.floor((width + CELL.gap) / (CELL.least * k + CELL.gap))
  const across = Math.max(1, Math.min(count, CELL.inRow, fitting))
  const each = (width - CELL.gap * (across - 1)) / across
  return { across, width: Math.min(CELL.most * k, each), rows: Math.ceil(count / across) }
}

/** Small fans, each on its own scale from zero, the number at the end of each. */
export function layoutMultiples(data: MultiplesData, stage: Stage): Picture {
  const panels = data.panels.map((panel, index) => placePanel(panel, index, data, stage))
  return {
    width: stage.width,
    height: multiplesHeight(data.panels.length, stage.width, stage.textSize),
    marks: panels.flatMap((panel) => panelMarks(panel, data, stage)),
    readings: panels.flatMap((panel) => panelReadings(panel, data, stage)),
    nearest: 'point',
  }
}

interface Panel {
  readonly of: SmallFan
  readonly index: number
  readonly left: number
  readonly width: number
  /** Right end of the fan; the number stands beyond it. */
  readonly right: number
  readonly top: number
  readonly base: number
  readonly parts: readonly FanPoint[][]
  readonly x: (fiscalYear: number) => number
  readonly y: (value: number) => number
}

function placePanel(of: SmallFan, index: number, data: MultiplesData, stage: Stage): Panel {
  const k = enlargement(stage)
  const { across, width } = gridOf(data.panels.length, stage.width, k)
  const left = (index % across) * (width + CELL.gap)
  const right = left + width - endWidth(data, stage)
  const top = Math.floor(index / across) * cellHeight(k) + CELL.name * k
  const base = Math.round(top + CELL.fan * k)
  const [first = 0, last = first] = [data.fiscalYears[0], data.fiscalYears.at(-1)]
  const x = (year: number) => left + ((year - first) / Math.max(1, last - first)) * (right - left)
  const most = Math.max(1e-9, ...of.bands.map((band) => band?.p90 ?? 0))
  const y = (value: number) => base - (value / most) * (base - top - 4 * k)
  const parts = stretches(of.bands, data.fiscalYears, x)
  return { of, index, left, width, right, top, base, parts, x, y }
}

/** Room for the widest of the numbers at the ends, so that all fans are equally long. */
function endWidth({ panels }: MultiplesData, stage: Stage): number {
  const widths = panels.map((panel) => {
    const last = panel.bands.findLast((band) => band !== null)
    return last ? labelWidth(stage, stage.formats.value(last[panel.center]), true) : 0
  })
  return Math.max(0, ...widths) + stage.textSize * 0.5
}

function panelMarks(panel: Panel, data: MultiplesData, stage: Stage): Mark[] {
  return [
    ...frameMarks(panel, data, stage),
    ...zoneMarks(panel, stage),
    ...panel.parts.flatMap((points, part) => fanMarks(panel, points, part, data, stage)),
    ...endMarks(panel, data, stage),
  ]
}

/** Where counts are masked; each fan has its own scale, so the zone may fill it. */
function zoneMarks({ of, left, right, top, y }: Panel, stage: Stage): Mark[] {
  const values = of.bands.flatMap((band) => (band ? [band.p10, band[of.center], band.p90] : []))
  const within = { left, right, y: (value: number) => Math.max(top, y(value)) }
  return maskedZone(values, within, stage)
}

/** Name, zero line, and the rule of the year looked at. */
function frameMarks(panel: Panel, data: MultiplesData, stage: Stage): Mark[] {
  const { of, left, right, top, base, x, width } = panel
  const size = stage.textSize
  const text = fitText(of.label, width, (part) => labelWidth(stage, part, true))
  const [zero, rule] = [crisp(base), crisp(x(data.fiscalYear))]
  const ends = { x1: left, x2: right, y1: zero, y2: zero }
  const selected = { x1: rule, x2: rule, y1: top - 2, y2: base }
  const name = { key: `name ${of.id}`, x: left, y: top - size * 0.5, text } as const
  return [
    { type: 'text', ...name, size, ink: 'text', bold: true },
    { type: 'line', key: `zero ${of.id}`, ...ends, stroke: 'rule', strokeWidth: 1 },
    { type: 'line', key: `selected ${of.id}`, ...selected, stroke: 'hairline', strokeWidth: 1 },
    ...yearWords(panel, data, stage),
  ]
}

/** The last year, to which the number belongs, and the first where there is room for both. */
function yearWords({ of, left, right, base }: Panel, data: MultiplesData, stage: Stage): Mark[] {
  const { textSize: size, formats } = stage
  const [first, last] = [data.fiscalYears[0], data.fiscalYears.at(-1)]
  if (first === undefined || last === undefined) return []
  const word = (fiscalYear: number, x: number) =>
    ({
      type: 'text',
      key: `year ${of.id} ${fiscalYear}`,
      x,
      y: base + size * 1.2,
      text: formats.tick(fiscalYear),
      size,
      ink: 'text-2',
    }) as const
  const both = labelWidth(stage, formats.tick(first)) + labelWidth(stage, formats.tick(last))
  const atEnd: Mark = { ...word(last, right), anchor: 'end' }
  return first === last || both + size * 0.4 > right - left ? [atEnd] : [word(first, left), atEnd]
}

function fanMarks(
  { of, y }: Panel,
  points: readonly FanPoint[],
  part: number,
  { slot }: MultiplesData,
  stage: Stage,
): Mark[] {
  const ink = planInk(slot)
  const edge = (key: 'p10' | 'p90') =>
    points.map(({ x, band }): [number, number] => [x, y(band[key])])
  const area = `${polyline([...edge('p90'), ...edge('p10').reverse()])}Z`
  const line = polyline(points.map(({ x, band }) => [x, y(band[of.center])]))
  const data = { type: 'path', part: 'data' } as const
  return [
    { ...data, key: `eight ${of.id} ${part}`, d: area, fill: ink, fillOpacity: 0.22 },
    {
      ...data,
      key: `line ${of.id} ${part}`,
      d: line,
      stroke: ink,
      strokeWidth: 1.75 * enlargement(stage),
    },
  ]
}

/** Glyph and number at the end of the line. */
function endMarks(
  { of, parts, right, top, base, y }: Panel,
  { slot }: MultiplesData,
  stage: Stage,
): Mark[] {
  const { textSize: size, formats } = stage
  const last = parts.at(-1)?.at(-1)
  const key = `number ${of.id}`
  if (!last) return notShown({ key, x: right, y: base - size * 0.35 }, stage)
  const value = last.band[of.center]
  const at = y(value)
  const middle = Math.max(top + size * 0.3, Math.min(at, base - size * 0.35))
  const place = { x: last.x + size * 0.5, y: middle + baselineShift(size) }
  return [
    {
      type: 'glyph',
      part: 'data',
      key: `end ${of.id}`,
      slot,
      x: last.x,
      y: at,
      size: 7 * enlargement(stage),
      fill: planInk(slot),
    },
    {
      type: 'text',
      key,
      ...place,
      text: formats.value(value),
      size,
      ink: 'text',
      bold: true,
    },
  ]
}

/** 「＊」 where others see none of a fan's counts. */
function notShown(place: { key: string; x: number; y: number }, stage: Stage): Mark[] {
  if (stage.formats.threshold === null) return []
  const { textSize: size, language } = stage
  return [{ type: 'text', ...place, text: NOT_SHOWN[language], size, anchor: 'end', ink: 'text-2' }]
}

/** ↑↓ walks the fans, ←→ the years. */
function panelReadings(
  { of, index, parts, y }: Panel,
  data: MultiplesData,
  stage: Stage,
): Reading[] {
  const { language, formats } = stage
  return parts.flat().map(({ fiscalYear, x, band }) => ({
    row: index,
    column: fiscalYear,
    x,
    y: y(band[of.center]),
    radius: 3.5 * enlargement(stage),
    title: `${formats.year(fiscalYear)} ${of.label}`,
    plan: { slot: data.slot, name: data.plan },
    lines: [
      {
        label: say(of.center === 'mean' ? 'mean' : 'middle', language),
        value: formats.value(band[of.center]),
      },
      { label: say('eightInTen', language), value: formats.range(band.p10, band.p90) },
    ],
    point: { chart: data.chart, planId: data.planId, fiscalYear, item: of.id },
  }))
}
