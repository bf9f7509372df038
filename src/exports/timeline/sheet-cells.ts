import type { Cell, CellObject, SheetOptions } from 'write-excel-file/universal'
import type { Language } from '../../domain/words'
import type { ReportTask, TimelineReport } from '../../results/when/report'
import type { TaskColumn } from './columns'
import type { PrintedSheet } from './xlsx-page'

/** A sheet as the library takes it, and how it is printed. */
export interface WrittenSheet extends Pick<
  SheetOptions<Blob>,
  'columns' | 'stickyRowsCount' | 'stickyColumnsCount' | 'conditionalFormatting' | 'showGridLines'
> {
  readonly rows: readonly (readonly Cell[])[]
  readonly printed: PrintedSheet
}

/** How a cell looks, whatever stands in it. */
export type Look = Omit<CellObject, 'value' | 'type'>

/** Text, whatever it begins with: never a formula. */
export function textCell(value: string, look: Look = {}): Cell {
  return value === '' ? { ...look } : { value, type: String, ...look }
}

export function numberCell(value: number, look: Look = {}): Cell {
  return { value, type: Number, ...look }
}

/** A day (YYYY-MM-DD) as a date of the spreadsheet's, so that it can be typed over and computed with. */
export function dayCell(day: string, look: Look = {}): Cell {
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy/m/d', ...look }
}

export function taskCell(
  { cell, kind }: TaskColumn,
  task: ReportTask,
  { report, language, look }: { report: TimelineReport; language: Language; look: Look },
): Cell {
  const value = cell(task, report)
  if (value === null) return { ...look }
  if (typeof value === 'number') return numberCell(value, look)
  if (kind === 'day' && typeof value === 'string') return dayCell(value, look)
  return textCell(typeof value === 'string' ? value : value[language], look)
}

/** 「A」, 「Z」, 「AA」 of a column counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}

/** 「$A$1:$K$20」, both counted from 0. */
export function areaOf(rows: number, columns: number): string {
  return `$A$1:$${columnName(columns - 1)}$${rows}`
}

const LINE = 14
const MOST_LINES = 12

/** Height of a row (points) that shows its texts whole: spreadsheets don't all find it themselves. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
): number {
  const lines = cells.map(({ text, width }) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((halfWidths(line) * 1.1) / width)), 0),
  )
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines))
}

/** Japanese signs are as wide as two Latin ones. */
function halfWidths(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)
}
