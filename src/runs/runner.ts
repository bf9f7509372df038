import type { Influence } from '../domain/influence'
import type { LikelyFuture } from '../domain/likely'
import type { ModelInputs } from '../domain/model-inputs'
import type { RunRequest, RunResult } from '../domain/run'
import type {
  PlainChunk,
  PlainRequest,
  TimelineRequest,
  TimelineResult,
} from '../domain/timeline-result'
import type { Words } from '../domain/words'

export interface RunOptions {
  /** Aborting settles the run as cancelled at once; from then on nothing more is reported. */
  readonly signal?: AbortSignal
  /**
   * Called with what is there so far, at most ten times a second: always the replications 0 … n − 1 without a gap,
   * n growing, under the key of the whole run. The complete result is not reported here: it is the outcome.
   */
  readonly onProgress?: (partial: RunResult) => void
  /**
   * Numbers of replications worth a look, e.g. 250 and 1,000: a partial result is reported only when it is the first
   * to reach one of them. Without, whenever it has grown.
   */
  readonly snapshots?: readonly number[]
}

export type RunOutcome =
  | {
      readonly status: 'done'
      readonly result: RunResult
      /** True where a worker died and its part was computed again; the digits are the same. */
      readonly healed: boolean
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: Words }

/** What is asked beside a run ends like one. */
export type Outcome<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: Words }

export interface AskOptions {
  readonly signal?: AbortSignal
}

/** Which unknowns move a figure: the run it comes from, and its value in each replication from 0 on. */
export interface WeighRequest {
  readonly inputs: ModelInputs
  readonly seed: number
  readonly samples: Float64Array
}

/** What 「なぜこの数字？」 asks of the engine. Never rejects. */
export interface Explainer {
  /** The future in which all luck is even. */
  explain(inputs: ModelInputs, options?: AskOptions): Promise<Outcome<LikelyFuture>>
  /** Every unknown of the run, what moves the samples most first. */
  weigh(request: WeighRequest, options?: AskOptions): Promise<Outcome<readonly Influence[]>>
  /**
   * The partners of a run's first 1,000 replications: what nobody knows is the same, chance is another (MODEL part 8).
   * A result like any other, for telling the two apart.
   */
  partner(request: Pick<RunRequest, 'inputs' | 'seed'>, options?: AskOptions): Promise<RunOutcome>
}

/** What 「いつ開けるか」 asks of the engine. Never rejects. */
export interface Timetabler {
  /** A timeline lived many times, by starting month too, and with what is tried shorter. */
  timeline(request: TimelineRequest, options?: AskOptions): Promise<Outcome<TimelineResult>>
  /** A network without a calendar, lived many times. */
  plainNetwork(request: PlainRequest, options?: AskOptions): Promise<Outcome<PlainChunk>>
}

/**
 * Runs a study. Where it does so (this thread, one worker, a pool) is a detail that changes no digit.
 * Several runs may be under way at once. What was asked must be plain data: no proxies.
 */
export interface Runner extends Explainer, Timetabler {
  /** Never rejects, for all that can go wrong is an outcome; never reports before it has returned. */
  run(request: RunRequest, options?: RunOptions): Promise<RunOutcome>
  /** Lets the workers go; runs under way, and later ones, are cancelled. */
  dispose(): void
}

/** What the page says when `healed` is true. */
export const HEALED_WORDS: Words = {
  ja: '計算の一部をやり直しました。結果の数字は変わりません。',
  en: 'Part of the calculation was done again. The digits are the same.',
}
