import type { SchoolLevel } from '../../domain/school'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'
import {
  articleAddition,
  guidancePosts,
  largeSchoolPosts,
  pupilBandPosts,
  type ArticleAddition,
} from './article-additions'
import { clerkPosts } from './clerk'
import { deputyWithin } from './deputy'
import { nursePosts } from './nurse'
import { schoolPostsThousandths } from './school-posts'
import { teacherQuotaThousandths } from './teacher-multiplier'

/** A branch classroom (分教室) as classes of its parent school. */
export interface BranchClassroom {
  readonly level: SchoolLevel
  /** The parent's classes, special-needs classes included, without the branch's. */
  readonly parentClasses: number
  readonly branchClasses: number
  readonly parentPupils?: number | undefined
  readonly branchPupils?: number | undefined
}

export interface BranchQuota {
  /** q(parent + branch) − q(parent) by 7条1項1号; can be zero or below, and then stays so. */
  readonly value: number
  readonly quotaWithBranch: number
  readonly quotaOfParent: number
  /** What the branch changes in the parent's other additions; items without change are left out. */
  readonly additionChanges: readonly ArticleAddition[]
  readonly nurseChange: number
  readonly clerkChange: number
  /** Inside `value`, not beside it. */
  readonly deputyChangeWithin: number
  /** `value` and all changes together. */
  readonly totalChange: number
}

/**
 * The law knows no 分教室: its classes count as the parent's, so it earns what they change there.
 * Whether the board counts them as classes of their own is its practice, and an input elsewhere.
 */
export function branchQuota(branch: BranchClassroom): BranchQuota {
  const { level, parentClasses, branchClasses, parentPupils = 0 } = branch
  // Without the parent's pupils no step by pupils can be told, so the branch's don't count either.
  const branchPupils = branch.parentPupils === undefined ? 0 : (branch.branchPupils ?? 0)
  const classes = parentClasses + branchClasses
  const pupils = parentPupils + branchPupils
  const withBranch = teacherQuotaThousandths(level, classes)
  const ofParent = teacherQuotaThousandths(level, parentClasses)
  return {
    value: (withBranch - ofParent) / 1000,
    quotaWithBranch: withBranch / 1000,
    quotaOfParent: ofParent / 1000,
    additionChanges: [
      articleAddition(2, largeSchoolPosts(level, classes) - largeSchoolPosts(level, parentClasses)),
      articleAddition(3, guidancePosts(level, classes) - guidancePosts(level, parentClasses)),
      articleAddition(4, pupilBandPosts(pupils) - pupilBandPosts(parentPupils)),
    ].filter(({ posts }) => posts !== 0),
    nurseChange:
      nursePosts(level, classes, pupils, false) -
      nursePosts(level, parentClasses, parentPupils, false),
    clerkChange: clerkPosts(level, classes, false) - clerkPosts(level, parentClasses, false),
    deputyChangeWithin: deputyWithin(level, classes) - deputyWithin(level, parentClasses),
    totalChange: branchPostsChange(level, parentClasses, parentPupils, branchClasses, branchPupils),
  }
}

/** All posts that the branch's classes and pupils change at the parent, without allocation. */
export function branchPostsChange(
  level: SchoolLevel,
  parentClasses: number,
  parentPupils: number,
  branchClasses: number,
  branchPupils: number,
): number {
  const pupils = parentPupils + branchPupils
  const withBranch = schoolPostsThousandths(level, parentClasses + branchClasses, pupils, false)
  return (withBranch - schoolPostsThousandths(level, parentClasses, parentPupils, false)) / 1000
}

export const branchQuotaRule: Rule<BranchClassroom, number> = {
  id: 'branch-quota',
  words: { ja: '分教室による教頭・教諭等の増減', en: 'Teachers a branch classroom adds' },
  unit: 'posts',
  source: standardsAct(
    '7条1項1号（条文に分教室の語はなく、本校の学級として算定）',
    'art. 7(1)(i) (which does not know the word; counted as classes of the parent school)',
    'D',
  ),
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', parentClasses: 15, branchClasses: 3 }, value: 4.626 },
    { given: { level: 'junior-high', parentClasses: 9, branchClasses: 3 }, value: 3.36 },
    { given: { level: 'junior-high', parentClasses: 11, branchClasses: 1 }, value: -0.08 },
    { given: { level: 'junior-high', parentClasses: 3, branchClasses: 1 }, value: -0.001 },
  ],
  apply: (branch) => branchQuota(branch).value,
}
