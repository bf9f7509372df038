import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'

/** Whose posts they are, as the study's place says it. */
export interface Purses {
  /** Who counts the posts by law and pays them: 「県」「都」, in a designated city 「市」. */
  readonly authority: Words
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
  byLaw: { ja: '県費', en: 'prefecture' },
  own: { ja: '市費', en: 'municipal' },
  founder: { ja: '市', en: 'municipality' },
  explains: true,
}

export function pursesOf({ purses }: PageInput): Purses {
  return purses ?? USUAL_PURSES
}

/** A measure's label where it names who pays posts; null for every other measure. */
export function postsLabel(measure: string, { byLaw, own }: Purses): Words | null {
  switch (measure) {
    case 'posts.prefecture':
      return { ja: `${byLaw.ja}の教職員`, en: `Posts, ${byLaw.en}` }
    case 'posts.prefecture.quota':
      return { ja: `${byLaw.ja}（法令の定数）`, en: `Posts by law, ${byLaw.en}` }
    case 'posts.prefecture.additional':
      return { ja: `${byLaw.ja}（加配）`, en: `Additional posts, ${byLaw.en}` }
    case 'posts.prefecture.net':
      return { ja: `${byLaw.ja}の純増`, en: `Net new posts, ${byLaw.en}` }
    case 'posts.municipal':
      return { ja: `${own.ja}の職員（計画）`, en: `Posts planned, ${own.en}` }
    case 'posts.municipal.vacant':
      return { ja: `${own.ja}の職員の欠員`, en: `Posts vacant, ${own.en}` }
    default:
      return null
  }
}
