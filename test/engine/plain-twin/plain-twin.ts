import type { Breakdown } from '../../../src/domain/measures'
import type { ModelInputs, PlanInputs } from '../../../src/domain/model-inputs'
import { FUNDING_SOURCES } from '../../../src/domain/payers'
import { normalQuantile } from '../../../src/engine/numeric/normal'
import { PURPOSE } from '../../../src/engine/slots'
import { ATTENDANCE_CORRELATION } from '../../../src/rules/assumptions/funnel'
import { luckOf, type Luck } from './luck'
import { bookMoney, fundingOf, type TwinMoney } from './money'
import { countPosts, NO_POSTS, type TwinPosts } from './posts'
import { drawQuantities } from './quantities'
import { liveSchool, type SchoolYear } from './school'
import { openedWhenReady } from './timeline'
import { drawWorld, type TwinWorld } from './world'

/**
 * The model once more, written plainly from its text: objects and lists, every probability summed, nothing worked out
 * ahead, kept or shared. It has the engine's addresses, hash, exp, log and normal quantile, because they define the
 * digits, and the rule book, because it is the law; nothing else is the engine's.
 */

/** One number of one plan and year: the measure's id and its cell. */
export interface Figure {
  readonly measure: string
  readonly by: Breakdown
  readonly value: number
}

/** The figures of one replication, by plan and year after the base year. */
export function liveFuture(inputs: ModelInputs, seed: number, replication: number): Figure[][][] {
  const luck = luckOf(seed, replication)
  const values = drawQuantities(inputs.quantities, luck)
  const world = drawWorld(inputs, values, luck)
  return inputs.plans.map((plan) =>
    livePlan(inputs, openedWhenReady(plan, luck), values, luck, world),
  )
}

function livePlan(
  inputs: ModelInputs,
  plan: PlanInputs,
  values: readonly number[],
  luck: Luck,
  world: TwinWorld,
): Figure[][] {
  const years = inputs.lastFiscalYear - inputs.baseFiscalYear
  const school = plan.school ? liveSchool(inputs, plan.school, values, luck, world) : null
  let posts = NO_POSTS
  return Array.from({ length: years }, (_, index) => {
    const year = index + 1
    const lived = school?.get(year) ?? null
    if (plan.school && lived) {
      const first = !school!.has(year - 1)
      const at = { inputs, school: plan.school, values, luck, world, year }
      posts = countPosts(at, lived.may.enrolled, posts, first)
    }
    const origins = lived?.origins ?? inputs.world.places.map(() => 0)
    const enrolled = lived ? total(lived.may.enrolled) : 0
    const money = bookMoney({ inputs, plan, values, year, enrolled, posts, origins })
    return [
      ...pupilFigures(inputs, plan, world, year, lived),
      ...(plan.school && lived ? schoolFigures(inputs, plan, values, luck, year, lived) : []),
      ...(plan.school && lived ? postFigures(plan, values, posts) : []),
      ...moneyFigures(plan, money),
    ]
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const total = (grid: readonly (readonly number[])[]) => sum(grid.map(sum))
const ofGrade = (grid: readonly (readonly number[])[], g: number) => sum(grid.map((row) => row[g]!))
const whole = (measure: string, value: number): Figure => ({ measure, by: {}, value })

/** A measure with its cells by grade and by municipality. */
function spread(
  measure: string,
  grid: readonly (readonly number[])[],
  codes: readonly string[],
): Figure[] {
  return [
    whole(measure, total(grid)),
    ...grid[0]!.map((_, g) => ({ measure, by: { grade: g + 1 }, value: ofGrade(grid, g) })),
    ...codes.map((municipality, m) => ({ measure, by: { municipality }, value: sum(grid[m]!) })),
  ]
}

function pupilFigures(
  inputs: ModelInputs,
  plan: PlanInputs,
  { towns }: TwinWorld,
  year: number,
  lived: SchoolYear | null,
): Figure[] {
  const codes = inputs.municipalities.map(({ code }) => code)
  const absent = towns.map((town, m) =>
    town[year]!.counted.map((counted, g) =>
      lived ? counted - lived.wouldBeCounted[m]![g]! + lived.reabsent[m]![g]! : counted,
    ),
  )
  const nowhere = sum(towns.map((town) => town[year]!.inPlace.at(-1)!))
  const centre = plan.relief?.supportCentre
  return [
    ...spread(
      'pupils.total',
      towns.map((town) => town[year]!.pupils),
      codes,
    ),
    ...spread('pupils.nonAttending', absent, codes),
    whole('pupils.unreached', nowhere - (lived?.origins.at(-1) ?? 0)),
    ...(lived && centre !== undefined
      ? [whole('pupils.fromSupportCentre', lived.origins[centre]!)]
      : []),
  ]
}

function schoolFigures(
  inputs: ModelInputs,
  plan: PlanInputs,
  values: readonly number[],
  luck: Luck,
  year: number,
  lived: SchoolYear,
): Figure[] {
  const codes = inputs.municipalities.map(({ code }) => code)
  const enrolled = total(lived.may.enrolled)
  const waiting = total(lived.may.waiting)
  const applied = lived.applied.map((value, g) => ({
    measure: 'pupils.applicants',
    by: { grade: g + 1 },
    value,
  }))
  const byGrade = spread('pupils.waiting', lived.may.waiting, [])
  const mean = values[plan.school!.attendance]!
  const sd = Math.sqrt((mean * (1 - mean) * ATTENDANCE_CORRELATION) / Math.max(1, enrolled))
  const z = normalQuantile(luck.chance(PURPOSE.attendance, 0, year, 0))
  return [
    ...spread('pupils.enrolled', lived.may.enrolled, codes),
    ...byGrade,
    ...applied,
    whole('pupils.demand', enrolled + waiting),
    whole('pupils.applicants', sum(lived.applied)),
    whole('pupils.enquired', lived.enquired),
    whole('pupils.tried', lived.tried),
    whole('pupils.eligible', lived.eligible),
    whole('pupils.offered', lived.offered),
    whole('pupils.admitted', lived.admitted),
    whole('pupils.enrolledYearEnd', lived.enrolledYearEnd),
    whole('pupils.gaveUp', lived.gaveUp),
    whole('pupils.reabsent', total(lived.reabsent)),
    whole('pupils.returned', lived.returned),
    whole('pupils.moved', lived.moved),
    whole('pupils.graduated', lived.graduated),
    whole('pupils.furtherSchooling', lived.furtherSchooling),
    whole('pupils.attended', enrolled * Math.max(0, Math.min(1, mean + sd * z))),
  ]
}

function postFigures(plan: PlanInputs, values: readonly number[], posts: TwinPosts): Figure[] {
  const gross = posts.quota + posts.additional
  const moved = posts.additional * values[plan.school!.additional.moved]!
  return [
    whole('posts.classes', posts.classes),
    whole('posts.prefecture', gross),
    whole('posts.prefecture.quota', posts.quota),
    whole('posts.prefecture.additional', posts.additional),
    whole('posts.prefecture.homeLost', posts.lostAtHome),
    whole('posts.prefecture.net', gross - posts.lostAtHome - moved),
    whole('posts.municipal', posts.municipal),
    whole('posts.municipal.vacant', posts.municipal - posts.filled),
  ]
}

function moneyFigures(plan: PlanInputs, money: TwinMoney): Figure[] {
  const cost = sum(money.items)
  const items = plan.costs.map(({ id }, i) => ({
    measure: 'cost.total',
    by: { item: id },
    value: money.items[i]!,
  }))
  const sources = fundingOf(money).map((value, s) => ({
    measure: 'cost.funding',
    by: { source: FUNDING_SOURCES[s]! },
    value,
  }))
  return [
    whole('cost.total', cost),
    ...items,
    whole('cost.nation', money.payers.nation),
    whole('cost.prefecture', money.payers.prefecture),
    whole('cost.municipality', money.payers.municipality),
    whole('cost.other', money.payers.other),
    whole('cost.lessAtHome', money.lessAtHome),
    whole('cost.moved', money.moved),
    whole('cost.net', cost - money.lessAtHome - money.moved),
    whole('cost.comparator', money.comparator),
    whole('cost.funding', sum(fundingOf(money))),
    ...sources,
    whole('cost.specialTaxEstimate', money.specialTax),
    whole('cost.ordinaryTaxEstimate', money.ordinaryTax),
  ]
}
