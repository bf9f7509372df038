import type { CostItemInputs, ModelInputs, PlanInputs } from '../../../src/domain/model-inputs'
import { FUNDING_SOURCES, PAYERS, type FundingSource, type Payer } from '../../../src/domain/payers'
import { power } from '../../../src/engine/numeric/elementary'
import { schoolPosts } from '../../../src/rules/staffing/school-posts'
import type { TwinPosts } from './posts'

/** The money of one year in whole yen (MODEL part 5). */
export interface TwinMoney {
  items: number[]
  payers: Record<Payer, number>
  funding: Record<FundingSource, number>
  lessAtHome: number
  moved: number
  specialTax: number
  ordinaryTax: number
  comparator: number
}

export interface MoneyYear {
  readonly inputs: ModelInputs
  readonly plan: PlanInputs
  readonly values: readonly number[]
  readonly year: number
  readonly enrolled: number
  readonly posts: TwinPosts
  /** By place. */
  readonly origins: readonly number[]
}

const round = (yen: number) => Math.floor(yen + 0.5)

export function bookMoney(at: MoneyYear): TwinMoney {
  const money: TwinMoney = {
    items: at.plan.costs.map((item) => amountOf(item, at)),
    payers: { municipality: 0, prefecture: 0, nation: 0, other: 0 },
    funding: { national: 0, prefectural: 0, bond: 0, specified: 0, general: 0 },
    lessAtHome: 0,
    moved: 0,
    specialTax: 0,
    ordinaryTax:
      isOpen(at) && at.plan.ordinaryTax !== null ? round(at.values[at.plan.ordinaryTax]!) : 0,
    comparator: comparatorOf(at),
  }
  at.plan.costs.forEach((item, i) => split(item, money.items[i]!, at, money))
  if (isOpen(at)) donate(at, money)
  if (isOpen(at)) relieve(at, money)
  return money
}

const sinceOpening = ({ plan, inputs, year }: MoneyYear) =>
  plan.school ? year - (plan.school.openingFiscalYear - inputs.baseFiscalYear) : -Infinity

const isOpen = (at: MoneyYear) => sinceOpening(at) >= 0

function grown(growth: number | null, priceFiscalYear: number, at: MoneyYear): number {
  if (growth === null) return 1
  const years = at.inputs.baseFiscalYear + at.year - priceFiscalYear
  const yearly = 1 + at.values[growth]!
  return years >= 0 ? power(yearly, years) : 1 / power(yearly, -years)
}

function quantityOf({ driver }: CostItemInputs, at: MoneyYear): number {
  const years = sinceOpening(at)
  if (driver.kind === 'existing') return driver.count
  if (driver.kind === 'one-off')
    return driver.spread
      .filter(({ yearsFromOpening }) => yearsFromOpening === years)
      .reduce((sum, { share }) => sum + share, 0)
  if (driver.kind === 'setup') return driver.yearsFromOpening.includes(years) ? driver.count : 0
  if (years < 0) return 0
  if (driver.kind === 'yearly') return driver.count
  if (driver.kind === 'per-pupil') return at.enrolled
  if (driver.kind === 'municipal-posts') return at.posts.filled
  return at.posts.quota + at.posts.additional
}

function amountOf(item: CostItemInputs, at: MoneyYear): number {
  const quantity = quantityOf(item, at)
  const unit = at.values[item.unit]! * grown(item.growth, item.priceFiscalYear, at)
  const amount = round(quantity * unit)
  if (item.driver.kind !== 'prefecture-on-cost') return amount
  return round(quantity * unit * (1 + at.values[item.driver.share]!)) - amount
}

/** Cut off, away from nobody: a negative cost mirrors the cost. */
function cutShare(yen: number, numerator: number, denominator: number, cut: number): number {
  if (yen < 0) return 0 - cutShare(-yen, numerator, denominator, cut)
  return Math.floor((yen * numerator) / (denominator * cut)) * cut
}

function split(item: CostItemInputs, amount: number, at: MoneyYear, money: TwinMoney): void {
  const part: Record<Payer, number> = { municipality: 0, prefecture: 0, nation: 0, other: 0 }
  let rest = amount
  for (const share of item.shares) {
    if (at.inputs.baseFiscalYear + at.year < share.firstFiscalYear) continue
    const cut = cutShare(amount, share.numerator, share.denominator, share.cutToYen)
    const paid = share.ceiling === null ? cut : Math.min(cut, round(at.values[share.ceiling]!))
    part[share.payer] += paid
    rest -= paid
  }
  for (const payer of PAYERS) money.payers[payer] += part[payer]
  money.payers[item.residual] += rest
  if (item.specialTaxBase && part.nation !== 0)
    money.specialTax += round((rest * at.plan.specialTaxShare) / 1000) * 1000
  if (item.inMunicipalBudget && item.residual === 'municipality') {
    const bond = Math.floor(rest * item.bondShare)
    money.funding.national += part.nation
    money.funding.prefectural += part.prefecture
    money.funding.bond += bond
    money.funding.general += rest - bond
  }
}

/** Donations relieve the founder first, never below nothing. */
function donate({ plan, values }: MoneyYear, money: TwinMoney): void {
  if (plan.donation === null) return
  const ofCity = plan.founder === 'municipality'
  const founderPart = ofCity ? money.funding.general : money.payers[plan.founder]
  const donation = Math.min(round(values[plan.donation]!), Math.max(0, founderPart))
  money.payers[plan.founder] -= donation
  money.payers.other += donation
  if (ofCity) {
    money.funding.general -= donation
    money.funding.specified += donation
  }
}

/** What falls away elsewhere, and what only moves. */
function relieve(at: MoneyYear, money: TwinMoney): void {
  const { plan, values, posts, origins } = at
  const { relief, school } = plan
  if (!relief || !school) return
  const growth = grown(relief.growth, relief.priceFiscalYear, at)
  const post = values[relief.salary]! * (1 + values[relief.onCost]!) * growth
  const user = values[relief.supportCentreYenPerUser]! * values[relief.variableShare]! * growth
  money.lessAtHome =
    round(posts.lostAtHome * post) +
    round(origins[relief.supportCentre]! * user) +
    round(values[relief.entered]!)
  money.moved = round(posts.additional * values[school.additional.moved]! * post)
}

/** An ordinary school of the same roll and classes, with one counselor and lunch. */
function comparatorOf(at: MoneyYear): number {
  const { plan, values, enrolled, posts } = at
  const { comparator, school } = plan
  if (!comparator || !school || !isOpen(at) || enrolled === 0) return 0
  const since = (growth: number) => grown(growth, comparator.priceFiscalYear, at)
  const { total } = schoolPosts({ level: school.level, classes: posts.classes, pupils: enrolled })
  const post = values[comparator.salary]! * (1 + values[comparator.onCost]!)
  return (
    round(total * post * since(comparator.wageGrowth)) +
    round(values[comparator.running]! * since(comparator.priceGrowth)) +
    round(
      values[comparator.counselor]! *
        grown(comparator.wageGrowth, comparator.counselorPriceFiscalYear, at),
    ) +
    round(enrolled * values[comparator.lunch]! * since(comparator.priceGrowth))
  )
}

export const fundingOf = (money: TwinMoney) =>
  FUNDING_SOURCES.map((source) => money.funding[source])
