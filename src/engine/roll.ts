import { GRADE_COUNT } from '../domain/school'

/**
 * The people of one plan: where every pupil of the pool is (MODEL part 3). Arrays run
 * municipality × grade index 0–8; all are whole people.
 */
export interface Roll {
  readonly enrolled: Int32Array
  readonly waiting: Int32Array
  /** Willing, counted for more than a year. */
  readonly willingLong: Int32Array
  /** Willing, newly counted this year. */
  readonly willingNew: Int32Array
  /** Counted, and not willing. */
  readonly notWilling: Int32Array
  /** Of the roll, those who would have been counted this year without the school. */
  readonly wouldBeCounted: Int32Array
  readonly flows: Flows
}

/** What happened in one fiscal year, in people. */
export interface Flows {
  applied: Int32Array
  enquired: number
  tried: number
  eligible: number
  offered: number
  admitted: number
  gaveUp: number
  returned: number
  moved: number
  graduated: number
}

export function createRoll(municipalities: number): Roll {
  const cells = municipalities * GRADE_COUNT
  return {
    enrolled: new Int32Array(cells),
    waiting: new Int32Array(cells),
    willingLong: new Int32Array(cells),
    willingNew: new Int32Array(cells),
    notWilling: new Int32Array(cells),
    wouldBeCounted: new Int32Array(cells),
    flows: {
      applied: new Int32Array(GRADE_COUNT),
      enquired: 0,
      tried: 0,
      eligible: 0,
      offered: 0,
      admitted: 0,
      gaveUp: 0,
      returned: 0,
      moved: 0,
      graduated: 0,
    },
  }
}

export function clearRoll(roll: Roll): void {
  clear(roll.enrolled)
  clear(roll.waiting)
  clear(roll.willingLong)
  clear(roll.willingNew)
  clear(roll.notWilling)
  clear(roll.wouldBeCounted)
  clearFlows(roll.flows)
}

export function clearFlows(flows: Flows): void {
  clear(flows.applied)
  flows.enquired = 0
  flows.tried = 0
  flows.eligible = 0
  flows.offered = 0
  flows.admitted = 0
  flows.gaveUp = 0
  flows.returned = 0
  flows.moved = 0
  flows.graduated = 0
}

/** Sets a few numbers to 0. `fill` leaves JavaScript for it, which takes longer than a short loop. */
export function clear(numbers: Int32Array | Float64Array): void {
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = 0
}

export function total(people: Int32Array): number {
  let sum = 0
  for (let i = 0; i < people.length; i += 1) sum += people[i]!
  return sum
}

/** People of one grade (index) over all municipalities. */
export function totalOfGrade(people: Int32Array, grade: number): number {
  let sum = 0
  for (let i = grade; i < people.length; i += GRADE_COUNT) sum += people[i]!
  return sum
}
