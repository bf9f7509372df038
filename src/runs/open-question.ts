import type { Influence } from '../domain/influence'
import type { LikelyFuture } from '../domain/likely'
import type { Question, Reply } from './engine'
import { failedBy, GIVEN_UP } from './failures'
import type { AskOptions, Outcome, WeighRequest } from './runner'

const DEATHS_BEFORE_GIVING_UP = 3

/** One question beside the runs from asking to outcome, without knowing who answers; it settles once. */
export class OpenQuestion<Value = unknown> {
  readonly question: Question
  readonly outcome: Promise<Outcome<Value>>
  readonly #read: (reply: Reply) => Value | null
  #deaths = 0
  #settled = false
  #settle: (outcome: Outcome<Value>) => void = () => {}

  /** @param read what the reply holds; null where it is no reply to this question */
  constructor(question: Question, read: (reply: Reply) => Value | null, signal?: AbortSignal) {
    this.question = question
    this.#read = read
    this.outcome = new Promise((resolve) => (this.#settle = resolve))
    this.#obey(signal)
  }

  get settled(): boolean {
    return this.#settled
  }

  /** How many workers it has cost so far. */
  get deaths(): number {
    return this.#deaths
  }

  receive(reply: Reply): void {
    if (reply.kind === 'failed') return this.fail(reply.reason)
    const value = this.#read(reply)
    if (value === null) return this.fail(`Asked to ${this.question.kind}, got ${reply.kind}.`)
    this.#finish({ status: 'done', value })
  }

  /** A worker died over it. Returns whether it is worth asking again. */
  lost(): boolean {
    this.#deaths += 1
    if (this.#deaths >= DEATHS_BEFORE_GIVING_UP) this.#finish(GIVEN_UP)
    return !this.#settled
  }

  cancel(): void {
    this.#finish({ status: 'cancelled' })
  }

  fail(error: unknown): void {
    this.#finish(failedBy(error))
  }

  #obey(signal: AbortSignal | undefined): void {
    if (!signal) return
    if (signal.aborted) return this.cancel()
    const cancel = (): void => this.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    void this.outcome.then(() => signal.removeEventListener('abort', cancel))
  }

  #finish(outcome: Outcome<Value>): void {
    if (this.#settled) return
    this.#settled = true
    this.#settle(outcome)
  }
}

export function explanation(
  inputs: Extract<Question, { kind: 'explain' }>['inputs'],
  { signal }: AskOptions,
): OpenQuestion<LikelyFuture> {
  return new OpenQuestion(
    { kind: 'explain', inputs },
    (reply) => (reply.kind === 'explain' ? reply.likely : null),
    signal,
  )
}

export function weighing(
  { inputs, seed, samples }: WeighRequest,
  { signal }: AskOptions,
): OpenQuestion<readonly Influence[]> {
  return new OpenQuestion(
    { kind: 'weigh', inputs, seed, samples },
    (reply) => (reply.kind === 'weigh' ? reply.influences : null),
    signal,
  )
}
