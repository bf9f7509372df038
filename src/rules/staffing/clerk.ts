import type { SchoolLevel } from '../../domain/school'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/** From how many classes on a school has a further clerk (9条3号). */
const FURTHER_CLERK_FROM: Record<SchoolLevel, number> = { elementary: 27, 'junior-high': 21 }

/**
 * 事務職員 (9条1号〜3号): ¾ for three classes, one from four, one more in a big school. A 分校 is one with
 * its parent for items 1 and 2, but a school of its own for item 3 (16条1項).
 * Item 4 (100 pupils on school aid who are a quarter of the school) is a function of its own.
 */
export function clerkPosts(level: SchoolLevel, classes: number, branchSchool: boolean): number {
  const further = classes >= FURTHER_CLERK_FROM[level] ? 1 : 0
  if (branchSchool || classes < 3) return further
  return (classes === 3 ? 0.75 : 1) + further
}

/** 9条4号・施行令5条2項: at least 100 aided pupils, and at least 25 of 100. */
export function aidedPupilsClerkPosts(aidedPupils: number, pupils: number): number {
  return aidedPupils >= 100 && aidedPupils * 4 >= pupils ? 1 : 0
}

export const clerkRule: Rule<{ level: SchoolLevel; classes: number }, number> = {
  id: 'clerk',
  words: { ja: '事務職員', en: 'Clerk' },
  unit: 'posts',
  source: standardsAct('9条1号〜3号', 'art. 9(i)-(iii)'),
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', classes: 2 }, value: 0 },
    { given: { level: 'junior-high', classes: 3 }, value: 0.75 },
    { given: { level: 'junior-high', classes: 4 }, value: 1 },
    { given: { level: 'junior-high', classes: 21 }, value: 2 },
    { given: { level: 'elementary', classes: 26 }, value: 1 },
  ],
  apply: ({ level, classes }) => clerkPosts(level, classes, false),
}
