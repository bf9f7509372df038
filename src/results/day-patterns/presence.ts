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
  const kinds = kindsOf(moments)
  const counts = kinds.map(() => emptyCounts(futures))
  const most = emptyCounts(futures)
  const triples = patterns.map(({ share }) => share)
  for (let r = 0; r < futures; r += 1) {
    const pupils = splitRoll(
      rollByGrade.map((column) => column[r]!),
      sharesIn(r, triples),
    )
    kinds.forEach(({ gatherings }, kind) => {
      for (const gathering of gatherings)
        countGathering(gathering, pupils, groups, counts[kind]!, r)
      for (const what of COUNTED) most[what][r] = Math.max(most[what][r]!, counts[kind]![what][r]!)
    })
  }
  return {
    moments: moments.map((moment) => ({ moment, counts: counts[kindOf(kinds, moment)]! })),
    most,
  }
}

/** Most moments of a week are alike: each kind is counted once. */
function kindsOf(moments: readonly Moment[]): Moment[] {
  return moments.filter((moment, index) => kindOf(moments, moment) === index)
}

function kindOf(moments: readonly Moment[], { gatherings }: Moment): number {
  const key = JSON.stringify(gatherings)
  return moments.findIndex((other) => JSON.stringify(other.gatherings) === key)
}

function emptyCounts(futures: number): Counts {
  return Object.fromEntries(
    COUNTED.map((what) => [what, new Float64Array(futures)]),
  ) as unknown as Counts
}

function countGathering(
  { place, company, patterns }: Gathering,
  pupils: readonly (readonly number[])[],
  limits: GroupLimits,
  counts: Counts,
  r: number,
): void {
  const byGrade = pupils.map((grade) => patterns.reduce((sum, pattern) => sum + grade[pattern]!, 0))
  const together = byGrade.reduce((sum, grade) => sum + grade, 0)
  counts[place][r]! += together
  const adults = adultsWith(company, byGrade, together, limits)
  counts.adults[r]! += adults
  if (place !== 'school') return
  counts.rooms[r]! += adults > 0 ? adults : Math.ceil(together / limits.room)
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
