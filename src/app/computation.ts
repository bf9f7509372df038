import type { PlanDescription } from '../domain/plan-description'
import { compileStudy } from '../study/compile'
import { describePlans } from '../study/describe'
import type { Study } from '../study/study'
import type { RunSubject } from './runs.svelte'

/** A study as numbers, with what its pages need to name them. */
export interface Computation extends RunSubject {
  readonly study: Study
  readonly plans: readonly PlanDescription[]
}

export function computationOf(study: Study): Computation {
  return {
    study,
    plans: describePlans(study),
    inputs: compileStudy(study),
    seed: study.seed,
  }
}
