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
  /** Names the figure among all of the run. */
  readonly figure: string
  /** Its value in each replication; null while the run is under way. */
  readonly samples: (() => Float64Array) | null
}

type Kind = 'likely' | 'influences' | 'partner'

interface Work {
  readonly inputs: ModelInputs
  readonly figure: string
  readonly abort: AbortController
}

interface Kept<T> {
  readonly inputs: ModelInputs
  readonly figure: string
  readonly value: T
}

/** What holds for every figure of a run. */
const ANY = ''

/**
 * What an explanation needs beside the run: the future of even luck at once, what weighs and the partner run once
 * the run is through. What weighed on the figure before the inputs changed stays until the new weights are there.
 */
export class Explanations {
  failure: Words | null = $state.raw(null)
  #likely: Kept<LikelyFuture> | null = $state.raw(null)
  #influences: Kept<readonly Influence[]> | null = $state.raw(null)
  #partner: Kept<RunResult> | null = $state.raw(null)
  readonly #explainer: Explainer
  #under: Readonly<Partial<Record<Kind, Work>>> = {}

  constructor(explainer: Explainer) {
    this.#explainer = explainer
  }

  /** The future of even luck; null until it is there. */
  likelyOf(inputs: ModelInputs): LikelyFuture | null {
    return this.#likely?.inputs === inputs ? this.#likely.value : null
  }

  /** What weighs on a figure, for its inputs or those before. */
  influencesOn(figure: string): readonly Influence[] | null {
    return this.#influences?.figure === figure ? this.#influences.value : null
  }

  partnerOf(inputs: ModelInputs): RunResult | null {
    return this.#partner?.inputs === inputs ? this.#partner.value : null
  }

  /** Works out what is missing for the drawer; what is no longer wanted is given up. */
  seek(question: Question): void {
    const { inputs, seed, samples } = question
    if (!isOf(this.#likely, inputs, ANY))
      this.#work('likely', inputs, ANY, async (signal) => {
        const outcome = await this.#explainer.explain(inputs, { signal })
        if (outcome.status !== 'done') return outcome
        return () => (this.#likely = { inputs, figure: ANY, value: outcome.value })
      })
    this.weigh(question)
    if (samples && !isOf(this.#partner, inputs, ANY))
      this.#work('partner', inputs, ANY, async (signal) => {
        const outcome = await this.#explainer.partner({ inputs, seed }, { signal })
        if (outcome.status !== 'done') return outcome
        return () => (this.#partner = { inputs, figure: ANY, value: outcome.result })
      })
  }

  /** Works out what moves a figure, once its run is through. */
  weigh({ inputs, seed, figure, samples }: Question): void {
    if (!samples || isOf(this.#influences, inputs, figure)) return
    this.#work('influences', inputs, figure, async (signal) => {
      const outcome = await this.#explainer.weigh({ inputs, seed, samples: samples() }, { signal })
      if (outcome.status !== 'done') return outcome
      return () => (this.#influences = { inputs, figure, value: outcome.value })
    })
  }

  /** Nothing is asked any more. */
  rest(): void {
    for (const { abort } of Object.values(this.#under)) abort.abort()
    this.#under = {}
  }

  /** One piece of work of each kind at a time: a newer one takes the place of the one before. */
  #work(
    kind: Kind,
    inputs: ModelInputs,
    figure: string,
    work: (signal: AbortSignal) => Promise<Keep | Unkept>,
  ): void {
    const before = this.#under[kind]
    // What failed keeps its place, so that it is not tried again and again.
    if (isOf(before, inputs, figure)) return
    before?.abort.abort()
    const abort = new AbortController()
    this.#under = { ...this.#under, [kind]: { inputs, figure, abort } }
    void work(abort.signal).then((end) => {
      if (this.#under[kind]?.abort === abort) this.#settle(end)
    })
  }

  #settle(end: Keep | Unkept): void {
    if (typeof end === 'function') {
      end()
      this.failure = null
    } else if (end.status === 'failed') this.failure = end.message
  }
}

function isOf(
  kept: Pick<Work, 'inputs' | 'figure'> | null | undefined,
  inputs: ModelInputs,
  figure: string,
): boolean {
  return kept?.inputs === inputs && kept.figure === figure
}

type Keep = () => void
type Unkept =
  { readonly status: 'cancelled' } | { readonly status: 'failed'; readonly message: Words }
