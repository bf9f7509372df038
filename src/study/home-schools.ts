import type { HomeSchoolInputs } from '../domain/model-inputs'
import { GRADES, gradesOfLevel, levelOfGrade, type SchoolLevel } from '../domain/school'
import { largestRemainder } from '../rules/cost-share/split'
import type { HomeSchoolCounts, HomeSchools } from './study'

/** Pupils of an average school of the nation: 9.17 million in about 27,000 public schools (derived). */
const PUPILS_PER_SCHOOL = 340
/** As many of a level as a study may state. */
const MOST_SCHOOLS = 500

export function homeSchoolsOf(
  schools: HomeSchools | null,
  pupils: readonly number[],
): readonly HomeSchoolInputs[] {
  const counts = schools ?? nationalSchools(pupils)
  if (!isCounts(counts)) return counts
  return [
    ...spreadOverSchools('elementary', counts.elementarySchools, counts, pupils),
    ...spreadOverSchools('junior-high', counts.juniorHighSchools, counts, pupils),
  ]
}

function isCounts(schools: HomeSchools): schools is HomeSchoolCounts {
  return 'elementarySchools' in schools
}

function nationalSchools(pupils: readonly number[]): HomeSchoolCounts {
  const count = (level: readonly number[]) =>
    Math.min(MOST_SCHOOLS, Math.max(1, Math.round(total(level) / PUPILS_PER_SCHOOL)))
  return {
    elementarySchools: count(pupils.slice(0, 6)),
    juniorHighSchools: count(pupils.slice(6)),
    specialNeedsClassesPerSchool: 0,
  }
}

/**
 * Schools of one size would lose their classes all in the same year, which none of them does: their
 * sizes are spread from 0.7 to 1.3 of the mean (assumed). Whole pupils, every grade's total kept.
 */
function spreadOverSchools(
  level: SchoolLevel,
  count: number,
  { specialNeedsClassesPerSchool: specialNeedsClasses }: HomeSchoolCounts,
  pupils: readonly number[],
): HomeSchoolInputs[] {
  if (count === 0) return []
  const sizes = Array.from({ length: count }, (_, school) => 0.7 + (0.6 * (school + 0.5)) / count)
  const byGrade = pupils.map((inGrade, index) =>
    levelOfGrade(index + 1) === level ? largestRemainder(inGrade, sizes) : null,
  )
  return sizes.map((_, school) => ({
    level,
    pupils: byGrade.map((parts) => parts?.[school] ?? 0),
    specialNeedsClasses,
  }))
}

/** Pupils by grade of the municipality's average school of a level. */
export function averageSchool(
  homeSchools: readonly HomeSchoolInputs[],
  pupils: readonly number[],
  level: SchoolLevel,
): readonly number[] {
  const schools = homeSchools.filter((school) => school.level === level)
  const grades = gradesOfLevel(level)
  return GRADES.map((grade) => {
    if (!grades.includes(grade)) return 0
    if (schools.length === 0) return pupils[grade - 1]!
    return Math.round(total(schools.map((school) => school.pupils[grade - 1]!)) / schools.length)
  })
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)
