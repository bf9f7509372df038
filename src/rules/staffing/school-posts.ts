import type { SchoolLevel } from '../../domain/school'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'
import {
  type ArticleAddition,
  type SchoolSize,
  articleAdditionPosts,
  articleAdditions,
  lowestOfPupilBand,
} from './article-additions'
import { clerkPosts } from './clerk'
import { deputyWithin } from './deputy'
import { nursePosts, SECOND_NURSE_FROM } from './nurse'
import { principalPosts } from './principal'
import { teacherQuota, teacherQuotaThousandths } from './teacher-multiplier'

export interface SchoolPosts {
  /** Deputy head and teachers by 7条1項1号, the deputy inside. */
  readonly teachers: number
  /** The article's other additions (items 2, 3, 4 and 8). */
  readonly additions: readonly ArticleAddition[]
  readonly principal: number
  readonly nurse: number
  readonly clerk: number
  readonly total: number
  /** How much of `teachers` is the deputy head; not to be added. */
  readonly deputyWithin: number
}

/**
 * Every post the law gives one school or 分校, as fractions: the law rounds over the prefecture.
 * 加配 and the nutrition teacher (by kitchens, not schools) are not in here.
 */
export function schoolPosts(size: SchoolSize): SchoolPosts {
  const { level, classes, pupils = 0, branchSchool = false } = size
  return {
    teachers: teacherQuota(level, classes),
    additions: articleAdditions(size),
    principal: principalPosts(classes, branchSchool),
    nurse: nursePosts(level, classes, pupils, branchSchool),
    clerk: clerkPosts(level, classes, branchSchool),
    total: schoolPostsTotal(level, classes, pupils, branchSchool),
    deputyWithin: deputyWithin(level, classes),
  }
}

/** The total alone, without allocation, for the simulation: three classes give 10.751. */
export function schoolPostsTotal(
  level: SchoolLevel,
  classes: number,
  pupils: number,
  branchSchool: boolean,
): number {
  return schoolPostsThousandths(level, classes, pupils, branchSchool) / 1000
}

/** In whole thousandths, so that sums and differences of schools are exact. */
export function schoolPostsThousandths(
  level: SchoolLevel,
  classes: number,
  pupils: number,
  branchSchool: boolean,
): number {
  const quarters =
    articleAdditionPosts(level, classes, pupils, branchSchool) +
    principalPosts(classes, branchSchool) +
    nursePosts(level, classes, pupils, branchSchool) +
    clerkPosts(level, classes, branchSchool)
  return teacherQuotaThousandths(level, classes) + quarters * 1000
}

/** With the same classes, a school of this many pupils up to `pupils` has the same posts. */
export function pupilsOfSamePosts(level: SchoolLevel, pupils: number): number {
  return Math.max(
    lowestOfPupilBand(pupils),
    pupils >= SECOND_NURSE_FROM[level] ? SECOND_NURSE_FROM[level] : 0,
  )
}

export const schoolPostsRule: Rule<SchoolSize, number> = {
  id: 'school-posts',
  words: { ja: '1校の教職員定数（基礎定数）', en: 'Posts of a school by law' },
  unit: 'posts',
  source: standardsAct('6条の2〜9条・16条1項', 'arts. 6-2 to 9, 16(1)'),
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', classes: 3 }, value: 10.751 },
    { given: { level: 'junior-high', classes: 2, branchSchool: true }, value: 7 },
    { given: { level: 'junior-high', classes: 18, pupils: 700 }, value: 32.776 },
    { given: { level: 'elementary', classes: 6, pupils: 150 }, value: 10.752 },
    { given: { level: 'junior-high', classes: 0 }, value: 0 },
  ],
  apply: (size) => schoolPosts(size).total,
}
