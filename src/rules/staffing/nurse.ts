import type { SchoolLevel } from '../../domain/school'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/** From how many pupils on a school has a second nurse (8条2号). */
export const SECOND_NURSE_FROM: Readonly<Record<SchoolLevel, number>> = {
  elementary: 851,
  'junior-high': 801,
}

/**
 * 養護教諭等 (8条1号・2号): one from three classes, one more for many pupils. For a 分校 both items look
 * at it together with its parent (16条1項), so it brings none of its own; that a parent of one or two
 * classes could reach three through its 分校 is left out.
 */
export function nursePosts(
  level: SchoolLevel,
  classes: number,
  pupils: number,
  branchSchool: boolean,
): number {
  if (classes === 0 || branchSchool) return 0
  return (classes >= 3 ? 1 : 0) + (pupils >= SECOND_NURSE_FROM[level] ? 1 : 0)
}

interface NurseGiven {
  readonly level: SchoolLevel
  readonly classes: number
  readonly pupils: number
}

export const nurseRule: Rule<NurseGiven, number> = {
  id: 'nurse',
  words: { ja: '養護教諭等', en: 'School nurse' },
  unit: 'posts',
  source: standardsAct('8条1号・2号', 'art. 8(i), (ii)'),
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', classes: 2, pupils: 20 }, value: 0 },
    { given: { level: 'junior-high', classes: 3, pupils: 40 }, value: 1 },
    { given: { level: 'junior-high', classes: 21, pupils: 801 }, value: 2 },
    { given: { level: 'elementary', classes: 25, pupils: 850 }, value: 1 },
  ],
  apply: ({ level, classes, pupils }) => nursePosts(level, classes, pupils, false),
}
