import type { Assumption } from './assumption'
import { FUNNEL_ASSUMPTIONS } from './funnel'
import { MONEY_ASSUMPTIONS, PRICE_FISCAL_YEAR } from './money'
import { POST_ASSUMPTIONS } from './posts'
import { WORLD_ASSUMPTIONS } from './world'

export type { Assumption, AssumptionUnit, Holder } from './assumption'
export { UNCONFIRMED_INPUTS, findUnconfirmedInput, type UnconfirmedInput } from './unconfirmed'

/** Every input that nobody knows exactly, with the library's low / likely / high. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...WORLD_ASSUMPTIONS,
  ...FUNNEL_ASSUMPTIONS,
  ...POST_ASSUMPTIONS,
  ...MONEY_ASSUMPTIONS,
]

const BY_ID = new Map(ASSUMPTIONS.map((assumption) => [assumption.id, assumption]))

export function findAssumption(id: string): Assumption | undefined {
  return BY_ID.get(id)
}

/** The fiscal year of whose prices an amount of money is; it grows from there. */
export function priceFiscalYearOf(id: string): number {
  return assumptionOf(id).priceFiscalYear ?? PRICE_FISCAL_YEAR
}

/** @throws if the library holds no such assumption: the caller is wrong, not the user. */
export function assumptionOf(id: string): Assumption {
  const assumption = BY_ID.get(id)
  if (!assumption) throw new Error(`The library holds no assumption "${id}".`)
  return assumption
}
