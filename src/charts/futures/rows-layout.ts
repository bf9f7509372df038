import { scaleLinear } from 'd3-scale'
import { niceAxis, type Axis } from '../axis'
import { crisp, type Mark, type Picture, type Reading } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say } from '../words'
import { binFutures, futuresMaximum, tallestBin, type Dot, type FuturesData } from './data'
import { futureReadings } from './readings'

export function futuresRowsAxis(rows: readonly FuturesData[]): Axis {
  return niceAxis(futuresMaximum(rows), { most: 3, whole: true })
}

const DOT = { size: 11, gap: 1.4, least: 4 }

/** The library's hero: a row of twenty dots a plan, stacked upward on one axis, places as a rule across. */
export function layoutFuturesRows(
  rows: readonly FuturesData[],
  stage: Stage,
  axis: Axis = futuresRowsAxis(rows),
): Picture {
  const size = stage.textSize
  const left = namesWidth(rows, stage)
  const right = stage.width - size * 1.6
  const bottom = stage.height - size * 1.8
  const x = scaleLinear([0, axis.top], [left, right])
  const rowHeight = bottom / Math.max(1, rows.length)
  const fit = fitDots(rows, { axis, width: right - left, rowHeight }, stage)
  const drawn = rows.map((row, index) => {
    const base = Math.round((index + 1) * rowHeight)
    return drawRow(row, index, { base, top: base - rowHeight, left, right, x, fit }, stage)
  })
  const marks = [...gridMarks(axis, x, bottom, stage), ...drawn.flatMap((row) => row.marks)]
  const readings = drawn.flatMap((row) => row.readings)
  return { width: stage.width, height: stage.height, marks, readings, nearest: 'point' }
}

interface Fit {
  readonly pitch: number
  readonly size: number
  readonly binSize: number
}

interface Place {
  readonly base: number
  readonly top: number
  readonly left: number
  readonly right: number
  readonly x: (value: number) => number
  readonly fit: Fit
}

/** As large as the tallest stack allows; a bin is as wide as a dot. */
function fitDots(
  rows: readonly FuturesData[],
  {
    axis,
    width,
    rowHeight,
  }: { readonly axis: Axis; readonly width: number; readonly rowHeight: number },
  stage: Stage,
): Fit {
  const k = enlargement(stage)
  for (let size = DOT.size; ; size -= 0.5) {
    const pitch = (size + DOT.gap) * k
    const binSize = (axis.top * pitch) / width
    const tallest = Math.max(1, ...rows.map((row) => tallestBin(binFutures(row, binSize))))
    if (tallest * pitch <= rowHeight - 8 * k || size <= DOT.least)
      return { pitch, size: size * k, binSize }
  }
}

function drawRow(
  row: FuturesData,
  index: number,
  place: Place,
  stage: Stage,
): { readonly marks: Mark[]; readonly readings: Reading[] } {
  const { base, fit, x, left, right } = place
  const ink = planInk(row.plan.slot)
  const dots = binFutures(row, fit.binSize).map((dot) => placeDot(dot, row, place))
  const y = crisp(base)
  const ground: Mark = {
    type: 'line',
    key: `ground ${row.plan.id}`,
    x1: left,
    x2: right,
    y1: y,
    y2: y,
    stroke: 'rule',
    strokeWidth: 1,
  }
  const marks: Mark[] = [
    ground,
    ...dots.map(({ rank, hollow, x: cx, y: cy }): Mark => {
      const key = `future ${row.plan.id} ${rank}`
      const common = { type: 'circle', part: 'data', key, x: cx, y: cy } as const
      return hollow
        ? { ...common, radius: fit.size / 2 - 0.9, fill: 'ground', stroke: ink, strokeWidth: 1.8 }
        : { ...common, radius: fit.size / 2, fill: ink }
    }),
    ...placesRule(row, place),
    ...nameMarks(row, place, stage),
  ]
  return { marks, readings: futureReadings(dots, row, fit.size / 2, stage, index) }

  function placeDot(dot: Dot, { places }: FuturesData, at: Place) {
    const middle = (places ?? 0) + (dot.bin - 0.5) * at.fit.binSize
    return { ...dot, x: x(middle), y: at.base - (dot.stacked + 0.5) * at.fit.pitch - 1 }
  }
}

function placesRule({ places, plan }: FuturesData, { base, top, x }: Place): Mark[] {
  if (places === null) return []
  const at = Math.round(x(places))
  const line = { x1: at, x2: at, y1: top + 6, y2: base }
  const ink = planInk(plan.slot)
  return [{ type: 'line', key: `places ${plan.id}`, ...line, stroke: ink, strokeWidth: 2 }]
}

/** Glyph and name, and under it the places. */
function nameMarks({ plan, places }: FuturesData, { base, left }: Place, stage: Stage): Mark[] {
  const { textSize: size, language, formats } = stage
  const middle = base - size * 1.3
  const text = fitText(plan.name[language], left - size * 2.2, (part) =>
    labelWidth(stage, part, true),
  )
  const ink = planInk(plan.slot)
  const words = { type: 'text', x: size * 1.4, size } as const
  const marks: Mark[] = [
    { type: 'glyph', slot: plan.slot, x: size * 0.6, y: middle, size: size * 0.85, fill: ink },
    { ...words, y: middle + baselineShift(size), text, ink: 'text', bold: true },
  ]
  if (places === null) return marks
  const count = `${say('places', language)} ${formats.plain(places)}`
  return [...marks, { ...words, y: base + baselineShift(size) * 0.4, text: count, ink: 'text-2' }]
}

function namesWidth(rows: readonly FuturesData[], stage: Stage): number {
  const widths = rows.map(({ plan }) => labelWidth(stage, plan.name[stage.language], true))
  return Math.min(Math.max(0, ...widths) + stage.textSize * 2.6, stage.width * 0.46)
}

function gridMarks(
  { ticks }: Axis,
  x: (value: number) => number,
  bottom: number,
  stage: Stage,
): Mark[] {
  const { textSize: size, language, formats } = stage
  return ticks.flatMap((tick, index): Mark[] => {
    const at = crisp(x(tick))
    const last = index === ticks.length - 1
    const value = formats.plain(tick)
    const text = last && language === 'ja' ? `${value}${say('people', language)}` : value
    const line = { x1: at, x2: at, y1: 0, y2: bottom }
    return [
      { type: 'line', key: `grid ${tick}`, ...line, stroke: 'hairline', strokeWidth: 1 },
      {
        type: 'text',
        key: `number ${tick}`,
        x: at,
        y: bottom + size * 1.45,
        text,
        size,
        ink: 'text-2',
        anchor: 'middle',
      },
    ]
  })
}
