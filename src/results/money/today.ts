import type { RunResult } from '../../domain/run'
import type { PageInput } from '../page-input'

/**
 * What exists today goes on in every plan, so a plan with a school carries the cost lines of the plan without one.
 * The index of that plan, where all its lines stand in the other as well: then they can be taken out to see what
 * the school itself costs. Null where there is no such plan.
 */
export function planOfToday({ plans, result }: PageInput, plan: number): number | null {
  const today = plans.findIndex(({ openingFiscalYear }) => openingFiscalYear === null)
  if (today < 0 || today === plan) return null
  const own = costLinesOf(result, plan)
  const lines = costLinesOf(result, today)
  return lines.length > 0 && lines.every((line) => own.includes(line)) ? today : null
}

/** Ids of the cost lines of a plan. */
export function costLinesOf({ layout }: RunResult, plan: number): string[] {
  return layout.series.flatMap(({ plan: of, measure, by }) => {
    const item = by['item']
    return of === plan && measure === 'cost.total' && typeof item === 'string' ? [item] : []
  })
}
