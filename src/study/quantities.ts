import type { QuantityIndex } from '../domain/model-inputs'
import type { Quantity, Triple } from '../domain/quantity'
import type { KindAssumption } from '../plans/plan-kind'
import { planKindOf } from '../plans'
import {
  assumptionOf,
  findUnconfirmedInput,
  type Assumption,
  type UnconfirmedInput,
} from '../rules/assumptions'
import { statedEntry } from './stated-entry'
import type { PlanEntry, Study } from './study'

/** Which quantity of a run an assumption became: the study's own, or a plan's. */
export interface CompiledInput {
  readonly id: string
  /** Null: the study's. */
  readonly planId: string | null
  readonly quantity: QuantityIndex
}

/** The quantities of a run: one for each assumption and triple, so that plans with the same one share it. */
export class QuantityTable {
  readonly quantities: Quantity[] = []
  readonly #indexes = new Map<string, QuantityIndex>()
  readonly #compiled = new Map<string, CompiledInput>()

  /** What the quantities were made from, each input once. */
  get compiled(): readonly CompiledInput[] {
    return [...this.#compiled.values()]
  }

  indexOf(
    assumption: Assumption | UnconfirmedInput,
    triple: Triple,
    planId: string | null = null,
  ): QuantityIndex {
    const quantity = this.#indexOf(assumption, triple)
    const { id } = assumption
    this.#compiled.set(`${planId ?? ''} ${id}`, { id, planId, quantity })
    return quantity
  }

  #indexOf(assumption: Assumption | UnconfirmedInput, triple: Triple): QuantityIndex {
    const { low, likely, high } = triple
    const key = `${assumption.id} ${low} ${likely} ${high}`
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    const { slot, kind, loadings = [] } = assumption
    const luckOf = 'luckOf' in assumption ? assumption.luckOf : undefined
    this.#indexes.set(key, this.quantities.length)
    const quantity = { kind, slot, loadings, low, likely, high, ...(luckOf && { luckOf }) }
    return this.quantities.push(quantity) - 1
  }
}

/** What the study says of an assumption, else what the library says. */
export function studyTriple(study: Study, assumption: Assumption): Triple {
  return statedEntry(study.assumptions, assumption.id) ?? assumption
}

/** What the plan says of an assumption of its own, else its kind, else the library. */
export function planTriple(plan: PlanEntry, assumption: Assumption): Triple {
  const own = kindAssumption(plan, assumption.id)?.own
  return statedEntry(plan.assumptions, assumption.id) ?? own ?? assumption
}

export function kindAssumption(plan: PlanEntry, id: string): KindAssumption | undefined {
  return planKindOf(plan.kind).assumptions.find((assumption) => assumption.id === id)
}

export function planQuantity(table: QuantityTable, study: Study, plan: PlanEntry) {
  return (id: string): QuantityIndex => {
    const assumption = assumptionOf(id)
    return assumption.scope === 'plan'
      ? table.indexOf(assumption, planTriple(plan, assumption), plan.id)
      : table.indexOf(assumption, studyTriple(study, assumption))
  }
}

/** An input that nobody confirmed has an index only once somebody typed it. */
export function planUnconfirmed(table: QuantityTable, plan: PlanEntry) {
  return (id: string): QuantityIndex | null => {
    const input = findUnconfirmedInput(id)
    if (!input) throw new Error(`The library holds no unconfirmed input "${id}".`)
    const typed = statedEntry(plan.assumptions, id)
    return typed ? table.indexOf(input, typed, plan.id) : null
  }
}
