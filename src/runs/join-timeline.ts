import type { TimelineChunk } from '../domain/timeline'
import type { PlainChunk } from '../domain/timeline-result'

/** Chunks in order of their first replication as one, from replication 0 on. */
export function joinChunks(chunks: readonly TimelineChunk[], tasks: number): TimelineChunk {
  const replications = inOrder(chunks)
  const gates = chunks[0]?.gateKept.length ?? 0
  const all = {
    first: 0,
    replications,
    openings: new Int32Array(replications),
    starts: new Int32Array(tasks * replications),
    finishes: new Int32Array(tasks * replications),
    binding: new Float64Array(tasks),
    kept: new Float64Array(tasks),
    gateKept: new Float64Array(gates),
    culprit: new Float64Array(tasks),
  }
  for (const chunk of chunks) {
    all.openings.set(chunk.openings, chunk.first)
    for (let task = 0; task < tasks; task += 1) {
      const [from, to] = [task * chunk.replications, (task + 1) * chunk.replications]
      const at = task * replications + chunk.first
      all.starts.set(chunk.starts.subarray(from, to), at)
      all.finishes.set(chunk.finishes.subarray(from, to), at)
    }
    add(all.binding, chunk.binding)
    add(all.kept, chunk.kept)
    add(all.culprit, chunk.culprit)
    // −1 in every chunk or in none: that nobody needs the gate hangs on the inputs alone.
    chunk.gateKept.forEach((times, g) => {
      all.gateKept[g] = times < 0 ? -1 : (all.gateKept[g] ?? 0) + times
    })
  }
  return all
}

export function joinPlainChunks(chunks: readonly PlainChunk[], tasks: number): PlainChunk {
  const replications = inOrder(chunks)
  const finishes = new Float64Array(replications)
  const critical = new Float64Array(tasks)
  for (const chunk of chunks) {
    finishes.set(chunk.finishes, chunk.first)
    add(critical, chunk.critical)
  }
  return { first: 0, replications, finishes, critical }
}

/** How many replications they hold together. @throws where one is missing: the engine is wrong. */
function inOrder(chunks: readonly { readonly first: number; readonly replications: number }[]) {
  let next = 0
  for (const { first, replications } of chunks) {
    if (first !== next) throw new Error(`Replication ${next} was asked for, got ${first}.`)
    next += replications
  }
  return next
}

function add(sum: Float64Array, more: Float64Array): void {
  more.forEach((value, i) => {
    sum[i] = (sum[i] ?? 0) + value
  })
}
