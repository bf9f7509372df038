import type { Language } from '../../domain/words'
import type { Study } from '../../study/study'

/** What the library finds: studies, and surveys, which name no municipality. */
export type LibraryCase = Pick<Study, 'id' | 'title' | 'summary' | 'card'> &
  Partial<Pick<Study, 'municipalities' | 'prefecture'>>

export interface Wanted {
  readonly word: string
  /** A card's kind in the page's language; empty: any. */
  readonly kind: string
  readonly language: Language
}

export interface KindCount {
  readonly kind: string
  readonly count: number
}

/** The kinds of case that the cards name, with how many there are. */
export function kindsOf(studies: readonly LibraryCase[], language: Language): readonly KindCount[] {
  const counts = new Map<string, number>()
  for (const { card } of studies) {
    if (card) counts.set(card.kind[language], (counts.get(card.kind[language]) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** Studies in which every typed word stands somewhere, in either language. */
export function matching<Case extends LibraryCase>(
  studies: readonly Case[],
  wanted: Wanted,
): readonly Case[] {
  const words = folded(wanted.word).split(' ').filter(Boolean)
  return studies.filter((study) => {
    const kind = study.card?.kind[wanted.language] ?? ''
    const text = textOf(study)
    return (
      (wanted.kind === '' || kind === wanted.kind) && words.every((word) => text.includes(word))
    )
  })
}

function textOf({ title, summary, card, municipalities = [], prefecture }: LibraryCase): string {
  const all = [title, summary, card?.kind, card?.date, card?.lines, prefecture?.name]
  const named = [...all, ...municipalities.map(({ name }) => name)]
  return folded(named.map((words) => (words ? `${words.ja} ${words.en}` : '')).join(' '))
}

/** Full and half width, upper and lower case, are the same to whoever searches. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
