import type { Paragraph, Table, TableCell, TableRow } from 'docx'
import type {
  CurriculumSheet,
  SheetCell,
  SheetRow,
  SubjectCell,
} from '../../results/hours/curriculum-sheet'
import { SHEET_MARKS } from '../../results/hours/sheet-marks'
import { sheetRowName } from '../../results/hours/sheet-table'
import { cell, paragraphs, row, table, type Twips } from './blocks'

/** Three grades stand upright; six take the sheet's long side. */
const UPRIGHT_GRADES = 3
/** Half points: small enough for four columns of words and nine of figures. */
const SIZE = 16
const FIGURE: Twips = 600
const SUBJECT: Twips = 2000

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
  const figures = grades.flatMap(() => [FIGURE, FIGURE, FIGURE])
  const reason = width - SUBJECT - figures.length * FIGURE
  return [SUBJECT, ...figures, reason]
}

const HEAD = { shaded: true, centered: true, size: SIZE } as const
const NUMBER = { atRight: true, size: SIZE } as const
const WORDS = { size: SIZE } as const

function headRows({ grades }: CurriculumSheet, reason: Twips): TableRow[] {
  const first = [
    cell(SUBJECT, '教科等', { ...HEAD, rowSpan: 2 }),
    ...grades.map(({ words }) => cell(3 * FIGURE, words.ja, { ...HEAD, columnSpan: 3 })),
    cell(reason, '標準と変える理由', { ...HEAD, rowSpan: 2 }),
  ]
  const second = grades.flatMap(() =>
    ['標準', '計画', '差'].map((name) => cell(FIGURE, name, HEAD)),
  )
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

function figures(texts: readonly string[]): TableCell[] {
  return texts.map((text) => cell(FIGURE, text, NUMBER))
}

function totalRow({ totals }: CurriculumSheet, reason: Twips): TableRow {
  const each = totals.flatMap(({ words }: SheetCell) =>
    [words.standard.ja, words.planned.ja, words.difference.ja].map((text) =>
      cell(FIGURE, text, { ...NUMBER, bold: true }),
    ),
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
