import { planKindOf } from '../plans'
import { defaultValues, type DecisionValue } from '../plans/fields'
import { baseFiscalYearOf } from './base-year'
import { listDecisions, type DecisionRow } from './decisions'
import type { Study } from './study'

/** What "reset" brings a decision back to: what the study began with, for a plan added since what its kind begins with. */
export function startOfDecision(study: Study, start: Study, row: DecisionRow): DecisionValue {
  const began = listDecisions(start).find((each) => isSame(each, row))
  if (began) return began.value
  const plan = study.plans.find(({ id }) => id === row.planId)
  const defaults = plan ? defaultValues(planKindOf(plan.kind).fields, baseFiscalYearOf(study)) : {}
  return (defaults[fieldOf(row)] as DecisionValue | undefined) ?? row.value
}

/** Plans may stand elsewhere by now, or be of another kind. */
function isSame(began: DecisionRow, row: DecisionRow): boolean {
  return began.planId === row.planId && fieldOf(began) === fieldOf(row)
}

function fieldOf({ path, planId }: DecisionRow): string {
  return planId === null ? path : path.slice(path.indexOf('.') + 1)
}
