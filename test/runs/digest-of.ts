import type { RunResult } from '../../src/domain/run'

/**
 * One name for every bit of every column, from the first replication to the last, however the run was cut. Own
 * arithmetic, so that Node and a page name alike.
 */
export function digestOf(result: RunResult): string {
  const lanes = [0x811c9dc5, 0x9e3779b9] as [number, number]
  const { intColumns, floatColumns } = result.layout
  for (let c = 0; c < intColumns; c += 1) digestColumn(lanes, result, 'ints', c)
  for (let c = 0; c < floatColumns; c += 1) digestColumn(lanes, result, 'floats', c)
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}

function digestColumn(
  lanes: [number, number],
  { chunks }: RunResult,
  kind: 'ints' | 'floats',
  column: number,
): void {
  let [one, two] = lanes
  for (const chunk of chunks) {
    const from = column * chunk.replications
    const values = chunk[kind].slice(from, from + chunk.replications)
    for (const bits of new Int32Array(values.buffer)) {
      one = Math.imul(one ^ bits, 0x01000193)
      one ^= one >>> 15
      two = Math.imul(two ^ bits, 0x5f356495)
      two ^= two >>> 13
    }
  }
  lanes[0] = one
  lanes[1] = two
}

/** Whether the chunks are the replications 0 … n − 1 in order and without a gap. */
export function hasNoGap(result: RunResult): boolean {
  let next = 0
  for (const chunk of result.chunks) {
    if (chunk.first !== next) return false
    next += chunk.replications
  }
  return next === result.replications
}
