import type { Gathering, GroupLimits, Moment, PatternFacts } from '../../domain/day-patterns'
import { sumColumns } from '../samples'
import { shareColumns, splitRolls } from './draws'

/** What is counted of every moment. */
export const COUNTED = ['school', 'home', 'online', 'adults', 'rooms'] as const
export type Counted = (typeof COUNTED)[number]

export function eachCounted<T>(of: (what: Counted) => T): Record<Counted, T> {
  return Object.fromEntries(COUNTED.map((what) => [what, of(what)])) as Record<Counted, T>
}

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
  const triples = patterns.map(({ share }) => share)
  const pupils = splitRolls(rollByGrade, shareColumns(triples, futures))
  const taken = counted((gathering: Gathering) => takenBy(gathering, pupils, groups, futures))
  const added = counted((gatherings: readonly Gathering[]) =>
    addUp(
      gatherings.map((one) => taken.of(one)),
      futures,
    ),
  )
  const byMoment = moments.map((moment) => ({ moment, counts: added.of(moment.gatherings) }))
  return { moments: byMoment, most: mostOf(added.all(), futures) }
}

/** Most moments of a week are alike, and most gatherings: each kind is counted once. */
function counted<T, Columns>(count: (one: T) => Columns) {
  const known = new Map<string, Columns>()
  return {
    of(one: T): Columns {
      const key = JSON.stringify(one)
      const columns = known.get(key) ?? count(one)
      known.set(key, columns)
      return columns
    },
    all: (): Columns[] => [...known.values()],
  }
}

/** What one gathering takes, one figure a future. */
interface Taken {
  readonly place: Gathering['place']
  readonly pupils: Float64Array
  readonly adults: Float64Array
  readonly rooms: Float64Array
}

function takenBy(
  { place, company, patterns }: Gathering,
  pupils: readonly (readonly Float64Array[])[],
  limits: GroupLimits,
  futures: number,
): Taken {
  const byGrade = pupils.map((grade) =>
    sumColumns(
      patterns.map((pattern) => grade[pattern]!),
      futures,
    ),
  )
  const together = sumColumns(byGrade, futures)
  const adults = adultsWith(company, byGrade, together, limits)
  const rooms = new Float64Array(futures)
  if (place === 'school')
    for (let r = 0; r < futures; r += 1)
      rooms[r] = adults[r]! > 0 ? adults[r]! : Math.ceil(together[r]! / limits.room)
  return { place, pupils: together, adults, rooms }
}

/** Teachers take a grade each, or parts of one; others take whoever is there. The family is no staff. */
function adultsWith(
  company: Gathering['company'],
  byGrade: readonly Float64Array[],
  together: Float64Array,
  limits: GroupLimits,
): Float64Array {
  switch (company) {
    case 'teacher':
      return sumColumns(
        byGrade.map((grade) => groupsOf(grade, limits.teacher)),
        together.length,
      )
    case 'support':
    case 'counselor':
      return groupsOf(together, limits[company])
    case 'family':
    case 'alone':
      return new Float64Array(together.length)
  }
}

function groupsOf(pupils: Float64Array, limit: number): Float64Array {
  return pupils.map((count) => Math.ceil(count / limit))
}

function addUp(gatherings: readonly Taken[], futures: number): Counts {
  const sum = (columns: readonly Float64Array[]) => sumColumns(columns, futures)
  const at = (where: Gathering['place']) =>
    sum(gatherings.flatMap(({ place, pupils }) => (place === where ? [pupils] : [])))
  return {
    school: at('school'),
    home: at('home'),
    online: at('online'),
    adults: sum(gatherings.map(({ adults }) => adults)),
    rooms: sum(gatherings.map(({ rooms }) => rooms)),
  }
}

function mostOf(kinds: readonly Counts[], futures: number): Counts {
  const most = eachCounted(() => new Float64Array(futures))
  for (const counts of kinds) for (const what of COUNTED) raiseTo(most[what], counts[what])
  return most
}

function raiseTo(most: Float64Array, column: Float64Array): void {
  for (let r = 0; r < most.length; r += 1) if (column[r]! > most[r]!) most[r] = column[r]!
}
