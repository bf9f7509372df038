import type { Paragraph, Table, TableCell, TableRow } from 'docx'
import type {
  CurriculumSheet,
  SheetCell,
  SheetRow,
  SubjectCell,
} from '../../results/hours/curriculum-sheet'
import { SHEET_MARKS } from '../../results/hours/sheet-marks'
import { sheetRowName } from '../../results/hours/sheet-table'
import { cell, paragraphs, row, table, type CellLook, type Twips } from './blocks'

/** Three grades stand upright; six take the sheet's long side. */
const UPRIGHT_GRADES = 3
/** Half points: small enough for four columns of words and nine of figures. */
const SIZE = 16
const SUBJECT: Twips = 1900
/** Standard, planned with its letter, difference with its sign: on the upright sheet and on its side. */
const UPRIGHT: readonly Twips[] = [580, 740, 700]
const SIDEWAYS: readonly Twips[] = [500, 640, 600]

/** The widths of one sheet's columns. */
interface Columns {
  readonly figures: readonly Twips[]
  readonly reason: Twips
}

export function liesOnItsSide({ grades }: CurriculumSheet): boolean {
  return grades.length > UPRIGHT_GRADES
}

/** 教育課程表 as an annex, `width` twips wide. */
export function curriculumAnnex(sheet: CurriculumSheet, width: Twips): (Paragraph | Table)[] {
  const columns = columnsOf(sheet, width)
  const widths = [SUBJECT, ...sheet.grades.flatMap(() => columns.figures), columns.reason]
  return [
    ...paragraphs(`別紙 ${sheet.title.ja}（${sheet.fiscalYear.ja}）`, { bold: true, size: 24 }),
    ...paragraphs(sheet.heads.map(({ label, value }) => `${label.ja}：${value.ja}`).join('、')),
    table(widths, [
      ...headRows(sheet, columns),
      ...sheet.rows.map((one) => subjectRow(one, columns)),
      totalRow(sheet, columns),
    ]),
    ...[marksLine(), sheet.counted.ja, ...sheet.notes.map(({ ja }) => ja)].flatMap((note) =>
      paragraphs(note, { size: SIZE }),
    ),
  ]
}

function columnsOf(sheet: CurriculumSheet, width: Twips): Columns {
  const figures = liesOnItsSide(sheet) ? SIDEWAYS : UPRIGHT
  return { figures, reason: width - SUBJECT - sheet.grades.length * sumOf(figures) }
}

const sumOf = (widths: readonly Twips[]): Twips => widths.reduce((sum, width) => sum + width, 0)

const HEAD = { shaded: true, centered: true, size: SIZE } as const
const NUMBER = { atRight: true, size: SIZE } as const
const WORDS = { size: SIZE } as const

function headRows({ grades }: CurriculumSheet, columns: Columns): TableRow[] {
  const first = [
    cell(SUBJECT, '教科等', { ...HEAD, rowSpan: 2 }),
    ...grades.map(({ words }) =>
      cell(sumOf(columns.figures), words.ja, { ...HEAD, columnSpan: 3 }),
    ),
    cell(columns.reason, '標準と変える理由', { ...HEAD, rowSpan: 2 }),
  ]
  const second = grades.flatMap(() => figures(['標準', '計画', '差'], columns, HEAD))
  return [row(first, true), row(second, true)]
}

function subjectRow(subject: SheetRow, columns: Columns): TableRow {
  return row([
    cell(SUBJECT, sheetRowName(subject).ja, WORDS),
    ...subject.cells.flatMap((one) => figures(one ? figuresIn(one) : ['—', '—', '—'], columns)),
    cell(columns.reason, subject.reasonCell?.ja ?? '', WORDS),
  ])
}

/** The planned figure with the letter that tells how it came about. */
function figuresIn({ words, origin }: SubjectCell): string[] {
  const mark = origin ? SHEET_MARKS[origin].letter.ja : ''
  return [words.standard.ja, `${words.planned.ja}${mark}`, words.difference.ja]
}

function figures(texts: readonly string[], columns: Columns, look: CellLook = NUMBER): TableCell[] {
  return texts.map((text, at) => cell(columns.figures[at] ?? 0, text, look))
}

function totalRow({ totals }: CurriculumSheet, columns: Columns): TableRow {
  const each = totals.flatMap(({ words }: SheetCell) =>
    figures([words.standard.ja, words.planned.ja, words.difference.ja], columns, {
      ...NUMBER,
      bold: true,
    }),
  )
  return row([
    cell(SUBJECT, '総授業時数', { ...WORDS, bold: true }),
    ...each,
    cell(columns.reason, '', WORDS),
  ])
}

function marksLine(): string {
  return Object.values(SHEET_MARKS)
    .map(({ letter, words }) => `${letter.ja}＝${words.ja}`)
    .join('、')
}
