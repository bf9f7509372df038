import type { LearningOrigin } from '../../domain/learning'
import type { Words } from '../../domain/words'

/** How figures of the ministry's table came about, and the letter that stands in a cell. */
export const SHEET_MARKS: Readonly<
  Record<LearningOrigin, { readonly words: Words; readonly letter: Words }>
> = {
  stated: { words: { ja: '届出', en: 'declared' }, letter: { ja: '届', en: 'd' } },
  computed: { words: { ja: '計算', en: 'computed' }, letter: { ja: '計', en: 'c' } },
  assumed: { words: { ja: '仮置き', en: 'assumed' }, letter: { ja: '仮', en: 'a' } },
  own: { words: { ja: '自分で入力', en: 'entered' }, letter: { ja: '入', en: 'e' } },
}
