import { planKindOf } from '../plans'
import type { AssumptionEntries, AssumptionEntry, InputEntry, PlanEntry } from './study'

/** Whether an entry states a value; one that only has words, on the library's value or on none, doesn't. */
export function statesValue(entry: InputEntry): entry is AssumptionEntry {
  return entry.origin !== 'library' && entry.origin !== 'unconfirmed'
}

/** What a study says of an input's value. */
export function statedEntry(entries: AssumptionEntries, id: string): AssumptionEntry | undefined {
  const entry = entries[id]
  return entry && statesValue(entry) ? entry : undefined
}

/** Ids of the plan's inputs that nobody has confirmed, and that nobody has typed. */
export function emptyInputs({ kind, assumptions }: PlanEntry): string[] {
  return planKindOf(kind).unconfirmed.filter((id) => !statedEntry(assumptions, id))
}
