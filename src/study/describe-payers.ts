import { PAYER_WORDS, type Payer } from '../domain/payers'
import type { Words } from '../domain/words'
import type { Study } from './study'

export type PayerNames = Readonly<Record<Payer, Words>>

/** What the payers are called in this study: 「市」「県」 instead of 「市町村」「都道府県」. */
export function describePayers({ municipalities, prefecture }: Study): PayerNames {
  const kinds = new Set(municipalities.map(({ name }) => lastLetter(name, /[市町村区]/u)))
  const [municipality] = kinds.size === 1 ? kinds : []
  const prefectural = lastLetter(prefecture.name, /[都道府県]/u)
  return {
    ...PAYER_WORDS,
    ...(municipality && { municipality: MUNICIPALITY_WORDS[municipality]! }),
    ...(prefectural && { prefecture: { ja: prefectural, en: 'Prefecture' } }),
  }
}

const MUNICIPALITY_WORDS: Readonly<Record<string, Words>> = {
  市: { ja: '市', en: 'City' },
  町: { ja: '町', en: 'Town' },
  村: { ja: '村', en: 'Village' },
  区: { ja: '区', en: 'Ward' },
}

/** The word a place's name ends in, what stands in brackets left out. */
function lastLetter({ ja }: Words, kind: RegExp): string | null {
  const letter =
    ja
      .replace(/[（(].*$/u, '')
      .trim()
      .at(-1) ?? ''
  return kind.test(letter) ? letter : null
}
