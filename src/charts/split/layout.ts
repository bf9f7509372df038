import { labelledYears, yearMarks } from '../axis-marks'
import { crisp, type Mark, type Picture, type Reading } from '../marks'
import { baselineShift, labelWidth, type Stage } from '../stage'
import { say } from '../words'

/** How much of a figure's width nobody knows and how much is chance, year by year. */
export interface SplitData {
  readonly planId: string | null
  readonly years: readonly {
    readonly fiscalYear: number
    /** Share of the variance that comes of what nobody knows, 0–1; null where nothing is uncertain. */
    readonly unknown: number | null
  }[]
  readonly fiscalYear: number
}

const COLUMN = { gap: 0.24, most: 64 }

/** Columns of one height: dark is what we don't know, light is chance; the year looked at bears the figures. */
export function layoutSplit(data: SplitData, stage: Stage): Picture {
  const place = placeOf(data, stage)
  const marks: Mark[] = [
    ...place.columns.flatMap((column) => columnMarks(column, data, place, stage)),
    ...names(place, stage),
    ...yearWords(data, place, stage),
  ]
  const readings = place.columns.flatMap((column) => reading(column, data, place, stage))
  return { width: stage.width, height: stage.height, marks, readings, nearest: 'column' }
}

interface Column {
  readonly fiscalYear: number
  readonly unknown: number | null
  /** Middle of the column. */
  readonly x: number
}

interface Place {
  readonly columns: readonly Column[]
  readonly width: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function placeOf(data: SplitData, stage: Stage): Place {
  const first = data.years.findIndex(({ unknown }) => unknown !== null)
  const years = first < 0 ? [] : data.years.slice(first)
  const size = stage.textSize
  const words = [say('notKnown', stage.language), say('chance', stage.language)]
  const beside = Math.max(...words.map((word) => labelWidth(stage, word, true))) + size
  const ticks = years.map(({ fiscalYear }) =>
    labelWidth(stage, stage.formats.tick(fiscalYear), true),
  )
  // Half of the first year's label may stand out to the left of its column.
  const room = stage.width - beside - (ticks[0] ?? 0) / 2
  const pitch = Math.min(COLUMN.most * (size / 14), room / Math.max(1, years.length))
  const left = Math.max(0, ((ticks[0] ?? 0) - pitch) / 2)
  const columns = years.map((year, index) => ({ ...year, x: left + (index + 0.5) * pitch }))
  const bottom = Math.round(stage.height - size * 2)
  return {
    columns,
    width: pitch * (1 - COLUMN.gap),
    right: left + pitch * years.length,
    top: 2,
    bottom,
  }
}

function columnMarks(
  { fiscalYear, unknown, x }: Column,
  data: SplitData,
  { top, bottom, width }: Place,
  stage: Stage,
): Mark[] {
  if (unknown === null) return []
  const edge = bottom - unknown * (bottom - top)
  const box = { x: x - width / 2, width } as const
  const outline = { stroke: 'rule', strokeWidth: 1 } as const
  const chance = { ...box, y: top, height: edge - top, fill: 'hairline', ...outline } as const
  const known = { ...box, y: edge, height: bottom - edge, fill: 'text-3' } as const
  return [
    { type: 'rect', part: 'data', key: `chance ${fiscalYear}`, ...chance },
    { type: 'rect', part: 'data', key: `unknown ${fiscalYear}`, ...known },
    ...(fiscalYear === data.fiscalYear
      ? shareWords(unknown, x, edge, { top, bottom, width }, stage)
      : []),
  ]
}

/** The figures of the year looked at, inside of its column where they fit. */
function shareWords(
  unknown: number,
  x: number,
  edge: number,
  { top, bottom, width }: Pick<Place, 'top' | 'bottom' | 'width'>,
  stage: Stage,
): Mark[] {
  const size = stage.textSize
  const percent = Math.round(unknown * 100)
  const parts = [
    { key: 'chance', share: 100 - percent, from: top, to: edge, ink: 'text', halo: 'hairline' },
    { key: 'unknown', share: percent, from: edge, to: bottom, ink: 'ground', halo: 'text-3' },
  ] as const
  return parts.flatMap(({ key, share, from, to, ink, halo }): Mark[] => {
    const text = `${share}%`
    if (to - from < size * 1.2 || labelWidth(stage, text, true) > width) return []
    const y = (from + to) / 2 + baselineShift(size)
    const place = { x, y, size, anchor: 'middle', bold: true } as const
    return [{ type: 'text', key: `share ${key}`, ...place, text, ink, halo }]
  })
}

/** What the parts are called, beside the last column. */
function names({ columns, right, top, bottom }: Place, stage: Stage): Mark[] {
  const size = stage.textSize
  const last = columns.findLast(({ unknown }) => unknown !== null)
  if (!last) return []
  const edge = bottom - (last.unknown ?? 0) * (bottom - top)
  const least = size * 0.8
  const upper = Math.max(top + least, Math.min((top + edge) / 2, bottom - least * 3))
  const lower = Math.max(upper + size * 1.4, Math.min((edge + bottom) / 2, bottom - least))
  const name = { type: 'text', x: right + size * 0.4, size, ink: 'text', bold: true } as const
  const shift = baselineShift(size)
  return [
    { ...name, key: 'name chance', y: upper + shift, text: say('chance', stage.language) },
    { ...name, key: 'name unknown', y: lower + shift, text: say('notKnown', stage.language) },
  ]
}

function yearWords(data: SplitData, { columns, bottom }: Place, stage: Stage): Mark[] {
  const label = stage.formats.tick
  const room = { room: stage.textSize * 0.6, label }
  const shown = labelledYears(columns, data.fiscalYear, room, stage)
  return yearMarks(shown, data.fiscalYear, { y: bottom + stage.textSize * 1.45, label }, stage)
}

function reading(
  { fiscalYear, unknown, x }: Column,
  { planId }: SplitData,
  { top, bottom, width }: Place,
  { language, formats }: Stage,
): Reading[] {
  if (unknown === null) return []
  const percent = Math.round(unknown * 100)
  const share = (part: number) => say('partOfWidth', language, { percent: part })
  return [
    {
      row: 0,
      column: fiscalYear,
      x,
      y: crisp((top + bottom) / 2),
      radius: width / 2,
      title: formats.year(fiscalYear),
      plan: null,
      lines: [
        { label: say('notKnown', language), value: share(percent) },
        { label: say('chance', language), value: share(100 - percent) },
      ],
      point: { chart: 'split', planId, fiscalYear, item: null },
    },
  ]
}
