import type { Point } from '../../charts'
import { asksOfStage } from '../../results/how-many/funnel'
import { MEASURE_OF_CHOICE } from '../../results/how-many/headline'
import { measureOfPayer } from '../../results/money/payers'
import { asksOfPart } from '../../results/multiples/roll'
import type { Asks, HowManyMeasure, PostSection, Viewpoint } from '../../results/pages'

/** What a page looks at, as far as its charts' points hang on it. */
export interface Sight {
  readonly measure?: HowManyMeasure
  readonly viewpoint?: Viewpoint
}

const SECTIONS: Readonly<Record<PostSection['id'], string>> = {
  quota: 'posts.prefecture.quota',
  additional: 'posts.prefecture.additional',
  municipal: 'posts.municipal',
}

/** The measure behind a point of each chart, and the part of it that the point shows. */
const CHARTS: Readonly<
  Record<string, (point: Point, sight: Sight) => Omit<Asks, 'planId'> | null>
> = {
  fan: (_, { measure = 'demand' }) => ({ measure: MEASURE_OF_CHOICE[measure] }),
  futures: (_, { measure = 'demand' }) => ({ measure: MEASURE_OF_CHOICE[measure] }),
  funnel: ({ planId, item }) => asksOfStage(item ?? '', planId ?? ''),
  posts: ({ item }) => ({ measure: SECTIONS[(item ?? 'quota') as PostSection['id']] }),
  'cost-stack': (_, { viewpoint = 'all' }) => ({ measure: measureOfPayer(viewpoint) }),
  'per-pupil': ({ item }) => ({
    measure: item === 'ordinary' ? 'cost.comparator' : 'cost.total',
    about: 'per-pupil',
  }),
  'roll-by-part': ({ item }) => asksOfPart(item ?? ''),
  balance: () => ({ measure: 'hours.lessonUnits' }),
  hours: ({ item }) => ({
    measure: 'hours.lessonUnits',
    by: { grade: Number(item?.split(' ').at(-1)) },
  }),
}

/** What a point of a chart answers to 「なぜこの数字？」; null for a chart whose points are no figures of a plan. */
export function asksOfPoint(point: Point, sight: Sight = {}): Asks | null {
  const { planId, fiscalYear } = point
  const asks = planId === null ? null : CHARTS[point.chart]?.(point, sight)
  if (planId === null || !asks) return null
  return { ...asks, planId, ...(fiscalYear !== null && { fiscalYear }) }
}
