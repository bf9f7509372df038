import type { Language, Words } from '../domain/words'
import { formatCsv } from '../results/csv'
import type { TableTwin } from '../results/pages'
import { spreadOf } from '../results/tables'
import type { FileFact } from './file-facts'
import { say } from './words'

/**
 * A table twin as CSV for spreadsheets: byte order mark, CRLF, every cell quoted; a center and its range in columns
 * of their own.
 *
 * @param origin lines below the table, each a label and a value: what it is, and where its figures come from
 */
export function formatTableCsv(
  table: TableTwin,
  language: Language,
  origin: readonly FileFact[] = [],
): string {
  const apart = table.columns.map((_, at) => table.rows.some((row) => spreadOf(row[at]!) !== null))
  const heads = table.columns.flatMap((_, at) => headsOf(table, at, apart[at]!, language))
  const rows = table.rows.map((cells) =>
    cells.flatMap((cell, at) => partsOf(cell, apart[at]!).map((part) => figure(part[language]))),
  )
  const below = [...origin, ...wordsOf(table, language)].map(({ label, value }) => [label, value])
  return `\ufeff${formatCsv([heads, ...rows, [], ...below])}`
}

/** 「学校設置型 平均」; of a column of ranges also where they begin and end. */
function headsOf(table: TableTwin, column: number, apart: boolean, language: Language): string[] {
  const group = groupAt(table, column)?.[language] ?? ''
  const own = table.columns[column]![language]
  if (!apart) return [joined(group, own)]
  const center = joined(group, own.replace(RANGE_IN_BRACKETS, ''))
  return [center, say('lowOfEight', language, { center }), say('highOfEight', language, { center })]
}

const RANGE_IN_BRACKETS = /\s*[（(](?:10回に8回|8 in 10)[）)]$/u

const joined = (group: string, own: string) =>
  group === '' || group === own ? own : `${group} ${own}`

/** A cell without a range, in a column of ranges, is its own center. */
function partsOf(cell: Words, apart: boolean): readonly Words[] {
  if (!apart) return [cell]
  return spreadOf(cell) ?? [cell, EMPTY, EMPTY]
}

const EMPTY: Words = { ja: '', en: '' }

/** What the table says of itself: its unit stands there. */
function wordsOf({ caption, note }: TableTwin, language: Language): FileFact[] {
  const of = { label: say('table', language), value: caption[language] }
  return note ? [of, { label: say('note', language), value: note[language] }] : [of]
}

/** The header above a column, which a file writes into the same cell. */
function groupAt({ groups }: TableTwin, column: number): Words | null {
  let end = 0
  for (const { label, span } of groups ?? []) {
    end += span
    if (column < end) return label
  }
  return null
}

/** A figure as spreadsheets read it: 「▲1,200」 is -1200 there. Words stay as they are. */
function figure(cell: string): string {
  const [, sign = '', digits] = /^([▲−+±]?)(\d[\d,]*(?:\.\d+)?)$/u.exec(cell) ?? []
  if (digits === undefined) return cell
  return `${sign === '▲' || sign === '−' ? '-' : ''}${digits.replaceAll(',', '')}`
}
