import type { LearningOrigin } from '../../domain/learning'
import type { Words } from '../../domain/words'
import { originWithin } from '../origin-words'

/** How figures of the ministry's table came about, and the letter that stands in a cell. */
export const SHEET_MARKS: Readonly<
  Record<LearningOrigin, { readonly words: Words; readonly letter: Words }>
> = {
  stated: { words: originWithin('stated'), letter: { ja: '資', en: 's' } },
  computed: { words: originWithin('computed'), letter: { ja: '計', en: 'c' } },
  assumed: { words: originWithin('assumed'), letter: { ja: '仮', en: 'a' } },
  own: { words: originWithin('own'), letter: { ja: '自', en: 'y' } },
}
