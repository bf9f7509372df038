import type { ByCell, LikelyAdmission, LikelySchoolYear } from '../domain/likely'
import { GRADE_COUNT } from '../domain/school'
import { explainPosts } from './likely-posts'
import type { Moment } from './observer'
import type { PlanFuture } from './plan-future'
import type { SchoolContext } from './school-year'
import { cellOf } from './world'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Looks on while a school lives its years, and keeps who stands where at each moment. */
export class SchoolWitness {
  readonly #future: PlanFuture
  readonly #context: SchoolContext
  #year: Partial<Writable<LikelySchoolYear>> = {}
  #applying: Partial<LikelyAdmission> = {}
  /** As they stood at the moment before. */
  #willingLong: ByCell = []
  #willingNew: ByCell = []
  #enrolled: ByCell = []
  #eligible = 0
  #additional: number | null = null
  #filled = 0

  constructor(future: PlanFuture, context: SchoolContext) {
    this.#future = future
    this.#context = context
  }

  see(moment: Moment, year: number, month: number): void {
    const { roll } = this.#future
    if (moment === 'moved-up') this.#begin(year)
    else if (moment === 'renewed') this.#year.renewed = [...roll.waiting]
    else if (moment === 'applied') this.#seeApplicants(year, month)
    else if (moment === 'placed') this.#seeAdmission(month)
    else if (moment === 'lived') this.#year.wouldBeCounted = [...roll.wouldBeCounted]
    else if (moment === 'march') this.#year.enrolledInMarch = [...roll.enrolled]
    else if (moment === 'closed') this.#close()
    else this.#finish(year)
    this.#willingLong = [...roll.willingLong]
    this.#willingNew = [...roll.willingNew]
    this.#enrolled = [...roll.enrolled]
  }

  /** What was seen of the year that has just been booked. */
  year(): LikelySchoolYear {
    return this.#year as LikelySchoolYear
  }

  #begin(year: number): void {
    const { roll, posts } = this.#future
    this.#additional = year === this.#context.opening ? null : posts.additional
    this.#filled = posts.filled
    this.#eligible = 0
    this.#year = {
      pool: this.#pool(year),
      willing: [...this.#context.willing],
      movedUp: [...roll.enrolled],
      waitingBefore: [...roll.waiting],
      willingLong: [...roll.willingLong],
      willingNew: [...roll.willingNew],
      windows: [],
    }
  }

  #pool(year: number): number[] {
    const { world } = this.#future
    const { grades } = this.#context.school
    return Array.from(this.#context.willing, (_, cell) => {
      const grade = (cell % GRADE_COUNT) + 1
      if (grade === 1 || !grades.includes(grade)) return 0
      return world.counted[cellOf(world, Math.floor(cell / GRADE_COUNT), year - 1) + grade - 2]!
    })
  }

  #seeApplicants(year: number, month: number): void {
    const { roll, values } = this.#future
    const { school, opening } = this.#context
    const inApril = values[school.ready[Math.min(2, year - opening)]!]!
    const ready = month === 0 ? inApril : inApril * values[school.windowReady]!
    this.#applying = {
      month,
      ready,
      recentReady: ready * values[school.recentReady]!,
      willingLong: this.#willingLong,
      begun: this.#willingNew.map((people) =>
        month === 0 ? people : Math.floor((people * month) / 12),
      ),
      // Applicants leave the willing, so those who are gone have applied.
      appliedLong: less(this.#willingLong, roll.willingLong),
      appliedNew: less(this.#willingNew, roll.willingNew),
    }
  }

  #seeAdmission(month: number): void {
    const { roll } = this.#future
    const placed = less(roll.enrolled, this.#enrolled)
    const admission = {
      ...this.#applying,
      eligible: roll.flows.eligible - this.#eligible,
      placed,
      // Whoever accepts has a place or waits.
      accepting: placed.map((people, cell) => people + roll.waiting[cell]!),
    } as LikelyAdmission
    this.#eligible = roll.flows.eligible
    if (month > 0) {
      this.#year.windows = [...this.#year.windows!, admission]
      return
    }
    this.#year.april = admission
    this.#year.enrolled = [...roll.enrolled]
    this.#year.waiting = [...roll.waiting]
  }

  #close(): void {
    const { flows, enrolled } = this.#future.roll
    this.#year.returned = flows.returned
    this.#year.moved = flows.moved
    this.#year.enrolledYearEnd = [...enrolled]
  }

  #finish(year: number): void {
    const { reabsent, origins } = this.#future
    this.#year.reabsent = [...reabsent]
    this.#year.origins = [...origins]
    const before = { additional: this.#additional, filled: this.#filled }
    this.#year.posts = explainPosts(this.#future, this.#context.school, year, before)
  }
}

function less(people: ArrayLike<number>, others: ArrayLike<number>): number[] {
  return Array.from(people, (count, cell) => count - others[cell]!)
}
