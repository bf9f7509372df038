import type { Asks, SentencePart } from '../../results/pages'

const END = /^(.*?(?:[。！？]|[.!?](?=\s))\s*)(.*)$/su

/** Cuts the pieces of a headline at the ends of its sentences, so that a line breaks there first. */
export function sentencesOf(parts: readonly SentencePart[]): readonly (readonly SentencePart[])[] {
  const sentences: SentencePart[][] = [[]]
  for (const part of parts) {
    let rest = part
    for (let end = cut(rest); end; end = cut(rest)) {
      sentences.at(-1)?.push({ ...rest, text: end.before })
      sentences.push([])
      rest = { ...rest, text: end.after }
    }
    if (rest.text !== '') sentences.at(-1)?.push(rest)
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

/** A sentence ends in plain text only: 「A.B」 may be a plan's name. */
function cut(part: SentencePart): { readonly before: string; readonly after: string } | null {
  if (part.kind !== 'text') return null
  const [, before, after] = END.exec(part.text) ?? []
  return before === undefined || after === undefined ? null : { before, after }
}

/**
 * Whether each sentence fits on a line of its own, counted in full-width letters: then a line breaks between sentences
 * only. A longer one must be able to share its last line with the next, or two sentences would take three lines.
 */
export function eachFitsALine(
  sentences: readonly (readonly SentencePart[])[],
  line: number,
): boolean {
  return sentences.every((parts) => parts.reduce((sum, part) => sum + widthOf(part), 0) <= line)
}

function widthOf({ kind, text }: SentencePart): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter < '\u0100' ? 0.6 : 1), 0)
  return letters + (kind === 'plan' ? 1.2 : 0)
}

/** A text in pieces at the figures that stand in it, in their order; one that doesn't stand there is passed over. */
export function withFigures(
  text: string,
  figures: readonly { readonly text: string; readonly asks: Asks }[],
): readonly SentencePart[] {
  const pieces: SentencePart[] = []
  let rest = text
  for (const figure of figures) {
    const at = rest.indexOf(figure.text)
    if (figure.text === '' || at < 0) continue
    pieces.push({ kind: 'text', text: rest.slice(0, at) }, { kind: 'figure', ...figure })
    rest = rest.slice(at + figure.text.length)
  }
  return [...pieces, { kind: 'text' as const, text: rest }].filter((piece) => piece.text !== '')
}
