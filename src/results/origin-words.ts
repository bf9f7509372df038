import type { LearningOrigin } from '../domain/learning'
import type { Words } from '../domain/words'

/** What an entry's origin is called wherever it is written: in badges, tables, marks and files alike. */
export const ORIGIN_WORDS: Readonly<Record<LearningOrigin, Words>> = {
  stated: { ja: '資料', en: 'Source' },
  computed: { ja: '計算', en: 'Computed' },
  assumed: { ja: '仮定', en: 'Assumed' },
  own: { ja: '自分で変更', en: 'Changed by you' },
}

/** As it stands within a line: English in small letters. */
export function originWithin(origin: LearningOrigin): Words {
  const { ja, en } = ORIGIN_WORDS[origin]
  return { ja, en: en.toLowerCase() }
}
