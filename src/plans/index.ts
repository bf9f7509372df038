import { branch } from './branch'
import { campus } from './campus'
import type { PlanKind } from './plan-kind'
import { statusQuo } from './status-quo'

/** Every plan kind, in the order in which they are offered. */
export const PLAN_KINDS: readonly PlanKind[] = [statusQuo, campus, branch]

export function findPlanKind(id: string): PlanKind | undefined {
  return PLAN_KINDS.find((kind) => kind.id === id)
}

/** @throws if there is no such kind: a parsed study names only kinds that exist. */
export function planKindOf(id: string): PlanKind {
  const kind = findPlanKind(id)
  if (!kind) throw new Error(`There is no plan kind "${id}".`)
  return kind
}
