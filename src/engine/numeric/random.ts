/**
 * Addressed randomness: a uniform belongs to (seed, replication, slot) and to nothing else.
 * No state is consumed, so a plan, a step or a worker added moves no other number.
 *
 * A counter hash on 32-bit words: three multiply–xorshift rounds with the constants of
 * C. Wellons' triple32 (public domain, "Prospecting for hash functions", 2018), both key words mixed in.
 */

function mix(word: number): number {
  let x = word
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51)
  x = Math.imul(x ^ (x >>> 15), 0x31848bab)
  return x ^ (x >>> 14)
}

const TWO_POW_32 = 4294967296

/**
 * The key of one replication: two words for `uniform`.
 * @param seed whole, 0 to 2⁵³ − 1
 * @param replication whole, 0 to 2³² − 1; partner replications begin at 2³¹
 * @param out two words, overwritten
 */
export function replicationKey(seed: number, replication: number, out: Uint32Array): void {
  const low = seed | 0
  const high = Math.floor(seed / TWO_POW_32) | 0
  const state = mix((mix(low ^ 0x6d616e61) + high) | 0)
  // For one seed both words are bijections of the replication, so no two replications share a key.
  out[0] = mix(mix(replication ^ state) ^ 0x62696261)
  out[1] = mix((mix((replication + 0x9e3779b9) | 0) + mix(state ^ 0x6a09e667)) | 0)
}

/**
 * The uniform of one slot, in (0, 1): 2⁻⁵³ at least, 1 − 2⁻⁵³ at most, in steps of 2⁻⁵².
 * @param keyA first word of the replication's key
 * @param keyB second word
 * @param slot whole, 0 to 2³² − 1
 */
export function uniform(keyA: number, keyB: number, slot: number): number {
  let x = slot ^ keyA
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = (x ^ (x >>> 11)) + keyB
  x = Math.imul(x, 0xac4c1b51)
  x ^= x >>> 15
  // Twenty more bits beside the last round; the key enters again, else there were only 2³² values in all.
  const low = Math.imul(x + keyA, 0x9e3779b1) >>> 12
  x = Math.imul(x, 0x31848bab)
  x ^= x >>> 14
  return ((x >>> 0) * 1048576 + low + 0.5) * 2.220446049250313e-16
}
