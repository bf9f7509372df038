import type { LikelyClasses, LikelyPosts, LikelyQuota, QuotaPosts } from '../domain/likely'
import type { SchoolInputs } from '../domain/model-inputs'
import { gradesOfLevel, GRADE_COUNT } from '../domain/school'
import { classTotal } from '../rules/staffing/class-count'
import { schoolPosts } from '../rules/staffing/school-posts'
import { multiplierThousandths } from '../rules/staffing/teacher-multiplier'
import { scalePupils } from './home-schools'
import { thin } from './numeric/binomial'
import type { PlanFuture } from './plan-future'
import { totalOfGrade } from './roll'
import { PURPOSE } from './slots'
import { cellOf } from './world'

/** Posts at the end of the year before. */
interface Before {
  /** Null in the first year. */
  readonly additional: number | null
  readonly filled: number
}

/** How the posts that `countPosts` has just counted come about. */
export function explainPosts(
  future: PlanFuture,
  school: SchoolInputs,
  year: number,
  before: Before,
): LikelyPosts {
  const { posts, values, costYear, mayRoll } = future
  const byGrade = Array.from({ length: GRADE_COUNT }, (_, g) => totalOfGrade(mayRoll, g))
  const { classesByGrade, combinedGrades } = explainClasses(school, byGrade, year)
  const filledBefore = Math.min(posts.municipal, before.filled)
  const luck = future.streams.chance(PURPOSE.left, 0, year, 0)
  const left = thin(filledBefore, values[school.municipalPosts.left]!, luck)
  return {
    classesByGrade,
    combined: sum(classesByGrade.map(({ classes }) => classes)) - posts.classes,
    combinedGrades,
    classes: posts.classes,
    quota: explainQuota(future, school, year, byGrade),
    requested: school.additional.requested,
    additionalBefore: before.additional,
    additional: posts.additional,
    additionalMoved: posts.additional * values[school.additional.moved]!,
    municipalPlanned: posts.municipal,
    filledBefore,
    left,
    found: posts.filled - filledBefore + left,
    filled: posts.filled,
    homeLost: costYear.postsLostAtHome,
  }
}

function explainClasses(
  { level, quota }: SchoolInputs,
  byGrade: readonly number[],
  year: number,
): { readonly classesByGrade: LikelyClasses[]; readonly combinedGrades: number[][] } {
  const standards = quota.classStandard[year - 1]!
  const grades = gradesOfLevel(level)
  const combinedGrades: number[][] = []
  const first = grades[0]! - 1
  classTotal(
    byGrade,
    first,
    grades.length,
    standards,
    first,
    level,
    quota.combineClasses,
    (lower, upper) => combinedGrades.push([grades[lower]!, grades[upper]!]),
  )
  const classesByGrade = grades.map((grade) => {
    const pupils = byGrade[grade - 1]!
    const standard = standards[grade - 1]!
    return { grade, pupils, standard, classes: Math.ceil(pupils / standard) }
  })
  return { classesByGrade, combinedGrades }
}

function explainQuota(
  future: PlanFuture,
  school: SchoolInputs,
  year: number,
  byGrade: readonly number[],
): LikelyQuota {
  const { basis } = school.quota
  const { classes } = future.posts
  const pupils = sum(byGrade)
  if (basis.kind === 'own-school')
    return { kind: 'own-school', posts: quotaPosts(school, classes, pupils, basis.branchSchool) }
  const parent = parentPupils(future, basis.parentPupils, school, year)
  const ofParent = parentClasses(school, parent, year)
  const recognised = future.streams.unknown(PURPOSE.recognised) < basis.recognised
  const together = recognised
    ? ofParent + classes
    : parentClasses(
        school,
        parent.map((count, g) => count + byGrade[g]!),
        year,
      )
  return {
    kind: 'parent-difference',
    recognised,
    alone: quotaPosts(school, ofParent, sum(parent), false),
    together: quotaPosts(school, together, sum(parent) + pupils, false),
  }
}

/** The parent school's pupils follow the grades of the first municipality. */
function parentPupils(
  { world }: PlanFuture,
  basePupils: readonly number[],
  { level }: SchoolInputs,
  year: number,
): number[] {
  const base = cellOf(world, 0, 0)
  const now = cellOf(world, 0, year)
  return basePupils.map((pupils, g) =>
    gradesOfLevel(level).includes(g + 1)
      ? scalePupils(pupils, world.pupils[now + g]!, world.pupils[base + g]!)
      : 0,
  )
}

function parentClasses(
  { level, quota }: SchoolInputs,
  pupils: readonly number[],
  year: number,
): number {
  if (quota.basis.kind === 'own-school') return 0
  const grades = gradesOfLevel(level)
  const first = grades[0]! - 1
  const { combineParentClasses, parentSpecialNeedsClasses } = quota.basis
  const standards = quota.classStandard[year - 1]!
  const ordinary = classTotal(
    pupils,
    first,
    grades.length,
    standards,
    first,
    level,
    combineParentClasses,
  )
  return ordinary + parentSpecialNeedsClasses
}

function quotaPosts(
  { level }: SchoolInputs,
  classes: number,
  pupils: number,
  branchSchool: boolean,
): QuotaPosts {
  const posts = schoolPosts({ level, classes, pupils, branchSchool })
  return {
    classes,
    pupils,
    multiplier: classes === 0 ? 0 : multiplierThousandths(level, classes) / 1000,
    teachers: posts.teachers,
    additions: posts.additions.map(({ item, posts: added }) => ({ item, posts: added })),
    principal: posts.principal,
    nurse: posts.nurse,
    clerk: posts.clerk,
    total: posts.total,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
