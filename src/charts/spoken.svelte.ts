/** At most one sentence in so many milliseconds: a screen reader that is interrupted says nothing. */
export const SPEAKING_PAUSE_MS = 800

/** Live text that follows the arrow keys and waits with what comes too soon; only the last is said. */
export class Spoken {
  text = $state('')
  #lastAt = Number.NEGATIVE_INFINITY
  #waiting: ReturnType<typeof setTimeout> | undefined

  say(text: string): void {
    clearTimeout(this.#waiting)
    const rest = this.#lastAt + SPEAKING_PAUSE_MS - performance.now()
    if (rest <= 0) this.#now(text)
    else this.#waiting = setTimeout(() => this.#now(text), rest)
  }

  hush(): void {
    clearTimeout(this.#waiting)
    this.text = ''
  }

  #now(text: string): void {
    this.#lastAt = performance.now()
    this.text = text
  }
}
