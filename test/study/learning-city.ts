import type { Learning } from '../../src/domain/learning'
import { EVERY_DAY, HOME, TWO_DAYS } from '../rules/day-patterns/sample-patterns'
import { cityWith } from './city'

const subject = (id: string) => ({
  id,
  name: { ja: id, en: id },
  from: [id],
  cells: {},
  reason: null,
  counts: true,
  blocks: null,
})

/** Three day patterns side by side. */
export const PATTERNS: Learning = {
  subjects: ['japanese', 'foreign-language', 'science', 'social-studies'].map(subject),
  calendar: null,
  patterns: [HOME, TWO_DAYS, EVERY_DAY],
  groups: null,
  staff: null,
}

/** The city's study, its first school with what is learnt there. */
export function cityLearning(learning: object = PATTERNS) {
  return cityWith((draft) => {
    draft.plans[1]!['learning'] = learning
  })
}
