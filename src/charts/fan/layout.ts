import { niceAxis, type Axis } from '../axis'
import { axisMarks, labelledYears, unitMark, yearMarks } from '../axis-marks'
import { maskedWords, maskedZone } from '../masked-zone'
import { crisp, polyline, type Mark, type Picture, type TextMark } from '../marks'
import { enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say } from '../words'
import { bandNames } from './band-names'
import { capacityLine, capacityName } from './capacity'
import { endLabels } from './end-labels'
import { fanMaximum, type FanData } from './data'
import { fanReadings } from './readings'
import { fanScales, stretches, type FanPoint, type FanScales } from './scales'

export function fanAxis(data: FanData, most = 6): Axis {
  return niceAxis(fanMaximum(data), { most, whole: true })
}

/** Fan with capacity: the focus plan in full, the others as lines, what is counted as open circles. */
export function layoutFan(data: FanData, stage: Stage, axis: Axis = fanAxis(data)): Picture {
  const scales = fanScales(data, stage, axis)
  const others = data.lines.filter(({ plan }) => plan.id !== data.focus.id)
  const focus = data.lines.filter(({ plan }) => plan.id === data.focus.id)
  const lent = others.filter(({ plan }) => plan.id === data.lentTo)
  const words = [...capacityName(data, scales, stage), ...openingWord(data, scales, stage)]
  const marks: Mark[] = [
    ...axisMarks(axis, { ...scales, numbered: true }, stage),
    unitMark(data.unit, scales.left, scales.top, stage),
    ...maskedZone(peopleIn(data), scales, stage),
    ...[...focus, ...lent].flatMap((line) => bandMarks(line, data, scales)),
    ...capacityLine(data, scales, stage),
    selectedRule(data, scales),
    ...others.flatMap((line) => lineMarks(line, data, scales, stage)),
    ...focus.flatMap((line) => lineMarks(line, data, scales, stage)),
    ...observedMarks(data, scales, stage),
    ...bandNames(data, scales, words, stage),
    ...words,
    ...maskedWords(peopleIn(data), scales, stage),
    ...endLabels(data, scales, stage),
    ...openingTick(data, scales, stage),
    ...yearLabels(data, scales, stage),
  ]
  const readings = fanReadings(data, scales, stage)
  return { width: stage.width, height: stage.height, marks, readings, nearest: 'column' }
}

type Line = FanData['lines'][number]

function peopleIn({ lines, observed }: FanData): number[] {
  const drawn = lines.flatMap(({ bands }) =>
    bands.flatMap((band) => (band ? [band.p10, band.p50, band.p90] : [])),
  )
  return [...drawn, ...observed.map(({ value }) => value)]
}

function bandMarks({ plan, bands }: Line, data: FanData, { x, y }: FanScales): Mark[] {
  const fill = planInk(plan.slot)
  return stretches(bands, data.fiscalYears, x).flatMap((points, part): Mark[] => {
    const edge = (value: (point: FanPoint) => number): [number, number][] =>
      points.map((point) => [point.x, y(value(point))])
    const area = (low: [number, number][], high: [number, number][]) =>
      `${polyline([...high, ...low.reverse()])}Z`
    const [p10, p90] = [edge(({ band }) => band.p10), edge(({ band }) => band.p90)]
    const key = `${plan.id} ${part}`
    const edges = [p90, p10].map((side) => polyline(side)).join('')
    const eight = area([...p10], p90)
    const five = area(
      edge(({ band }) => band.p25),
      edge(({ band }) => band.p75),
    )
    return [
      { type: 'path', part: 'data', key: `eight ${key}`, d: eight, fill, fillOpacity: 0.15 },
      { type: 'path', part: 'data', key: `five ${key}`, d: five, fill, fillOpacity: 0.24 },
      {
        type: 'path',
        part: 'data',
        key: `edges ${key}`,
        d: edges,
        stroke: fill,
        strokeOpacity: 0.5,
        strokeWidth: 1,
      },
    ]
  })
}

function lineMarks({ plan, bands }: Line, data: FanData, scales: FanScales, stage: Stage): Mark[] {
  const focused = plan.id === data.focus.id
  const ink = planInk(plan.slot)
  const k = enlargement(stage)
  const width = (focused ? 2.75 : 1.75) * k
  const parts = stretches(bands, data.fiscalYears, scales.x)
  const lines = parts.flatMap((points, part): Mark[] => {
    const d = polyline(points.map(({ x, band }) => [x, scales.y(band.p50)]))
    const common = { type: 'path', part: 'data', d } as const
    const key = `${plan.id} ${part}`
    return [
      { ...common, key: `casing ${key}`, stroke: 'ground', strokeWidth: width + 2.25 * k },
      { ...common, key: `median ${key}`, stroke: ink, strokeWidth: width },
    ]
  })
  const glyphs = parts.flat().map(({ fiscalYear, x, band }): Mark => {
    const selected = fiscalYear === data.fiscalYear
    const size = focused ? (selected ? 13 : 9) : selected ? 9 : 7
    const y = scales.y(band.p50)
    const key = `glyph ${plan.id} ${fiscalYear}`
    return { type: 'glyph', part: 'data', key, slot: plan.slot, x, y, size: size * k, fill: ink }
  })
  return [...lines, ...glyphs]
}

function observedMarks(data: FanData, { x, y }: FanScales, stage: Stage): Mark[] {
  return data.observed.map(({ fiscalYear, value }) => ({
    type: 'circle',
    key: `observed ${fiscalYear}`,
    x: x(fiscalYear),
    y: y(value),
    radius: 4.5 * enlargement(stage),
    fill: 'ground',
    stroke: 'text',
    strokeWidth: 1.75,
  }))
}

function selectedRule(data: FanData, { x, top, bottom }: FanScales): Mark {
  const at = crisp(x(data.fiscalYear))
  const ends = { x1: at, x2: at, y1: top - 6, y2: bottom }
  return { type: 'line', key: 'selected', ...ends, stroke: 'zero', strokeWidth: 1 }
}

/** Where the focus plan opens within the years shown; null where the rule stands there already. */
function openingPlace(data: FanData, { x }: FanScales): number | null {
  const year = data.focus.openingFiscalYear
  const first = data.fiscalYears[0]
  if (year === null || first === undefined || year <= first) return null
  return data.fiscalYears.includes(year) && year !== data.fiscalYear ? crisp(x(year)) : null
}

function openingTick(data: FanData, scales: FanScales, { textSize }: Stage): Mark[] {
  const at = openingPlace(data, scales)
  if (at === null) return []
  const ends = { x1: at, x2: at, y1: scales.bottom - textSize * 0.5, y2: scales.bottom + 1 }
  return [{ type: 'line', key: 'opening', ...ends, stroke: 'zero', strokeWidth: 1 }]
}

/** 「開校」 over its tick on the axis. */
function openingWord(data: FanData, scales: FanScales, stage: Stage): TextMark[] {
  const x = openingPlace(data, scales)
  if (x === null) return []
  const size = stage.textSize
  // A line of places this low takes the room for its own name.
  if (data.places !== null && scales.bottom - scales.y(data.places) < size * 3) return []
  const text = say('opening', stage.language)
  if (x + labelWidth(stage, text) / 2 > scales.right) return []
  const place = { x, y: scales.bottom - size * 0.75, size, anchor: 'middle' } as const
  return [{ type: 'text', key: 'opening word', ...place, text, ink: 'text-2', halo: 'ground' }]
}

function yearLabels(data: FanData, { years, bottom }: FanScales, stage: Stage): Mark[] {
  const label = stage.formats.tick
  const size = stage.textSize
  const shown = labelledYears(years, data.fiscalYear, { room: size * 0.6, label }, stage)
  const y = bottom + size * 1.45
  return yearMarks(shown, data.fiscalYear, { y, label }, stage)
}
