import type { LikelyComparator, LikelyItem, LikelyMoney, LikelyRelief } from '../domain/likely'
import type { ComparatorInputs, CostItemInputs } from '../domain/model-inputs'
import { PAYERS } from '../domain/payers'
import { schoolPosts } from '../rules/staffing/school-posts'
import { growthFactor } from './growths'
import { bookYear, createLedger, roundYen, type CostYear } from './money'
import type { PlanFuture } from './plan-future'

/** How the money that has just been booked comes about. */
export function explainMoney(future: PlanFuture): LikelyMoney {
  const { plan, costYear, ledger } = future
  return {
    items: plan.costs.map((item) => explainItem(item, costYear)),
    donation: ledger.payers[PAYERS.indexOf('other')]!,
    relief: explainRelief(costYear),
    comparator: explainComparator(future),
  }
}

/** Booked alone, an item shows who pays what of it. */
function explainItem(item: CostItemInputs, costs: CostYear): LikelyItem {
  const alone = { ...costs.plan, costs: [item], donation: null }
  const ledger = createLedger(alone, costs)
  bookYear({ ...costs, plan: alone }, ledger)
  const { driver, growth, priceFiscalYear } = item
  return {
    id: item.id,
    quantity: quantityOf(item, costs),
    unitYen: costs.values[item.unit]!,
    growth: growthSince(priceFiscalYear, growth, costs),
    onCostShare: driver.kind === 'prefecture-on-cost' ? costs.values[driver.share]! : null,
    amount: ledger.items[0]!,
    byPayer: [...ledger.payers],
    funding: [...ledger.funding],
    specialTax: ledger.specialTax,
  }
}

function growthSince(priceFiscalYear: number, growth: number | null, costs: CostYear): number {
  const fiscalYear = costs.inputs.baseFiscalYear + costs.year
  return growth === null ? 1 : growthFactor(costs.values[growth]!, fiscalYear - priceFiscalYear)
}

/** Units of a year, by what drives them (the reader of `CostDriver` beside `bookYear`; their product is the amount). */
function quantityOf({ driver }: CostItemInputs, costs: CostYear): number {
  const fromOpening = costs.year - costs.opening
  const open = fromOpening >= 0
  switch (driver.kind) {
    case 'one-off':
      return driver.spread
        .filter(({ yearsFromOpening }) => yearsFromOpening === fromOpening)
        .reduce((sum, { share }) => sum + share, 0)
    case 'setup':
      return driver.yearsFromOpening.includes(fromOpening) ? driver.count : 0
    case 'existing':
      return driver.count
    case 'yearly':
      return open ? driver.count : 0
    case 'per-pupil':
      return open ? costs.enrolled : 0
    case 'prefecture-posts':
    case 'prefecture-on-cost':
      return open ? costs.posts.quota + costs.posts.additional : 0
    case 'municipal-posts':
      return open ? costs.posts.filled : 0
  }
}

function explainRelief(costs: CostYear): LikelyRelief | null {
  const { relief, school } = costs.plan
  if (!relief || !school || costs.year < costs.opening) return null
  const { values, posts, postsLostAtHome: homePosts, fromSupportCentre: centreUsers } = costs
  const growth = growthSince(relief.priceFiscalYear, relief.growth, costs)
  const postYen = values[relief.salary]! * (1 + values[relief.onCost]!) * growth
  const centreYenPerUser =
    values[relief.supportCentreYenPerUser]! * values[relief.variableShare]! * growth
  const movedPosts = posts.additional * values[school.additional.moved]!
  return {
    postYen,
    homePosts,
    homeYen: roundYen(homePosts * postYen),
    centreUsers,
    centreYenPerUser,
    centreYen: roundYen(centreUsers * centreYenPerUser),
    entered: roundYen(values[relief.entered]!),
    movedPosts,
    movedYen: roundYen(movedPosts * postYen),
  }
}

function explainComparator({ plan, costYear }: PlanFuture): LikelyComparator | null {
  const { comparator, school } = plan
  const pupils = costYear.enrolled
  if (!comparator || !school || costYear.year < costYear.opening) return null
  const { values, posts: counted } = costYear
  const since = (growth: number) => growthSince(comparator.priceFiscalYear, growth, costYear)
  const { total: posts } = schoolPosts({ level: school.level, classes: counted.classes, pupils })
  const postYen =
    values[comparator.salary]! * (1 + values[comparator.onCost]!) * since(comparator.wageGrowth)
  const lunchYenPerPupil = values[comparator.lunch]! * since(comparator.priceGrowth)
  const kept = (yen: number) => (pupils === 0 ? 0 : roundYen(yen))
  return {
    posts,
    postYen,
    postsYen: roundYen(posts * postYen),
    runningYen: kept(values[comparator.running]! * since(comparator.priceGrowth)),
    counselorYen: kept(counselorYen(comparator, costYear)),
    lunchYenPerPupil,
    lunchYen: roundYen(pupils * lunchYenPerPupil),
  }
}

function counselorYen(comparator: ComparatorInputs, costYear: CostYear): number {
  const { counselor, counselorPriceFiscalYear, wageGrowth } = comparator
  return costYear.values[counselor]! * growthSince(counselorPriceFiscalYear, wageGrowth, costYear)
}
