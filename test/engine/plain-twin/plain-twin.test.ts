import { describe, expect, test } from 'vitest'
import { sameBreakdown } from '../../../src/domain/columns'
import type { ModelInputs } from '../../../src/domain/model-inputs'
import { prepare, simulate } from '../../../src/engine/simulate'
import { compileStudy } from '../../../src/study/compile'
import { libraryStudies } from '../../../src/study/library'
import { testInputs } from '../inputs'
import { network } from '../timeline/networks'
import { liveFuture, type Figure } from './plain-twin'

const REPLICATIONS = 24
const SEED = 20_260_401

/** What of the engine's run is not what the twin says, in words; and how many numbers were looked at. */
function differences(inputs: ModelInputs, replications: number) {
  const prepared = prepare(inputs)
  const { layout } = prepared
  const chunk = simulate(prepared, SEED, 0, replications)
  const found: string[] = []
  let numbers = 0
  for (let r = 0; r < replications; r += 1) {
    const futures = liveFuture(inputs, SEED, r)
    for (const { plan, measure, by, storage, column } of layout.series) {
      if (storage === 'constant') continue
      layout.fiscalYears.forEach((fiscalYear, year) => {
        const at = (column + year) * replications + r
        const engine = (storage === 'int32' ? chunk.ints : chunk.floats)[at]!
        const twin = valueOf(futures[plan]![year]!, measure, by)
        numbers += 1
        if (!Object.is(engine + 0, twin + 0))
          found.push(
            `${r} ${plan} ${measure} ${JSON.stringify(by)} ${fiscalYear}: ${engine} ${twin}`,
          )
      })
    }
  }
  return { found: found.slice(0, 8), numbers }
}

/** Before the opening a school's measures are nothing. */
const valueOf = (figures: readonly Figure[], measure: string, by: Figure['by']): number =>
  figures.find((f) => f.measure === measure && sameBreakdown(f.by, by))?.value ?? 0

const scenarios = libraryStudies().map((study) => [study.id, study] as const)

describe('The plain twin agrees with the engine to the last bit', () => {
  test.each(scenarios)('in every measure of scenarios/%s.json', (_, study) => {
    const { found, numbers } = differences(compileStudy(study), REPLICATIONS)
    expect(found).toEqual([])
    expect(numbers).toBeGreaterThan(1000)
  })

  test('where municipalities share places, windows open and grades are capped', () => {
    const small = {
      pupils: [new Array<number>(9).fill(60)],
      nonAttending: [0, 1, 1, 1, 2, 2, 4, 5, 6],
    }
    const shaped = { elementaryByShape: true, level: [null, null] as const }
    const school = {
      openingFiscalYear: 2026,
      grades: [4, 5, 6, 7, 8],
      priority: [8, 7, 6, 5, 4],
      windows: [2, 6, 9],
    }
    const inputs = testInputs({
      years: 6,
      municipalities: [{}, small, { ...shaped, laterEntrants: 900 }],
      plans: [
        { id: 'status-quo' },
        { id: 'total', school: { ...school, places: 25 }, relief: true },
        { id: 'grades', school: { ...school, gradePlaces: new Array<number>(9).fill(4) } },
        {
          id: 'elementary',
          school: {
            ...school,
            level: 'elementary',
            grades: [1, 2, 3, 4, 5, 6],
            priority: [6, 5, 4, 3, 2, 1],
          },
        },
      ],
    })
    expect(differences(inputs, 12).found).toEqual([])
  })

  test('where a timeline moves the opening, also beyond the years that are looked at', () => {
    const spread = (low: number, likely: number, high: number) => ({ low, likely, high })
    const timeline = network({
      startsOn: '2024-10-01',
      wanted: '2026-04-01',
      gates: [
        {
          id: 'council',
          windows: [['2025-09-19'], ['2025-12-19'], ['2026-12-18'], ['2030-12-19']],
        },
        {
          id: 'ministry',
          windows: ['2026', '2027', '2028', '2031'].map((year) => [
            `${year}-01-09`,
            `${year}-01-30`,
            `${year}-03-19`,
            `${year}-03-31`,
          ]),
        },
      ],
      tasks: [
        { id: 'decide', duration: { unit: 'weeks', ...spread(4, 8, 20) } },
        {
          id: 'plan',
          lane: 4,
          duration: { unit: 'months', ...spread(3, 7, 16) },
          after: ['decide'],
        },
        { id: 'bill', lane: 1, duration: spread(10, 20, 90), after: ['plan'], gate: 'council' },
        {
          id: 'tell',
          lane: 5,
          duration: spread(0, 10, 20),
          after: [{ task: 'plan', kind: 'start-start', lag: 5 }],
        },
        {
          id: 'build',
          lane: 4,
          duration: { unit: 'months', ...spread(1, 3, 6) },
          after: ['bill', { task: 'tell', kind: 'finish-finish', lag: -3 }],
        },
        { id: 'apply', lane: 3, duration: spread(10, 15, 30), after: ['bill'], gate: 'ministry' },
      ],
    })
    const school = { openingFiscalYear: 2026, places: 30 }
    const costs = (q: (id: string) => number) =>
      [
        {
          kind: 'one-off',
          spread: [
            { yearsFromOpening: -1, share: 0.25 },
            { yearsFromOpening: 0, share: 0.75 },
          ],
        } as const,
        { kind: 'setup', yearsFromOpening: [-1], count: 1 } as const,
        { kind: 'per-pupil' } as const,
      ].map((driver, i) => ({
        id: `item-${i}`,
        driver,
        unit: q('money.salary'),
        growth: q('money.wage-growth'),
        priceFiscalYear: 2025,
        shares: [],
        residual: 'municipality' as const,
        inMunicipalBudget: true,
        bondShare: 0.5,
        specialTaxBase: false,
      }))
    const inputs = testInputs({
      years: 5,
      plans: [
        { id: 'status-quo' },
        { id: 'sure', school, costs, relief: true },
        { id: 'moved', school, costs, relief: true, donation: true },
        { id: 'planned-later', school: { ...school, openingFiscalYear: 2027 } },
      ],
    })
    const moved = {
      ...inputs,
      plans: inputs.plans.map((plan) =>
        plan.id === 'moved' || plan.id === 'planned-later' ? { ...plan, timeline } : plan,
      ),
    }
    expect(differences(moved, 40).found).toEqual([])
    const openings = (plan: number) =>
      Array.from({ length: 40 }, (_, r) =>
        liveFuture(moved, SEED, r)[plan]!.findIndex(
          (year) => valueOf(year, 'pupils.demand', {}) > 0,
        ),
      )
    // 2026 as planned, one or two years later, and none of the five years.
    expect(new Set(openings(2))).toEqual(new Set([1, 2, 3, -1]))
    // Nobody opens before the plan does.
    expect(openings(3)).toEqual(openings(2).map((year) => (year === 1 ? 2 : year)))
  })
})
