import type { ModelInputs, SchoolInputs } from '../../../src/domain/model-inputs'
import { gradesOfLevel, type SchoolLevel } from '../../../src/domain/school'
import { countClasses } from '../../../src/rules/staffing/class-count'
import { schoolPosts } from '../../../src/rules/staffing/school-posts'
import { PURPOSE } from '../../../src/engine/slots'
import { thin } from './counts'
import type { Luck } from './luck'
import type { TwinWorld } from './world'

/** The posts of one year (MODEL part 4). The law itself is the rule book's. */
export interface TwinPosts {
  readonly classes: number
  readonly quota: number
  readonly additional: number
  readonly municipal: number
  readonly filled: number
  readonly lostAtHome: number
}

export const NO_POSTS: TwinPosts = {
  classes: 0,
  quota: 0,
  additional: 0,
  municipal: 0,
  filled: 0,
  lostAtHome: 0,
}

interface Year {
  readonly inputs: ModelInputs
  readonly school: SchoolInputs
  readonly values: readonly number[]
  readonly luck: Luck
  readonly world: TwinWorld
  readonly year: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const thousandths = (posts: number) => Math.round(posts * 1000)

/** @param may the roll of 1 May, municipality × grade */
export function countPosts(
  at: Year,
  may: readonly (readonly number[])[],
  before: TwinPosts,
  first: boolean,
): TwinPosts {
  const { school, values, luck, year } = at
  const byGrade = may[0]!.map((_, g) => sum(may.map((town) => town[g]!)))
  const pupils = sum(byGrade)
  const classes = classesOf(byGrade, school.level, standardOf(at), school.quota.combineClasses)
  const { requested, granted, kept } = school.additional
  const { fixed, perPupil, perClass, filled, left } = school.municipalPosts
  const planned = Math.ceil(fixed + perPupil * pupils + perClass * classes - 1e-9)
  const stayed = Math.min(planned, before.filled)
  const leavers = thin(stayed, values[left]!, luck.chance(PURPOSE.left, 0, year, 0))
  const found = thin(planned - stayed, values[filled]!, luck.chance(PURPOSE.filled, 0, year, 0))
  return {
    classes,
    quota: quotaOf(at, byGrade, classes),
    additional: thin(
      first ? requested : before.additional,
      values[first ? granted : kept]!,
      luck.chance(PURPOSE.granted, 0, year, 0),
    ),
    municipal: planned,
    filled: stayed - leavers + found,
    lostAtHome: lostAtHome(at, may),
  }
}

const standardOf = ({ school, year }: Year) => school.quota.classStandard[year - 1]!

/** @param pupils by grade, nine entries; only the level's are counted */
function classesOf(
  pupils: readonly number[],
  level: SchoolLevel,
  standard: readonly number[],
  combine: boolean,
): number {
  const grades = gradesOfLevel(level)
  const ofLevel = (row: readonly number[]) => grades.map((grade) => row[grade - 1]!)
  return countClasses(ofLevel(pupils), ofLevel(standard), level, combine).classes
}

/** A school of its own; or what its classes change at the parent school. */
function quotaOf(at: Year, byGrade: readonly number[], classes: number): number {
  const { school, luck } = at
  const { level, quota } = school
  const pupils = sum(byGrade)
  if (quota.basis.kind === 'own-school')
    return schoolPosts({ level, classes, pupils, branchSchool: quota.basis.branchSchool }).total
  const { parentPupils, parentSpecialNeedsClasses, combineParentClasses, recognised } = quota.basis
  const parent = gradesOfLevel(level).reduce<number[]>(
    (row, grade) => row.with(grade - 1, scaled(at, 0, parentPupils[grade - 1]!, grade - 1)),
    new Array<number>(9).fill(0),
  )
  const count = (row: readonly number[]) =>
    classesOf(row, level, standardOf(at), combineParentClasses) + parentSpecialNeedsClasses
  const together =
    luck.unknown(PURPOSE.recognised) < recognised
      ? count(parent) + classes
      : count(parent.map((n, g) => n + byGrade[g]!))
  const posts = (schoolClasses: number, schoolPupils: number) =>
    thousandths(schoolPosts({ level, classes: schoolClasses, pupils: schoolPupils }).total)
  return (posts(together, sum(parent) + pupils) - posts(count(parent), sum(parent))) / 1000
}

/** A school's share of its municipality's grade stays what it was in the base year. */
function scaled({ world, year }: Year, m: number, base: number, g: number): number {
  const then = world.towns[m]![0]!.pupils[g]!
  return then === 0 ? base : Math.floor((base * world.towns[m]![year]!.pupils[g]!) / then + 0.5)
}

/** Home schools count their classes again without those on the new roll. */
function lostAtHome(at: Year, may: readonly (readonly number[])[]): number {
  const { inputs, school } = at
  const lost = inputs.municipalities.map(({ homeSchools }, m) => {
    const schools = homeSchools.filter(({ level }) => level === school.level)
    const left = leaversOf(at, schools, m, may[m]!)
    return sum(
      schools.map((home, s) => {
        const pupils = home.pupils.map((base, g) => scaled(at, m, base, g))
        const posts = (row: readonly number[]) => {
          const classes =
            classesOf(row, school.level, standardOf(at), true) + home.specialNeedsClasses
          const ofLevel = gradesOfLevel(school.level).map((grade) => row[grade - 1]!)
          return thousandths(
            schoolPosts({ level: school.level, classes, pupils: sum(ofLevel) }).total,
          )
        }
        return posts(pupils) - posts(pupils.map((n, g) => n - left[s]![g]!))
      }),
    )
  })
  return sum(lost) / 1000
}

/**
 * Each child of a grade stands somewhere in the row of the base year's pupils, school after school, and keeps that
 * place through the years. A school loses no more than it has. By school × grade.
 */
function leaversOf(
  at: Year,
  schools: ModelInputs['municipalities'][number]['homeSchools'],
  m: number,
  enrolled: readonly number[],
): number[][] {
  const { school, luck, year } = at
  const left = schools.map(() => new Array<number>(9).fill(0))
  for (const grade of gradesOfLevel(school.level)) {
    const g = grade - 1
    const row = schools.flatMap(({ pupils }, s) => new Array<number>(pupils[g]!).fill(s))
    for (let child = 0; child < enrolled[g]! && row.length > 0; child += 1) {
      const number = child % 1024
      const u = luck.chance(
        PURPOSE.homeSchool + (number >> 7),
        m,
        year - g + 9,
        (number >> 3) & 15,
        number & 7,
      )
      const s = row[Math.min(row.length - 1, Math.floor(u * row.length))]!
      if (left[s]![g]! < scaled(at, m, schools[s]!.pupils[g]!, g)) left[s]![g]! += 1
    }
  }
  return left
}
