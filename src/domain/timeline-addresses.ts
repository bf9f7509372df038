/** Addresses have 20 bits: what is left of a slot under its purpose. */
const ADDRESSES = 1 << 20

/**
 * The address of the luck of each task (or gate): its id hashed to 20 bits. Two ids with one hash are rare; then the
 * later in the order of ids takes the next free address, so that the order in a file never matters, and a task added
 * moves no other's luck but such a neighbor's.
 * @param ids without repetition
 */
export function addressesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>()
  const addresses = new Map<string, number>()
  for (const id of [...ids].sort()) {
    let address = hashOf(id)
    while (taken.has(address)) address = (address + 1) % ADDRESSES
    taken.add(address)
    addresses.set(id, address)
  }
  return addresses
}

/** FNV-1a over UTF-16 units, folded from 32 bits to 20. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return ((hash >>> 20) ^ hash) & (ADDRESSES - 1)
}
