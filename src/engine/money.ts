import { FUNDING_SOURCES, PAYERS } from '../domain/payers'
import type { CostItemInputs, ModelInputs, PayerShare, PlanInputs } from '../domain/model-inputs'
import { shareOf } from '../rules/cost-share/split'
import type { Growths } from './growths'
import type { Posts } from './posts'
import { clear } from './roll'

/** The money of one plan in one fiscal year, in whole yen (MODEL part 5). */
export interface Ledger {
  readonly bookings: readonly Booking[]
  /** By item, in the plan's order. */
  readonly items: Float64Array
  /** By payer, in the order of `PAYERS`. */
  readonly payers: Float64Array
  /** By funding source of the municipal budget, in the order of `FUNDING_SOURCES`. */
  readonly funding: Float64Array
  /** Row of the relief's growth factors. */
  readonly reliefGrowth: number
  lessAtHome: number
  moved: number
  specialTax: number
}

/** A cost item as the loop books it: words are looked up once, and a quantity that only years change is counted once. */
interface Booking {
  readonly item: CostItemInputs
  /** Units by year index where nothing else drives them, and otherwise 0 or 1: times the units of `per`. */
  readonly count: Float64Array
  readonly per: 'year' | 'pupil' | 'prefecture-post' | 'municipal-post'
  /** Row of its growth factors. */
  readonly growth: number
  /** Points at the on-cost's share; −1 for an item that is no on-cost. */
  readonly onCost: number
  readonly residual: number
  readonly shares: readonly PayerBooking[]
  readonly funded: boolean
}

interface PayerBooking {
  readonly share: PayerShare
  readonly payer: number
}

/** What the money of a plan is prepared from. */
export type LedgerContext = Pick<CostYear, 'inputs' | 'opening' | 'growths'>

export function createLedger(plan: PlanInputs, context: LedgerContext): Ledger {
  return {
    bookings: plan.costs.map((item) => createBooking(item, context)),
    items: new Float64Array(plan.costs.length),
    payers: new Float64Array(PAYERS.length),
    funding: new Float64Array(FUNDING_SOURCES.length),
    reliefGrowth: plan.relief
      ? context.growths.row(plan.relief.growth, plan.relief.priceFiscalYear)
      : 0,
    lessAtHome: 0,
    moved: 0,
    specialTax: 0,
  }
}

const UNITS = {
  'one-off': 'year',
  setup: 'year',
  existing: 'year',
  yearly: 'year',
  'per-pupil': 'pupil',
  'prefecture-posts': 'prefecture-post',
  'prefecture-on-cost': 'prefecture-post',
  'municipal-posts': 'municipal-post',
} as const

function createBooking(item: CostItemInputs, context: LedgerContext): Booking {
  const { inputs, opening, growths } = context
  const years = inputs.lastFiscalYear - inputs.baseFiscalYear
  return {
    item,
    count: Float64Array.from({ length: years + 1 }, (_, year) => countOf(item, year - opening)),
    per: UNITS[item.driver.kind],
    growth: growths.row(item.growth, item.priceFiscalYear),
    onCost: item.driver.kind === 'prefecture-on-cost' ? item.driver.share : -1,
    residual: PAYERS.indexOf(item.residual),
    shares: item.shares.map((share) => ({ share, payer: PAYERS.indexOf(share.payer) })),
    funded: item.inMunicipalBudget && item.residual === 'municipality',
  }
}

function countOf({ driver }: CostItemInputs, fromOpening: number): number {
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
    case 'yearly':
      return fromOpening < 0 ? 0 : driver.count
    default:
      return fromOpening < 0 ? 0 : 1
  }
}

/** What drives the cost of a year; one object a plan, its numbers set year by year. */
export interface CostYear {
  readonly inputs: ModelInputs
  readonly plan: PlanInputs
  readonly values: Float64Array
  readonly growths: Growths
  year: number
  /** Year index of the opening; Infinity without a school, or where the timeline reaches none. */
  opening: number
  /** The roll of 1 May. */
  enrolled: number
  readonly posts: Posts
  postsLostAtHome: number
  fromSupportCentre: number
}

export const NATION = PAYERS.indexOf('nation')
export const PREFECTURE = PAYERS.indexOf('prefecture')
export const MUNICIPALITY = PAYERS.indexOf('municipality')
export const OTHER = PAYERS.indexOf('other')
const NATIONAL = FUNDING_SOURCES.indexOf('national')
const PREFECTURAL = FUNDING_SOURCES.indexOf('prefectural')
const BOND = FUNDING_SOURCES.indexOf('bond')
const SPECIFIED = FUNDING_SOURCES.indexOf('specified')
const GENERAL = FUNDING_SOURCES.indexOf('general')

/** Whole yen, half up. */
export function roundYen(yen: number): number {
  return Math.floor(yen + 0.5)
}

/** Books every item of the year, splits it among payers to the yen, and sets apart what falls away elsewhere. */
export function bookYear(costs: CostYear, ledger: Ledger): void {
  const { bookings, items, payers, funding } = ledger
  clear(payers)
  clear(funding)
  ledger.specialTax = 0
  for (let i = 0; i < bookings.length; i += 1) {
    const booking = bookings[i]!
    const amount = amountOf(booking, costs)
    items[i] = amount
    if (amount !== 0) splitItem(booking, amount, costs, ledger)
  }
  bookDonation(costs, ledger)
  bookRelief(costs, ledger)
}

function amountOf(booking: Booking, costs: CostYear): number {
  const count = booking.count[costs.year]!
  const quantity = count === 0 ? 0 : count * unitsOf(booking.per, costs)
  if (quantity === 0) return 0
  const { values, growths, year } = costs
  const unit = values[booking.item.unit]! * growths.factor(booking.growth, year)
  const amount = roundYen(quantity * unit)
  if (booking.onCost < 0) return amount
  return roundYen(quantity * unit * (1 + values[booking.onCost]!)) - amount
}

function unitsOf(per: Booking['per'], costs: CostYear): number {
  switch (per) {
    case 'year':
      return 1
    case 'pupil':
      return costs.enrolled
    case 'prefecture-post':
      return costs.posts.quota + costs.posts.additional
    case 'municipal-post':
      return costs.posts.filled
  }
}

/** Named shares are cut down to their unit; the residual payer takes the rest, so payers add up to the yen. */
function splitItem(booking: Booking, amount: number, costs: CostYear, ledger: Ledger): void {
  const { item, shares } = booking
  const fiscalYear = costs.inputs.baseFiscalYear + costs.year
  let rest = amount
  let fromNation = 0
  let fromPrefecture = 0
  for (let s = 0; s < shares.length; s += 1) {
    const { share, payer } = shares[s]!
    if (fiscalYear < share.firstFiscalYear) continue
    const part = belowCeiling(
      shareOf(amount, share.numerator, share.denominator, share.cutToYen),
      share,
      costs,
    )
    ledger.payers[payer]! += part
    rest -= part
    if (payer === NATION) fromNation += part
    if (payer === PREFECTURE) fromPrefecture += part
  }
  ledger.payers[booking.residual]! += rest
  if (item.specialTaxBase && fromNation !== 0)
    ledger.specialTax += toThousandYen(rest * costs.plan.specialTaxShare)
  if (booking.funded) fundItem(item, rest, fromNation, fromPrefecture, ledger)
}

function belowCeiling(part: number, { ceiling }: PayerShare, { values }: CostYear): number {
  return ceiling === null ? part : Math.min(part, roundYen(values[ceiling]!))
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
  const growth = costs.growths.factor(ledger.reliefGrowth, costs.year)
  const post = values[relief.salary]! * (1 + values[relief.onCost]!) * growth
  const user = values[relief.supportCentreYenPerUser]! * values[relief.variableShare]! * growth
  ledger.lessAtHome =
    roundYen(costs.postsLostAtHome * post) +
    roundYen(costs.fromSupportCentre * user) +
    roundYen(values[relief.entered]!)
  ledger.moved = roundYen(costs.posts.additional * values[school.additional.moved]! * post)
}

export function totalYen(ledger: Ledger): number {
  let sum = 0
  for (let i = 0; i < ledger.items.length; i += 1) sum += ledger.items[i]!
  return sum
}
