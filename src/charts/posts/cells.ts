import type { PostRow, PostSection } from '../../results/pages'
import type { Mark } from '../marks'
import { baselineShift, labelWidth, type Stage } from '../stage'
import { fitText, wrapText } from '../text-width'
import { say } from '../words'
import { squareList, squaresOf, type Square } from './data'
import { inksOf, squareMarks, type SquareSize } from './squares'

/** What a cell is drawn into; its marks are measured from its own upper left corner. */
export interface CellPlace {
  readonly stage: Stage
  readonly size: SquareSize
  readonly width: number
  /** Width of the labels before the squares. */
  readonly labels: number
}

export interface Cell {
  readonly marks: readonly Mark[]
  readonly height: number
  /** Right end and middle of what can be read. */
  readonly right: number
  readonly middle: number
  readonly post: PostRow | null
}

const NOTHING: Cell = { marks: [], height: 0, right: 0, middle: 0, post: null }

/** A section's title, and at the right (in a narrow column below it) its total with the range. */
export function drawHead(section: PostSection | undefined, { stage, width }: CellPlace): Cell {
  if (!section) return NOTHING
  const { language, textSize: size } = stage
  const titleSize = size * 1.14
  const figures = figureWords(section, stage)
  const title = section.title[language]
  const measure = (text: string) => stage.measureText(text, titleSize, true)
  const below = measure(title) + figures.width + size > width
  const lines = below ? wrapText(title, width, measure) : [title]
  const words = lines.map((text, index): Mark => {
    const y = size * (2 + index * 1.5)
    return { type: 'text', x: 0, y, text, size: titleSize, ink: 'text', bold: true }
  })
  const y = size * (2 + (below ? (lines.length - 1) * 1.5 + 1.75 : 0))
  const marks = [...words, ...figures.marks(below ? 0 : width - figures.width, y)]
  return { ...NOTHING, marks, height: y + size * 0.8 }
}

/** 「10.75 人 2〜6」, from the left end on. */
function figureWords({ total, range }: PostSection, stage: Stage) {
  const { language, textSize: size } = stage
  const [number, unit] = [total[language], say('posts', language)]
  const spread = range?.[language] ?? ''
  const unitAt = stage.measureText(number, size * 1.43, true) + size * 0.3
  const spreadAt = unitAt + labelWidth(stage, unit) + size * 0.5
  const width = spread === '' ? spreadAt - size * 0.5 : spreadAt + labelWidth(stage, spread)
  const small = (x: number, y: number, text: string): Mark => {
    return { type: 'text', x, y, text, size, ink: 'text-2' }
  }
  const marks = (x: number, y: number): Mark[] => {
    const end = { x: x + unitAt - size * 0.3, y, anchor: 'end' } as const
    const big = { size: size * 1.43, ink: 'text', bold: true } as const
    const start = { x, y } as const
    const figure: Mark = { type: 'text', text: number, ...(x === 0 ? start : end), ...big }
    const rest = spread === '' ? [] : [small(x + spreadAt, y, spread)]
    return [figure, small(x + unitAt, y, unit), ...rest]
  }
  return { width, marks }
}

/** A role: its label, its squares in as many lines as they need, and what is said beside them. */
export function drawRow(
  section: PostSection['id'],
  row: PostRow | undefined,
  place: CellPlace,
): Cell {
  if (!row) return NOTHING
  const { size, stage } = place
  const at = rowPlace(section, row, place)
  const inks = inksOf(section)
  const squares = at.squares.flatMap((square, index) => {
    const x = at.left + (index % at.perLine) * at.step
    const line = at.firstLine + Math.floor(index / at.perLine)
    const y = (line + 0.5) * at.lineHeight - size.side / 2
    return squareMarks(square, inks, { x, y, key: `${section} ${row.label.en} ${index}` }, size)
  })
  const beside = besideMarks(row, at, place)
  const marks = [...rowLabel(row, at, place), ...squares, ...beside.marks]
  const height = (at.lines + (beside.wraps ? 1 : 0)) * at.lineHeight
  const middle = (at.firstLine + 0.5) * at.lineHeight
  const right = Math.max(at.left + stage.textSize, at.end - size.gap)
  return { marks, height, right, middle, post: row }
}

interface RowPlace {
  readonly squares: readonly Square[]
  /** Where squares begin. */
  readonly left: number
  readonly step: number
  readonly perLine: number
  readonly lineHeight: number
  /** 1 in a narrow column, where the label has a line of its own. */
  readonly firstLine: number
  /** All lines but one for words that find no room beside the squares. */
  readonly lines: number
  /** Where the last line of squares ends. */
  readonly end: number
  readonly labelled: boolean
}

function rowPlace(section: PostSection['id'], row: PostRow, place: CellPlace): RowPlace {
  const { stage, size, width, labels } = place
  // The head of the additional posts says already what they are.
  const labelled = section !== 'additional'
  const stacked = labelled && isNarrow(width, stage)
  const left = indentOf(stage) + (labelled && !stacked ? labels : 0)
  const squares = row.instead ? [] : squareList(squaresOf(row))
  const step = size.side + size.gap
  const perLine = Math.max(1, Math.floor((width - left + size.gap) / step))
  const ofSquares = Math.max(1, Math.ceil(squares.length / perLine))
  const end = left + Math.max(0, squares.length - (ofSquares - 1) * perLine) * step
  const firstLine = stacked ? 1 : 0
  const lineHeight = Math.max(size.side + stage.textSize * 0.57, stage.textSize * 1.6)
  const lines = ofSquares + firstLine
  return { squares, left, step, perLine, lineHeight, firstLine, lines, end, labelled }
}

export function isNarrow(width: number, { textSize }: Stage): boolean {
  return width < textSize * 17
}

export function indentOf({ textSize }: Stage): number {
  return textSize * 0.85
}

/** What a row says beside its squares: a figure, who takes the post along, that some stay vacant. */
export function besideText(row: PostRow, { language }: Stage): string {
  const vacant = row.vacant > 0 && !row.instead ? say('vacant', language) : ''
  const words = row.instead ?? row.requested ?? row.figure
  const said = words?.[language] ?? ''
  return [said, vacant].filter((part) => part !== '').join(' ')
}

function rowLabel(row: PostRow, at: RowPlace, { stage, labels, width }: CellPlace): Mark[] {
  if (!at.labelled) return []
  const size = stage.textSize
  const room = at.firstLine === 1 ? width - indentOf(stage) : labels - size * 0.4
  const text = fitText(row.label[stage.language], room, (part) => labelWidth(stage, part))
  const y = at.lineHeight / 2 + baselineShift(size)
  return [{ type: 'text', x: indentOf(stage), y, text, size, ink: 'text-2' }]
}

function besideMarks(
  row: PostRow,
  { left, end, lines, lineHeight }: RowPlace,
  { stage, size, width }: CellPlace,
): { readonly marks: Mark[]; readonly wraps: boolean } {
  const { textSize } = stage
  const text = besideText(row, stage)
  if (text === '') return { marks: [], wraps: false }
  const gap = end > left ? textSize * 0.6 - size.gap : 0
  const wraps = end + gap + labelWidth(stage, text) > width
  // Words that find no room beside their label either take the whole line below it.
  const below = left + labelWidth(stage, text) > width ? indentOf(stage) : left
  const x = wraps ? below : end + gap
  const y = (lines - (wraps ? 0 : 1) + 0.5) * lineHeight + baselineShift(textSize)
  const shown = fitText(text, Math.max(width - x, textSize * 3), (part) => labelWidth(stage, part))
  return { marks: [{ type: 'text', x, y, text: shown, size: textSize, ink: 'text-2' }], wraps }
}
