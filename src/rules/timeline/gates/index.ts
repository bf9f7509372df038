import type { TimelineGate } from '../../../domain/timeline'
import { budgetRequests, budgetVote, councilSessions } from './council'
import type { GateRule } from './gate-rule'
import { applications, designations } from './ministry'
import { schoolNotices, staffingTalks } from './prefecture'

/** What can only happen at certain times, in the order of lanes. */
export const GATE_RULES: readonly GateRule[] = [
  councilSessions,
  budgetRequests,
  budgetVote,
  staffingTalks,
  schoolNotices,
  applications,
  designations,
]

export function findGateRule(id: string): GateRule | undefined {
  return GATE_RULES.find(({ gate }) => gate.id === id)
}

/** @throws if there is none of this id: steps name only gates that exist. */
export function gateOf(id: string): TimelineGate {
  const rule = findGateRule(id)
  if (!rule) throw new Error(`The rules hold no gate "${id}".`)
  return rule.gate
}
