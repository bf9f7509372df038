import type { Payer } from '../../domain/payers'
import type { MoneyPage } from '../../results/pages'
import type { PlanColumn } from '../plan-columns'
import type { Stage } from '../stage'

/** What the cost stack draws: one panel a plan, one column a year, mean yen by payer. */
export interface CostStackData extends Pick<
  MoneyPage,
  'stacks' | 'payerOrder' | 'payerNames' | 'fiscalYears' | 'fiscalYear' | 'viewpoint'
> {
  /** 「百万円」. */
  readonly unit: string
  /** Where each panel stands, to keep under its column of the strip; equal shares if missing. */
  readonly columns?: readonly PlanColumn[] | undefined
  /** Whether the plans' names stand above: in files, where no strip says them. */
  readonly named?: boolean
}

/** Pixels below which a segment is named in the note instead of beside its column. */
export const LEAST_SEGMENT = 3

export interface Segment {
  readonly payer: Payer
  readonly from: number
  readonly to: number
}

/** A year's payers from the bottom up, as heights in yen; together exactly their sum. */
export function segmentsOf(
  byPayer: Readonly<Record<Payer, number>>,
  order: readonly Payer[],
): Segment[] {
  let from = 0
  return order.map((payer) => {
    const segment = { payer, from, to: from + Math.max(0, byPayer[payer]) }
    from = segment.to
    return segment
  })
}

/** The payers who pay anything at all: no room is kept for the names of others. */
export function payersShown({ stacks, payerOrder }: CostStackData): Payer[] {
  return payerOrder.filter((payer) =>
    stacks.some(({ columns }) => columns.some(({ byPayer }) => byPayer[payer] > 0)),
  )
}

/** A payer beside a column: the name without what stands in brackets behind it. */
export function payerLabel(
  payer: Payer,
  { payerNames }: CostStackData,
  { language }: Pick<Stage, 'language'>,
): string {
  return payerNames[payer][language].replace(/\s*[（(].*$/u, '')
}

export function costMaximum({ stacks, payerOrder }: CostStackData): number {
  const columns = stacks.flatMap((stack) => stack.columns)
  const tops = columns.map(({ byPayer }) => segmentsOf(byPayer, payerOrder).at(-1)?.to ?? 0)
  return Math.max(0, ...tops, ...columns.map(({ high }) => high))
}
