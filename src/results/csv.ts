/** Rows as spreadsheets read them: CRLF after each, every cell quoted, text never a formula. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')
}

/** What a spreadsheet would run as a formula is kept a text by an apostrophe; numbers stay numbers. */
function quote(cell: string): string {
  const formula = /^[=@\t\r\n]|^[+-](?![\d.,]+$)/u.test(cell)
  return `"${formula ? "'" : ''}${cell.replaceAll('"', '""')}"`
}
