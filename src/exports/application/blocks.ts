import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  type IRunOptions,
  WidthType,
} from 'docx'

/** Twentieths of a point: what Word counts widths in. */
export type Twips = number

export interface CellLook {
  readonly bold?: boolean
  readonly shaded?: boolean
  readonly centered?: boolean
  readonly atRight?: boolean
  /** Half points; left out: that of the document. */
  readonly size?: number
  readonly columnSpan?: number
  readonly rowSpan?: number
}

const SHADE = 'F2F2F2'
const CELL_MARGINS = { top: 40, bottom: 40, left: 70, right: 70 }

/** One paragraph a line: what was typed keeps its breaks. Signs that XML doesn't know are left out. */
export function paragraphs(text: string, look: CellLook = {}): Paragraph[] {
  return text.split(/\r\n|\r|\n/u).map(
    (line) =>
      new Paragraph({
        alignment: alignmentOf(look),
        children: [new TextRun(runOf(line, look))],
      }),
  )
}

function runOf(line: string, { bold = false, size }: CellLook): IRunOptions {
  return { text: writable(line), bold, ...(size !== undefined && { size }) }
}

export function writable(text: string): string {
  return text.replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

function alignmentOf({ centered, atRight }: CellLook) {
  if (centered) return AlignmentType.CENTER
  return atRight ? AlignmentType.RIGHT : AlignmentType.LEFT
}

export function cell(
  width: Twips,
  content: string | readonly (Paragraph | Table)[],
  look: CellLook = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: typeof content === 'string' ? paragraphs(content, look) : content,
    verticalAlign: VerticalAlignTable.TOP,
    margins: CELL_MARGINS,
    ...(look.shaded && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SHADE } }),
    ...(look.columnSpan !== undefined && { columnSpan: look.columnSpan }),
    ...(look.rowSpan !== undefined && { rowSpan: look.rowSpan }),
  })
}

/** A row that isn't broken over two sheets; a head comes again on each. */
export function row(cells: readonly TableCell[], header = false): TableRow {
  return new TableRow({ children: cells, tableHeader: header, cantSplit: true })
}

/** A row that may be longer than what is left of a sheet. */
export function longRow(cells: readonly TableCell[]): TableRow {
  return new TableRow({ children: cells, cantSplit: false })
}

/** A table of fixed widths, so that Word and others lay it out alike. */
export function table(widths: readonly Twips[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows,
  })
}
