import type { Influence } from '../domain/influence'
import type { LikelyFuture } from '../domain/likely'
import type { ModelInputs } from '../domain/model-inputs'
import type { RunResult } from '../domain/run'
import type { Words } from '../domain/words'
import type { Explainer } from '../runs/runner'

/** What is to be explained: a figure of a run. */
export interface Question {
  readonly inputs: ModelInputs
  readonly seed: number
  readonly runKey: string
  /** Names the figure among all of the run. */
  readonly figure: string
  /** Its value in each replication; null while the run is under way, or where there is nothing to weigh. */
  readonly samples: (() => Float64Array) | null
}

type Kind = 'likely' | 'influences' | 'partner'

interface Work {
  readonly key: string
  readonly abort: AbortController
}

interface Kept<T> {
  readonly key: string
  readonly value: T
}

/**
 * What an explanation needs beside the run: the future of even luck at once, what weighs and the partner run once
 * the run is through. What was worked out for the run before stays until the new one is there.
 */
export class Explanations {
  failure: Words | null = $state.raw(null)
  #likely: Kept<LikelyFuture> | null = $state.raw(null)
  #influences: (Kept<readonly Influence[]> & { readonly figure: string }) | null = $state.raw(null)
  #partner: Kept<RunResult> | null = $state.raw(null)
  readonly #explainer: Explainer
  #under: Readonly<Partial<Record<Kind, Work>>> = {}

  constructor(explainer: Explainer) {
    this.#explainer = explainer
  }

  /** The future of even luck of a run's inputs; null until it is there. */
  likelyOf(runKey: string): LikelyFuture | null {
    return this.#likely?.key === runKey ? this.#likely.value : null
  }

  /** What weighs on a figure, of its run or of the one before. */
  influencesOn(figure: string): readonly Influence[] | null {
    return this.#influences?.figure === figure ? this.#influences.value : null
  }

  partnerOf(runKey: string): RunResult | null {
    return this.#partner?.key === runKey ? this.#partner.value : null
  }

  /** Works out what is missing; what is no longer wanted is given up. */
  seek(question: Question): void {
    const { inputs, seed, runKey, figure, samples } = question
    if (this.#likely?.key !== runKey)
      this.#work('likely', runKey, async (signal) => {
        const outcome = await this.#explainer.explain(inputs, { signal })
        if (outcome.status === 'done') return () => this.#keepLikely(runKey, outcome.value)
        return outcome
      })
    if (!samples) return
    const weighed = `${runKey} ${figure}`
    if (this.#influences?.key !== weighed)
      this.#work('influences', weighed, async (signal) => {
        const outcome = await this.#explainer.weigh(
          { inputs, seed, samples: samples() },
          { signal },
        )
        if (outcome.status === 'done')
          return () => (this.#influences = { key: weighed, figure, value: outcome.value })
        return outcome
      })
    if (this.#partner?.key !== runKey)
      this.#work('partner', runKey, async (signal) => {
        const outcome = await this.#explainer.partner({ inputs, seed }, { signal })
        if (outcome.status === 'done')
          return () => (this.#partner = { key: runKey, value: outcome.result })
        return outcome
      })
  }

  /** Nothing is asked any more. */
  rest(): void {
    for (const { abort } of Object.values(this.#under)) abort.abort()
    this.#under = {}
  }

  #keepLikely(key: string, value: LikelyFuture): void {
    this.#likely = { key, value }
    this.failure = null
  }

  /** One piece of work of each kind at a time: a newer one takes the place of the one before. */
  #work(kind: Kind, key: string, work: (signal: AbortSignal) => Promise<Keep | Unkept>): void {
    const before = this.#under[kind]
    if (before?.key === key) return
    before?.abort.abort()
    const abort = new AbortController()
    this.#under = { ...this.#under, [kind]: { key, abort } }
    void work(abort.signal).then((end) => {
      if (this.#under[kind]?.abort !== abort) return
      // What failed keeps its place, so that it is not tried again and again.
      if (typeof end === 'function') {
        this.#under = { ...this.#under, [kind]: undefined }
        end()
      } else if (end.status === 'failed') this.failure = end.message
    })
  }
}

type Keep = () => void
type Unkept =
  { readonly status: 'cancelled' } | { readonly status: 'failed'; readonly message: Words }
