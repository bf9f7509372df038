import type { Words } from './words'

/** Whose posts they are, as the study's place says it. */
export interface Purses {
  /** Who counts the posts by law and pays them: 「県」「都」, in a designated city 「市」. */
  readonly authority: Words
  /** 「県」「都」: its board permits teaching outside the licence, in a designated city too. */
  readonly prefecture: Words
  /** Before 「の教職員」: 「県費」「都費」「市費負担」; in English before "posts". */
  readonly byLaw: Words
  /** What the founder pays beside: 「市費」「市独自」; in English before "posts". */
  readonly own: Words
  /** Who recruits those: 「市」. */
  readonly founder: Words
  /** Whether the founder has somebody else to explain the posts to. */
  readonly explains: boolean
}

/** Said where the study names no place. */
export const USUAL_PURSES: Purses = {
  authority: { ja: '県', en: 'prefecture' },
  prefecture: { ja: '県', en: 'prefecture' },
  byLaw: { ja: '県費', en: 'prefecture' },
  own: { ja: '市費', en: 'municipal' },
  founder: { ja: '市', en: 'municipality' },
  explains: true,
}

/** Words that say 県費 and 市費 as the library does, said as the study's place says them. */
export function saidHere(words: Words, { byLaw, own }: Pick<Purses, 'byLaw' | 'own'>): Words {
  const usual = USUAL_PURSES
  return {
    ja: words.ja.replaceAll(/市費|県費負担|県費/gu, (said) => {
      if (said === usual.own.ja) return own.ja
      return said === usual.byLaw.ja ? byLaw.ja : `${byLaw.ja.replace(/負担$/u, '')}負担`
    }),
    en: words.en.replaceAll(/(prefecture-paid|municipal)(?= posts?\b)/giu, (said) =>
      inCaseOf(said, said.toLowerCase() === usual.own.en ? own.en : byLaw.en),
    ),
  }
}

/** A word with a capital where the word it stands for has one. */
function inCaseOf(said: string, word: string): string {
  return /^[A-Z]/u.test(said) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word
}
