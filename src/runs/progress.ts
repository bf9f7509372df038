import type { RunResult } from '../domain/run'

const MILLISECONDS_BETWEEN = 100

/** Reports what is there so far, at most ten times a second: the first at once, a later one when its time has come. */
export class Progress {
  readonly #report: (partial: RunResult) => void
  readonly #snapshots: readonly number[] | null
  #waiting: RunResult | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #seen = 0

  constructor(report: (partial: RunResult) => void, snapshots: readonly number[] | null) {
    this.#report = report
    this.#snapshots = snapshots
  }

  grown(partial: RunResult): void {
    if (!this.#worthALook(partial.replications)) return
    this.#seen = partial.replications
    this.#waiting = partial
    if (this.#timer === null) this.#reportWaiting()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#waiting = null
  }

  #worthALook(replications: number): boolean {
    if (this.#snapshots === null) return replications > this.#seen
    return this.#snapshots.some((snapshot) => this.#seen < snapshot && snapshot <= replications)
  }

  #reportWaiting(): void {
    this.#timer = null
    const partial = this.#waiting
    if (partial === null) return
    this.#waiting = null
    this.#timer = setTimeout(() => this.#reportWaiting(), MILLISECONDS_BETWEEN)
    this.#report(partial)
  }
}
