import type { Language } from '../domain/words'
import type { TableTwin } from '../results/pages'

/** A table twin as CSV for spreadsheets: byte order mark, CRLF, every cell quoted. */
export function formatTableCsv(table: TableTwin, language: Language): string {
  const lines = [table.columns, ...table.rows].map((cells) =>
    cells.map((cell) => quote(cell[language])).join(','),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** What a spreadsheet would run as a formula is kept a text by an apostrophe; numbers stay numbers. */
function quote(cell: string): string {
  const formula = /^[=@\t\r]|^[+-](?![\d.,]+$)/u.test(cell)
  return `"${formula ? "'" : ''}${cell.replaceAll('"', '""')}"`
}
