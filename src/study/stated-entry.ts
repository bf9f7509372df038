import type { AssumptionEntries, AssumptionEntry } from './study'

/** What a study says of an input's value; an entry that only has words on the library's value says nothing of it. */
export function statedEntry(entries: AssumptionEntries, id: string): AssumptionEntry | undefined {
  const entry = entries[id]
  return entry?.origin === 'library' ? undefined : entry
}
