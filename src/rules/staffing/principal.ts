import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/**
 * 校長 (6条の2): one a school. A 分校 isn't a school here, since 16条1項 looks only at 7条 to 9条.
 * A school without classes on 1 May (休校) has none: our reading; the article only counts schools.
 */
export function principalPosts(classes: number, branchSchool: boolean): number {
  return classes > 0 && !branchSchool ? 1 : 0
}

export const principalRule: Rule<{ classes: number; branchSchool: boolean }, number> = {
  id: 'principal',
  words: { ja: '校長', en: 'Principal' },
  unit: 'posts',
  source: standardsAct('6条の2', 'art. 6-2'),
  inForce: { first: 2017 },
  examples: [
    { given: { classes: 1, branchSchool: false }, value: 1 },
    { given: { classes: 2, branchSchool: true }, value: 0 },
    { given: { classes: 0, branchSchool: false }, value: 0 },
  ],
  apply: ({ classes, branchSchool }) => principalPosts(classes, branchSchool),
}
