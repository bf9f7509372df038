import { createHash } from 'node:crypto'
import type { RunResult } from '../../src/domain/run'

/** One name for every bit of every column, from the first replication to the last, however the run was cut. */
export function digestOf(result: RunResult): string {
  const hash = createHash('sha256')
  const { intColumns, floatColumns } = result.layout
  for (let c = 0; c < intColumns; c += 1) hashColumn(hash, result, 'ints', c)
  for (let c = 0; c < floatColumns; c += 1) hashColumn(hash, result, 'floats', c)
  return hash.digest('hex')
}

function hashColumn(
  hash: ReturnType<typeof createHash>,
  { chunks }: RunResult,
  kind: 'ints' | 'floats',
  column: number,
): void {
  for (const chunk of chunks) {
    const from = column * chunk.replications
    hash.update(chunk[kind].slice(from, from + chunk.replications))
  }
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
