import { GRADE_COUNT } from '../domain/school'
import type { SchoolInputs } from '../domain/model-inputs'
import { total, totalOfGrade, type Roll } from './roll'
import { PURPOSE } from './slots'
import type { Streams } from './streams'

/** Scratch of one admission: candidates who would accept, municipality × grade. */
export interface Admission {
  readonly accepting: Int32Array
  readonly order: Float64Array
}

export function createAdmission(municipalities: number): Admission {
  return {
    accepting: new Int32Array(municipalities * GRADE_COUNT),
    order: new Float64Array(municipalities),
  }
}

/**
 * Applicants are judged (入室検討), asked whether they would come, and given places (MODEL part 3, steps 2–4).
 * `applicants` has left the willing already; whoever is refused or declines is no longer willing,
 * whoever accepts without a place waits.
 * @param month 0 in April, the months after it in a window of the year
 */
export function admit(
  school: SchoolInputs,
  values: Float64Array,
  streams: Streams,
  year: number,
  month: number,
  applicants: Int32Array,
  roll: Roll,
  scratch: Admission,
): void {
  const municipalities = roll.enrolled.length / GRADE_COUNT
  const eligibleShare = values[school.eligible]!
  const acceptShare = values[school.accept]!
  for (let m = 0; m < municipalities; m += 1) {
    for (const grade of school.grades) {
      const cell = m * GRADE_COUNT + grade - 1
      const applied = applicants[cell]!
      const eligible = streams.thin(applied, eligibleShare, PURPOSE.eligible, m, year, grade, month)
      const candidates = roll.waiting[cell]! + eligible
      const accepting = streams.thin(candidates, acceptShare, PURPOSE.accept, m, year, grade, month)
      roll.notWilling[cell]! += applied - eligible + (candidates - accepting)
      scratch.accepting[cell] = accepting
      roll.flows.applied[grade - 1]! += applied
      roll.flows.eligible += eligible
      roll.flows.offered += candidates - accepting
    }
  }
  givePlaces(school, roll, scratch)
}

/** Places in the stated order of grades; among municipalities by largest remainder of those accepting. */
function givePlaces(school: SchoolInputs, roll: Roll, scratch: Admission): void {
  const { accepting } = scratch
  let free = school.places < 0 ? Infinity : Math.max(0, school.places - total(roll.enrolled))
  for (const grade of school.priority) {
    const g = grade - 1
    const cap = school.gradePlaces[g]!
    const room = cap < 0 ? Infinity : Math.max(0, cap - totalOfGrade(roll.enrolled, g))
    const wanted = totalOfGrade(accepting, g)
    const enrolled = Math.min(wanted, room, free)
    free -= enrolled
    roll.flows.admitted += enrolled
    roll.flows.offered += enrolled
    shareOut(enrolled, wanted, g, accepting, roll, scratch.order)
  }
}

function shareOut(
  enrolled: number,
  wanted: number,
  g: number,
  accepting: Int32Array,
  roll: Roll,
  order: Float64Array,
): void {
  const municipalities = order.length
  let left = enrolled
  for (let m = 0; m < municipalities; m += 1) {
    const cell = m * GRADE_COUNT + g
    const exact = wanted === 0 ? 0 : (enrolled * accepting[cell]!) / wanted
    const whole = Math.floor(exact)
    order[m] = exact - whole
    left -= place(cell, whole, accepting, roll)
  }
  while (left > 0) {
    let next = 0
    for (let m = 1; m < municipalities; m += 1) if (order[m]! > order[next]!) next = m
    order[next] = -1
    left -= place(next * GRADE_COUNT + g, 1, accepting, roll)
  }
  for (let m = 0; m < municipalities; m += 1) {
    const cell = m * GRADE_COUNT + g
    roll.waiting[cell] = accepting[cell]!
  }
}

function place(cell: number, people: number, accepting: Int32Array, roll: Roll): number {
  accepting[cell]! -= people
  roll.enrolled[cell]! += people
  return people
}
