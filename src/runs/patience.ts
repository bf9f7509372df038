const FIRST_WAIT = 30_000
const SHORTEST_WAIT = 3_000
const TIMES_SLOWER = 30
const MORE_AFTER_EACH_DEATH = 4

/**
 * How long a silent worker is believed to be at work. A page gets no event when a worker is terminated, so silence is
 * the only sign. Long at first; once answers have come, a multiple of the slowest pace seen, and longer for a range
 * that has been given up before. Too short a wait would cost time and never a digit.
 */
export class Patience {
  /** Milliseconds a replication; null before the first answer. */
  #slowestPace: number | null = null

  millisecondsFor(replications: number, deaths: number): number {
    const wait =
      this.#slowestPace === null
        ? FIRST_WAIT
        : Math.max(SHORTEST_WAIT, TIMES_SLOWER * this.#slowestPace * replications)
    return wait * MORE_AFTER_EACH_DEATH ** deaths
  }

  answered(replications: number, milliseconds: number): void {
    this.#slowestPace = Math.max(this.#slowestPace ?? 0, milliseconds / replications)
  }
}
