import type { Language, Words } from '../domain/words'

/** Both languages from one template that only needs to know which. */
export function inBoth(say: (language: Language) => string): Words {
  return { ja: say('ja'), en: say('en') }
}

/** The same text in both languages: names of laws' articles, digits without a sign. */
export function same(text: string): Words {
  return { ja: text, en: text }
}

export const NOTHING: Words = same('')

/** Stands in a cell that has no value. */
export const DASH: Words = same('—')

/** Stands for a figure that others could work a masked count out from. */
export const NOT_SHOWN: Words = { ja: '＊', en: '*' }

/** Stands for a figure that is an internal guess. */
export const NOT_PUBLIC: Words = { ja: '非公開', en: 'withheld' }

/** Phrases one after the other; Japanese without a gap, English with a space. */
export function joinWords(...phrases: readonly Words[]): Words {
  return {
    ja: phrases.map(({ ja }) => ja).join(''),
    en: phrases
      .map(({ en }) => en)
      .filter((text) => text !== '')
      .join(' '),
  }
}

/** 「あ、い」 · "a, b and c". */
export function listWords(items: readonly Words[]): Words {
  const english = items.map(({ en }) => en)
  const last = english.pop()
  return {
    ja: items.map(({ ja }) => ja).join('、'),
    en: english.length === 0 ? (last ?? '') : `${english.join(', ')} and ${last}`,
  }
}
