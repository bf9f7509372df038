import type { Words } from './words'

/** Something wrong in what the user gave: where, what, and how to mend it. */
export interface Problem {
  /** JSON path, e.g. `plans[1].places`; empty for the whole file. */
  readonly path: string
  readonly code: string
  readonly message: Words
}

export type Result<T, P = readonly Problem[]> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: P }
