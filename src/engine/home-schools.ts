import { gradesOfLevel, GRADE_COUNT, type SchoolLevel } from '../domain/school'
import type { HomeSchoolInputs, ModelInputs } from '../domain/model-inputs'
import { classTotal, COMBINED_CLASS_LIMIT } from '../rules/staffing/class-count'
import { pupilsOfSamePosts, schoolPostsThousandths } from '../rules/staffing/school-posts'
import { clear } from './roll'
import { PURPOSE } from './slots'
import type { Streams } from './streams'
import { cellOf, type World } from './world'

/** The home schools of one municipality and level. */
interface HomeSchoolGroup {
  readonly municipality: number
  readonly level: SchoolLevel
  /** Its grades, as indices. */
  readonly firstGrade: number
  readonly lastGrade: number
  readonly schools: readonly HomeSchoolInputs[]
  /** Pupils of this replication: (year × grade index) × school. */
  readonly pupils: Int32Array
  /** How many may leave without any change of classes or posts: as `pupils`, and of all grades year × school. */
  readonly spare: Int32Array
  readonly spareInAll: Int32Array
  /** By grade index: the pupils of the base year in a row, each with the place of its school in `schools`. */
  readonly schoolInRow: readonly Uint16Array[]
  /** Whether the pupils of a year are scaled in this replication. */
  readonly scaled: Uint8Array
  /** Where the children of a year and grade who left come from, as many as are known: year × grade index. */
  readonly comeFrom: Uint16Array[]
  readonly known: Int32Array
  /** Scratch: leavers by school, and grade index × school. */
  readonly gone: Int32Array
  readonly leavers: Int32Array
}

export interface HomeSchools {
  /** One a municipality and level that a plan draws from. */
  readonly groups: readonly HomeSchoolGroup[]
  /** Pupils per class by year after the base year and grade: the prefecture's, so that of any plan. */
  readonly classStandard: readonly (readonly number[])[]
  /** Scratch, by grade: pupils of one school, and those who stay. */
  readonly before: Int32Array
  readonly remaining: Int32Array
}

/** No grade above this size shares a class with a neighbor. */
const LARGEST_COMBINED = COMBINED_CLASS_LIMIT.elementary

/** Addresses of one cohort's children; the 1,025th has the luck of the first. */
const MOST_CHILDREN = 1024

export function createHomeSchools(inputs: ModelInputs): HomeSchools {
  const years = inputs.lastFiscalYear - inputs.baseFiscalYear
  const levels = new Set(inputs.plans.flatMap(({ school }) => (school ? [school.level] : [])))
  const groups = inputs.municipalities.flatMap(({ homeSchools }, municipality) =>
    [...levels].flatMap((level) => {
      const schools = homeSchools.filter((school) => school.level === level)
      return schools.length > 0 ? [createGroup(municipality, level, schools, years)] : []
    }),
  )
  const school = inputs.plans.find((plan) => plan.school)?.school
  return {
    groups,
    classStandard: school?.quota.classStandard ?? [],
    before: new Int32Array(GRADE_COUNT),
    remaining: new Int32Array(GRADE_COUNT),
  }
}

function createGroup(
  municipality: number,
  level: SchoolLevel,
  schools: readonly HomeSchoolInputs[],
  years: number,
): HomeSchoolGroup {
  const cells = (years + 1) * GRADE_COUNT
  const grades = gradesOfLevel(level)
  return {
    municipality,
    level,
    firstGrade: grades[0]! - 1,
    lastGrade: grades.at(-1)! - 1,
    schools,
    pupils: new Int32Array(cells * schools.length),
    spare: new Int32Array(cells * schools.length),
    spareInAll: new Int32Array((years + 1) * schools.length),
    schoolInRow: Array.from({ length: GRADE_COUNT }, (_, g) =>
      Uint16Array.from(schools.flatMap(({ pupils }, s) => new Array<number>(pupils[g]!).fill(s))),
    ),
    scaled: new Uint8Array(years + 1),
    comeFrom: Array.from({ length: cells }, () => new Uint16Array(0)),
    known: new Int32Array(cells),
    gone: new Int32Array(schools.length),
    leavers: new Int32Array(schools.length * GRADE_COUNT),
  }
}

/** Forgets the pupils and children of the replication before; those of this one are worked out when asked for. */
export function clearHomeSchools(home: HomeSchools): void {
  for (const group of home.groups) {
    group.scaled.fill(0)
    group.known.fill(0)
  }
}

/** A school's share of its municipality's grade, kept through the years, in whole pupils. */
export function scalePupils(basePupils: number, now: number, base: number): number {
  return base === 0 ? basePupils : Math.floor((basePupils * now) / base + 0.5)
}

/** Pupils of each home school follow its municipality's grades. */
function scaleGroup(
  group: HomeSchoolGroup,
  world: World,
  year: number,
  standard: readonly number[],
): void {
  group.scaled[year] = 1
  const { schools, pupils, spare, spareInAll } = group
  const base = cellOf(world, group.municipality, 0)
  const now = cellOf(world, group.municipality, year)
  for (let s = 0; s < schools.length; s += 1) {
    let inAll = 0
    for (let g = group.firstGrade; g <= group.lastGrade; g += 1) {
      const place = (year * GRADE_COUNT + g) * schools.length + s
      const here = scalePupils(
        schools[s]!.pupils[g]!,
        world.pupils[now + g]!,
        world.pupils[base + g]!,
      )
      pupils[place] = here
      spare[place] = spareOf(here, standard[g]!)
      inAll += here
    }
    spareInAll[year * schools.length + s] = inAll - pupilsOfSamePosts(group.level, inAll)
  }
}

/** How many of a grade may leave before it has a class fewer, or is so small that it may share one. */
function spareOf(pupils: number, standard: number): number {
  const classFrom = (Math.ceil(pupils / standard) - 1) * standard + 1
  return Math.max(-1, pupils - Math.max(classFrom, LARGEST_COMBINED + 1))
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
  streams: Streams,
  world: World,
  year: number,
  enrolled: Int32Array,
): number {
  let lost = 0
  const standard = home.classStandard[year - 1]!
  for (const group of home.groups) {
    if (group.level !== level) continue
    if (group.scaled[year] === 0) scaleGroup(group, world, year, standard)
    if (leaveSchools(group, streams, year, enrolled))
      lost += lostInGroup(group, home, year, standard)
  }
  return lost / 1000
}

/** Takes each child on the roll from its home school, as far as that has pupils. Returns whether any left. */
function leaveSchools(
  group: HomeSchoolGroup,
  streams: Streams,
  year: number,
  enrolled: Int32Array,
): boolean {
  const { gone, leavers, pupils, municipality } = group
  const schools = gone.length
  clear(gone)
  clear(leavers)
  let left = 0
  for (let g = group.firstGrade; g <= group.lastGrade; g += 1) {
    const children = enrolled[municipality * GRADE_COUNT + g]!
    if (children === 0 || group.schoolInRow[g]!.length === 0) continue
    const from = homesOf(group, streams, year, g, Math.min(MOST_CHILDREN, children))
    const [leaversFrom, pupilsFrom] = [g * schools, (year * GRADE_COUNT + g) * schools]
    for (let child = 0; child < children; child += 1) {
      const s = from[child & (MOST_CHILDREN - 1)]!
      if (leavers[leaversFrom + s]! >= pupils[pupilsFrom + s]!) continue
      leavers[leaversFrom + s]! += 1
      gone[s]! += 1
      left += 1
    }
  }
  return left > 0
}

/** The home schools of the first children of a year's grade: the same for every plan of the replication. */
function homesOf(
  group: HomeSchoolGroup,
  streams: Streams,
  year: number,
  g: number,
  children: number,
): Uint16Array {
  const cell = year * GRADE_COUNT + g
  let homes = group.comeFrom[cell]!
  if (homes.length < children) {
    homes = new Uint16Array(2 * children)
    homes.set(group.comeFrom[cell]!)
    group.comeFrom[cell] = homes
  }
  const row = group.schoolInRow[g]!
  const cohort = year - g + GRADE_COUNT
  for (let child = group.known[cell]!; child < children; child += 1) {
    const luck = homeSchoolLuck(streams, group.municipality, cohort, child)
    homes[child] = row[Math.min(row.length - 1, Math.floor(luck * row.length))]!
  }
  group.known[cell] = Math.max(group.known[cell]!, children)
  return homes
}

function lostInGroup(
  group: HomeSchoolGroup,
  { before, remaining }: HomeSchools,
  year: number,
  standard: readonly number[],
): number {
  const { gone, leavers, pupils } = group
  const schools = gone.length
  let lost = 0
  for (let s = 0; s < schools; s += 1) {
    if (gone[s] === 0 || keepsItsPosts(group, s, year)) continue
    for (let g = group.firstGrade; g <= group.lastGrade; g += 1) {
      before[g] = pupils[(year * GRADE_COUNT + g) * schools + s]!
      remaining[g] = before[g]! - leavers[g * schools + s]!
    }
    lost += postsOf(group, s, before, standard) - postsOf(group, s, remaining, standard)
  }
  return lost
}

/** Nine times in ten a child more or less makes no class: then nothing need be counted again. */
function keepsItsPosts(group: HomeSchoolGroup, s: number, year: number): boolean {
  const { gone, leavers, spare, spareInAll } = group
  const schools = gone.length
  if (gone[s]! > spareInAll[year * schools + s]!) return false
  for (let g = group.firstGrade; g <= group.lastGrade; g += 1) {
    const here = leavers[g * schools + s]!
    if (here > 0 && here > spare[(year * GRADE_COUNT + g) * schools + s]!) return false
  }
  return true
}

function postsOf(
  group: HomeSchoolGroup,
  s: number,
  pupils: Int32Array,
  standard: readonly number[],
): number {
  const { level, firstGrade, lastGrade } = group
  const grades = lastGrade - firstGrade + 1
  let inAll = 0
  for (let g = firstGrade; g <= lastGrade; g += 1) inAll += pupils[g]!
  const classes =
    classTotal(pupils, firstGrade, grades, standard, firstGrade, level, true) +
    group.schools[s]!.specialNeedsClasses
  return schoolPostsThousandths(level, classes, inAll, false)
}

/** The child's number in its cohort takes the bits of grade and month and the last ones of the purpose; the cohort, the year's. */
export function homeSchoolLuck(streams: Streams, m: number, cohort: number, child: number): number {
  const purpose = PURPOSE.homeSchool + ((child >> 7) & 7)
  return streams.chance(purpose, m, cohort, (child >> 3) & 15, child & 7)
}
