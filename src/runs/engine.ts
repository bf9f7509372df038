import type { ModelInputs } from '../domain/model-inputs'
import type { Chunk } from '../domain/run'
import type { Range } from './ranges'

/** What the runners ask of an engine: src/engine/simulate.ts is one, a test's few lines another. */
export interface Engine<Prepared = unknown> {
  prepare(inputs: ModelInputs): Prepared
  simulate(prepared: Prepared, seed: number, first: number, replications: number): Chunk
}

/** What is sent to a worker. */
export interface Job {
  readonly runKey: string
  /** Sent once a run and worker; null where the worker has them. */
  readonly inputs: ModelInputs | null
  readonly seed: number
  readonly range: Range
}

/** What comes back. A value, because an error loses all but its sentence on the way between threads. */
export type Answer =
  { readonly ok: true; readonly chunk: Chunk } | { readonly ok: false; readonly reason: string }

/** The worker's side: answers jobs one after the other and keeps the inputs of the latest run prepared. */
export function answerJobs<Prepared>(engine: Engine<Prepared>): (job: Job) => Answer {
  let known: { readonly runKey: string; readonly prepared: Prepared } | null = null
  return (job) => {
    try {
      if (job.inputs) known = { runKey: job.runKey, prepared: engine.prepare(job.inputs) }
      if (known?.runKey !== job.runKey)
        throw new Error(`A worker was asked for run ${job.runKey} before it had its inputs.`)
      const { first, replications } = job.range
      return { ok: true, chunk: engine.simulate(known.prepared, job.seed, first, replications) }
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** The memory that a chunk hands over when it changes threads. */
export function buffersOf(chunk: Chunk): ArrayBuffer[] {
  return [chunk.ints.buffer as ArrayBuffer, chunk.floats.buffer as ArrayBuffer]
}
