import { planKindOf } from '../plans'
import type { FieldValues, PlanFields } from '../plans/fields'
import type { PlanEntry } from './study'

/** The decisions of a plan, under the ids that its kind declares. */
export function fieldsOf(plan: PlanEntry): FieldValues<PlanFields> {
  const { fields } = planKindOf(plan.kind)
  return Object.fromEntries(
    Object.keys(fields).map((id) => [id, plan[id]]),
  ) as FieldValues<PlanFields>
}
