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
/** Standard, planned with its letter, difference with its sign. */
const FIGURES: readonly Twips[] = [580, 740, 700]
const OF_GRADE = FIGURES.reduce((sum, width) => sum + width, 0)
const SUBJECT: Twips = 1900

export function liesOnItsSide({ grades }: CurriculumSheet): boolean {
  return grades.length > UPRIGHT_GRADES
}

/** 教育課程表 as an annex, `width` twips wide. */
export function curriculumAnnex(sheet: CurriculumSheet, width: Twips): (Paragraph | Table)[] {
  const widths = widthsOf(sheet, width)
  const reason = widths.at(-1) ?? 0
  return [
    ...paragraphs(`別紙 ${sheet.title.ja}（${sheet.fiscalYear.ja}）`, { bold: true, size: 24 }),
    ...paragraphs(sheet.heads.map(({ label, value }) => `${label.ja}：${value.ja}`).join('、')),
    table(widths, [
      ...headRows(sheet, reason),
      ...sheet.rows.map((one) => subjectRow(one, reason)),
      totalRow(sheet, reason),
    ]),
    ...[marksLine(), sheet.counted.ja, ...sheet.notes.map(({ ja }) => ja)].flatMap((note) =>
      paragraphs(note, { size: SIZE }),
    ),
  ]
}

function widthsOf({ grades }: CurriculumSheet, width: Twips): Twips[] {
  const reason = width - SUBJECT - grades.length * OF_GRADE
  return [SUBJECT, ...grades.flatMap(() => FIGURES), reason]
}

const HEAD = { shaded: true, centered: true, size: SIZE } as const
const NUMBER = { atRight: true, size: SIZE } as const
const WORDS = { size: SIZE } as const

function headRows({ grades }: CurriculumSheet, reason: Twips): TableRow[] {
  const first = [
    cell(SUBJECT, '教科等', { ...HEAD, rowSpan: 2 }),
    ...grades.map(({ words }) => cell(OF_GRADE, words.ja, { ...HEAD, columnSpan: 3 })),
    cell(reason, '標準と変える理由', { ...HEAD, rowSpan: 2 }),
  ]
  const second = grades.flatMap(() => figures(['標準', '計画', '差'], HEAD))
  return [row(first, true), row(second, true)]
}

function subjectRow(subject: SheetRow, reason: Twips): TableRow {
  return row([
    cell(SUBJECT, sheetRowName(subject).ja, WORDS),
    ...subject.cells.flatMap((one) => (one ? subjectFigures(one) : figures(['—', '—', '—']))),
    cell(reason, subject.reasonCell?.ja ?? '', WORDS),
  ])
}

/** The planned figure with the letter that tells how it came about. */
function subjectFigures({ words, origin }: SubjectCell): TableCell[] {
  const mark = origin ? SHEET_MARKS[origin].letter.ja : ''
  return figures([words.standard.ja, `${words.planned.ja}${mark}`, words.difference.ja])
}

function figures(texts: readonly string[], look: CellLook = NUMBER): TableCell[] {
  return texts.map((text, at) => cell(FIGURES[at] ?? 0, text, look))
}

function totalRow({ totals }: CurriculumSheet, reason: Twips): TableRow {
  const each = totals.flatMap(({ words }: SheetCell) =>
    figures([words.standard.ja, words.planned.ja, words.difference.ja], { ...NUMBER, bold: true }),
  )
  return row([
    cell(SUBJECT, '総授業時数', { ...WORDS, bold: true }),
    ...each,
    cell(reason, '', WORDS),
  ])
}

function marksLine(): string {
  return Object.values(SHEET_MARKS)
    .map(({ letter, words }) => `${letter.ja}＝${words.ja}`)
    .join('、')
}
