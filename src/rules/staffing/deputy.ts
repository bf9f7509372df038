import type { SchoolLevel } from '../../domain/school'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/**
 * 副校長・教頭 (7条3項). A part *of* the teachers' number, never on top of it: adding it again counts
 * it twice.
 */
export function deputyWithin(level: SchoolLevel, classes: number): number {
  if (level === 'elementary') {
    if (classes >= 27) return 2
    if (classes >= 9) return 1
    return classes >= 6 ? 0.75 : 0
  }
  if (classes >= 24) return 2
  if (classes >= 6) return 1
  return classes >= 3 ? 0.5 : 0
}

export const deputyRule: Rule<{ level: SchoolLevel; classes: number }, number> = {
  id: 'deputy',
  words: { ja: '副校長・教頭（内数）', en: 'Deputy head (within the total)' },
  unit: 'posts',
  source: standardsAct('7条3項', 'art. 7(3)'),
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', classes: 2 }, value: 0 },
    { given: { level: 'junior-high', classes: 3 }, value: 0.5 },
    { given: { level: 'junior-high', classes: 24 }, value: 2 },
    { given: { level: 'elementary', classes: 6 }, value: 0.75 },
  ],
  apply: ({ level, classes }) => deputyWithin(level, classes),
}
