import { FUNDING_SOURCES, PAYERS, type Payer } from '../domain/payers'
import type { CostItemInputs, ModelInputs, PlanInputs } from '../domain/model-inputs'
import { shareOf } from '../rules/cost-share/split'
import { power } from './numeric/elementary'
import type { Posts } from './posts'

/** The money of one plan in one fiscal year, in whole yen (MODEL part 5). */
export interface Ledger {
  /** By item, in the plan's order. */
  readonly items: Float64Array
  /** By payer, in the order of `PAYERS`. */
  readonly payers: Float64Array
  /** By funding source of the municipal budget, in the order of `FUNDING_SOURCES`. */
  readonly funding: Float64Array
  lessAtHome: number
  moved: number
  specialTax: number
}

export function createLedger(plan: PlanInputs): Ledger {
  return {
    items: new Float64Array(plan.costs.length),
    payers: new Float64Array(PAYERS.length),
    funding: new Float64Array(FUNDING_SOURCES.length),
    lessAtHome: 0,
    moved: 0,
    specialTax: 0,
  }
}

/** What drives the cost of a year; one object a plan, its numbers set year by year. */
export interface CostYear {
  readonly inputs: ModelInputs
  readonly plan: PlanInputs
  readonly values: Float64Array
  year: number
  /** Year index of the opening; Infinity without a school. */
  readonly opening: number
  /** The roll of 1 May. */
  enrolled: number
  readonly posts: Posts
  postsLostAtHome: number
  fromSupportCentre: number
}

const NATION = PAYERS.indexOf('nation')
const PREFECTURE = PAYERS.indexOf('prefecture')
const OTHER = PAYERS.indexOf('other')
const NATIONAL = FUNDING_SOURCES.indexOf('national')
const PREFECTURAL = FUNDING_SOURCES.indexOf('prefectural')
const BOND = FUNDING_SOURCES.indexOf('bond')
const SPECIFIED = FUNDING_SOURCES.indexOf('specified')
const GENERAL = FUNDING_SOURCES.indexOf('general')

/** Whole yen, half up. */
export function roundYen(yen: number): number {
  return Math.floor(yen + 0.5)
}

/** (1 + growth)^years, also for years before the price year. */
export function growthFactor(growth: number, years: number): number {
  return years >= 0 ? power(1 + growth, years) : 1 / power(1 + growth, -years)
}

/** Books every item of the year, splits it among payers to the yen, and sets apart what falls away elsewhere. */
export function bookYear(costs: CostYear, ledger: Ledger): void {
  ledger.payers.fill(0)
  ledger.funding.fill(0)
  ledger.specialTax = 0
  const { plan } = costs
  for (let i = 0; i < plan.costs.length; i += 1) {
    const item = plan.costs[i]!
    const amount = amountOf(item, costs)
    ledger.items[i] = amount
    if (amount !== 0) splitItem(item, amount, costs, ledger)
  }
  bookDonation(costs, ledger)
  bookRelief(costs, ledger)
}

function amountOf(item: CostItemInputs, costs: CostYear): number {
  const quantity = quantityOf(item, costs)
  if (quantity === 0) return 0
  const unit = costs.values[item.unit]! * growthOf(item.growth, item.priceFiscalYear, costs)
  const amount = roundYen(quantity * unit)
  if (item.driver.kind !== 'prefecture-on-cost') return amount
  return roundYen(quantity * unit * (1 + costs.values[item.driver.share]!)) - amount
}

function growthOf(growth: number | null, priceFiscalYear: number, costs: CostYear): number {
  if (growth === null) return 1
  const fiscalYear = costs.inputs.baseFiscalYear + costs.year
  return growthFactor(costs.values[growth]!, fiscalYear - priceFiscalYear)
}

function quantityOf(item: CostItemInputs, costs: CostYear): number {
  const { driver } = item
  const fromOpening = costs.year - costs.opening
  switch (driver.kind) {
    case 'one-off':
      return driver.spread.reduce(
        (sum, { yearsFromOpening, share }) =>
          yearsFromOpening === fromOpening ? sum + share : sum,
        0,
      )
    case 'setup':
      return driver.yearsFromOpening.includes(fromOpening) ? driver.count : 0
    case 'existing':
      return driver.count
    default:
      return fromOpening < 0 ? 0 : quantityWhenOpen(driver, costs)
  }
}

function quantityWhenOpen(
  driver: Exclude<CostItemInputs['driver'], { kind: 'one-off' | 'setup' | 'existing' }>,
  costs: CostYear,
): number {
  switch (driver.kind) {
    case 'yearly':
      return driver.count
    case 'per-pupil':
      return costs.enrolled
    case 'prefecture-posts':
    case 'prefecture-on-cost':
      return costs.posts.quota + costs.posts.additional
    case 'municipal-posts':
      return costs.posts.filled
  }
}

/** Named shares are cut down to their unit; the residual payer takes the rest, so payers add up to the yen. */
function splitItem(item: CostItemInputs, amount: number, costs: CostYear, ledger: Ledger): void {
  const fiscalYear = costs.inputs.baseFiscalYear + costs.year
  let rest = amount
  let fromNation = 0
  let fromPrefecture = 0
  for (const share of item.shares) {
    if (fiscalYear < share.firstFiscalYear) continue
    const part = shareOf(amount, share.numerator, share.denominator, share.cutToYen)
    const payer = PAYERS.indexOf(share.payer)
    ledger.payers[payer]! += part
    rest -= part
    if (payer === NATION) fromNation += part
    if (payer === PREFECTURE) fromPrefecture += part
  }
  ledger.payers[PAYERS.indexOf(item.residual)]! += rest
  if (item.specialTaxBase && fromNation !== 0)
    ledger.specialTax += toThousandYen(rest * costs.plan.specialTaxShare)
  if (item.inMunicipalBudget && item.residual === 'municipality')
    fundItem(item, rest, fromNation, fromPrefecture, ledger)
}

function toThousandYen(yen: number): number {
  return Math.floor(yen / 1000 + 0.5) * 1000
}

function fundItem(
  item: CostItemInputs,
  own: number,
  fromNation: number,
  fromPrefecture: number,
  ledger: Ledger,
): void {
  const bond = Math.floor(own * item.bondShare)
  ledger.funding[NATIONAL]! += fromNation
  ledger.funding[PREFECTURAL]! += fromPrefecture
  ledger.funding[BOND]! += bond
  ledger.funding[GENERAL]! += own - bond
}

/** Donations relieve the founder first and never make a payer negative. */
function bookDonation(costs: CostYear, ledger: Ledger): void {
  const { plan } = costs
  if (plan.donation === null || costs.year < costs.opening) return
  const founder = PAYERS.indexOf(plan.founder)
  const founderPart =
    plan.founder === 'municipality' ? ledger.funding[GENERAL]! : ledger.payers[founder]!
  const donation = Math.min(roundYen(costs.values[plan.donation]!), Math.max(0, founderPart))
  ledger.payers[founder]! -= donation
  ledger.payers[OTHER]! += donation
  if (plan.founder !== 'municipality') return
  ledger.funding[GENERAL]! -= donation
  ledger.funding[SPECIFIED]! += donation
}

/** What falls away at home schools and the support centre, and what additional posts move from elsewhere. */
function bookRelief(costs: CostYear, ledger: Ledger): void {
  ledger.lessAtHome = 0
  ledger.moved = 0
  const { relief, school } = costs.plan
  if (!relief || !school || costs.year < costs.opening) return
  const { values } = costs
  const growth = growthOf(relief.growth, relief.priceFiscalYear, costs)
  const post = values[relief.salary]! * (1 + values[relief.onCost]!) * growth
  const user = values[relief.supportCentreYenPerUser]! * values[relief.variableShare]! * growth
  ledger.lessAtHome =
    roundYen(costs.postsLostAtHome * post) +
    roundYen(costs.fromSupportCentre * user) +
    roundYen(values[relief.entered]!)
  ledger.moved = roundYen(costs.posts.additional * values[school.additional.moved]! * post)
}

export function payerOf(ledger: Ledger, payer: Payer): number {
  return ledger.payers[PAYERS.indexOf(payer)]!
}

export function totalYen(ledger: Ledger): number {
  let sum = 0
  for (let i = 0; i < ledger.items.length; i += 1) sum += ledger.items[i]!
  return sum
}
