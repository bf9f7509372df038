import { describe, expect, test } from 'vitest'
import { PAYERS } from '../../src/domain/payers'
import type { CostItemInputs, QuantityIndex } from '../../src/domain/model-inputs'
import { growthFactor } from '../../src/engine/growths'
import { roundYen } from '../../src/engine/money'
import vectors from '../vectors.json'
import { column, runInputs } from './columns'
import { exactly, testInputs, type TestPlan } from './inputs'

const third = {
  payer: 'nation',
  numerator: 1,
  denominator: 3,
  cutToYen: 1,
  ceiling: null,
  firstFiscalYear: 0,
} as const

function item(
  id: string,
  driver: CostItemInputs['driver'],
  unit: QuantityIndex,
  own: Partial<CostItemInputs> = {},
): CostItemInputs {
  return {
    id,
    driver,
    unit,
    growth: null,
    priceFiscalYear: 2025,
    shares: [],
    residual: 'municipality',
    inMunicipalBudget: true,
    bondShare: 0,
    specialTaxBase: false,
    ...own,
  }
}

/** A plan with every driver, opening in 2027. */
const everything: TestPlan = {
  id: 'a',
  school: { openingFiscalYear: 2027, requested: 4, places: 40, windows: [5] },
  relief: true,
  donation: true,
  costs: (q) => [
    item(
      'preparation',
      {
        kind: 'one-off',
        spread: [
          { yearsFromOpening: -2, share: 0.3 },
          { yearsFromOpening: -1, share: 0.7 },
        ],
      },
      q('money.preparation'),
      {
        shares: [{ ...third, cutToYen: 1000, firstFiscalYear: 2023 }],
        specialTaxBase: true,
      },
    ),
    item(
      'facilities',
      { kind: 'one-off', spread: [{ yearsFromOpening: -1, share: 1 }] },
      q('money.facilities'),
      { bondShare: 0.75 },
    ),
    item('setup', { kind: 'setup', yearsFromOpening: [-2, -1], count: 1 }, q('money.setup-post'), {
      growth: q('money.wage-growth'),
    }),
    item('salary', { kind: 'prefecture-posts' }, q('money.salary'), {
      growth: q('money.wage-growth'),
      shares: [third],
      residual: 'prefecture',
      inMunicipalBudget: false,
    }),
    item('on-cost', { kind: 'prefecture-on-cost', share: q('money.on-cost') }, q('money.salary'), {
      growth: q('money.wage-growth'),
      residual: 'prefecture',
      inMunicipalBudget: false,
    }),
    item('municipal-posts', { kind: 'municipal-posts' }, q('money.municipal-post')),
    item('running', { kind: 'yearly', count: 1 }, q('money.running'), {
      growth: q('money.price-growth'),
    }),
    item('lunch', { kind: 'per-pupil' }, q('money.lunch')),
    item('support-centre', { kind: 'existing', count: 1 }, q('money.support-centre')),
  ],
}

describe('yen', () => {
  test('grow as the vector 5_growth says', () => {
    const { yen, rate, years, value } = vectors['5_growth']
    expect(years.map((n) => roundYen(yen * growthFactor(rate, n)))).toEqual(value)
  })

  test('of salaries and on-cost split as 5_salary', () => {
    const { posts, baseYen, onCost, totalYen, nationYen, prefectureYen } = vectors['5_salary']
    const run = runInputs(
      testInputs({
        years: 1,
        assumptions: {
          'money.salary': exactly(baseYen),
          'money.on-cost': exactly(onCost),
          'money.wage-growth': exactly(0),
          'funnel.ready-1': exactly(0.999999),
          'funnel.recent-ready': exactly(1),
          'funnel.accept': exactly(1),
        },
        plans: [
          {
            id: 'a',
            school: { gradePlaces: [0, 0, 0, 0, 0, 0, 13, 13, 13] },
            costs: (q) => everything.costs!(q).slice(3, 5),
          },
        ],
      }),
      20,
    )
    const quota = column(run, 0, 'posts.prefecture.quota', 2025)
    const r = quota.indexOf(posts)
    expect(r).toBeGreaterThanOrEqual(0)
    expect(column(run, 0, 'cost.total', 2025)[r]).toBe(totalYen)
    expect(column(run, 0, 'cost.nation', 2025)[r]).toBe(nationYen)
    expect(column(run, 0, 'cost.prefecture', 2025)[r]).toBe(prefectureYen)
  })

  test('payers, items and funding add up to the yen in every replication and year, and are whole', () => {
    const inputs = testInputs({
      assumptions: { 'money.donation': { low: 0, likely: 2_000_000, high: 90_000_000 } },
      plans: [everything],
    })
    const run = runInputs(inputs, 200)
    for (const year of run.prepared.layout.fiscalYears) {
      const total = column(run, 0, 'cost.total', year)
      const payers = PAYERS.map((payer) => column(run, 0, `cost.${payer}`, year))
      const items = inputs.plans[0]!.costs.map(({ id }) =>
        column(run, 0, 'cost.total', year, { item: id }),
      )
      const sources = ['national', 'prefectural', 'bond', 'specified', 'general'].map((source) =>
        column(run, 0, 'cost.funding', year, { source }),
      )
      const budget = ['salary', 'on-cost'].reduce(
        (left, id) =>
          left.map((yen, r) => yen - column(run, 0, 'cost.total', year, { item: id })[r]!),
        total,
      )
      total.forEach((yen, r) => {
        const sum = (parts: number[][]) => parts.reduce((all, part) => all + part[r]!, 0)
        expect(Number.isSafeInteger(yen)).toBe(true)
        expect(sum(payers)).toBe(yen)
        expect(sum(items)).toBe(yen)
        expect(sum(sources)).toBe(budget[r])
        expect(Math.min(...payers.map((part) => part[r]!))).toBeGreaterThanOrEqual(0)
      })
    }
  })

  test('before opening there is preparation, works and the setup office; after it none of them', () => {
    const run = runInputs(testInputs({ plans: [everything] }), 5)
    const of = (id: string, year: number) => column(run, 0, 'cost.total', year, { item: id })[0]!
    expect(of('preparation', 2025)).toBeGreaterThan(0)
    expect(of('facilities', 2025)).toBe(0)
    expect(of('facilities', 2026)).toBeGreaterThan(0)
    expect(of('setup', 2025)).toBeGreaterThan(0)
    for (const id of ['preparation', 'facilities', 'setup']) expect(of(id, 2027)).toBe(0)
    expect(of('running', 2026)).toBe(0)
    expect(of('running', 2027)).toBeGreaterThan(0)
    expect(of('support-centre', 2025)).toBeGreaterThan(0)
  })

  test('the nation pays for preparation from fiscal 2023 on only, cut to 1,000 yen', () => {
    const plan = (openingFiscalYear: number): TestPlan => ({
      id: 'a',
      school: { openingFiscalYear },
      costs: (q) => everything.costs!(q).slice(0, 1),
    })
    const of = (base: number, opening: number, year: number) => {
      const run = runInputs(
        testInputs({ baseFiscalYear: base, years: 4, plans: [plan(opening)] }),
        3,
      )
      return [column(run, 0, 'cost.total', year)[0]!, column(run, 0, 'cost.nation', year)[0]!]
    }
    const [before, nothing] = of(2020, 2023, 2022)
    expect(before).toBeGreaterThan(0)
    expect(nothing).toBe(0)
    const [total, nation] = of(2021, 2024, 2023)
    expect(nation).toBe(Math.floor(total! / 3000) * 1000)
  })

  test('the nation’s part of preparation stops at its ceiling, year by year, and the founder bears the rest', () => {
    const preparation = (ceiling: boolean): TestPlan => ({
      id: 'a',
      school: { openingFiscalYear: 2027 },
      costs: (q) => [
        item(
          'preparation',
          {
            kind: 'one-off',
            spread: [
              { yearsFromOpening: -2, share: 0.3 },
              { yearsFromOpening: -1, share: 0.7 },
            ],
          },
          q('money.preparation'),
          // Any input of exactly a million yen serves as the ceiling.
          { shares: [{ ...third, ceiling: ceiling ? q('money.donation') : null }] },
        ),
      ],
    })
    const assumptions = {
      'money.preparation': exactly(6_000_000),
      'money.donation': exactly(1_000_000),
    }
    const run = runInputs(
      testInputs({ assumptions, plans: [preparation(false), preparation(true)] }),
      1,
    )
    const paid = (plan: number, payer: string) =>
      [2025, 2026].map((year) => column(run, plan, `cost.${payer}`, year)[0])
    expect(paid(0, 'nation')).toEqual([600_000, 1_400_000])
    expect(paid(1, 'nation')).toEqual([600_000, 1_000_000])
    expect(paid(1, 'municipality')).toEqual([1_200_000, 3_200_000])
  })

  test('estimates of tax stay apart: the special one is half the city’s part, to 1,000 yen, and in no sum', () => {
    const run = runInputs(testInputs({ plans: [everything] }), 5)
    const preparation = column(run, 0, 'cost.total', 2025, { item: 'preparation' })[0]!
    const nation = Math.floor(preparation / 3000) * 1000
    const estimate = Math.floor(((preparation - nation) * 0.5) / 1000 + 0.5) * 1000
    expect(column(run, 0, 'cost.specialTaxEstimate', 2025)[0]).toBe(estimate)
    expect(column(run, 0, 'cost.net', 2025)[0]).toBe(column(run, 0, 'cost.total', 2025)[0])
  })
})
