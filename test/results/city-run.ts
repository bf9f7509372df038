import type { PlanDescription } from '../../src/domain/plan-description'
import type { RunResult } from '../../src/domain/run'
import type { PageInput } from '../../src/results/page-input'
import { buildRun, type SeriesFixture } from './build-run'
import { BRANCH, CAMPUS, STATUS_QUO } from './plans'

/** A small made-up city for the pages: 40 different futures, each met 250 times. */
export const FUTURES = 40
export const YEARS = [2027, 2028, 2029, 2030, 2031, 2032, 2033]
export const PLANS = [STATUS_QUO, CAMPUS, BRANCH]
export const CHOSEN = 2032

/** Evenly spread samples from low to high, in an order that isn't sorted. */
export function spread(low: number, high: number, decimals = 0): number[] {
  const scale = 10 ** decimals
  return Array.from({ length: FUTURES }, (_, r) => {
    const place = (r * 17) % FUTURES
    return Math.round((low + ((high - low) * place) / (FUTURES - 1)) * scale) / scale
  })
}

const zeros = new Array<number>(FUTURES).fill(0)
const MILLION = 1_000_000

/** The same samples in every year from the opening on, zero before. */
function fromOpening(opening: number, samples: readonly number[]): (readonly number[])[] {
  return YEARS.map((year) => (year < opening ? zeros : samples))
}

function always(samples: readonly number[] | number): (readonly number[] | number)[] {
  return YEARS.map(() => samples)
}

/** What a school does: demand is cut at the places, the rest wait. */
function school(plan: number, opening: number, places: number, demand: number[]): SeriesFixture[] {
  const open = (measure: string, samples: readonly number[], by = {}): SeriesFixture => ({
    plan,
    measure,
    by,
    years: fromOpening(opening, samples),
  })
  const enrolled = demand.map((people) => Math.min(people, places))
  return [
    open('pupils.demand', demand),
    open('pupils.enrolled', enrolled),
    open(
      'pupils.waiting',
      demand.map((people) => Math.max(0, people - places)),
    ),
    open(
      'pupils.enrolled',
      enrolled.map((people) => Math.ceil(people / 3)),
      { grade: 7 },
    ),
    open(
      'pupils.enrolled',
      enrolled.map((people) => Math.round(people / 3)),
      { grade: 8 },
    ),
    open(
      'pupils.enrolled',
      enrolled.map((people) => Math.floor(people / 3)),
      { grade: 9 },
    ),
    open(
      'pupils.enquired',
      demand.map((people) => people * 2),
    ),
    open(
      'pupils.tried',
      demand.map((people) => Math.round(people * 1.4)),
    ),
    open(
      'pupils.applicants',
      demand.map((people) => Math.round(people * 1.05)),
    ),
    open('pupils.admitted', enrolled),
    open(
      'pupils.attended',
      enrolled.map((people) => people * 0.7),
    ),
    open(
      'pupils.reabsent',
      enrolled.map((people) => Math.round(people * 0.3)),
    ),
    open(
      'pupils.returned',
      enrolled.map((people) => Math.round(people * 0.1)),
    ),
    open(
      'pupils.furtherSchooling',
      enrolled.map((people) => Math.round(people * 0.3)),
    ),
  ]
}

function posts(
  plan: number,
  opening: number,
  { quota, classes, additional, municipal, vacant, home }: Record<string, number | number[]>,
): SeriesFixture[] {
  const samplesOf = (value: number | number[] | undefined): readonly number[] =>
    typeof value === 'number' ? zeros.map(() => value) : (value ?? zeros)
  const open = (measure: string, value: number | number[] | undefined): SeriesFixture => ({
    plan,
    measure,
    years: fromOpening(opening, samplesOf(value)),
  })
  const gross = samplesOf(quota).map((law, r) => law + samplesOf(additional)[r]!)
  const net = gross.map((all, r) => all - samplesOf(home)[r]! - samplesOf(additional)[r]! / 2)
  return [
    open('posts.classes', classes),
    open('posts.prefecture', gross),
    open('posts.prefecture.quota', quota),
    open('posts.prefecture.additional', additional),
    open('posts.prefecture.homeLost', home),
    open('posts.prefecture.net', net),
    open('posts.municipal', municipal),
    open('posts.municipal.vacant', vacant),
  ]
}

interface Payers {
  readonly before: number
  readonly municipality: readonly number[]
  readonly prefecture: readonly number[]
  readonly nation: readonly number[]
  /** What an ordinary school of the same roll costs. */
  readonly ordinary?: readonly number[]
}

/** Yen by payer and year, with the total, the net and the sources of the municipal budget that follow. */
function money(plan: number, opening: number, payers: Payers): SeriesFixture[] {
  const by = (samples: readonly number[], before: number) =>
    YEARS.map((year) =>
      year >= opening
        ? samples.map((value) => Math.round(value * MILLION))
        : zeros.map(() => (year === opening - 1 ? before * MILLION : 0)),
    )
  const municipality = by(payers.municipality, payers.before)
  const prefecture = by(payers.prefecture, 0)
  const nation = by(payers.nation, payers.before / 4)
  const sum = (...columns: (readonly number[])[][]) =>
    YEARS.map((_, year) => zeros.map((_, r) => columns.reduce((s, c) => s + c[year]![r]!, 0)))
  const total = sum(municipality, prefecture, nation)
  const home = total.map((year) => year.map((yen) => Math.round(yen / 20)))
  const net = total.map((year, index) => year.map((yen, r) => yen - home[index]![r]!))
  const budget = municipality.map((year) => year.map((yen) => yen + 1_234_567))
  return [
    { plan, measure: 'cost.municipality', years: municipality },
    { plan, measure: 'cost.prefecture', years: prefecture },
    { plan, measure: 'cost.nation', years: nation },
    { plan, measure: 'cost.total', years: total },
    ...(plan === 0
      ? [{ plan, measure: 'cost.total', by: { item: 'support-centre' }, years: total }]
      : [
          { plan, measure: 'cost.total', by: { item: 'running' }, years: municipality },
          {
            plan,
            measure: 'cost.total',
            by: { item: 'prefecture-salaries' },
            years: sum(prefecture, nation),
          },
          {
            plan,
            measure: 'cost.total',
            by: { item: 'prefecture-on-cost' },
            years: YEARS.map(() => 0),
          },
        ]),
    { plan, measure: 'cost.comparator', years: by(payers.ordinary ?? zeros, 0) },
    { plan, measure: 'cost.lessAtHome', years: home },
    { plan, measure: 'cost.net', years: net },
    { plan, measure: 'cost.funding', years: budget },
    { plan, measure: 'cost.funding', by: { source: 'national' }, years: always(1_234_567) },
    { plan, measure: 'cost.funding', by: { source: 'prefectural' }, years: always(0) },
    { plan, measure: 'cost.funding', by: { source: 'bond' }, years: always(0) },
    { plan, measure: 'cost.funding', by: { source: 'specified' }, years: always(0) },
    { plan, measure: 'cost.funding', by: { source: 'general' }, years: municipality },
    { plan, measure: 'cost.specialTaxEstimate', years: always(0.5 * MILLION) },
  ]
}

export const CITY_SERIES: readonly SeriesFixture[] = [
  ...PLANS.flatMap((_, plan): SeriesFixture[] => [
    { plan, measure: 'pupils.nonAttending', years: always(spread(286 - plan, 390 - plan)) },
    ...[7, 8, 9].map((grade) => ({
      plan,
      measure: 'pupils.nonAttending',
      by: { grade },
      years: always(spread(80, 120)),
    })),
    { plan, measure: 'pupils.unreached', years: always(spread(101 - plan * 8, 144 - plan * 8)) },
  ]),
  ...school(1, 2029, 40, spread(26, 53)),
  ...school(2, 2028, 45, spread(22, 47)),
  ...posts(1, 2029, {
    quota: 10.751,
    classes: 3,
    additional: spread(2, 6),
    municipal: 8,
    vacant: spread(0, 3),
    home: 1.667,
  }),
  ...posts(2, 2028, {
    quota: 4.56,
    classes: 3,
    additional: spread(1, 4),
    municipal: 5,
    vacant: spread(0, 2),
    home: 1.14,
  }),
  ...money(0, 2020, {
    before: 0,
    municipality: spread(9.5, 10.6, 3),
    prefecture: spread(1.5, 1.8, 3),
    nation: spread(1.5, 1.6, 3),
  }),
  ...money(1, 2029, {
    before: 42,
    municipality: spread(42, 54, 3),
    prefecture: spread(73, 105, 3),
    nation: spread(30, 41, 3),
    ordinary: spread(85, 118, 3),
  }),
  ...money(2, 2028, {
    before: 9,
    municipality: spread(14.6, 19.8, 3),
    prefecture: spread(33, 55, 3),
    nation: spread(13, 22, 3),
    ordinary: spread(78, 120, 3),
  }),
  { plan: 1, measure: 'hours.lessonUnits', years: always(770) },
  { plan: 2, measure: 'hours.lessonUnits', years: always(910) },
  ...[7, 8, 9].flatMap((grade): SeriesFixture[] => [
    { plan: 1, measure: 'hours.lessonUnits', by: { grade }, years: always(770) },
    { plan: 2, measure: 'hours.lessonUnits', by: { grade }, years: always(910) },
  ]),
]

/** Enough replications that figures stand in full. */
export function cityRun(
  series: readonly SeriesFixture[] = CITY_SERIES,
  plans: readonly PlanDescription[] = PLANS,
): RunResult {
  return buildRun({
    fiscalYears: YEARS,
    plans,
    replications: 10_000,
    chunks: [4_000, 6_000],
    series,
  })
}

export function cityInput(changes: Partial<PageInput> = {}): PageInput {
  return {
    result: CITY,
    plans: PLANS,
    focus: 2,
    baseline: 0,
    fiscalYear: CHOSEN,
    money: 'million-yen',
    viewpoint: 'municipality',
    declared: [],
    payerNames: {
      municipality: { ja: '市', en: 'City' },
      prefecture: { ja: '県', en: 'Prefecture' },
    },
    ...changes,
  }
}

const CITY = cityRun()
