/** How wide a text will stand, in pixels. */
export type TextMeasure = (text: string, size: number, bold?: boolean) => number

/** East Asian Wide and Fullwidth, and the signs that Japanese fonts draw a full em wide (▲, 〜, …). */
const FULL_WIDTH =
  /[\u1100-\u115f\u2025\u2026\u2190-\u21ff\u2460-\u24ff\u25a0-\u25ff\u2600-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u
/** Widths in ems of what is not full-width: the wider of BIZ UDPGothic's and Noto Sans JP's. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'|!ijl]/u, 0.35],
  [/[()[\]\-–~/’rtfIs]/u, 0.5],
  [/[0-9]/u, 0.76],
  [/[MWQOmw@%&+±×—]/u, 0.94],
  [/[A-Z]/u, 0.8],
  [/[\uff61-\uff9f]/u, 0.5],
]
const OTHERWISE = 0.7

/**
 * An estimate without a canvas, so that page, file and Node lay out alike. It errs on the wide side,
 * because the user's fonts are not known: a label cut off is worse than a gap.
 */
export const estimateTextWidth: TextMeasure = (text, size, bold = false) => {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  // The charts' letter spacing is a hundredth of an em.
  return (ems * (bold ? 1.02 : 1) + text.length * 0.01) * size
}

function emsOf(character: string): number {
  if (FULL_WIDTH.test(character)) return 1
  return CLASSES.find(([letters]) => letters.test(character))?.[1] ?? OTHERWISE
}

/** Cuts a text that is too long and says so with an ellipsis. */
export function fitText(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 1) {
    characters.pop()
    const cut = `${characters.join('').trimEnd()}…`
    if (measure(cut) <= width) return cut
  }
  return `${characters.join('')}…`
}

/** Breaks at spaces, and where a single word is still too long, between its characters. */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \u3000]+/u)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  return lines
}

function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces = ['']
  for (const character of word) {
    const longer = (pieces.at(-1) ?? '') + character
    if (longer.length === 1 || measure(longer) <= width) pieces[pieces.length - 1] = longer
    else if (NOT_AT_START.test(character)) pieces.push(takeLast(pieces) + character)
    else pieces.push(character)
  }
  return pieces
}

/** What may not begin a line of Japanese. */
const NOT_AT_START = /[、。，．・：；！？）」』】〕ー〜々ゃゅょっァィゥェォャュョッ]/u

/** Takes the last letter off the last piece, so that it goes with what may not begin a line. */
function takeLast(pieces: string[]): string {
  const letters = Array.from(pieces.at(-1) ?? '')
  if (letters.length < 2) return ''
  const last = letters.pop() ?? ''
  pieces[pieces.length - 1] = letters.join('')
  return last
}
