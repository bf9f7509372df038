import type { InternalFigure } from '../masking/internal'
import { printedValue } from '../numbers'
import type { PageReader } from '../page-reader'
import type { Summary } from '../pages'

/** The posts of one plan in the chosen year. */
export interface Posts {
  readonly classes: number
  readonly prefecture: Summary
  readonly quota: Summary
  readonly additional: Summary
  readonly municipal: Summary
  readonly vacant: Summary
  /** Whether quota and additional posts, as printed, make the prefecture's posts: middles need not. */
  readonly addsUp: boolean
  /** What others are told of the additional posts; null where the guess at them may be seen. */
  readonly requestedOnly: InternalFigure | null
}

export function postsOf(plan: number, reader: PageReader): Posts {
  const prefecture = reader.summary(plan, 'posts.prefecture')
  const quota = reader.summary(plan, 'posts.prefecture.quota')
  const additional = reader.summary(plan, 'posts.prefecture.additional')
  const printed = ({ p50 }: Summary, kind: 'quota' | 'posts'): number =>
    printedValue(p50, kind, reader.style)
  const parts = printed(quota, 'quota') + printed(additional, 'posts')
  return {
    classes: reader.summary(plan, 'posts.classes').p50,
    prefecture,
    quota,
    additional,
    municipal: reader.summary(plan, 'posts.municipal'),
    vacant: reader.summary(plan, 'posts.municipal.vacant'),
    requestedOnly: reader.internal(plan, 'posts.prefecture.additional'),
    addsUp: Math.abs(parts - printed(prefecture, 'quota')) < 1e-6,
  }
}
