import type { RunRequest, RunResult } from '../domain/run'
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

/**
 * Runs a study. Where it does so (this thread, one worker, a pool) is a detail that changes no digit.
 * Several runs may be under way at once. What was asked must be plain data: no proxies.
 */
export interface Runner {
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
