import type { CostItemId } from '../domain/cost-items'
import type { CostDriver, CostItemInputs, PayerShare } from '../domain/model-inputs'
import type { Payer } from '../domain/payers'
import { priceFiscalYearOf } from '../rules/assumptions'
import { COUNSELING_THIRD, counselorShare } from '../rules/cost-share/counselor-subsidy'
import { facilityShare } from '../rules/cost-share/facility-subsidy'
import {
  NATIONAL_SALARY_SHARE,
  nationalSalaryShareRule,
} from '../rules/cost-share/national-salary-share'
import {
  FIRST_PREPARATION_SUBSIDY_YEAR,
  preparationShare,
} from '../rules/cost-share/preparation-subsidy'
import type { ShareRule } from '../rules/cost-share/split'
import type { CompileContext, MunicipalityType } from './plan-kind'

/** A cost line as a kind declares it: readable, with the ids of the assumptions behind it. */
export interface CostItem {
  readonly id: CostItemId
  readonly driver: CostDriver
  /** Assumption of the yen per unit. */
  readonly unit: string
  /** Assumption of its yearly growth. */
  readonly growth: 'money.wage-growth' | 'money.price-growth'
  /** What the nation bears; a line without an eligible rule is borne wholly by its residual payer. */
  readonly nation?: ShareRule | null
  readonly nationFrom?: number
  /** Unconfirmed input with the most that the nation pays in a fiscal year. */
  readonly nationCeiling?: string
  readonly residual: Payer
  readonly bondShare?: number
  readonly specialTaxBase?: true
}

export function compileCostItem(item: CostItem, context: CompileContext): CostItemInputs {
  return {
    id: item.id,
    driver: item.driver,
    unit: context.quantity(item.unit),
    growth: context.quantity(item.growth),
    priceFiscalYear: priceFiscalYearOf(item.unit),
    shares: item.nation ? [nationPays(item.nation, item, context)] : [],
    residual: item.residual,
    inMunicipalBudget: item.residual === 'municipality',
    bondShare: item.bondShare ?? 0,
    specialTaxBase: item.specialTaxBase ?? false,
  }
}

function nationPays(
  { numerator, denominator, cutToYen }: ShareRule,
  { nationFrom = 0, nationCeiling }: CostItem,
  context: CompileContext,
): PayerShare {
  const ceiling = nationCeiling === undefined ? null : context.unconfirmed(nationCeiling)
  return { payer: 'nation', numerator, denominator, cutToYen, ceiling, firstFiscalYear: nationFrom }
}

/** What exists today stands in every plan, so that differences between plans are new money. */
export function supportCentreToday(): CostItem {
  return {
    id: 'support-centre',
    driver: { kind: 'existing', count: 1 },
    unit: 'money.support-centre',
    growth: 'money.price-growth',
    residual: 'municipality',
  }
}

/** Most of it falls due in the year before opening (assumed). */
export const PREPARATION_SPREAD = [
  { yearsFromOpening: -2, share: 0.3 },
  { yearsFromOpening: -1, share: 0.7 },
] as const

export function preparation(founder: Payer, asIfToday: boolean): CostItem {
  return {
    id: 'preparation',
    driver: { kind: 'one-off', spread: PREPARATION_SPREAD },
    unit: 'money.preparation',
    growth: 'money.price-growth',
    nation: preparationShare(FIRST_PREPARATION_SUBSIDY_YEAR),
    nationFrom: asIfToday ? 0 : FIRST_PREPARATION_SUBSIDY_YEAR,
    nationCeiling: 'money.preparation-ceiling',
    residual: founder,
    specialTaxBase: true,
  }
}

export interface Works {
  readonly newBuildingByShortage: boolean
  readonly bondShare: number
}

export function facilities(founder: Payer, works: Works): CostItem {
  const byShortage = works.newBuildingByShortage
  return {
    id: 'facilities',
    driver: { kind: 'one-off', spread: [{ yearsFromOpening: -1, share: 1 }] },
    unit: 'money.facilities',
    growth: 'money.price-growth',
    nation: facilityShare({ newBuilding: byShortage, forShortage: byShortage }),
    residual: founder,
    bondShare: works.bondShare,
  }
}

export function setupOffice(founder: Payer, staff: number, years: number): CostItem {
  const yearsFromOpening = Array.from({ length: years }, (_, year) => year - years)
  return {
    id: 'setup-office',
    driver: { kind: 'setup', yearsFromOpening, count: staff },
    unit: 'money.setup-post',
    growth: 'money.wage-growth',
    residual: founder,
  }
}

/** The nation's third is taken of the salary alone; retirement pay and travel are outside its base. */
export function prefectureSalaries(payer: Payer): CostItem {
  return {
    id: 'prefecture-salaries',
    driver: { kind: 'prefecture-posts' },
    unit: 'money.salary',
    growth: 'money.wage-growth',
    nation: NATIONAL_SALARY_SHARE,
    nationFrom: nationalSalaryShareRule.inForce.first,
    residual: payer,
  }
}

/** The on-cost needs the drawn share, so it comes already compiled. */
export function prefectureOnCost(payer: Payer, context: CompileContext): CostItemInputs {
  const driver = { kind: 'prefecture-on-cost', share: context.quantity('money.on-cost') } as const
  return compileCostItem(
    {
      id: 'prefecture-on-cost',
      driver,
      unit: 'money.salary',
      growth: 'money.wage-growth',
      residual: payer,
    },
    context,
  )
}

export function municipalPosts(founder: Payer): CostItem {
  return {
    id: 'municipal-posts',
    driver: { kind: 'municipal-posts' },
    unit: 'money.municipal-post',
    growth: 'money.wage-growth',
    residual: founder,
  }
}

/**
 * 非常勤講師: on top of the municipal posts, and only where the plan's staff has some. No subsidy is counted: a
 * prefecture's part-time teachers stand within its posts (給与負担法1条, 義務標準法17条2項), these are the founder's own.
 */
export function partTimeTeachers(founder: Payer, lessons: number): CostItem[] {
  if (lessons === 0) return []
  const common = {
    driver: { kind: 'yearly', count: lessons },
    growth: 'money.wage-growth',
    residual: founder,
  } as const
  return [
    { ...common, id: 'part-time-teachers', unit: 'money.part-time-lesson' },
    { ...common, id: 'part-time-on-cost', unit: 'money.part-time-on-cost' },
  ]
}

export interface Programme {
  readonly runBy: 'prefecture' | 'municipality'
  readonly founderType: MunicipalityType
  /** Count the nation's third although it is unconfirmed for a municipality of this type. */
  readonly countOnThird: boolean
}

/** Counselors and social workers: who runs the programme decides whether the nation joins in. */
export function counseling(
  id: 'counselor' | 'social-worker',
  count: number,
  { runBy, founderType, countOnThird }: Programme,
): CostItem {
  const city = founderType === 'designated-city' ? 'designated-city' : 'municipality'
  const confirmed = counselorShare(runBy === 'prefecture' ? 'prefecture' : city)
  return {
    id,
    driver: { kind: 'yearly', count },
    unit: `money.${id}`,
    growth: 'money.wage-growth',
    nation: confirmed ?? (countOnThird ? COUNSELING_THIRD : null),
    residual: runBy,
  }
}

export function running(founder: Payer): CostItem {
  return {
    id: 'running',
    driver: { kind: 'yearly', count: 1 },
    unit: 'money.running',
    growth: 'money.price-growth',
    residual: founder,
  }
}

export function perPupil(id: 'lunch' | 'travel', founder: Payer): CostItem {
  return {
    id,
    driver: { kind: 'per-pupil' },
    unit: `money.${id}`,
    growth: 'money.price-growth',
    residual: founder,
  }
}
