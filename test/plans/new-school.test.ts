import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../src/domain/learning'
import type { CostItemInputs, PlanInputs } from '../../src/domain/model-inputs'
import { branch } from '../../src/plans/branch'
import { campus } from '../../src/plans/campus'
import { defaultValues, type FieldValues } from '../../src/plans/fields'
import type { CompileContext, MunicipalityType } from '../../src/plans/plan-kind'
import { contextFor } from './context'

type CampusValues = FieldValues<typeof campus.fields>
type BranchValues = FieldValues<typeof branch.fields>

function compileCampus(
  values: Partial<CampusValues> = {},
  context: Partial<CompileContext> = {},
): PlanInputs {
  const fields = { ...(defaultValues(campus.fields, 2024) as CampusValues), ...values }
  return campus.compile(fields, contextFor(context))
}

function compileBranch(
  values: Partial<BranchValues> = {},
  context: Partial<CompileContext> = {},
): PlanInputs {
  const fields = { ...(defaultValues(branch.fields, 2024) as BranchValues), ...values }
  return branch.compile(fields, contextFor(context))
}

const costOf = (plan: PlanInputs, id: string): CostItemInputs =>
  plan.costs.find((cost) => cost.id === id)!

const third = (firstFiscalYear: number, cutToYen: number) => [
  { payer: 'nation', numerator: 1, denominator: 3, cutToYen, ceiling: null, firstFiscalYear },
]

describe('The form of the school', () => {
  test('draws more families to a campus or branch school than to a branch classroom', () => {
    expect(compileCampus().school!.share.form).toBe(0.5)
    expect(compileBranch().school!.share.form).toBe(-0.5)
    expect(compileBranch({ legalForm: 'branch-school' }).school!.share.form).toBe(0.5)
  })

  test('of a campus is a school of its own in law', () => {
    expect(compileCampus().school!.quota.basis).toEqual({ kind: 'own-school', branchSchool: false })
  })

  test('of a branch school is its own school in law, without principal', () => {
    expect(compileBranch({ legalForm: 'branch-school' }).school!.quota.basis).toEqual({
      kind: 'own-school',
      branchSchool: true,
    })
  })

  test('of a branch classroom is what its classes change at the parent school', () => {
    const parentPupils = { 7: 127, 8: 129, 9: 130 }
    expect(compileBranch({ parentPupils, recognised: 0.6 }).school!.quota.basis).toEqual({
      kind: 'parent-difference',
      parentPupils: [0, 0, 0, 0, 0, 0, 127, 129, 130],
      parentSpecialNeedsClasses: 2,
      combineParentClasses: true,
      recognised: 0.6,
    })
  })

  test('combines small grades by law unless the plan says never, at the parent school apart', () => {
    expect(compileCampus().school!.quota.combineClasses).toBe(true)
    const { quota } = compileBranch({ combinedClasses: 'never' }).school!
    expect(quota).toMatchObject({ combineClasses: false, basis: { combineParentClasses: true } })
    const parent = compileBranch({ parentCombinedClasses: 'never' }).school!.quota
    expect(parent).toMatchObject({ combineClasses: true, basis: { combineParentClasses: false } })
  })

  test('with a parent school that nobody knows takes the average one', () => {
    expect(compileBranch().school!.quota.basis).toMatchObject({
      parentPupils: [0, 0, 0, 0, 0, 0, 120, 121, 122],
    })
  })
})

describe('Places, grades and months', () => {
  test('without a number have no cap', () => {
    const { school } = compileCampus({ places: null, gradePlaces: { 7: 14 } })
    expect(school!.places).toBe(-1)
    expect(school!.gradePlaces).toEqual([-1, -1, -1, -1, -1, -1, 14, -1, -1])
  })

  test('are given to the highest grade first unless the plan says otherwise', () => {
    expect(compileCampus().school!.priority).toEqual([9, 8, 7])
    expect(compileCampus({ priority: [7, 8, 9] }).school!.priority).toEqual([7, 8, 9])
  })

  test('of joining are counted from April', () => {
    // September, January and May.
    expect(compileCampus({ windows: [9, 1, 5] }).school!.windows).toEqual([1, 5, 9])
    expect(compileCampus({ windows: [3] }).school!.windows).toEqual([11])
  })

  test('of an elementary school make it one', () => {
    expect(compileCampus({ grades: [4, 5, 6] }).school!.level).toBe('elementary')
    expect(compileCampus().school!.level).toBe('junior-high')
  })
})

describe('Hours and distance', () => {
  test('770 units a year are 140 fewer than 910, one and a third steps of 105', () => {
    expect(compileCampus().school!.share.fewerHours).toBeCloseTo(140 / 105, 12)
    expect(compileBranch().school!.share.fewerHours).toBe(0)
  })

  test('grades without hours don’t count, and none at all is no difference', () => {
    expect(compileCampus({ lessonUnits: { 7: 805 } }).school!.share.fewerHours).toBe(1)
    expect(compileCampus({ lessonUnits: null }).school!.share.fewerHours).toBe(0)
    expect(compileCampus({ lessonUnits: { 6: 1015, 7: 770 } }).lessonUnits).toEqual([
      ...[null, null, null, null, null, null, 770, null, null],
    ])
  })

  test('a municipality that the plan doesn’t name is near', () => {
    expect(compileCampus({ minutes: { '992020': 55 } }).school!.share.minutes).toEqual([20, 55])
  })
})

describe('The class standard', () => {
  test('is the law’s of each year: 35 in junior high grade by grade from 2026', () => {
    const rows = compileCampus().school!.quota.classStandard
    expect(rows).toHaveLength(10)
    expect(rows.slice(0, 4).map((row) => row.slice(6))).toEqual([
      [40, 40, 40],
      [35, 40, 40],
      [35, 35, 40],
      [35, 35, 35],
    ])
    expect(rows[0]!.slice(0, 6)).toEqual([35, 35, 35, 35, 35, 35])
  })

  test('is the prefecture’s own where that is smaller', () => {
    const own = (level: string) => (level === 'junior-high' ? 30 : 38)
    const [row] = compileCampus({}, { ownClassStandard: own }).school!.quota.classStandard
    expect(row).toEqual([35, 35, 35, 35, 35, 35, 30, 30, 30])
  })
})

describe('Who pays', () => {
  test('salaries: the nation a third of the base cut to the yen, the prefecture the rest', () => {
    const plan = compileCampus()
    expect(costOf(plan, 'prefecture-salaries')).toMatchObject({
      shares: third(2006, 1),
      residual: 'prefecture',
      inMunicipalBudget: false,
    })
    expect(costOf(plan, 'prefecture-on-cost')).toMatchObject({ shares: [], residual: 'prefecture' })
  })

  test('salaries in a designated city: the city pays the prefecture’s part', () => {
    const plan = compileCampus({}, { founderType: 'designated-city' })
    for (const id of ['prefecture-salaries', 'prefecture-on-cost'])
      expect(costOf(plan, id)).toMatchObject({ residual: 'municipality', inMunicipalBudget: true })
  })

  test('a school of the prefecture: the prefecture pays the founder’s parts, in a designated city as well', () => {
    const plan = compileCampus({ founder: 'prefecture' }, { founderType: 'designated-city' })
    expect(plan.founder).toBe('prefecture')
    for (const cost of plan.costs.filter(({ id }) => id !== 'support-centre'))
      expect([cost.id, cost.residual]).toEqual([cost.id, 'prefecture'])
  })

  test('preparation: a third of the nation from fiscal 2023 on, cut to 1,000 yen', () => {
    expect(costOf(compileCampus(), 'preparation')).toMatchObject({
      driver: {
        kind: 'one-off',
        spread: [
          { yearsFromOpening: -2, share: 0.3 },
          { yearsFromOpening: -1, share: 0.7 },
        ],
      },
      shares: third(2023, 1000),
      residual: 'municipality',
      specialTaxBase: true,
    })
  })

  test('preparation as if today: in any year', () => {
    const plan = compileCampus({}, { asIfToday: true })
    expect(costOf(plan, 'preparation').shares).toEqual(third(0, 1000))
  })

  test('building works: the founder alone, unless new rooms are built because they are short', () => {
    expect(costOf(compileCampus(), 'facilities')).toMatchObject({
      driver: { kind: 'one-off', spread: [{ yearsFromOpening: -1, share: 1 }] },
      shares: [],
      residual: 'municipality',
      bondShare: 0,
    })
    const short = compileCampus({ newBuildingByShortage: true, bondShare: 0.75 })
    expect(costOf(short, 'facilities')).toMatchObject({
      shares: [{ payer: 'nation', numerator: 1, denominator: 2, cutToYen: 1000 }],
      bondShare: 0.75,
    })
  })

  test('counselors: the nation joins in only for a prefecture or a designated city', () => {
    expect(costOf(compileCampus(), 'counselor')).toMatchObject({
      shares: third(0, 1000),
      residual: 'prefecture',
    })
    const own = compileCampus({ counselorsRunBy: 'municipality', socialWorkers: 2 })
    expect(costOf(own, 'counselor')).toMatchObject({ shares: [], residual: 'municipality' })
    expect(costOf(own, 'social-worker')).toMatchObject({
      driver: { kind: 'yearly', count: 2 },
      shares: third(0, 1000),
      residual: 'prefecture',
    })
    const designated = compileCampus(
      { counselorsRunBy: 'municipality' },
      { founderType: 'designated-city' },
    )
    expect(costOf(designated, 'counselor')).toMatchObject({
      shares: third(0, 1000),
      residual: 'municipality',
    })
  })

  test('counselors and social workers by default: the designated city’s own, else the prefecture’s', () => {
    const payers = (founder: 'municipality' | 'prefecture', founderType: MunicipalityType) => {
      const plan = compileCampus({ founder, socialWorkers: 1 }, { founderType })
      return ['counselor', 'social-worker'].map((id) => {
        const { shares, residual } = costOf(plan, id)
        return [residual, shares.length]
      })
    }
    const both = (payer: string) => [
      [payer, 1],
      [payer, 1],
    ]
    expect(payers('municipality', 'municipality')).toEqual(both('prefecture'))
    expect(payers('municipality', 'core-city')).toEqual(both('prefecture'))
    expect(payers('municipality', 'designated-city')).toEqual(both('municipality'))
    expect(payers('prefecture', 'municipality')).toEqual(both('prefecture'))
    expect(payers('prefecture', 'designated-city')).toEqual(both('prefecture'))
  })

  test('a core city’s own social workers: the nation’s third only where somebody counts on it', () => {
    const own = (municipalSocialWorkersSubsidised: boolean) =>
      compileCampus(
        {
          socialWorkers: 1,
          socialWorkersRunBy: 'municipality',
          counselorsRunBy: 'municipality',
          municipalSocialWorkersSubsidised,
        },
        { founderType: 'core-city' },
      )
    expect(costOf(own(false), 'social-worker').shares).toEqual([])
    expect(costOf(own(true), 'social-worker').shares).toEqual(third(0, 1000))
    expect(costOf(own(true), 'counselor').shares).toEqual([])
  })

  test('preparation up to a ceiling, once somebody has typed it', () => {
    const unconfirmed = (id: string) => (id === 'money.preparation-ceiling' ? 7 : null)
    const { shares } = costOf(compileCampus({}, { unconfirmed }), 'preparation')
    expect(shares).toMatchObject([{ payer: 'nation', ceiling: 7 }])
  })

  test('what no rule names: the founder alone', () => {
    const plan = compileCampus()
    for (const id of ['setup-office', 'municipal-posts', 'running', 'lunch', 'travel'])
      expect(costOf(plan, id)).toMatchObject({ shares: [], residual: 'municipality' })
  })
})

describe('Part-time teachers', () => {
  const teacher = {
    id: 'one',
    name: { ja: '講師', en: 'Lecturer' },
    paidBy: 'municipality',
    licences: ['music'],
    outsideLicence: [],
    periodsAWeek: 3,
    posts: 2,
    partTime: true,
    origin: 'own',
    details: 'own',
  } as const
  const learning = (...teachers: Teacher[]) => ({
    learning: {
      subjects: [],
      calendar: null,
      patterns: [],
      groups: null,
      staff: { teachers, search: null },
    },
  })

  test('are paid by the lesson, over the 35 weeks, from the founder’s purse', () => {
    const plan = compileCampus(learning(teacher, { ...teacher, id: 'two', posts: 1 }))
    for (const id of ['part-time-teachers', 'part-time-on-cost'])
      expect(costOf(plan, id)).toMatchObject({
        driver: { kind: 'yearly', count: 9 * 35 },
        shares: [],
        residual: 'municipality',
      })
  })

  test('cost nothing where there are none: teachers in post are paid already', () => {
    const ids = compileCampus(learning({ ...teacher, partTime: false })).costs.map(({ id }) => id)
    expect(ids).not.toContain('part-time-teachers')
    expect(ids).toContain('municipal-posts')
  })
})

describe('The setup office', () => {
  test('works two years for a campus and one for a branch', () => {
    expect(costOf(compileCampus({ setupStaff: 2 }), 'setup-office').driver).toEqual({
      kind: 'setup',
      yearsFromOpening: [-2, -1],
      count: 2,
    })
    expect(costOf(compileBranch(), 'setup-office').driver).toEqual({
      kind: 'setup',
      yearsFromOpening: [-1],
      count: 1,
    })
  })
})

describe('The special allocation tax', () => {
  test('is estimated at half where preparation is subsidised', () => {
    expect(compileCampus().specialTaxShare).toBe(0.5)
    expect(compileCampus({ openingFiscalYear: 2024 }).specialTaxShare).toBe(0.5)
  })

  test('is none before the subsidy, unless counted as if today', () => {
    expect(compileCampus({ openingFiscalYear: 2023 }).specialTaxShare).toBe(0)
    expect(compileCampus({ openingFiscalYear: 2021 }, { asIfToday: true }).specialTaxShare).toBe(
      0.5,
    )
  })

  test('is none for a prefecture: the article is the municipalities’', () => {
    expect(compileCampus({ founder: 'prefecture' }).specialTaxShare).toBe(0)
  })

  test('leaves the ordinary one empty: it is unconfirmed', () => {
    expect(compileCampus().ordinaryTax).toBeNull()
  })
})

describe('A branch against a campus', () => {
  test('has triples of its own for running cost and building works', () => {
    const own = Object.fromEntries(branch.assumptions.map(({ id, own: triple }) => [id, triple]))
    expect(own['money.running']).toMatchObject({ low: 1e6, likely: 3e6, high: 6e6 })
    expect(own['money.facilities']).toMatchObject({ low: 5e5, likely: 5e6, high: 35e6 })
    expect(own['money.preparation']).toBeUndefined()
    expect(campus.assumptions.every((assumption) => assumption.own === undefined)).toBe(true)
  })
})

describe('Rules that nobody confirmed', () => {
  const rulesOf = (values: Partial<CampusValues>) => {
    const fields = { ...(defaultValues(campus.fields, 2024) as CampusValues), ...values }
    return campus.unconfirmedRules(fields, contextFor()).map(({ ja }) => ja)
  }

  test('the order of grades going down to 35 counts where the school is open by then', () => {
    expect(rulesOf({ openingFiscalYear: 2027 })).toContain(
      '35人学級にする学年の順（令和9年度は中1から順と推定して計算）',
    )
    const order = (values: Partial<CampusValues>) =>
      rulesOf(values).filter((line) => line.startsWith('35人学級'))
    expect(order({ openingFiscalYear: 2028 })).toEqual([])
    expect(order({ openingFiscalYear: 2026, grades: [5, 6] })).toEqual([])
  })

  test('the third of preparation is confirmed for fiscal 2023 alone', () => {
    const rate = (openingFiscalYear: number, baseFiscalYear: number) => {
      const fields = { ...(defaultValues(campus.fields, 2024) as CampusValues), openingFiscalYear }
      return campus
        .unconfirmedRules(fields, contextFor({ baseFiscalYear }))
        .filter(({ ja }) => ja.startsWith('設置準備'))
    }
    expect(rate(2024, 2021)).toEqual([])
    expect(rate(2025, 2021)).toHaveLength(1)
    // What was spent before the years computed is not asked for.
    expect(rate(2025, 2024)).toEqual([])
  })
})
