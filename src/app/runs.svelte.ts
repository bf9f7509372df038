import type { ModelInputs } from '../domain/model-inputs'
import type { RunResult } from '../domain/run'
import type { Words } from '../domain/words'
import type { Runner, RunOutcome } from '../runs/runner'

/** What is to be computed: the inputs, and whatever the pages need beside the numbers to show them. */
export interface RunSubject {
  readonly inputs: ModelInputs
  readonly seed: number
}

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly replications: number; readonly healed: boolean }
  /** Stopped by the user. What is shown is from other inputs, or from too few replications. */
  | { readonly kind: 'stale'; readonly done: number }
  | { readonly kind: 'failed'; readonly message: Words }

/** A result with what it was computed from, so that a page never mixes two studies. */
export interface Shown<S> {
  readonly subject: S
  readonly result: RunResult
}

export const FULL_REPLICATIONS = 10_000
/** Enough for bands that follow a finger. */
export const HELD_REPLICATIONS = 1_000
const LOOKS = [250, 1_000, 4_000]
/** What is replaced sooner than this was never old to anybody's eye. */
const BLINK_MS = 300

/**
 * The runs of the open study: coarse first, then fine, while the last result stays on screen.
 * A run that is no longer wanted writes nothing.
 */
export class Runs<S extends RunSubject> {
  state: RunState = $state.raw({ kind: 'idle' })
  shown: Shown<S> | null = $state.raw(null)
  /** What is on screen is not what the inputs now say, and has not been for longer than a blink. */
  stale: boolean = $state(false)
  readonly #runner: Runner
  #wanted: S | null = $state.raw(null)
  #under: AbortController | null = null
  #held = false
  #blink: ReturnType<typeof setTimeout> | undefined
  /** While a control is held: the newest value, to be run when the run under way is through. */
  #next: S | null = null

  constructor(runner: Runner) {
    this.#runner = runner
  }

  /** Whether what is on screen is not what the inputs now say. */
  get outdated(): boolean {
    return this.shown !== null && this.shown.subject !== this.#wanted
  }

  compute(subject: S): void {
    this.#wanted = subject
    this.#watchAge()
    if (this.#held && this.#under) {
      this.#next = subject
      return
    }
    this.#start(subject)
  }

  /** A control is held or let go. While it is held, runs are short and each is seen to its end. */
  hold(held: boolean): void {
    if (held === this.#held) return
    this.#held = held
    if (held || !this.#wanted) return
    this.#watchAge()
    this.#start(this.#wanted)
  }

  cancel(): void {
    if (!this.#under) return
    const done = this.outdated ? 0 : (this.shown?.result.replications ?? 0)
    this.#abandon()
    this.stale = this.outdated
    this.state = { kind: 'stale', done }
  }

  again(): void {
    if (this.#wanted) this.#start(this.#wanted)
  }

  /** Another study is opened: nothing of the last one may show. */
  clear(): void {
    this.#abandon()
    this.#wanted = null
    this.shown = null
    this.#isFresh()
    this.state = { kind: 'idle' }
  }

  #show(shown: Shown<S>): void {
    this.shown = shown
    if (!this.outdated) this.#isFresh()
  }

  #isFresh(): void {
    clearTimeout(this.#blink)
    this.#blink = undefined
    this.stale = false
  }

  /** While a control is held, what follows it is never called old. */
  #watchAge(): void {
    if (!this.outdated) return this.#isFresh()
    this.#blink ??= setTimeout(() => {
      this.#blink = undefined
      this.stale = this.outdated && !this.#held
    }, BLINK_MS)
  }

  #abandon(): void {
    this.#under?.abort()
    this.#under = null
    this.#next = null
  }

  #start(subject: S): void {
    this.#abandon()
    const under = new AbortController()
    this.#under = under
    const total = this.#held ? HELD_REPLICATIONS : FULL_REPLICATIONS
    this.state = { kind: 'running', done: 0, total }
    const request = { inputs: subject.inputs, seed: subject.seed, replications: total }
    const onProgress = (result: RunResult) => {
      if (under !== this.#under) return
      this.#show({ subject, result })
      this.state = { kind: 'running', done: result.replications, total }
    }
    void this.#runner
      .run(request, { signal: under.signal, snapshots: LOOKS, onProgress })
      .then((outcome) => {
        if (under === this.#under) this.#settle(subject, outcome)
      })
  }

  #settle(subject: S, outcome: RunOutcome): void {
    const next = this.#next
    this.#under = null
    this.#next = null
    if (outcome.status === 'done') this.#show({ subject, result: outcome.result })
    else this.stale = this.outdated
    if (next) this.#start(next)
    else this.state = settled(outcome)
  }
}

function settled(outcome: RunOutcome): RunState {
  switch (outcome.status) {
    case 'done':
      return { kind: 'done', replications: outcome.result.replications, healed: outcome.healed }
    case 'cancelled':
      return { kind: 'stale', done: 0 }
    case 'failed':
      return { kind: 'failed', message: outcome.message }
  }
}
