import type { PlanInputs } from '../domain/model-inputs'
import { findUnconfirmedInput } from '../rules/assumptions'
import { compileStudy } from './compile'
import { emptyInputs } from './stated-entry'
import type { PlanEntry, Study } from './study'

/** Measures of a plan that nobody knows, though the run's columns hold a nought for them. */
export function describeUnknown(study: Study) {
  const inputs = compileStudy(study)
  return study.plans.flatMap((plan, index) =>
    [
      ...unconfirmedMeasures(plan),
      ...unknownHours(inputs.plans[index]!),
      ...unknownSubjects(inputs.plans[index]!),
    ].map((measure) => ({ planId: plan.id, measure })),
  )
}

function unconfirmedMeasures(plan: PlanEntry): string[] {
  return emptyInputs(plan).flatMap((id) => findUnconfirmedInput(id)?.measure ?? [])
}

function unknownHours({ lessonUnits }: PlanInputs): string[] {
  return lessonUnits?.some((units) => units !== null) ? [] : ['hours.lessonUnits']
}

/** Today’s schools have their teachers; of a new one it is unknown until its staff is. */
function unknownSubjects({ school, uncoveredSubjects }: PlanInputs): string[] {
  return school !== null && uncoveredSubjects === null ? ['subjects.uncovered'] : []
}
