import type { PostRow, PostSection } from '../../results/pages'
import type { Mark } from '../marks'
import { baselineShift, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { say } from '../words'
import { squareList, squaresOf } from './data'
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

/** A section's title, and at the right its total with the range. */
export function drawHead(section: PostSection | undefined, { stage, width }: CellPlace): Cell {
  if (!section) return NOTHING
  const { language, textSize: size } = stage
  const [titleSize, totalSize] = [size * 1.14, size * 1.43]
  const total = section.total[language]
  const unit = say('posts', language)
  const range = section.range?.[language] ?? ''
  const wide = {
    title: stage.measureText(section.title[language], titleSize, true),
    total: stage.measureText(total, totalSize, true),
    unit: labelWidth(stage, unit) + size * 0.35,
    range: range === '' ? 0 : labelWidth(stage, range) + size * 0.6,
  }
  const figures = wide.total + wide.unit + wide.range
  const below = wide.title + figures + size > width
  const y = size * 2 + (below ? size * 1.7 : 0)
  const end = below ? Math.min(width, figures + size * 0.85) : width
  const title = fitText(section.title[language], width, (text) =>
    stage.measureText(text, titleSize, true),
  )
  const word = { type: 'text', y } as const
  const unitAt = end - wide.range - wide.unit + size * 0.35
  const marks: Mark[] = [
    { ...word, x: 0, y: size * 2, text: title, size: titleSize, ink: 'text', bold: true },
    {
      ...word,
      x: end - wide.range - wide.unit,
      text: total,
      size: totalSize,
      ink: 'text',
      bold: true,
      anchor: 'end',
    },
    { ...word, x: unitAt, text: unit, size, ink: 'text-2' },
    ...(range === ''
      ? []
      : [{ ...word, x: end, text: range, size, ink: 'text-2', anchor: 'end' } as const]),
  ]
  return { ...NOTHING, marks, height: y + size * 0.8 }
}

/** A role: its label, its squares in as many lines as they need, and what is said beside them. */
export function drawRow(
  section: PostSection['id'],
  row: PostRow | undefined,
  place: CellPlace,
): Cell {
  if (!row) return NOTHING
  const { stage, size, width } = place
  const indent = stage.textSize * 0.85
  // The head of the additional posts says already what they are.
  const labelled = section !== 'additional'
  const left = indent + (labelled ? place.labels : 0)
  const squares = row.instead ? [] : squareList(squaresOf(row))
  const step = size.side + size.gap
  const perLine = Math.max(1, Math.floor((width - left + size.gap) / step))
  const lineHeight = Math.max(step + size.gap * 0.6, stage.textSize * 1.6)
  const top = (lineHeight - size.side) / 2
  const inks = inksOf(section)
  const drawn = squares.flatMap((square, index) => {
    const x = left + (index % perLine) * step
    const y = top + Math.floor(index / perLine) * lineHeight
    return squareMarks(square, inks, { x, y, key: `${section} ${row.label.en} ${index}` }, size)
  })
  const lines = Math.max(1, Math.ceil(squares.length / perLine))
  const onLast = squares.length - (lines - 1) * perLine
  const end = left + Math.max(0, onLast) * step
  const words = { left, end, lines, lineHeight, indent, labelled }
  const beside = besideMarks(row, words, place)
  const height = (lines + (beside.wraps ? 1 : 0)) * lineHeight
  const marks = [...rowLabel(row, words, place), ...drawn, ...beside.marks]
  return { marks, height, right: Math.max(left, end - size.gap), middle: lineHeight / 2, post: row }
}

interface RowPlace {
  readonly left: number
  /** Where the last line of squares ends. */
  readonly end: number
  readonly lines: number
  readonly lineHeight: number
  readonly indent: number
  readonly labelled: boolean
}

function rowLabel(row: PostRow, at: RowPlace, { stage, labels }: CellPlace): Mark[] {
  if (!at.labelled) return []
  const size = stage.textSize
  const text = fitText(row.label[stage.language], labels - size * 0.4, (t) => labelWidth(stage, t))
  const y = at.lineHeight / 2 + baselineShift(size)
  return [{ type: 'text', x: at.indent, y, text, size, ink: 'text-2' }]
}

/** The figure that can't be counted off, who takes the post along, or that some likely stay vacant. */
function besideMarks(
  row: PostRow,
  { left, end, lines, lineHeight }: RowPlace,
  { stage, size, width }: CellPlace,
): { readonly marks: Mark[]; readonly wraps: boolean } {
  const { language, textSize } = stage
  const vacant = row.vacant > 0 && !row.instead ? say('vacant', language) : ''
  const said = row.instead?.[language] ?? row.figure?.[language] ?? ''
  const text = [said, vacant].filter((part) => part !== '').join(' ')
  if (text === '') return { marks: [], wraps: false }
  const gap = end > left ? textSize * 0.6 - size.gap : 0
  const wraps = end + gap + labelWidth(stage, text) > width && end > left
  const x = wraps ? left : end + gap
  const line = lines - (wraps ? 0 : 1)
  const y = (line + 0.5) * lineHeight + baselineShift(textSize)
  const shown = fitText(text, Math.max(width - x, textSize * 3), (t) => labelWidth(stage, t))
  return { marks: [{ type: 'text', x, y, text: shown, size: textSize, ink: 'text-2' }], wraps }
}
