import type { Language, Words } from '../domain/words'
import type { TableTwin } from '../results/pages'
import type { FileFact } from './file-facts'

/**
 * A table twin as CSV for spreadsheets: byte order mark, CRLF, every cell quoted.
 *
 * @param origin lines below the table, each a label and a value: what it is, and where its figures come from
 */
export function formatTableCsv(
  table: TableTwin,
  language: Language,
  origin: readonly FileFact[] = [],
): string {
  const heads = table.columns.map((column, index) => {
    const group = groupAt(table, index)?.[language] ?? ''
    const own = column[language]
    return group === '' || group === own ? own : `${group} ${own}`
  })
  const rows = table.rows.map((cells) => cells.map((cell) => cell[language]))
  const below = origin.map(({ label, value }) => [label, value])
  const lines = [heads, ...rows, ...(below.length > 0 ? [[], ...below] : [])].map((cells) =>
    cells.map(quote).join(','),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
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

/** What a spreadsheet would run as a formula is kept a text by an apostrophe; numbers stay numbers. */
function quote(cell: string): string {
  const formula = /^[=@\t\r]|^[+-](?![\d.,]+$)/u.test(cell)
  return `"${formula ? "'" : ''}${cell.replaceAll('"', '""')}"`
}
