import { gradesOfLevel, GRADE_COUNT, type SchoolLevel } from '../domain/school'
import type { ModelInputs } from '../domain/model-inputs'
import { classTotal } from '../rules/staffing/class-count'
import { schoolPostsThousandths } from '../rules/staffing/school-posts'
import { thin } from './numeric/binomial'
import { PURPOSE } from './slots'
import type { Streams } from './streams'
import { cellOf, type World } from './world'

/** A home school with its pupils of this replication, so that classes can be counted again without those who left. */
interface HomeSchool {
  readonly municipality: number
  /** Place among the municipality's schools: the address of who leaves. */
  readonly index: number
  readonly level: SchoolLevel
  /** Its grades, as indices. */
  readonly firstGrade: number
  readonly lastGrade: number
  readonly basePupils: readonly number[]
  readonly specialNeedsClasses: number
  /** Year × grade index. */
  readonly pupils: Int32Array
  /** Posts by law in thousandths, by year, before anybody leaves. */
  readonly posts: Int32Array
}

export interface HomeSchools {
  readonly schools: readonly HomeSchool[]
  /** By municipality and level, so that nothing is searched in the loop. */
  readonly groups: readonly Readonly<Record<SchoolLevel, readonly HomeSchool[]>>[]
  /** Scratch, by grade: pupils who stay, leavers and pupils not yet dealt out. */
  readonly remaining: Int32Array
  readonly leaversLeft: Int32Array
  readonly pupilsLeft: Int32Array
}

export function createHomeSchools(inputs: ModelInputs): HomeSchools {
  const years = inputs.lastFiscalYear - inputs.baseFiscalYear
  const schools = inputs.municipalities.flatMap(({ homeSchools }, municipality) =>
    homeSchools.map((school, index) => ({
      municipality,
      index,
      level: school.level,
      firstGrade: gradesOfLevel(school.level)[0]! - 1,
      lastGrade: gradesOfLevel(school.level).at(-1)! - 1,
      basePupils: school.pupils,
      specialNeedsClasses: school.specialNeedsClasses,
      pupils: new Int32Array((years + 1) * GRADE_COUNT),
      posts: new Int32Array(years + 1),
    })),
  )
  const groupOf = (municipality: number, level: SchoolLevel) =>
    schools.filter((s) => s.municipality === municipality && s.level === level)
  return {
    schools,
    groups: inputs.municipalities.map((_, m) => ({
      elementary: groupOf(m, 'elementary'),
      'junior-high': groupOf(m, 'junior-high'),
    })),
    remaining: new Int32Array(GRADE_COUNT),
    leaversLeft: new Int32Array(GRADE_COUNT),
    pupilsLeft: new Int32Array(GRADE_COUNT),
  }
}

/** Pupils of each home school follow its municipality's grades; posts follow from them by law. */
export function drawHomeSchools(
  home: HomeSchools,
  world: World,
  classStandard: readonly (readonly number[])[],
): void {
  for (const school of home.schools) {
    const base = cellOf(world, school.municipality, 0)
    for (let y = 1; y <= world.years; y += 1) {
      const now = cellOf(world, school.municipality, y)
      let pupils = 0
      for (let g = school.firstGrade; g <= school.lastGrade; g += 1) {
        const scaled = scalePupils(
          school.basePupils[g]!,
          world.pupils[now + g]!,
          world.pupils[base + g]!,
        )
        school.pupils[y * GRADE_COUNT + g] = scaled
        pupils += scaled
      }
      school.posts[y] = postsOf(
        school,
        school.pupils,
        y * GRADE_COUNT,
        pupils,
        classStandard[y - 1]!,
      )
    }
  }
}

/** A school's share of its municipality's grade, kept through the years, in whole pupils. */
export function scalePupils(basePupils: number, now: number, base: number): number {
  return base === 0 ? basePupils : Math.floor((basePupils * now) / base + 0.5)
}

function postsOf(
  school: HomeSchool,
  pupils: Int32Array,
  from: number,
  pupilsInAll: number,
  standard: readonly number[],
): number {
  const grades = gradesOfLevel(school.level)
  const first = grades[0]! - 1
  const classes =
    classTotal(pupils, from + first, grades.length, standard, first, school.level, true) +
    school.specialNeedsClasses
  return schoolPostsThousandths(school.level, classes, pupilsInAll, false)
}

/**
 * Posts that fall away at home schools when those on the roll are no longer counted there. A child keeps
 * its home school through the years: the luck belongs to the cohort, not to the year.
 * @param enrolled municipality × grade index, the roll of 1 May
 * @returns posts, in thousandths exact
 */
export function postsLostAtHome(
  home: HomeSchools,
  level: SchoolLevel,
  classStandard: readonly (readonly number[])[],
  streams: Streams,
  year: number,
  enrolled: Int32Array,
): number {
  let lost = 0
  for (let m = 0; m < home.groups.length; m += 1) {
    const schools = home.groups[m]![level]
    if (schools.length > 0)
      lost += lostInMunicipality(schools, home, classStandard, streams, m, year, enrolled)
  }
  return lost / 1000
}

function lostInMunicipality(
  schools: readonly HomeSchool[],
  home: HomeSchools,
  classStandard: readonly (readonly number[])[],
  streams: Streams,
  m: number,
  year: number,
  enrolled: Int32Array,
): number {
  const { remaining, leaversLeft, pupilsLeft } = home
  const row = year * GRADE_COUNT
  const { firstGrade, lastGrade } = schools[0]!
  let toDealOut = 0
  for (let g = firstGrade; g <= lastGrade; g += 1) {
    toDealOut += leaversLeft[g] = enrolled[m * GRADE_COUNT + g]!
    pupilsLeft[g] = 0
    for (const school of schools) pupilsLeft[g]! += school.pupils[row + g]!
  }
  let lost = 0
  for (const school of schools) {
    if (toDealOut === 0) break
    let pupils = 0
    let gone = 0
    for (let g = firstGrade; g <= lastGrade; g += 1) {
      const here = school.pupils[row + g]!
      const leavers = leaversOf(school, here, leaversLeft[g]!, pupilsLeft[g]!, streams, m, year, g)
      leaversLeft[g]! -= leavers
      pupilsLeft[g]! -= here
      remaining[g] = here - leavers
      pupils += here - leavers
      gone += leavers
    }
    if (gone === 0) continue
    toDealOut -= gone
    lost += school.posts[year]! - postsOf(school, remaining, 0, pupils, classStandard[year - 1]!)
  }
  return lost
}

function leaversOf(
  school: HomeSchool,
  here: number,
  leaversLeft: number,
  pupilsLeft: number,
  streams: Streams,
  m: number,
  year: number,
  g: number,
): number {
  if (leaversLeft === 0 || here === 0) return 0
  const luck = homeSchoolLuck(streams, m, year - g + GRADE_COUNT, school.index)
  return Math.min(here, thin(leaversLeft, here / pupilsLeft, luck))
}

/** The school's number takes the bits of grade and month and the last ones of the purpose; the cohort, the year's. */
export function homeSchoolLuck(
  streams: Streams,
  m: number,
  cohort: number,
  school: number,
): number {
  const purpose = PURPOSE.homeSchool + ((school >> 7) & 7)
  return streams.chance(purpose, m, cohort, (school >> 3) & 15, school & 7)
}
