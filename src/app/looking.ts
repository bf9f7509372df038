import type { PlanDescription } from '../domain/plan-description'
import { defaultFiscalYear } from '../results/fiscal-year'
import type { StudyView } from './preferences.svelte'

/** What a page looks at, as positions in the run. */
export interface Looking {
  readonly focus: number
  readonly baseline: number
  readonly fiscalYear: number
}

interface Scene {
  readonly plans: readonly PlanDescription[]
  readonly fiscalYears: readonly number[]
  readonly baselineId: string
}

/** What was chosen, as far as it is still there; else the first plan that opens, in its fifth year. */
export function lookAt({ plans, fiscalYears, baselineId }: Scene, view: StudyView): Looking {
  const baseline = Math.max(0, indexOf(plans, baselineId))
  const { fiscalYear } = view
  return {
    baseline,
    focus: focusAt({ plans, baselineId }, view),
    fiscalYear:
      fiscalYear !== null && fiscalYears.includes(fiscalYear)
        ? fiscalYear
        : defaultFiscalYear(plans, fiscalYears),
  }
}

/** Which plan is looked at; known before anything is computed. */
export function focusAt(
  { plans, baselineId }: Pick<Scene, 'plans' | 'baselineId'>,
  { focusPlanId }: Pick<StudyView, 'focusPlanId'>,
): number {
  const chosen = indexOf(plans, focusPlanId)
  return chosen >= 0 ? chosen : firstToOpen(plans, Math.max(0, indexOf(plans, baselineId)))
}

function firstToOpen(plans: readonly PlanDescription[], baseline: number): number {
  const opening = plans.findIndex(
    (plan, index) => index !== baseline && plan.openingFiscalYear !== null,
  )
  return opening >= 0 ? opening : baseline
}

function indexOf(plans: readonly PlanDescription[], id: string | null): number {
  return plans.findIndex((plan) => plan.id === id)
}
