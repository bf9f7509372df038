/** How work beside a run ends. */
export type BesideEnd<T> =
  { readonly status: 'done'; readonly value: T } | { readonly status: 'cancelled' | 'failed' }

/**
 * Something worked out beside the runs for one part of a page. What was there before stays until the new one has
 * come, so that nothing jumps; what is no longer wanted is given up.
 */
export class Beside<T> {
  #kept: { readonly key: string; readonly value: T } | null = $state.raw(null)
  #under: { readonly key: string; readonly abort: AbortController } | null = null

  /** The newest there is; null until something has come. */
  get value(): T | null {
    return this.#kept?.value ?? null
  }

  /** Whether the value is what was asked for under this key. */
  holds(key: string): boolean {
    return this.#kept?.key === key
  }

  seek(key: string, work: (signal: AbortSignal) => Promise<BesideEnd<T>>): void {
    if (this.holds(key) || this.#under?.key === key) return
    this.rest()
    const abort = new AbortController()
    this.#under = { key, abort }
    void work(abort.signal).then((end) => {
      // What failed keeps its place, so that it is not tried again and again.
      if (this.#under?.abort !== abort || end.status !== 'done') return
      this.#under = null
      this.#kept = { key, value: end.value }
    })
  }

  rest(): void {
    this.#under?.abort.abort()
    this.#under = null
  }
}
