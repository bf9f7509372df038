import type { ModelInputs, SchoolInputs } from '../../../src/domain/model-inputs'
import { gradesOfLevel } from '../../../src/domain/school'
import { expit, logit } from '../../../src/engine/numeric/elementary'
import { PURPOSE } from '../../../src/engine/slots'
import { failures, thin } from './counts'
import { clip, type Luck } from './luck'
import type { TwinWorld } from './world'

/** Where the people of one grade of one municipality are. */
interface Group {
  enrolled: number
  waiting: number
  long: number
  recent: number
}

/** What a school's year leaves behind, in people (MODEL part 3). */
export interface SchoolYear {
  enquired: number
  tried: number
  applied: number[]
  eligible: number
  offered: number
  admitted: number
  gaveUp: number
  returned: number
  moved: number
  graduated: number
  furtherSchooling: number
  enrolledYearEnd: number
  /** Municipality × grade, on 1 May. */
  may: { enrolled: number[][]; waiting: number[][] }
  /** Municipality × grade: on the roll and would be counted; counted again while enrolled. */
  wouldBeCounted: number[][]
  reabsent: number[][]
  /** By place, all municipalities. */
  origins: number[]
}

/** One school in one future: everything its steps look at. */
interface Place {
  readonly inputs: ModelInputs
  readonly school: SchoolInputs
  readonly values: readonly number[]
  readonly luck: Luck
  readonly world: TwinWorld
  readonly opening: number
  /** Municipality × grade. */
  readonly willing: readonly (readonly number[])[]
  readonly groups: Group[][]
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** The years of a school from its opening on, by year index. */
export function liveSchool(
  inputs: ModelInputs,
  school: SchoolInputs,
  values: readonly number[],
  luck: Luck,
  world: TwinWorld,
): Map<number, SchoolYear> {
  const opening = school.openingFiscalYear - inputs.baseFiscalYear
  if (school.openingFiscalYear > inputs.lastFiscalYear) return new Map()
  const willing = inputs.municipalities.map((_, m) => willingByGrade(school, values, luck, m))
  const groups = inputs.municipalities.map(() =>
    Array.from({ length: 9 }, () => ({ enrolled: 0, waiting: 0, long: 0, recent: 0 })),
  )
  const place: Place = { inputs, school, values, luck, world, opening, willing, groups }
  startPool(place)
  const years = new Map<number, SchoolYear>()
  for (let year = opening; year <= inputs.lastFiscalYear - inputs.baseFiscalYear; year += 1)
    years.set(year, liveYear(place, year))
  return years
}

/** 2.1: θ·w by grade. */
function willingByGrade(
  { share, level }: SchoolInputs,
  values: readonly number[],
  luck: Luck,
  m: number,
): number[] {
  const effects =
    -2.3 +
    0.4 * clip(luck.unknownScore(PURPOSE.shareShared)) +
    0.55 * clip(luck.unknownScore(PURPOSE.shareOwn, m))
  const neutral = share.typed === null ? effects : logit(values[share.typed]!)
  const distance = (values[share.distanceEffect]! * Math.max(0, share.minutes[m]! - 20)) / 10
  const theta = chanceOf(
    neutral +
      share.form * values[share.formEffect]! +
      share.fewerHours * values[share.hoursEffect]! -
      distance,
  )
  const ratio = values[share.entryWeight]!
  const average = 0.21 * ratio + 0.79
  const [w7, w89] = [ratio / average, 1 / average]
  const elementary = w89 * values[share.elementaryWeight]!
  return Array.from({ length: 9 }, (_, g) =>
    Math.min(1, theta * (level === 'elementary' ? elementary : g < 6 ? w7 : w89)),
  )
}

/** A typed share of 0 or 1 has no odds. */
function chanceOf(logOdds: number): number {
  if (logOdds === -Infinity) return 0
  return logOdds === Infinity ? 1 : expit(logOdds)
}

const lowestPool = ({ grades }: SchoolInputs) => Math.max(1, grades[0]! - 1)
const topGrade = ({ grades }: SchoolInputs) => grades.at(-1)!
const endsLevel = (school: SchoolInputs) => topGrade(school) === gradesOfLevel(school.level).at(-1)

/** Calls back for every municipality and every grade (1–9) from `first` to `last`. */
function eachGroup(
  { groups }: Place,
  first: number,
  last: number,
  step: (group: Group, m: number, grade: number) => void,
): void {
  groups.forEach((town, m) => {
    for (let grade = first; grade <= last; grade += 1) step(town[grade - 1]!, m, grade)
  })
}

const eachTaught = (place: Place, step: (group: Group, m: number, grade: number) => void) =>
  place.groups.forEach((town, m) =>
    place.school.grades.forEach((grade) => step(town[grade - 1]!, m, grade)),
  )

/** Before the first April: the stock splits into new and long, and each part is thinned. */
function startPool(place: Place): void {
  const { inputs, school, luck, world, opening, willing } = place
  const year = opening - 1
  eachGroup(place, lowestPool(school), topGrade(school), (group, m, grade) => {
    const counted = world.towns[m]![year]!.counted[grade - 1]!
    const fresh = Math.floor(counted * inputs.world.newShare[grade - 1]! + 0.5)
    const chance = willing[m]![grade - 1]!
    group.long = thin(counted - fresh, chance, luck.chance(PURPOSE.startLong, m, year, grade))
    group.recent = thin(fresh, chance, luck.chance(PURPOSE.startNew, m, year, grade))
  })
}

function liveYear(place: Place, year: number): SchoolYear {
  const { school } = place
  const flows = emptyYear(place)
  if (!endsLevel(school))
    flows.returned = sum(place.groups.map((town) => town[topGrade(school) - 1]!.enrolled))
  moveUp(place)
  renewWaiting(place, year, flows)
  admit(place, year, 0, apply(place, year, 0), flows)
  flows.may = snapshot(place)
  passYear(place, year, flows)
  for (const month of school.windows) admit(place, year, month, apply(place, year, month), flows)
  leave(place, year, flows)
  openStepsBackwards(place, year, flows)
  return flows
}

function emptyYear({ inputs, groups }: Place): SchoolYear {
  const grid = () => groups.map(() => new Array<number>(9).fill(0))
  return {
    enquired: 0,
    tried: 0,
    applied: new Array<number>(9).fill(0),
    eligible: 0,
    offered: 0,
    admitted: 0,
    gaveUp: 0,
    returned: 0,
    moved: 0,
    graduated: 0,
    furtherSchooling: 0,
    enrolledYearEnd: 0,
    may: { enrolled: grid(), waiting: grid() },
    wouldBeCounted: grid(),
    reabsent: grid(),
    origins: inputs.world.places.map(() => 0),
  }
}

const snapshot = ({ groups }: Place) => ({
  enrolled: groups.map((town) => town.map(({ enrolled }) => enrolled)),
  waiting: groups.map((town) => town.map(({ waiting }) => waiting)),
})

/** Step 1: grades move up; the top one has left, and the lowest of the pool is refilled in step 6. */
function moveUp({ groups, school }: Place): void {
  for (const town of groups) {
    for (let grade = topGrade(school); grade > lowestPool(school); grade -= 1)
      town[grade - 1] = { ...town[grade - 2]! }
    town[lowestPool(school) - 1] = { enrolled: 0, waiting: 0, long: 0, recent: 0 }
  }
}

/** Step 1: the list is renewed. */
function renewWaiting(place: Place, year: number, flows: SchoolYear): void {
  const { school, values, luck } = place
  eachTaught(place, (group, m, grade) => {
    const u = luck.chance(PURPOSE.renew, m, year, grade)
    const renewed = thin(group.waiting, values[school.renew]!, u)
    flows.gaveUp += group.waiting - renewed
    group.waiting = renewed
  })
}

/** Step 2, or a window's: who applies, municipality × grade. They leave the willing. */
function apply(place: Place, year: number, month: number): number[][] {
  const { school, values, luck, opening } = place
  const ready = values[school.ready[Math.min(2, year - opening)]!]!
  const long = month === 0 ? ready : ready * values[school.windowReady]!
  const recent = long * values[school.recentReady]!
  const [ofLong, ofRecent] =
    month === 0 ? [PURPOSE.aprilLong, PURPOSE.aprilNew] : [PURPOSE.windowLong, PURPOSE.windowNew]
  const applicants = place.groups.map(() => new Array<number>(9).fill(0))
  eachTaught(place, (group, m, grade) => {
    const begun = month === 0 ? group.recent : Math.floor((group.recent * month) / 12)
    const a = thin(group.long, long, luck.chance(ofLong, m, year, grade, month))
    const b = thin(begun, recent, luck.chance(ofRecent, m, year, grade, month))
    group.long -= a
    group.recent -= b
    applicants[m]![grade - 1] = a + b
  })
  return applicants
}

/** Steps 2–4: judged, asked, and given places in the order of grades. */
function admit(
  place: Place,
  year: number,
  month: number,
  applicants: readonly (readonly number[])[],
  flows: SchoolYear,
): void {
  const { school, values, luck, groups } = place
  const accepting = groups.map(() => new Array<number>(9).fill(0))
  eachTaught(place, (group, m, grade) => {
    const applied = applicants[m]![grade - 1]!
    const at = (purpose: number) => luck.chance(purpose, m, year, grade, month)
    const eligible = thin(applied, values[school.eligible]!, at(PURPOSE.eligible))
    const candidates = group.waiting + eligible
    const accepts = thin(candidates, values[school.accept]!, at(PURPOSE.accept))
    accepting[m]![grade - 1] = accepts
    flows.applied[grade - 1]! += applied
    flows.eligible += eligible
    flows.offered += candidates - accepts
  })
  for (const grade of school.priority) givePlaces(place, grade, accepting, flows)
}

function givePlaces(place: Place, grade: number, accepting: number[][], flows: SchoolYear): void {
  const { school, groups } = place
  const cap = school.gradePlaces[grade - 1]!
  const onRoll = sum(groups.map((town) => sum(town.map(({ enrolled }) => enrolled))))
  const inGrade = sum(groups.map((town) => town[grade - 1]!.enrolled))
  const free = school.places < 0 ? Infinity : Math.max(0, school.places - onRoll)
  const room = cap < 0 ? Infinity : Math.max(0, cap - inGrade)
  const wanted = accepting.map((town) => town[grade - 1]!)
  const enrol = Math.min(sum(wanted), room, free)
  flows.admitted += enrol
  flows.offered += enrol
  byLargestRemainder(enrol, wanted).forEach((places, m) => {
    groups[m]![grade - 1]!.enrolled += places
    groups[m]![grade - 1]!.waiting = wanted[m]! - places
  })
}

/** The largest remainder gets one more, the first on a tie. */
function byLargestRemainder(total: number, weights: readonly number[]): number[] {
  const all = sum(weights)
  const exact = weights.map((weight) => (all === 0 ? 0 : (total * weight) / all))
  const parts = exact.map(Math.floor)
  const order = exact
    .map((value, m) => ({ m, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.m - b.m)
  const left = total - sum(parts)
  for (const { m } of order.slice(0, left)) parts[m]! += 1
  return parts
}

/** Step 6: the year in the world, and who on the roll is absent again or came from where. */
function passYear(place: Place, year: number, flows: SchoolYear): void {
  const { school, values, luck, world, willing } = place
  eachGroup(place, lowestPool(school), topGrade(school), (group, m, grade) => {
    const town = world.towns[m]![year]!
    const c = world.carryOn[year]![grade - 1]!
    const at = (purpose: number) => luck.chance(purpose, m, year, grade)
    const theta = willing[m]![grade - 1]!
    let left = town.continuing[grade - 1]!
    const taken = (people: number) => {
      const some = Math.min(left, people)
      left -= some
      return some
    }
    flows.wouldBeCounted[m]![grade - 1] = taken(thin(group.enrolled, c, at(PURPOSE.keptOnRoll)))
    group.waiting = taken(thin(group.waiting, c, at(PURPOSE.keptWaiting)))
    const kept = at(PURPOSE.keptWilling)
    // Who enters the pool here was outside it: each is willing or not.
    const long =
      grade === lowestPool(school)
        ? thin(left, theta, kept)
        : thin(group.long + group.recent, c, kept)
    group.long = taken(long)
    group.recent = thin(town.newly[grade - 1]!, theta, at(PURPOSE.willing))
  })
  eachTaught(place, (_, m, grade) => {
    const u = luck.chance(PURPOSE.reabsent, m, year, grade)
    const onRoll = flows.may.enrolled[m]![grade - 1]!
    flows.reabsent[m]![grade - 1] = thin(onRoll, values[school.reabsent]!, u)
  })
  place.groups.forEach((_, m) => {
    const from = originsOf(place, m, year, sum(flows.wouldBeCounted[m]!))
    flows.origins = flows.origins.map((people, p) => people + from[p]!)
  })
}

/** 2.4: thinned place after place by people there × pull, never more than are there; the excess passes on. */
function originsOf(
  { inputs, values, luck, world }: Place,
  m: number,
  year: number,
  people: number,
) {
  const there = world.towns[m]![year]!.inPlace
  const weights = inputs.world.places.map(({ pull }, p) => there[p]! * values[pull]!)
  let weightLeft = sum(weights)
  let left = people
  const from = there.map((here, p) => {
    const chance = weightLeft <= 0 ? 0 : Math.min(1, weights[p]! / weightLeft)
    const some = Math.min(here, thin(left, chance, luck.chance(PURPOSE.origin, m, year, p)))
    left -= some
    weightLeft -= weights[p]!
    return some
  })
  return from.map((some, p) => {
    const more = Math.min(left, there[p]! - some)
    left -= more
    return some + more
  })
}

/** Step 8: some return, some move away; the level's top grade graduates. */
function leave(place: Place, year: number, flows: SchoolYear): void {
  const { school, values, luck, groups } = place
  eachTaught(place, (group, m, grade) => {
    const at = (purpose: number) => luck.chance(purpose, m, year, grade)
    const returned = thin(group.enrolled, values[school.leave]!, at(PURPOSE.leave))
    const moved = thin(group.enrolled - returned, values[school.move]!, at(PURPOSE.move))
    group.enrolled -= returned + moved
    flows.returned += returned
    flows.moved += moved
  })
  if (endsLevel(school))
    flows.graduated = sum(groups.map((town) => town[topGrade(school) - 1]!.enrolled))
  const finished = school.grades.includes(9) ? flows.graduated : 0
  const u = luck.chance(PURPOSE.furtherSchooling, 0, year, 0)
  flows.furtherSchooling = thin(finished, values[school.furtherSchooling]!, u)
  flows.enrolledYearEnd = sum(groups.map((town) => sum(town.map(({ enrolled }) => enrolled))))
}

/** 2.4: only applications are calibrated; trying out and enquiring are opened backwards, up to the pool. */
function openStepsBackwards(place: Place, year: number, flows: SchoolYear): void {
  const { school, values, luck, world } = place
  const applied = sum(flows.applied)
  const pool = sum(
    world.towns.flatMap((town) =>
      school.grades.map((grade) => {
        const before = grade > 1 ? town[year - 1]!.counted[grade - 2]! : 0
        return before + town[year]!.newly[grade - 1]!
      }),
    ),
  )
  const most = Math.max(applied, pool)
  const more = (people: number, chance: number, purpose: number) =>
    people + Math.min(most - people, failures(people, chance, luck.chance(purpose, 0, year, 0)))
  flows.tried = more(applied, values[school.triedApply]!, PURPOSE.tried)
  flows.enquired = more(flows.tried, values[school.enquiredTry]!, PURPOSE.enquired)
}
