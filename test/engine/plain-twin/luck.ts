import { normalQuantile } from '../../../src/engine/numeric/normal'
import { replicationKey, uniform } from '../../../src/engine/numeric/random'
import { addressedSlot, slotOf } from '../../../src/engine/slots'

/** The luck of one replication: addresses, uniforms and scores are the engine's, because they define the digits. */
export interface Luck {
  readonly unknown: (purpose: number, municipality?: number) => number
  readonly unknownScore: (purpose: number, municipality?: number) => number
  readonly unknownAt: (purpose: number, address: number) => number
  readonly chance: (
    purpose: number,
    municipality: number,
    year: number,
    grade: number,
    month?: number,
  ) => number
}

export function luckOf(seed: number, replication: number): Luck {
  const key = new Uint32Array(2)
  replicationKey(seed, replication, key)
  const at = (slot: number) => uniform(key[0]!, key[1]!, slot)
  return {
    unknown: (purpose, m = 0) => at(slotOf(purpose, m)),
    unknownScore: (purpose, m = 0) => normalQuantile(at(slotOf(purpose, m))),
    unknownAt: (purpose, address) => at(addressedSlot(purpose, address)),
    chance: (purpose, m, year, grade, month = 0) => at(slotOf(purpose, m, year, grade, month)),
  }
}

export const clip = (z: number): number => Math.max(-3, Math.min(3, z))
