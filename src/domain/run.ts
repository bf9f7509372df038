import type { ColumnLayout } from './columns'
import type { ModelInputs } from './model-inputs'

/** Changes whenever the same inputs and seed would give other digits. */
export const ENGINE_VERSION = '1.1.0'

export interface RunRequest {
  readonly inputs: ModelInputs
  readonly seed: number
  readonly replications: number
  /** True for partner replications: what nobody knows as without, chance from `PARTNER_OFFSET` on. */
  readonly partner?: boolean
}

/** Partner replications, for telling not knowing from chance, take their chance from here on (MODEL part 8). */
export const PARTNER_OFFSET = 2147483648

/** How many partners tell the two apart well enough (MODEL part 8). */
export const PARTNER_REPLICATIONS = 1000

/** The results of consecutive replications, column by column. */
export interface Chunk {
  readonly first: number
  readonly replications: number
  /** `ints[column * replications + r]`. */
  readonly ints: Int32Array
  readonly floats: Float64Array
}

/** Chunks in order of `first`, together exactly the replications 0 … replications − 1. */
export interface RunResult {
  readonly engine: string
  readonly runKey: string
  readonly seed: number
  readonly replications: number
  readonly layout: ColumnLayout
  readonly chunks: readonly Chunk[]
}
