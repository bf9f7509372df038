import type { Gathering, GroupLimits, Moment, PatternFacts } from '../../domain/day-patterns'
import { sharesIn, splitRoll } from './draws'

/** What is counted of every moment. */
export const COUNTED = ['school', 'home', 'online', 'adults', 'rooms'] as const
export type Counted = (typeof COUNTED)[number]

/** One figure a future. */
export type Counts = Readonly<Record<Counted, Float64Array>>

export interface Presence {
  /** In the order of the moments; moments alike share their counts. */
  readonly moments: readonly { readonly moment: Moment; readonly counts: Counts }[]
  /** The most of each at any moment of the week, in the same future. */
  readonly most: Counts
}

/**
 * Pupils by place, adults with them and rooms, in every future and every moment of the week. The roll comes by
 * grade, one column each; everybody comes as planned, absences are not taken off.
 */
export function presenceOf(
  { patterns, moments, groups }: PatternFacts,
  rollByGrade: readonly Float64Array[],
): Presence {
  const futures = rollByGrade[0]?.length ?? 0
  const kinds = distinct(moments.map(({ gatherings }) => gatherings))
  const gatherings = distinct(moments.flatMap((moment) => moment.gatherings))
  const membersOf = kinds.map((kind) => kind.map((gathering) => indexIn(gatherings, gathering)))
  const counts = kinds.map(() => emptyCounts(futures))
  const most = emptyCounts(futures)
  const triples = patterns.map(({ share }) => share)
  for (let r = 0; r < futures; r += 1) {
    const roll = rollByGrade.map((column) => column[r]!)
    const pupils = splitRoll(roll, sharesIn(r, triples))
    const takes = gatherings.map((gathering) => takenBy(gathering, pupils, groups))
    membersOf.forEach((members, kind) => {
      addUp(members, takes, counts[kind]!, r)
      for (const what of COUNTED) most[what][r] = Math.max(most[what][r]!, counts[kind]![what][r]!)
    })
  }
  return {
    moments: moments.map((moment) => ({
      moment,
      counts: counts[indexIn(kinds, moment.gatherings)]!,
    })),
    most,
  }
}

/** Most moments of a week are alike, and most gatherings: each kind is counted once. */
function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

function indexIn<T>(all: readonly T[], one: T): number {
  const key = JSON.stringify(one)
  return all.findIndex((other) => JSON.stringify(other) === key)
}

function emptyCounts(futures: number): Counts {
  return Object.fromEntries(
    COUNTED.map((what) => [what, new Float64Array(futures)]),
  ) as unknown as Counts
}

/** What one gathering takes in one future. */
interface Taken {
  readonly place: Gathering['place']
  readonly pupils: number
  readonly adults: number
  readonly rooms: number
}

function takenBy(
  { place, company, patterns }: Gathering,
  pupils: readonly (readonly number[])[],
  limits: GroupLimits,
): Taken {
  const byGrade = pupils.map((grade) => patterns.reduce((sum, pattern) => sum + grade[pattern]!, 0))
  const together = byGrade.reduce((sum, grade) => sum + grade, 0)
  const adults = adultsWith(company, byGrade, together, limits)
  const groups = adults > 0 ? adults : Math.ceil(together / limits.room)
  return { place, pupils: together, adults, rooms: place === 'school' ? groups : 0 }
}

function addUp(
  members: readonly number[],
  takes: readonly Taken[],
  counts: Counts,
  r: number,
): void {
  for (const member of members) {
    const { place, pupils, adults, rooms } = takes[member]!
    counts[place][r]! += pupils
    counts.adults[r]! += adults
    counts.rooms[r]! += rooms
  }
}

/** Teachers take a grade each, or parts of one; others take whoever is there. The family is no staff. */
function adultsWith(
  company: Gathering['company'],
  byGrade: readonly number[],
  together: number,
  limits: GroupLimits,
): number {
  switch (company) {
    case 'teacher':
      return byGrade.reduce((sum, grade) => sum + Math.ceil(grade / limits.teacher), 0)
    case 'support':
    case 'counselor':
      return Math.ceil(together / limits[company])
    case 'family':
    case 'alone':
      return 0
  }
}
