import type { LikelyFuture, LikelyPlan, LikelyPlanYear } from '../domain/likely'
import type { ModelInputs } from '../domain/model-inputs'
import { EvenStreams } from './even-streams'
import { explainMoney } from './likely-money'
import { SchoolWitness } from './likely-school'
import { explainWorld } from './likely-world'
import type { Moment } from './observer'
import type { PlanFuture } from './plan-future'
import { prepare, simulate } from './simulate'

/** Lives the future in which all luck is even, by the code of every other future, and keeps how it came about. */
export function likelyFuture(inputs: ModelInputs): LikelyFuture {
  const streams = new EvenStreams()
  const witnesses: PlanWitness[] = []
  const prepared = prepare(inputs, {
    streams,
    observe: (plan, ...seen) => witnesses[plan]!.see(...seen),
  })
  witnesses.push(...prepared.futures.map((future) => new PlanWitness(future)))
  const chunk = simulate(prepared, 0, 0, 1)
  return {
    chunk,
    quantities: [...prepared.values],
    world: explainWorld(inputs, prepared.values, prepared.world),
    plans: witnesses.map((witness) => witness.plan()),
  }
}

class PlanWitness {
  readonly #future: PlanFuture
  readonly #school: SchoolWitness | null
  readonly #years: LikelyPlanYear[] = []

  constructor(future: PlanFuture) {
    this.#future = future
    this.#school = future.context && new SchoolWitness(future, future.context)
  }

  see(moment: Moment, year: number, month: number): void {
    const { context, inputs } = this.#future
    const open = context !== null && year >= context.opening
    if (open) this.#school!.see(moment, year, month)
    if (moment !== 'booked') return
    this.#years.push({
      fiscalYear: inputs.baseFiscalYear + year,
      school: open ? this.#school!.year() : null,
      money: explainMoney(this.#future),
    })
  }

  plan(): LikelyPlan {
    return { planId: this.#future.plan.id, years: this.#years }
  }
}
