import type { Teacher } from '../../domain/learning'
import type { LessonDemand } from '../../domain/teachers'
import { teachingRight } from './subject-cover'

/** Lessons a week by variable: `t0 s1`, what the first teacher takes of the second subject; candidates `c0`… alike. */
export type Amounts = ReadonlyMap<string, number>

/** Moving less than this is rounding. */
const NOTHING = 1e-6

/** All pairs of teachers are gone through until no more than this moves, or as often as below. */
const EVEN_ENOUGH = 0.01
const MOST_SWEEPS = 100

/** Lessons a week that an entry of the staff takes, at most. */
export function capacityOf({ periodsAWeek, posts }: Teacher): number {
  return periodsAWeek * posts
}

/**
 * The same lessons, those that two teachers in post take by the same right dealt so that both are loaded alike.
 * The solver stops at corners, where one teacher takes all and another none.
 */
export function evenLoads(
  amounts: Amounts,
  {
    demand,
    teachers,
  }: { readonly demand: readonly LessonDemand[]; readonly teachers: readonly Teacher[] },
): Amounts {
  const even = new Map(amounts)
  const loads = teachers.map((_, t) =>
    demand.reduce((sum, _needed, s) => sum + (even.get(`t${t} s${s}`) ?? 0), 0),
  )
  const pairs = pairsOf(demand, teachers)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const moved = pairs.map((pair) => shift(pair, even, loads, teachers))
    if (moved.every((periods) => periods < EVEN_ENOUGH)) break
  }
  return even
}

/** Two teachers who take a subject by the same right. */
interface Pair {
  readonly subject: number
  readonly from: number
  readonly to: number
}

function pairsOf(demand: readonly LessonDemand[], teachers: readonly Teacher[]): Pair[] {
  return demand.flatMap((needed, subject) => {
    const rights = teachers.map((one) => (one.partTime ? null : teachingRight(one, needed)))
    return rights.flatMap((right, from) =>
      rights.flatMap((other, to) =>
        right !== null && right === other && from !== to ? [{ subject, from, to }] : [],
      ),
    )
  })
}

/** Hands over as many lessons as make both loads the same share of what could be taken; none the other way. */
function shift(
  { subject, from, to }: Pair,
  amounts: Map<string, number>,
  loads: number[],
  teachers: readonly Teacher[],
): number {
  const [ours, theirs] = [`t${from} s${subject}`, `t${to} s${subject}`]
  const [most, other] = [capacityOf(teachers[from]!), capacityOf(teachers[to]!)]
  const wanted = (loads[from]! * other - loads[to]! * most) / (most + other)
  const periods = Math.min(wanted, amounts.get(ours) ?? 0)
  if (periods <= NOTHING) return 0
  amounts.set(ours, (amounts.get(ours) ?? 0) - periods)
  amounts.set(theirs, (amounts.get(theirs) ?? 0) + periods)
  loads[from]! -= periods
  loads[to]! += periods
  return periods
}
