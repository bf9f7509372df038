import { listAssumptions } from './assumption-rows'
import { parsePath, valueAt } from './labels'
import type { Study } from './study'

/** How many inputs rest on the library alone, where it only assumes or can't confirm them. */
export function countUnstated(study: Study): {
  readonly assumed: number
  readonly unconfirmed: number
} {
  const unstated = listAssumptions(study).filter(
    ({ path }) => valueAt(study, parsePath(path)!) === undefined,
  )
  const count = (wanted: string) => unstated.filter(({ badge }) => badge === wanted).length
  return { assumed: count('assumed'), unconfirmed: count('unconfirmed') }
}
