import type { PlanDescription } from '../../domain/plan-description'
import { chanceThat, type Chance } from '../chance'
import type { PageInput } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import { onlyPlacesBind, twentyFutures } from '../samples'

/** How often a plan is too small in a year, and which cap that hangs on. */
export interface Shortage {
  readonly chance: Chance
  /** True where somebody can be left out although the places in all are not taken. */
  readonly byGrade: boolean
}

/** By plan, null before it opens; counted once, so that headline, strip and picture say the same. */
export function shortagesOf(input: PageInput, reader: PageReader): readonly (Shortage | null)[] {
  return input.plans.map((plan, index) =>
    isOpen(plan, input.fiscalYear) ? shortageOf(index, plan, reader) : null,
  )
}

function shortageOf(index: number, plan: PlanDescription, reader: PageReader): Shortage {
  const demand = reader.samples(index, 'pupils.demand')
  const waiting = reader.samples(index, 'pupils.waiting')
  const { short } = twentyFutures(demand, waiting, plan.places)
  const { share, always } = chanceThat(waiting, (people) => people > 0)
  return {
    chance: { share, twentieths: short, always },
    byGrade: share > 0 && (plan.places === null || !onlyPlacesBind(demand, waiting, plan.places)),
  }
}
