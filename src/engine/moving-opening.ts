import type { PlanInputs } from '../domain/model-inputs'
import { createLedger, type Ledger, type LedgerContext } from './money'
import type { Streams } from './streams'
import { drawOpening } from './timeline/forward'
import { prepareTimeline, type PreparedTimeline } from './timeline/prepare'

/** A plan whose opening its timeline moves: each future opens when it is ready, never before planned. */
export interface MovingOpening {
  readonly timeline: PreparedTimeline
  readonly context: LedgerContext
  readonly plan: PlanInputs
  /** Items count by years from the opening, so each opening has a ledger; made when it is first reached. */
  readonly ledgers: Map<number, Ledger>
}

/** @param planned the ledger of the opening as planned; null comes back where nothing moves it */
export function createMovingOpening(
  { plan, ...context }: LedgerContext & { readonly plan: PlanInputs },
  planned: Ledger,
): MovingOpening | null {
  if (!plan.timeline || !plan.school) return null
  return {
    timeline: prepareTimeline(plan.timeline),
    context,
    plan,
    ledgers: new Map([[context.opening, planned]]),
  }
}

/** Draws the way to the opening in the replication of the streams: its year index, and the ledger that goes with it. */
export function moveOpening(
  { timeline, context, plan, ledgers }: MovingOpening,
  streams: Streams,
): { readonly opening: number; readonly ledger: Ledger } {
  const reached = drawOpening(timeline, streams)
  const year = reached < 0 ? Infinity : reached - context.inputs.baseFiscalYear
  const opening = Math.max(context.opening, year)
  let ledger = ledgers.get(opening)
  if (!ledger) {
    ledger = createLedger(plan, { ...context, opening })
    ledgers.set(opening, ledger)
  }
  return { opening, ledger }
}
