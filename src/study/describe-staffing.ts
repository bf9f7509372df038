import type { CostItemId } from '../domain/cost-items'
import type { PlanInputs, QuotaInputs } from '../domain/model-inputs'
import type { SchoolLevel } from '../domain/school'
import type { Words } from '../domain/words'
import { additionalPostsCitation } from '../rules/staffing/additional-posts'
import { articleAdditionPosts } from '../rules/staffing/article-additions'
import { branchQuota } from '../rules/staffing/branch-quota'
import { classTotal } from '../rules/staffing/class-count'
import { clerkPosts } from '../rules/staffing/clerk'
import { nursePosts } from '../rules/staffing/nurse'
import { principalPosts } from '../rules/staffing/principal'
import { teacherQuota } from '../rules/staffing/teacher-multiplier'
import { compileStudy } from './compile'
import { oncePerStudy } from './once-per-study'

/** As many classes as a new school could have; tables hold the last entry for more. */
const MOST_CLASSES = 24

const SCHOOL_WORDS: Readonly<Record<SchoolLevel, Words>> = {
  elementary: { ja: '小学校', en: 'elementary school' },
  'junior-high': { ja: '中学校', en: 'junior high school' },
}

const ARTICLE: Words = {
  ja: '義務標準法 第6条の2〜第9条・第16条',
  en: 'Act on Standards for Class Formation and the Number of Staff, Arts. 6-2 to 9 and 16',
}

const PARENT_DOES: Words = { ja: '法令上は本校に含む', en: 'at the parent’s' }

/** What the rules of posts say of each plan with a school: roles by number of classes, and the law behind. */
export const describeStaffing = oncePerStudy((study) =>
  compileStudy(study).plans.flatMap((plan) => staffingOf(plan) ?? []),
)

function staffingOf({ id, school, costs }: PlanInputs) {
  if (!school) return null
  const { level, quota } = school
  return {
    planId: id,
    roles: rolesOf(level, quota.basis),
    law: { school: SCHOOL_WORDS[level], article: ARTICLE, basis: basisOf(level, quota) },
    request: {
      requested: school.additional.requested,
      article: additionalPostsCitation.article!,
      nationPays: nationalPart(costs),
    },
  }
}

/** The nation's share of the salaries of posts by law. */
function nationalPart(costs: PlanInputs['costs']) {
  const salaries = costs.find(({ id }) => id === ('prefecture-salaries' satisfies CostItemId))
  const { numerator, denominator } = salaries?.shares[0] ?? { numerator: 0, denominator: 1 }
  return { numerator, denominator }
}

/** Every role but deputy and teachers, who take what the quota leaves. */
function rolesOf(level: SchoolLevel, basis: QuotaInputs['basis']) {
  const branchSchool = basis.kind === 'own-school' && basis.branchSchool
  const instead = basis.kind === 'own-school' && !branchSchool ? null : PARENT_DOES
  const role = (ja: string, en: string, posts: (classes: number) => number, said = instead) => ({
    label: { ja, en },
    postsByClasses: byClasses(posts),
    instead: said,
  })
  return [
    role('校長', 'Principal', (classes) => principalPosts(classes, branchSchool)),
    role('養護教諭', 'Nurse', (classes) => nursePosts(level, classes, 0, branchSchool)),
    role('事務職員', 'Clerk', (classes) => clerkPosts(level, classes, branchSchool)),
    ...(branchSchool
      ? [role('分校の加算', 'Branch school', (n) => articleAdditionPosts(level, n, 0, true), null)]
      : []),
  ]
}

function basisOf(level: SchoolLevel, { basis, classStandard }: QuotaInputs) {
  if (basis.kind === 'own-school') {
    const teachersByClasses = byClasses((classes) => teacherQuota(level, classes))
    return { kind: 'own-school' as const, teachersByClasses }
  }
  const [from, length] = level === 'elementary' ? ([0, 6] as const) : ([6, 3] as const)
  const standards = classStandard.at(-1)!
  const parentClasses =
    classTotal(
      basis.parentPupils,
      from,
      length,
      standards,
      from,
      level,
      basis.combineParentClasses,
    ) + basis.parentSpecialNeedsClasses
  const changeByClasses = byClasses(
    (branchClasses) => branchQuota({ level, parentClasses, branchClasses }).value,
  )
  return { kind: 'parent-difference' as const, parentClasses, changeByClasses }
}

function byClasses(posts: (classes: number) => number): number[] {
  return Array.from({ length: MOST_CLASSES + 1 }, (_, classes) => posts(classes))
}
