import { USUAL_PURSES, type Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'

export function pursesOf({ purses }: Pick<PageInput, 'purses'>): Purses {
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
