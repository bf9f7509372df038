import { measureOf } from '../../domain/measures'
import type { LikelyFuture } from '../../domain/likely'
import type { Asks } from '../pages'
import type { Line } from './calculation'
import { withheldPaths } from './inputs'
import type { StepOrigin } from './page'
import type { WhyRequest } from './request'
import { openScene } from './scene'
import { valueSteps } from './steps'

/**
 * Whether a calculation rests on an input that stays in the room (内部検討用), however many figures lie between: each
 * of its lines could be worked back to the input.
 */
export function restsOnConfidential(
  lines: readonly Line[],
  request: WhyRequest,
  likely: LikelyFuture,
): boolean {
  const withheld = withheldPaths(request.facts)
  if (withheld.size === 0) return false
  if (hangsOnPupils(request.asks, request)) return true
  const known = new Map<string, boolean>()
  const rests = ({ origin, restsOn = [] }: Line): boolean => [origin, ...restsOn].some(leads)
  const leads = (origin: StepOrigin | null | undefined): boolean =>
    (origin?.kind === 'input' && withheld.has(origin.path)) ||
    (origin?.kind === 'figure' && figureRests(origin.asks))
  const figureRests = (asks: Asks): boolean => {
    const { planId, measure, fiscalYear, by = {} } = asks
    const key = JSON.stringify([planId, measure, fiscalYear, by])
    // Figures that lead to each other add nothing while one of them is being looked at.
    if (!known.has(key)) {
      known.set(key, false)
      known.set(
        key,
        hangsOnPupils(asks, request) || valueSteps(openScene(request, likely, asks)).some(rests),
      )
    }
    return known.get(key)!
  }
  return lines.some(rests)
}

/**
 * Who comes hangs on every input of question 1, through the years before and other places; and all posts hang on who
 * comes. No line names them all, so one that is internal withholds those calculations.
 */
function hangsOnPupils({ planId, measure }: Asks, { facts }: WhyRequest): boolean {
  return (
    measureOf(measure).question <= 2 &&
    facts.inputs.some(
      (row) =>
        row.confidential && row.question === 1 && (row.planId === null || row.planId === planId),
    )
  )
}
