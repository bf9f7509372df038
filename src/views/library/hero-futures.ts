import { lookAt } from '../../app/looking'
import type { Shown } from '../../app/runs.svelte'
import type { Computation } from '../../app/computation'
import type { FuturesData } from '../../charts/futures/data'
import { readYear } from '../../results/column'
import { isOpen } from '../../results/page-reader'
import { twentyFutures } from '../../results/samples'

export interface HeroFutures {
  readonly fiscalYear: number
  readonly rows: readonly FuturesData[]
}

/** The 20 futures of every plan that is open in the year shown first: the study's own page counts the same dots. */
export function heroFutures({ subject, result }: Shown<Computation>): HeroFutures {
  const { fiscalYears } = result.layout
  const { plans, study } = subject
  const { fiscalYear } = lookAt(
    { plans, fiscalYears, baselineId: study.baseline },
    { fiscalYear: null, focusPlanId: null },
  )
  const rows = plans.flatMap((plan, index) => {
    if (!isOpen(plan, fiscalYear)) return []
    const demand = readYear(result, index, 'pupils.demand', fiscalYear, {})
    const waiting = readYear(result, index, 'pupils.waiting', fiscalYear, {})
    return [{ ...twentyFutures(demand, waiting, plan.places), plan, fiscalYear, title: '' }]
  })
  return { fiscalYear, rows }
}
