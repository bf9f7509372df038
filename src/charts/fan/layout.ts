import { niceAxis, type Axis } from '../axis'
import { axisMarks, labelledYears, unitMark, yearMarks } from '../axis-marks'
import { crisp, polyline, type Mark, type Picture } from '../marks'
import { enlargement, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say } from '../words'
import { bandNames, capacityMarks, endLabels } from './labels'
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
  const marks: Mark[] = [
    ...axisMarks(axis, { ...scales, numbered: true }, stage),
    unitMark(data.unit, scales.left, scales.top, stage),
    ...[...focus, ...lent].flatMap((line) => bandMarks(line, data, scales)),
    ...capacityMarks(data, scales, stage),
    selectedRule(data, scales),
    ...others.flatMap((line) => lineMarks(line, data, scales, stage)),
    ...focus.flatMap((line) => lineMarks(line, data, scales, stage)),
    ...observedMarks(data, scales, stage),
    ...bandNames(data, scales, stage),
    ...endLabels(data, scales, stage),
    ...openingMark(data, scales, stage),
    ...yearLabels(data, scales, stage),
  ]
  const readings = fanReadings(data, scales, stage)
  return { width: stage.width, height: stage.height, marks, readings, nearest: 'column' }
}

type Line = FanData['lines'][number]

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

/** 「開校」 with a small tick above the axis, where the focus plan opens within the years shown. */
function openingMark(data: FanData, { x, bottom }: FanScales, stage: Stage): Mark[] {
  const year = data.focus.openingFiscalYear
  const first = data.fiscalYears[0]
  if (year === null || first === undefined || year <= first) return []
  if (!data.fiscalYears.includes(year) || year === data.fiscalYear) return []
  const at = crisp(x(year))
  const size = stage.textSize
  const line = { x1: at, x2: at, y1: bottom - size * 0.5, y2: bottom + 1 }
  return [
    { type: 'line', key: 'opening', ...line, stroke: 'zero', strokeWidth: 1 },
    {
      type: 'text',
      key: 'opening word',
      x: at,
      y: bottom - size * 0.75,
      text: say('opening', stage.language),
      size,
      ink: 'text-2',
      anchor: 'middle',
      halo: 'ground',
    },
  ]
}

function yearLabels(data: FanData, { years, bottom }: FanScales, stage: Stage): Mark[] {
  const label = stage.formats.tick
  const size = stage.textSize
  const shown = labelledYears(years, data.fiscalYear, { room: size * 0.6, label }, stage)
  const y = bottom + size * 1.45
  return yearMarks(shown, data.fiscalYear, { y, label }, stage)
}
