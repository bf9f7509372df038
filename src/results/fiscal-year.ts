import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'

/** 「開校5年目」 · "year 5"; null before the plan opens and where nothing opens. */
export function formatYearOfOperation(plan: PlanDescription, fiscalYear: number): Words | null {
  const opening = plan.openingFiscalYear
  if (opening === null || fiscalYear < opening) return null
  const year = fiscalYear - opening + 1
  return { ja: `開校${year}年目`, en: `year ${year}` }
}

/** What a page shows first: the fifth year of the plan that opens first, as far as the run goes. */
export function defaultFiscalYear(
  plans: readonly PlanDescription[],
  fiscalYears: readonly number[],
): number {
  const openings = plans.flatMap(({ openingFiscalYear }) => openingFiscalYear ?? [])
  const first = fiscalYears[0]
  const last = fiscalYears[fiscalYears.length - 1]
  if (first === undefined || last === undefined) throw new Error('The run simulates no year.')
  const fifth = (openings.length > 0 ? Math.min(...openings) : first) + 4
  return Math.min(Math.max(fifth, first), last)
}
