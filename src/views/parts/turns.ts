import { createContext } from 'svelte'

/** Calls later, in a task of its own: after the next picture on screen, or as soon as may be. */
export interface Clock {
  readonly afterPicture: (call: () => void) => void
  readonly soon: (call: () => void) => void
}

/**
 * Parts of a page that wait for their turn, one a task, so that none of them keeps a click or a key waiting. A part
 * that is already waiting keeps its place: while a handle is dragged, the last ones come up as well.
 */
export class Turns {
  readonly #clock: Clock
  readonly #waiting = new Set<() => void>()
  #under = false

  constructor(clock: Clock = BROWSER) {
    this.#clock = clock
  }

  wait(turn: () => void): void {
    this.#waiting.add(turn)
    if (this.#under) return
    this.#under = true
    this.#clock.afterPicture(() => this.#next())
  }

  leave(turn: () => void): void {
    this.#waiting.delete(turn)
  }

  #next(): void {
    const [turn] = this.#waiting
    this.#under = turn !== undefined
    if (!turn) return
    this.#waiting.delete(turn)
    this.#clock.soon(() => this.#next())
    turn()
  }
}

/** A page in the background has no pictures: its parts come all the same. */
const LONGEST_WAIT_MS = 200

const BROWSER: Clock = {
  afterPicture(call) {
    let isCalled = false
    const once = () => {
      if (!isCalled) call()
      isCalled = true
    }
    requestAnimationFrame(() => setTimeout(once))
    setTimeout(once, LONGEST_WAIT_MS)
  },
  soon: (call) => void setTimeout(call),
}

export const [getTurns, setTurns] = createContext<Turns>()
