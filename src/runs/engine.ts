import type { Influence } from '../domain/influence'
import type { LikelyFuture } from '../domain/likely'
import type { ModelInputs } from '../domain/model-inputs'
import { PARTNER_OFFSET, type Chunk } from '../domain/run'
import type { NetworkInputs, Schedule, TimelineChunk } from '../domain/timeline'
import type { PlainChunk, PlainNetwork, Trial } from '../domain/timeline-result'
import type { Range } from './ranges'

/** What the runners ask of an engine: src/engine/simulate.ts is one, a test's few lines another. */
export interface Engine<Prepared = unknown> {
  prepare(inputs: ModelInputs): Prepared
  simulate(
    prepared: Prepared,
    seed: number,
    first: number,
    replications: number,
    options?: { readonly chanceOffset?: number },
  ): Chunk
  likelyFuture(inputs: ModelInputs): LikelyFuture
  weigh(inputs: ModelInputs, seed: number, samples: Float64Array): readonly Influence[]
  readonly timeline: TimelineEngine
}

/** What they ask of timelines: src/engine/timeline/timeline-engine.ts. */
export interface TimelineEngine {
  schedule(inputs: NetworkInputs): Schedule
  futures(inputs: NetworkInputs, seed: number, first: number, replications: number): TimelineChunk
  countOnTime(inputs: NetworkInputs, seed: number, replications: number, trial: Trial): number
  plain(network: PlainNetwork, seed: number, first: number, replications: number): PlainChunk
}

/** What is sent to a worker. */
export interface Job {
  readonly runKey: string
  /** Sent once a run and worker; null where the worker has them. */
  readonly inputs: ModelInputs | null
  readonly seed: number
  readonly range: Range
  readonly partner: boolean
}

/** What is asked beside a run, in one piece. */
export type Question =
  | { readonly kind: 'explain'; readonly inputs: ModelInputs }
  | {
      readonly kind: 'weigh'
      readonly inputs: ModelInputs
      readonly seed: number
      readonly samples: Float64Array
    }
  | {
      readonly kind: 'plain'
      readonly network: PlainNetwork
      readonly seed: number
      readonly range: Range
    }
  | TimelineQuestion

/** One of the many that are asked of the same timeline. */
export type TimelineQuestion =
  | { readonly kind: 'schedule'; readonly inputs: NetworkInputs }
  | {
      readonly kind: 'timeline'
      readonly inputs: NetworkInputs
      readonly seed: number
      readonly range: Range
    }
  | {
      readonly kind: 'trial'
      readonly inputs: NetworkInputs
      readonly seed: number
      readonly replications: number
      readonly trial: Trial
    }

/** A question as it is sent: of a timeline that the worker was asked of last, without the inputs. */
export type SentQuestion = Question | WithoutInputs<TimelineQuestion>

type WithoutInputs<Asked> = Asked extends unknown
  ? Omit<Asked, 'inputs'> & { readonly inputs: null }
  : never

export const isOfTimeline = <Asked extends SentQuestion>(
  question: Asked,
): question is Extract<Asked, { readonly kind: TimelineQuestion['kind'] }> =>
  question.kind === 'schedule' || question.kind === 'timeline' || question.kind === 'trial'

export type Reply =
  | { readonly kind: 'explain'; readonly likely: LikelyFuture }
  | { readonly kind: 'weigh'; readonly influences: readonly Influence[] }
  | { readonly kind: 'schedule'; readonly schedule: Schedule }
  | { readonly kind: 'timeline'; readonly chunk: TimelineChunk }
  | { readonly kind: 'trial'; readonly onTime: number }
  | { readonly kind: 'plain'; readonly chunk: PlainChunk }
  | { readonly kind: 'failed'; readonly reason: string }

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
      const luck = job.partner ? { chanceOffset: PARTNER_OFFSET } : {}
      const chunk = engine.simulate(known.prepared, job.seed, first, replications, luck)
      return { ok: true, chunk }
    } catch (error) {
      return { ok: false, reason: reasonOf(error) }
    }
  }
}

/** The worker's side for what is asked beside a run: only the inputs of the latest timeline are kept. */
export function replyTo<Prepared>(engine: Engine<Prepared>): (sent: SentQuestion) => Reply {
  let known: NetworkInputs | null = null
  return (sent) => {
    try {
      if (!isOfTimeline(sent)) return replyOf(engine, sent)
      known = sent.inputs ?? known
      if (!known) throw new Error('A worker was asked of a timeline before it had its inputs.')
      return replyOf(engine, { ...sent, inputs: known })
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error) }
    }
  }
}

function replyOf<Prepared>(engine: Engine<Prepared>, question: Question): Reply {
  const { timeline } = engine
  switch (question.kind) {
    case 'explain':
      return { kind: 'explain', likely: engine.likelyFuture(question.inputs) }
    case 'weigh': {
      const { inputs, seed, samples } = question
      return { kind: 'weigh', influences: engine.weigh(inputs, seed, samples) }
    }
    case 'schedule':
      return { kind: 'schedule', schedule: timeline.schedule(question.inputs) }
    case 'timeline': {
      const { inputs, seed, range } = question
      const chunk = timeline.futures(inputs, seed, range.first, range.replications)
      return { kind: 'timeline', chunk }
    }
    case 'trial': {
      const { inputs, seed, replications, trial } = question
      return { kind: 'trial', onTime: timeline.countOnTime(inputs, seed, replications, trial) }
    }
    case 'plain': {
      const { network, seed, range } = question
      const chunk = timeline.plain(network, seed, range.first, range.replications)
      return { kind: 'plain', chunk }
    }
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** The memory that a chunk hands over when it changes threads. */
export function buffersOf(chunk: Chunk): ArrayBuffer[] {
  return [chunk.ints.buffer as ArrayBuffer, chunk.floats.buffer as ArrayBuffer]
}
