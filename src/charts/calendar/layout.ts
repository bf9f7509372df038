import type { CalendarMonth, CalendarSection, CalendarSquare } from '../../results/hours/calendar'
import type { Mark, Picture, Reading, TextMark } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { planInk, type Ink } from '../tokens'
import { say } from '../words'

/** Missing school days follow the months as empty squares. */
export type CalendarData = Pick<CalendarSection, 'plan' | 'months' | 'daysShort' | 'style'>

const ROW = { step: 22, square: 17 }
const HEAD = 30
/** Days of the longest month: a row of squares. */
const DAYS = 31
/** Missing days are drawn so far; the figure beside them counts all. */
const MOST_MISSING_ROWS = 4
const WIDEST_STEP = 26

/** A row a month, rows for missing days, and the days' numbers above. */
export function calendarHeight(data: CalendarData, textSize = 14): number {
  const rows = data.months.length + missingRows(data)
  return Math.round((rows * ROW.step + HEAD) * (textSize / 14))
}

function missingRows({ daysShort }: CalendarData): number {
  return Math.min(MOST_MISSING_ROWS, Math.ceil(daysShort / DAYS))
}

/** Every day of a school year as a square: full where it is needed, outlined where to spare or missing. */
export function layoutCalendar(data: CalendarData, stage: Stage): Picture {
  const frame = frameOf(data, stage)
  const months = data.months.flatMap((month, row) => [
    ...monthMarks(month, row, data, frame),
    ...figureMarks(month, row, frame, stage),
  ])
  return {
    width: stage.width,
    height: calendarHeight(data, stage.textSize),
    marks: [...headMarks(frame, stage), ...months, ...missingMarks(data, frame, stage)],
    readings: data.months.map((month, row) => reading(month, row, data, frame, stage)),
    nearest: 'row',
  }
}

interface Frame {
  readonly left: number
  /** From one square to the next; the square is a gap narrower. */
  readonly step: number
  readonly gap: number
  readonly square: number
  /** The middle of a row. */
  readonly y: (row: number) => number
  readonly month: (label: string, row: number) => TextMark
  /** Right ends of the two columns of figures. */
  readonly days: number
  readonly units: number
}

function frameOf(data: CalendarData, stage: Stage): Frame {
  const size = stage.textSize
  const k = enlargement(stage)
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => labelWidth(stage, text, true)))
  const labels = data.months.map(({ label }) => label[stage.language])
  const left = widest(data.daysShort > 0 ? [...labels, shortWord(stage)] : labels) + size * 0.8
  const days = widest([say('schoolDays', stage.language)]) + size
  const figures = data.months.map((month) => stage.formats.value(month.left))
  const units = widest([say('unitsLeft', stage.language), ...figures]) + size * 1.2
  const step = Math.max(1, Math.min(WIDEST_STEP * k, (stage.width - left - days - units) / DAYS))
  const end = left + step * DAYS
  const y = (row: number) => (HEAD + (row + 0.5) * ROW.step) * k
  return {
    left,
    step,
    gap: Math.min(3 * k, step / 4),
    square: ROW.square * k,
    y,
    month: (text, row) => ({
      type: 'text',
      key: `month ${row}`,
      x: left - size * 0.6,
      y: y(row) + baselineShift(size),
      text,
      size,
      ink: 'text',
      anchor: 'end',
    }),
    days: end + days,
    units: end + days + units,
  }
}

const shortWord = ({ language }: Stage): string => say('daysShort', language)

/** Numbers of some days, and what the two columns of figures are. */
function headMarks({ left, step, days, units }: Frame, stage: Stage): Mark[] {
  const { textSize: size, language } = stage
  const common = { type: 'text', y: size * 1.2, size, ink: 'text-2' } as const
  const numbers = [1, 5, 10, 15, 20, 25, 30].map((day): Mark => ({
    ...common,
    key: `day ${day}`,
    x: left + (day - 0.5) * step,
    text: String(day),
    anchor: 'middle',
  }))
  const heads = [
    { key: 'days', x: days, text: say('schoolDays', language) },
    { key: 'units', x: units, text: say('unitsLeft', language) },
  ]
  return [...numbers, ...heads.map((head): Mark => ({ ...common, ...head, anchor: 'end' }))]
}

function monthMarks(
  { squares }: CalendarMonth,
  row: number,
  { plan }: CalendarData,
  frame: Frame,
): Mark[] {
  return squares.flatMap((square, column) =>
    squareMarks(square, boxAt(row, column, frame), `day ${row} ${column}`, planInk(plan.slot)),
  )
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function boxAt(row: number, column: number, { left, step, gap, square, y }: Frame): Box {
  return {
    x: left + column * step + gap / 2,
    y: y(row) - square / 2,
    width: step - gap,
    height: square,
  }
}

/** Days off are gray; one that a law or the founder has named has a dot. */
function squareMarks({ kind }: CalendarSquare, box: Box, key: string, ink: Ink): Mark[] {
  const rect = { type: 'rect', part: 'data', key, ...box } as const
  switch (kind) {
    case 'school-day':
      return [{ ...rect, fill: ink }]
    case 'spare':
      return [outlined(rect, ink)]
    case 'vacation':
      return [{ ...rect, fill: 'grid' }]
    case 'holiday':
    case 'closed':
      return [{ ...rect, fill: 'quiet' }, dotIn(box, key)]
    case 'weekend':
    case 'no-periods':
      return [{ ...rect, fill: 'quiet' }]
  }
}

function outlined(rect: Box & { readonly key: string }, stroke: Ink): Mark {
  const { x, y, width, height, key } = rect
  const inner = { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5 }
  return { type: 'rect', part: 'data', key, ...inner, fill: 'ground', stroke, strokeWidth: 1.5 }
}

function dotIn({ x, y, width, height }: Box, key: string): Mark {
  const middle = { x: x + width / 2, y: y + height / 2 }
  const radius = Math.min(width, height) / 6
  return { type: 'circle', part: 'data', key: `dot ${key}`, ...middle, radius, fill: 'text-3' }
}

function figureMarks(month: CalendarMonth, row: number, frame: Frame, stage: Stage): Mark[] {
  const { textSize: size, language, formats } = stage
  const common = {
    type: 'text',
    y: frame.y(row) + baselineShift(size),
    size,
    anchor: 'end',
  } as const
  const left = formats.value(month.left)
  return [
    frame.month(month.label[language], row),
    ...vacationNames(month, row, frame, stage),
    {
      ...common,
      key: `days ${row}`,
      x: frame.days,
      text: String(month.schoolDays),
      ink: 'text',
      bold: true,
    },
    { ...common, key: `units ${row}`, x: frame.units, text: left, ink: 'text-2' },
  ]
}

/** A vacation's name on its days, in every month in which it has room. */
function vacationNames(
  { squares }: CalendarMonth,
  row: number,
  frame: Frame,
  stage: Stage,
): Mark[] {
  const { textSize: size, language } = stage
  const names = new Map(
    squares.flatMap(({ kind, name }) => (kind === 'vacation' && name ? [[name.ja, name]] : [])),
  )
  return [...names.values()].flatMap((name): Mark[] => {
    const of = ({ kind, name: own }: CalendarSquare) => kind === 'vacation' && own?.ja === name.ja
    const [first, last] = [squares.findIndex(of), squares.findLastIndex(of)]
    const text = name[language]
    if (labelWidth(stage, text) > (last - first + 1) * frame.step - size) return []
    const x = frame.left + ((first + last + 1) / 2) * frame.step
    const y = frame.y(row) + baselineShift(size)
    return [
      {
        type: 'text',
        key: `vacation ${row} ${name.ja}`,
        x,
        y,
        text,
        size,
        ink: 'text-2',
        anchor: 'middle',
        halo: 'grid',
      },
    ]
  })
}

function missingMarks(data: CalendarData, frame: Frame, stage: Stage): Mark[] {
  const rows = missingRows(data)
  if (rows === 0) return []
  const first = data.months.length
  const drawn = Math.min(data.daysShort, rows * DAYS)
  const squares = Array.from({ length: drawn }, (_, index) => {
    const box = boxAt(first + Math.floor(index / DAYS), index % DAYS, frame)
    return outlined({ key: `missing ${index}`, ...box }, 'border')
  })
  const y = frame.y(first) + baselineShift(stage.textSize)
  return [
    ...squares,
    frame.month(shortWord(stage), first),
    {
      type: 'text',
      key: 'missing',
      x: frame.days,
      y,
      text: String(data.daysShort),
      size: stage.textSize,
      ink: 'text',
      bold: true,
      anchor: 'end',
    },
  ]
}

function reading(
  month: CalendarMonth,
  row: number,
  { plan }: CalendarData,
  frame: Frame,
  stage: Stage,
): Reading {
  const { language, formats } = stage
  const line = (word: 'unitsCarried' | 'unitsOfEvents' | 'unitsLeft', units: number) => ({
    label: say(word, language),
    value: formats.value(units),
  })
  return {
    row: 0,
    column: row,
    x: frame.left + frame.step * (DAYS / 2),
    y: frame.y(row),
    radius: frame.square / 2,
    title: month.label[language],
    plan: { slot: plan.slot, name: plan.name[language] },
    lines: [
      { label: say('schoolDays', language), value: String(month.schoolDays) },
      line('unitsCarried', month.lessonUnits),
      line('unitsOfEvents', month.eventUnits),
      line('unitsLeft', month.left),
    ],
    point: { chart: 'calendar', planId: plan.id, fiscalYear: null, item: `month ${row}` },
  }
}
