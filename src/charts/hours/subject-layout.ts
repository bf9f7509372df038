import type { SubjectBar, SubjectBars } from '../../results/hours/subject-bars'
import { crisp, type Mark, type Picture } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say } from '../words'
import { frameOf, ROW, type Figures, type Frame } from './subject-frame'
import { gridMarks, shortfallMark, standardMarks, type Box } from './standard-marks'
import { subjectReading, totalReading } from './subject-readings'

const DASHES = '4 3'
/** What is assumed stands paler than what is known, in a dashed outline. */
const ASSUMED_OPACITY = 0.3

/** A row a subject, the total below, and below that what runs outside the hours. */
export function subjectHoursHeight({ bars, apart }: SubjectBars, textSize = 14): number {
  const rows = (bars.length + apart.length) * ROW.step
  const rest = apart.length > 0 ? ROW.step : 0
  return Math.round((ROW.top + rows + ROW.total + rest) * (textSize / 14))
}

/** The subjects of one grade: a bar, the standard as a black line, the shortfall as an empty box. */
export function layoutSubjectHours(data: SubjectBars, stage: Stage): Picture {
  const k = enlargement(stage)
  const frame = frameOf(data, stage)
  const end = frame.top + data.bars.length * ROW.step * k
  const totalY = end + (ROW.total / 2) * k
  const middles = [
    ...data.bars.map((_, index) => frame.top + (index + 0.5) * ROW.step * k),
    ...data.apart.map((_, index) => end + (ROW.total + (index + 1.5) * ROW.step) * k),
  ]
  const all = [...data.bars, ...data.apart]
  return {
    width: stage.width,
    height: subjectHoursHeight(data, stage.textSize),
    marks: [
      ...gridMarks({ ...frame, bottom: end }, stage),
      ...all.flatMap((bar, index) => rowMarks(bar, middles[index]!, frame, data, stage)),
      ...totalMarks(data, end, totalY, frame, stage),
      ...apartMarks(data, end, stage),
    ],
    readings: [
      ...all.map((bar, index) => subjectReading(bar, index, middles[index]!, frame, data, stage)),
      totalReading(data, all.length, totalY, frame, stage),
    ],
    nearest: 'row',
  }
}

function rowMarks(
  bar: SubjectBar,
  middle: number,
  frame: Frame,
  data: SubjectBars,
  stage: Stage,
): Mark[] {
  const { textSize: size, language } = stage
  const lines = linesOf(bar.label[language], frame.left - size * 0.7, stage)
  const x = frame.x(0) - size * 0.7
  const first = middle + baselineShift(size) - ((lines.length - 1) / 2) * LINE * size
  const words = { type: 'text', x, size, ink: 'text', anchor: 'end' } as const
  return [
    ...barMarks(bar, middle, frame, data, stage),
    ...lines.map((text, line): Mark => {
      const key = `name ${bar.id}${line > 0 ? ` ${line + 1}` : ''}`
      return { ...words, key, y: first + line * LINE * size, text }
    }),
    ...figureMarks(bar.id, bar, middle, frame, stage),
  ]
}

/** Two lines of a name fill a row. */
const LINE = 1.04

/** A name that is too long for its column goes on in a second line, where a word ends; what is still too long is cut. */
function linesOf(text: string, width: number, stage: Stage): string[] {
  const measure = (part: string) => labelWidth(stage, part)
  if (measure(text) <= width) return [text]
  const pieces = text.match(/[^・（ ]*[・ ]?(?:（.*）$)?/gu)?.filter((piece) => piece !== '') ?? [
    text,
  ]
  let first = ''
  while (pieces.length > 1 && measure((first + pieces[0]!).trimEnd()) <= width)
    first += pieces.shift()!
  const rest = pieces.join('')
  return (first === '' ? [rest] : [first.trimEnd(), rest]).map((line) =>
    fitText(line, width, measure),
  )
}

function barMarks(
  bar: SubjectBar,
  middle: number,
  frame: Frame,
  { plan }: SubjectBars,
  stage: Stage,
): Mark[] {
  const { id, planned, standard } = bar
  const k = enlargement(stage)
  const [zero, end, line] = [0, planned, standard].map(frame.x) as [number, number, number]
  const box = { y: middle - (ROW.bar / 2) * k, height: ROW.bar * k }
  const marks: Mark[] = []
  if (planned > 0) marks.push(plannedMark(bar, { ...box, x: zero, width: end - zero }, plan.slot))
  if (line - end > 1) marks.push(shortfallMark(id, { ...box, x: end, width: line - end }))
  if (standard > 0) marks.push(...standardMarks(id, line, box, k))
  return [...marks, ...insideMarks(bar, middle, frame, stage)]
}

function plannedMark({ id, origin }: SubjectBar, box: Box, slot: number): Mark {
  const ink = planInk(slot)
  const bar = { type: 'rect', part: 'data', key: `bar ${id}`, fill: ink } as const
  if (origin !== 'assumed') return { ...bar, ...box }
  const inner = { x: box.x, y: box.y + 0.75, width: box.width - 0.75, height: box.height - 1.5 }
  const outline = { stroke: ink, strokeWidth: 1.5, dash: DASHES } as const
  return { ...bar, ...inner, fillOpacity: ASSUMED_OPACITY, ...outline }
}

/** Within the bar where it fits, else right of bar and standard where there is room. */
function insideMarks(bar: SubjectBar, middle: number, frame: Frame, stage: Stage): Mark[] {
  if (!bar.inside) return []
  const { textSize: size, language } = stage
  const [zero, end, standard] = [0, bar.planned, bar.standard].map(frame.x) as [
    number,
    number,
    number,
  ]
  const text = bar.inside[language]
  const width = labelWidth(stage, text, true)
  const fits = width + size * 1.2 <= end - zero
  const beside = Math.max(end, standard) + size * 0.6
  if (!fits && beside + width > frame.right + size) return []
  const common = { type: 'text', key: `inside ${bar.id}`, text, size, bold: true } as const
  const y = middle + baselineShift(size)
  if (!fits) return [{ ...common, x: beside, y, ink: 'text', halo: 'ground' }]
  const ink = bar.origin === 'assumed' ? 'text' : 'ground'
  return [{ ...common, x: zero + size * 0.6, y, ink }]
}

function figureMarks(
  key: string,
  { plannedWords, differenceWords }: Figures,
  middle: number,
  frame: Frame,
  stage: Stage,
  strong = false,
): Mark[] {
  const { textSize: size, language } = stage
  const words = { type: 'text', y: middle + baselineShift(size), size, anchor: 'end' } as const
  const [planned, difference] = [plannedWords[language], differenceWords[language]]
  return [
    { ...words, key: `planned ${key}`, x: frame.planned, text: planned, ink: 'text', bold: true },
    {
      ...words,
      key: `change ${key}`,
      x: frame.difference,
      text: difference,
      ink: strong ? 'text' : 'text-2',
      ...(strong && { bold: true as const }),
    },
  ]
}

/** A rule, and below it what all bars come to beside the standard. */
function totalMarks(
  { total }: SubjectBars,
  end: number,
  middle: number,
  frame: Frame,
  stage: Stage,
): Mark[] {
  const { textSize: size, language } = stage
  const y = middle + baselineShift(size)
  const rule = {
    x1: 0,
    x2: stage.width,
    y1: crisp(end + size * 0.35),
    y2: crisp(end + size * 0.35),
  }
  const standard = say('standardIs', language, { units: total.standardWords[language] })
  const words = { type: 'text', y, size } as const
  return [
    { type: 'line', key: 'rule', ...rule, stroke: 'rule', strokeWidth: 1 },
    {
      ...words,
      key: 'total',
      x: frame.x(0) - size * 0.7,
      text: say('total', language),
      ink: 'text',
      bold: true,
      anchor: 'end',
    },
    { ...words, key: 'total standard', x: frame.x(0), text: standard, ink: 'text-2' },
    ...figureMarks('total', total, middle, frame, stage, true),
  ]
}

function apartMarks({ apart }: SubjectBars, end: number, stage: Stage): Mark[] {
  if (apart.length === 0) return []
  const { textSize: size, language } = stage
  const middle = end + (ROW.total + ROW.step / 2) * enlargement(stage)
  const words = { x: 0, y: middle + baselineShift(size), text: say('outsideHours', language), size }
  return [{ type: 'text', key: 'apart', ...words, ink: 'text-2' }]
}
