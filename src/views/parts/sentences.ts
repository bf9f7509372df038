import type { SentencePart } from '../../results/pages'

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
