import { gradesOfLevel, GRADE_COUNT, type SchoolLevel } from '../domain/school'
import type { SchoolInputs } from '../domain/model-inputs'
import { classTotal } from '../rules/staffing/class-count'
import { schoolPostsThousandths } from '../rules/staffing/school-posts'
import { scalePupils } from './home-schools'
import { clear, totalOfGrade } from './roll'
import { PURPOSE } from './slots'
import type { Streams } from './streams'
import { cellOf, type World } from './world'

/** The posts of one plan in one year (MODEL part 4). Fractions stay: the law rounds over the prefecture. */
export interface Posts {
  classes: number
  /** By law; for a branch classroom the difference it makes to its parent school. */
  quota: number
  additional: number
  municipal: number
  filled: number
}

export function createPosts(): Posts {
  return { classes: 0, quota: 0, additional: 0, municipal: 0, filled: 0 }
}

export function clearPosts(posts: Posts): void {
  posts.classes = posts.quota = posts.additional = posts.municipal = posts.filled = 0
}

const byGrade = new Int32Array(GRADE_COUNT)
const parentPupils = new Int32Array(GRADE_COUNT)

/** Counts the posts of a year from the roll of 1 May; later joiners earn none. `posts` holds the year before. */
export function countPosts(
  school: SchoolInputs,
  values: Float64Array,
  streams: Streams,
  world: World,
  year: number,
  opening: number,
  enrolled: Int32Array,
  posts: Posts,
): void {
  let pupils = 0
  for (let g = 0; g < GRADE_COUNT; g += 1) {
    byGrade[g] = totalOfGrade(enrolled, g)
    pupils += byGrade[g]!
  }
  const standard = school.quota.classStandard[year - 1]!
  posts.classes = classesOf(school, byGrade, standard, school.quota.combineClasses)
  posts.quota = quotaOf(school, streams, world, year, pupils, posts.classes, standard)
  posts.additional = grantAdditional(school, values, streams, year, opening, posts.additional)
  fillMunicipal(school, values, streams, year, pupils, posts)
}

function classesOf(
  school: SchoolInputs,
  pupils: Int32Array,
  standard: readonly number[],
  combine: boolean,
): number {
  const grades = gradesOfLevel(school.level)
  const first = grades[0]! - 1
  return classTotal(pupils, first, grades.length, standard, first, school.level, combine)
}

function quotaOf(
  school: SchoolInputs,
  streams: Streams,
  world: World,
  year: number,
  pupils: number,
  classes: number,
  standard: readonly number[],
): number {
  const { basis } = school.quota
  if (basis.kind === 'own-school')
    return schoolPostsThousandths(school.level, classes, pupils, basis.branchSchool) / 1000

  const parent = scaleParent(basis.parentPupils, school.level, world, year)
  const { parentSpecialNeedsClasses: specialNeeds, combineParentClasses: combine } = basis
  const parentClasses = classesOf(school, parentPupils, standard, combine) + specialNeeds
  const alone = schoolPostsThousandths(school.level, parentClasses, parent, false)
  // Whether the prefecture counts the branch's classes apart is its decision: one for the whole future.
  const recognised = streams.unknown(PURPOSE.recognised) < basis.recognised
  for (let g = 0; g < GRADE_COUNT; g += 1) parentPupils[g]! += byGrade[g]!
  const together = recognised
    ? parentClasses + classes
    : classesOf(school, parentPupils, standard, combine) + specialNeeds
  return (schoolPostsThousandths(school.level, together, parent + pupils, false) - alone) / 1000
}

/** The parent school's pupils of its level follow the grades of the first municipality. Returns them in all. */
function scaleParent(
  basePupils: readonly number[],
  level: SchoolLevel,
  world: World,
  year: number,
): number {
  const base = cellOf(world, 0, 0)
  const now = cellOf(world, 0, year)
  let pupils = 0
  clear(parentPupils)
  for (const grade of gradesOfLevel(level)) {
    const g = grade - 1
    const scaled = scalePupils(basePupils[g]!, world.pupils[now + g]!, world.pupils[base + g]!)
    parentPupils[g] = scaled
    pupils += scaled
  }
  return pupils
}

/** 加配: granted in the first year, then each kept from year to year. */
function grantAdditional(
  school: SchoolInputs,
  values: Float64Array,
  streams: Streams,
  year: number,
  opening: number,
  before: number,
): number {
  const { requested, granted, kept } = school.additional
  const first = year === opening
  return streams.thin(
    first ? requested : before,
    values[first ? granted : kept]!,
    PURPOSE.granted,
    0,
    year,
    0,
  )
}

/** Each municipal post is filled or vacant; new posts begin vacant, and last year's staff stay if they don't leave. */
function fillMunicipal(
  school: SchoolInputs,
  values: Float64Array,
  streams: Streams,
  year: number,
  pupils: number,
  posts: Posts,
): void {
  const { fixed, perPupil, perClass, filled, left } = school.municipalPosts
  // A hair below the next whole is that whole: 0.1 × 30 must not make four posts of three.
  const planned = Math.ceil(fixed + perPupil * pupils + perClass * posts.classes - 1e-9)
  const before = Math.min(planned, posts.filled)
  const staying = before - streams.thin(before, values[left]!, PURPOSE.left, 0, year, 0)
  // Whoever left this year leaves a vacancy until next year; only posts vacant before can be filled.
  const found = streams.thin(planned - before, values[filled]!, PURPOSE.filled, 0, year, 0)
  posts.municipal = planned
  posts.filled = staying + found
}
