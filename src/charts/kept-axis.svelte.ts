import { untrack } from 'svelte'
import { keepTop, REST_BEFORE_SHRINKING_MS, type Axis, type KeptTop } from './axis'

/**
 * The axis a chart keeps while its data moves: it grows at once and shrinks only after a rest.
 * Call it while a component is being set up.
 */
export class KeptAxis {
  #kept = $state.raw<{ readonly top: KeptTop; readonly axis: Axis } | null>(null)
  readonly #wanted: () => Axis
  readonly #held: () => boolean

  constructor(wanted: () => Axis, held: () => boolean) {
    this.#wanted = wanted
    this.#held = held
    $effect(() => {
      this.#follow()
      const timer = setTimeout(() => this.#follow(), REST_BEFORE_SHRINKING_MS + 20)
      return () => clearTimeout(timer)
    })
  }

  /** Never smaller than what the data needs now. */
  get axis(): Axis {
    const wanted = this.#wanted()
    return this.#kept && this.#kept.axis.top > wanted.top ? this.#kept.axis : wanted
  }

  #follow(): void {
    const wanted = this.#wanted()
    const held = this.#held()
    const before = untrack(() => this.#kept)
    const top = keepTop(before?.top ?? null, wanted.top, { now: performance.now(), held })
    this.#kept = { top, axis: top.top === wanted.top ? wanted : (before?.axis ?? wanted) }
  }
}
