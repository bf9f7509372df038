/** Wide and full-width letters, which a terminal gives two places: kana, kanji, Hangul, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** How many places of a terminal the text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1
  return width
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** Rows under each other, the first column to the left and all others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  return align(rows, (cell, width, column) =>
    column === 0 ? padEnd(cell, width) : padStart(cell, width),
  )
}

/** Rows under each other, every column to the left. */
export function alignLeft(rows: readonly (readonly string[])[]): string {
  return align(rows, padEnd)
}

function align(
  rows: readonly (readonly string[])[],
  pad: (cell: string, width: number, column: number) => string,
): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, c) => (widths[c] = Math.max(widths[c] ?? 0, widthOf(cell))))
  const lines = rows.map((row) => row.map((cell, c) => pad(cell, widths[c] ?? 0, c)).join('  '))
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}
