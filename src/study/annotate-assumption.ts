import type { Result } from '../domain/problem'
import { listAssumptions, type AssumptionRow } from './assumption-rows'
import { withValueAt } from './change-at'
import { parsePath, valueAt } from './labels'
import { statesValue } from './stated-entry'
import type { InputEntry, Study } from './study'

/** What can be said about an input beside its values; what is left out stays as it is. */
export interface Annotation {
  /** An empty one is no reason. */
  readonly reason?: string
  readonly holder?: AssumptionRow['holder']
  readonly confidential?: boolean
}

/**
 * Says why an input is what it is, who stands by it, and whether it is for ourselves only. What is computed doesn't
 * change; an entry without a value of its own is taken out again when it says nothing any more.
 *
 * @throws if the path names no assumption: it comes from `listAssumptions`.
 */
export function annotateAssumption(study: Study, path: string, said: Annotation): Result<Study> {
  const row = rowAt(study, path)
  const at = parsePath(path)!
  const entry = (valueAt(study, at) as InputEntry | undefined) ?? entryWithout(row)
  const next = withoutEmptyReason({ ...entry, ...said })
  const library = rowAt(withValueAt(study, at, undefined), path)
  return { ok: true, value: withValueAt(study, at, saysNew(next, library) ? next : undefined) }
}

function rowAt(study: Study, path: string): AssumptionRow {
  const row = listAssumptions(study).find((each) => each.path === path)
  if (!row) throw new Error(`"${path}" is not the path of an assumption.`)
  return row
}

/** What the words hang on where the study says nothing of the value: the library's, or none. */
function entryWithout({ triple, holder }: AssumptionRow): InputEntry {
  return triple ? { ...triple, origin: 'library', holder } : { origin: 'unconfirmed', holder }
}

function withoutEmptyReason(entry: InputEntry): InputEntry {
  return entry.reason?.trim() === '' ? withValueAt(entry, ['reason'], undefined) : entry
}

/** Whether an entry says anything that the library doesn't say without it. */
function saysNew(entry: InputEntry, library: AssumptionRow): boolean {
  const { reason, holder, confidential = library.confidential } = entry
  if (statesValue(entry) || reason !== undefined) return true
  return holder !== library.holder || confidential !== library.confidential
}
