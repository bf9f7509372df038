import type { Problem, Result } from '../domain/problem'
import type { Triple } from '../domain/quantity'
import { findAssumption, findUnconfirmedInput } from '../rules/assumptions'
import { annotateAssumption } from './annotate-assumption'
import { withValueAt } from './change-at'
import { parsePath, valueAt } from './labels'
import { problemAt } from './problems'
import { LARGEST_NUMBER } from './schema'
import { statesValue } from './stated-entry'
import type { AssumptionEntry, InputEntry, Study } from './study'
import { tripleFault } from './triple-limits'

/**
 * Types a triple over an assumption, or brings back with null what stood there before. The order
 * low ≤ likely ≤ high is kept by refusing, never by moving a sibling.
 *
 * @throws if the path names no assumption: it comes from `listAssumptions`.
 */
export function changeAssumption(study: Study, path: string, triple: Triple | null): Result<Study> {
  const at = pathOf(path)
  const entry = valueAt(study, at) as InputEntry | undefined
  if (triple === null) return reset(study, path, at, entry)
  const { low, likely, high } = triple
  const changed: AssumptionEntry = { ...own(entry), low, likely, high }
  const next = withValueAt(study, at, changed)
  const problem = faultOf(next, at, triple)
  return problem ? { ok: false, problems: [problem] } : { ok: true, value: next }
}

/** The values go back; that an input stays in the room does not hang on its value. */
function reset(
  study: Study,
  path: string,
  at: readonly (string | number)[],
  entry: InputEntry | undefined,
): Result<Study> {
  const back = withValueAt(study, at, entry?.before)
  return entry?.confidential === undefined
    ? { ok: true, value: back }
    : annotateAssumption(back, path, { confidential: entry.confidential })
}

/** The user's own entry: what a source or the study's author had stated is kept for "reset". */
function own(entry: InputEntry | undefined): Omit<AssumptionEntry, keyof Triple> {
  if (!entry) return { origin: 'own' }
  if (entry.origin === 'own') return entry
  const { holder, confidential, reason } = entry
  return {
    origin: 'own',
    before: withValueAt(entry, ['before'], undefined),
    // A reason that the user wrote beside the library's value, or none, was written for the change to come.
    ...(!statesValue(entry) && reason !== undefined && { reason }),
    ...(holder && { holder }),
    ...(confidential !== undefined && { confidential }),
  }
}

function pathOf(path: string): (string | number)[] {
  const at = parsePath(path)
  const id = at?.at(-1)
  if (!at || at.at(-2) !== 'assumptions' || !inputOf(String(id)))
    throw new Error(`"${path}" is not the path of an assumption.`)
  return at
}

const inputOf = (id: string) => findAssumption(id) ?? findUnconfirmedInput(id)

function faultOf(study: Study, at: readonly (string | number)[], triple: Triple): Problem | null {
  for (const key of ['low', 'likely', 'high'] as const)
    if (!Number.isFinite(triple[key]) || Math.abs(triple[key]) > LARGEST_NUMBER)
      return problemAt(study, [...at, key], 'not-finite', {
        ja: '大きすぎるか、数になっていません。ふつうの数にしてください',
        en: 'is too large or no number: give an ordinary number',
      })
  const fault = tripleFault(triple, inputOf(String(at.at(-1)))!)
  return fault && problemAt(study, [...at, fault.key], fault.code, fault.remedy)
}
