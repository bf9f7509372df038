import type { PlanDescription } from '../domain/plan-description'
import { GRADES } from '../domain/school'
import { planKindOf } from '../plans'
import { fieldsOf } from './fields-of'
import type { PlanEntry, Study } from './study'

/** What the pages need to know of each plan. The baseline has slot 0; the others keep theirs or take the next free. */
export function describePlans(study: Study): PlanDescription[] {
  const slots = slotsOf(study)
  return study.plans.map((plan) => {
    const kind = planKindOf(plan.kind)
    return {
      id: plan.id,
      slot: slots.get(plan.id)!,
      name: plan.name,
      kind: kind.id,
      kindLabel: kind.label,
      ...kind.outline(fieldsOf(plan)),
    }
  })
}

/** Grades that any plan of the study teaches, ascending. */
export function gradesTaught(study: Study): number[] {
  const taught = new Set(
    study.plans.flatMap((plan) => planKindOf(plan.kind).outline(fieldsOf(plan)).grades),
  )
  return GRADES.filter((grade) => taught.has(grade))
}

/** Colour and glyph of every plan: stated slots first, so that they never move. */
function slotsOf(study: Study): Map<string, number> {
  const others = study.plans.filter(({ id }) => id !== study.baseline)
  const taken = new Set(others.map(({ slot }) => slot))
  const slots = new Map([[study.baseline, 0]])
  for (const { id, slot } of others) {
    const own = slot ?? nextFree(taken)
    taken.add(own)
    slots.set(id, own)
  }
  return slots
}

function nextFree(taken: ReadonlySet<number | null>): number {
  let slot = 1
  while (taken.has(slot)) slot += 1
  return slot
}

/** The slot that a plan added to these would take. */
export function freeSlot(plans: readonly PlanEntry[]): number {
  return nextFree(new Set(plans.map(({ slot }) => slot)))
}
