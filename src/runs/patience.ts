const FIRST_WAIT = 10_000
const SHORTEST_WAIT = 3_000
const TIMES_SLOWER = 8
const MORE_AFTER_EACH_DEATH = 4

/** What is asked of a worker, as far as it says how long an answer may take. */
export interface Errand {
  readonly replications: number
  /** Whether the worker has yet to be started or to prepare the run. */
  readonly fresh: boolean
  /** How many workers it has cost so far. */
  readonly deaths: number
}

/**
 * How long a silent worker is believed to be at work. A page gets no event when a worker is terminated, so silence is
 * the only sign. Long at first; once this run's answers have come, a multiple of the slowest; and longer each time that
 * an errand has been given up. Too short a wait would cost time and never a digit.
 */
export class Patience {
  /** Milliseconds a replication; null before the first answer that shows it. */
  #slowestPace: number | null = null

  millisecondsFor({ replications, fresh, deaths }: Errand): number {
    const atPace = TIMES_SLOWER * replications * (this.#slowestPace ?? 0)
    const least = fresh || this.#slowestPace === null ? FIRST_WAIT : SHORTEST_WAIT
    return Math.max(least, atPace) * MORE_AFTER_EACH_DEATH ** deaths
  }

  answered({ replications, fresh }: Errand, milliseconds: number): void {
    if (fresh) return
    this.#slowestPace = Math.max(this.#slowestPace ?? 0, milliseconds / replications)
  }
}
