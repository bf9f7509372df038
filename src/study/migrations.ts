import type { Result } from '../domain/problem'
import { STUDY_VERSION } from './study'

/** From one version's plain data to the next one's; `version` itself is raised by `migrate`. */
type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** `MIGRATIONS[n]` leads from version n to n + 1. A version once published keeps opening for good. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {}

/** @throws if a link of the chain is missing: every version below the current one has one. */
export function migrate(
  data: object,
  version: number,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  current: number = STUDY_VERSION,
): Result<unknown> {
  let migrated: Readonly<Record<string, unknown>> = { ...data }
  for (let from = version; from < current; from += 1) {
    const step = migrations[from]
    if (!step) throw new Error(`No migration leads from study version ${from} to ${from + 1}.`)
    migrated = { ...step(migrated), version: from + 1 }
  }
  return { ok: true, value: version === current ? data : migrated }
}
