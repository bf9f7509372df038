import type { Words } from '../../domain/words'
import type { TableTwin } from '../pages'
import { tableTwin } from '../tables'
import { DASH, joinWords, NOTHING } from '../words'
import type { CurriculumSheet, SheetCell, SheetRow, SubjectCell } from './curriculum-sheet'
import { SHEET_MARKS } from './sheet-marks'

/** The name of a row as it stands in one cell. */
export function sheetRowName({ words, parents, group, counts }: SheetRow): Words {
  const added = [
    parents,
    group === 'new' ? { ja: '新設', en: 'new' } : null,
    counts ? null : { ja: '時数の外', en: 'outside the hours' },
  ].filter((each) => each !== null)
  const en = words.en === '' ? words.ja : words.en
  if (added.length === 0) return { ja: words.ja, en }
  return {
    ja: `${words.ja}（${added.map(({ ja }) => ja).join('、')}）`,
    en: `${en} (${added.map((each) => each.en).join(', ')})`,
  }
}

/** The ministry's table as one table for files: each grade's columns beside each other, reasons in full. */
export function sheetTable({
  title,
  plan,
  fiscalYear,
  grades,
  rows,
  totals,
  counted,
}: Omit<CurriculumSheet, 'table'>): TableTwin {
  return tableTwin({
    caption: {
      ja: `${title.ja}（${plan.name.ja} ${fiscalYear.ja}、単位時間）`,
      en: `${title.en} (${plan.name.en}, ${fiscalYear.en}, lesson units)`,
    },
    groups: [
      { label: NOTHING, slot: null, span: 1 },
      ...grades.map(({ words }) => ({ label: words, slot: null, span: COLUMNS.length })),
      { label: NOTHING, slot: null, span: 1 },
    ],
    columns: [SUBJECT, ...grades.flatMap(() => COLUMNS), REASON],
    rows: [
      ...rows.map((row) => [
        sheetRowName(row),
        ...row.cells.flatMap((cell) => (cell ? [...figures(cell), basisOf(cell)] : BLANK)),
        row.reason ?? NOTHING,
      ]),
      [TOTAL, ...totals.flatMap((cell) => [...figures(cell), NOTHING]), counted],
    ],
    totalRow: true,
  })
}

const SUBJECT: Words = { ja: '教科等', en: 'Subject' }
const REASON: Words = { ja: '標準と変える理由', en: 'Why it differs' }
const TOTAL: Words = { ja: '総授業時数', en: 'Total' }
const COLUMNS: readonly Words[] = [
  { ja: '標準', en: 'Standard' },
  { ja: '計画', en: 'Planned' },
  { ja: '差', en: 'Difference' },
  { ja: '根拠', en: 'Basis' },
]
const BLANK: readonly Words[] = COLUMNS.map(() => DASH)

function figures({ words }: SheetCell): Words[] {
  return [words.standard, words.planned, words.difference]
}

function basisOf({ origin, differs }: SubjectCell): Words {
  const words = origin ? SHEET_MARKS[origin].words : DASH
  if (!differs) return words
  return joinWords(words, { ja: `（${differs.ja}）`, en: `(${differs.en})` })
}
