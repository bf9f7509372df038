import { gradesOfLevel, GRADE_COUNT } from '../domain/school'
import type { SchoolInputs, WorldInputs } from '../domain/model-inputs'
import { admit, type Admission } from './admission'
import { failuresUpTo } from './numeric/negative-binomial'
import type { Observe } from './observer'
import { clearFlows, total, totalOfGrade, type Roll } from './roll'
import { PURPOSE } from './slots'
import type { Streams } from './streams'
import { cellOf, type World } from './world'

/** What the steps of one school's year need, beside the people themselves. */
export interface SchoolContext {
  readonly school: SchoolInputs
  readonly worldInputs: WorldInputs
  readonly world: World
  readonly values: Float64Array
  readonly streams: Streams
  /** Chance of being willing, municipality × grade. */
  readonly willing: Float64Array
  readonly admission: Admission
  readonly applicants: Int32Array
  /** Year index of the opening; another in each future where the timeline moves it, Infinity beyond its calendar. */
  opening: number
  /** Who looks on to explain; null in every run. */
  readonly observe: Observe | null
}

/** The lowest grade (1–9) of the pool: the one below the school's first, where there is one. */
function lowestPoolGrade(school: SchoolInputs): number {
  return Math.max(1, school.grades[0]! - 1)
}

function highestGrade(school: SchoolInputs): number {
  return school.grades[school.grades.length - 1]!
}

/** 31 March before the opening: the stock splits into new and long, and each pupil is willing or not. */
export function startPool(context: SchoolContext, roll: Roll): void {
  const { school, world, worldInputs, streams, willing, opening } = context
  const year = opening - 1
  for (let m = 0; m < world.municipalities; m += 1) {
    const now = cellOf(world, m, year)
    for (let grade = lowestPoolGrade(school); grade <= highestGrade(school); grade += 1) {
      const cell = m * GRADE_COUNT + grade - 1
      const counted = world.counted[now + grade - 1]!
      const fresh = Math.floor(counted * worldInputs.newShare[grade - 1]! + 0.5)
      const chance = willing[cell]!
      const long = streams.thin(counted - fresh, chance, PURPOSE.startLong, m, year, grade)
      const recent = streams.thin(fresh, chance, PURPOSE.startNew, m, year, grade)
      roll.willingLong[cell] = long
      roll.willingNew[cell] = recent
      roll.notWilling[cell] = counted - long - recent
    }
  }
}

/** 1 April: everybody moves up, the list is renewed, families apply, places are given. */
export function openYear(context: SchoolContext, year: number, roll: Roll): void {
  clearFlows(roll.flows)
  leaveAboveTop(context.school, roll)
  moveUp(context.school, roll)
  context.observe?.('moved-up', year, 0)
  renewWaiting(context, year, roll)
  context.observe?.('renewed', year, 0)
  applyInApril(context, year, roll)
  context.observe?.('applied', year, 0)
  admit(
    context.school,
    context.values,
    context.streams,
    year,
    0,
    context.applicants,
    roll,
    context.admission,
  )
  context.observe?.('placed', year, 0)
}

/** Whoever is past the school's last grade and not past the level's goes back to a home school. */
function leaveAboveTop(school: SchoolInputs, roll: Roll): void {
  if (!endsLevel(school))
    roll.flows.returned += totalOfGrade(roll.enrolled, highestGrade(school) - 1)
}

/** 小6 and 中3 graduate; no other grade does. */
function endsLevel(school: SchoolInputs): boolean {
  return highestGrade(school) === gradesOfLevel(school.level).at(-1)
}

function moveUp(school: SchoolInputs, roll: Roll): void {
  const lowest = lowestPoolGrade(school)
  const highest = highestGrade(school)
  moveUpGrades(roll.enrolled, lowest, highest)
  moveUpGrades(roll.waiting, lowest, highest)
  moveUpGrades(roll.willingLong, lowest, highest)
  moveUpGrades(roll.willingNew, lowest, highest)
  moveUpGrades(roll.notWilling, lowest, highest)
}

function moveUpGrades(people: Int32Array, lowest: number, highest: number): void {
  for (let base = 0; base < people.length; base += GRADE_COUNT) {
    for (let grade = highest; grade > lowest; grade -= 1)
      people[base + grade - 1] = people[base + grade - 2]!
    people[base + lowest - 1] = 0
  }
}

function renewWaiting(context: SchoolContext, year: number, roll: Roll): void {
  const { school, streams, values, world } = context
  for (let m = 0; m < world.municipalities; m += 1)
    for (const grade of school.grades) {
      const cell = m * GRADE_COUNT + grade - 1
      const waited = roll.waiting[cell]!
      const renewed = streams.thin(waited, values[school.renew]!, PURPOSE.renew, m, year, grade)
      roll.waiting[cell] = renewed
      roll.notWilling[cell]! += waited - renewed
      roll.flows.gaveUp += waited - renewed
    }
}

/** ρ of the year of operation: the first, the second, and from the third on. */
function readiness(context: SchoolContext, year: number): number {
  const operation = Math.min(2, year - context.opening)
  return context.values[context.school.ready[operation]!]!
}

function applyInApril(context: SchoolContext, year: number, roll: Roll): void {
  const { school, streams, values, world, applicants } = context
  const ready = readiness(context, year)
  const recentReady = ready * values[school.recentReady]!
  for (let m = 0; m < world.municipalities; m += 1)
    for (const grade of school.grades) {
      const cell = m * GRADE_COUNT + grade - 1
      const long = streams.thin(roll.willingLong[cell]!, ready, PURPOSE.aprilLong, m, year, grade)
      const recent = streams.thin(
        roll.willingNew[cell]!,
        recentReady,
        PURPOSE.aprilNew,
        m,
        year,
        grade,
      )
      roll.willingLong[cell]! -= long
      roll.willingNew[cell]! -= recent
      applicants[cell] = long + recent
    }
}

/** The year in the world: who of each group would be counted again, and who is newly counted (step 6). */
export function liveYear(context: SchoolContext, year: number, roll: Roll): void {
  const { school, world } = context
  const lowest = lowestPoolGrade(school)
  for (let m = 0; m < world.municipalities; m += 1)
    for (let grade = lowest; grade <= highestGrade(school); grade += 1)
      liveGrade(context, year, m, grade, lowest, roll)
}

function liveGrade(
  context: SchoolContext,
  year: number,
  m: number,
  grade: number,
  lowest: number,
  roll: Roll,
): void {
  const { world, streams, willing } = context
  const cell = m * GRADE_COUNT + grade - 1
  const now = cellOf(world, m, year) + grade - 1
  const continuing = world.continuing[now]!
  const carryOn = world.carryOn[year * GRADE_COUNT + grade - 1]!
  // Pupils who enter the pool at its lowest grade were outside it before: each is willing or not.
  const entersHere = grade === lowest
  const stillCounted = Math.min(
    continuing,
    streams.thin(roll.enrolled[cell]!, carryOn, PURPOSE.keptOnRoll, m, year, grade),
  )
  let left = continuing - stillCounted
  const waiting = Math.min(
    left,
    streams.thin(roll.waiting[cell]!, carryOn, PURPOSE.keptWaiting, m, year, grade),
  )
  left -= waiting
  const candidates = entersHere ? left : roll.willingLong[cell]! + roll.willingNew[cell]!
  const long = Math.min(
    left,
    streams.thin(
      candidates,
      entersHere ? willing[cell]! : carryOn,
      PURPOSE.keptWilling,
      m,
      year,
      grade,
    ),
  )
  const fresh = world.newly[now]!
  const recent = streams.thin(fresh, willing[cell]!, PURPOSE.willing, m, year, grade)

  roll.wouldBeCounted[cell] = stillCounted
  roll.waiting[cell] = waiting
  roll.willingLong[cell] = long
  roll.willingNew[cell] = recent
  roll.notWilling[cell] = left - long + (fresh - recent)
}

/** The windows of the year: the waiting list and new applications, as far as this year's onsets have begun (step 7). */
export function openWindows(context: SchoolContext, year: number, roll: Roll): void {
  const { school, streams, values, world, applicants } = context
  const ready = readiness(context, year) * values[school.windowReady]!
  const recentReady = ready * values[school.recentReady]!
  for (const month of school.windows) {
    for (let m = 0; m < world.municipalities; m += 1)
      for (const grade of school.grades) {
        const cell = m * GRADE_COUNT + grade - 1
        const long = streams.thin(
          roll.willingLong[cell]!,
          ready,
          PURPOSE.windowLong,
          m,
          year,
          grade,
          month,
        )
        const begun = Math.floor((roll.willingNew[cell]! * month) / 12)
        const recent = streams.thin(begun, recentReady, PURPOSE.windowNew, m, year, grade, month)
        roll.willingLong[cell]! -= long
        roll.willingNew[cell]! -= recent
        applicants[cell] = long + recent
      }
    context.observe?.('applied', year, month)
    admit(school, values, streams, year, month, applicants, roll, context.admission)
    context.observe?.('placed', year, month)
  }
}

/** 31 March: some return or move away; their places come free in April. The level's top grade will have graduated. */
export function closeYear(context: SchoolContext, year: number, roll: Roll): void {
  const { school, streams, values, world } = context
  for (let m = 0; m < world.municipalities; m += 1)
    for (const grade of school.grades) {
      const cell = m * GRADE_COUNT + grade - 1
      const enrolled = roll.enrolled[cell]!
      const returned = streams.thin(enrolled, values[school.leave]!, PURPOSE.leave, m, year, grade)
      const moved = streams.thin(
        enrolled - returned,
        values[school.move]!,
        PURPOSE.move,
        m,
        year,
        grade,
      )
      roll.enrolled[cell] = enrolled - returned - moved
      roll.flows.returned += returned
      roll.flows.moved += moved
    }
  if (endsLevel(school))
    roll.flows.graduated += totalOfGrade(roll.enrolled, highestGrade(school) - 1)
  openStepsBackwards(context, year, roll)
}

/** Only applications are calibrated, so trying out and enquiring are opened backwards from them (MODEL 2.4). */
function openStepsBackwards(context: SchoolContext, year: number, roll: Roll): void {
  const { school, streams, values } = context
  const applied = total(roll.flows.applied)
  const most = Math.max(applied, poolSize(context, year))
  const tried =
    applied +
    failuresUpTo(
      most - applied,
      applied,
      values[school.triedApply]!,
      streams.chance(PURPOSE.tried, 0, year, 0),
    )
  roll.flows.tried = tried
  roll.flows.enquired =
    tried +
    failuresUpTo(
      most - tried,
      tried,
      values[school.enquiredTry]!,
      streams.chance(PURPOSE.enquired, 0, year, 0),
    )
}

/** Everybody who could apply in the year: counted last year a grade below, or newly counted this year. */
function poolSize(context: SchoolContext, year: number): number {
  const { school, world } = context
  let people = 0
  for (let m = 0; m < world.municipalities; m += 1)
    for (const grade of school.grades) {
      if (grade > 1) people += world.counted[cellOf(world, m, year - 1) + grade - 2]!
      people += world.newly[cellOf(world, m, year) + grade - 1]!
    }
  return people
}
