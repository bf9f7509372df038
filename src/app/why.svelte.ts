import type { Asks } from '../results/pages'

/** The figure on the page that was asked: its ring hangs on `mark`, and `place` takes the focus back. */
export interface AskedFigure {
  readonly mark: string
  readonly place: HTMLElement | SVGElement
}

/**
 * 「なぜこの数字？」: which figure is asked, and the way through the figures that its explanation led to. A figure
 * without a year of its own goes with the year looked at.
 */
export class Why {
  #trail: readonly Asks[] = $state.raw([])
  #figure: AskedFigure | null = $state.raw(null)

  /** What is explained now; null while nothing is asked. */
  get asked(): Asks | null {
    return this.#trail.at(-1) ?? null
  }

  /** The figure on the page where the way began. */
  get mark(): string | null {
    return this.#figure?.mark ?? null
  }

  get canGoBack(): boolean {
    return this.#trail.length > 1
  }

  /** A figure of the page: the way begins anew. */
  ask(asks: Asks, figure: AskedFigure): void {
    this.#trail = [asks]
    this.#figure = figure
  }

  /** A figure that the explanation names. */
  follow(asks: Asks): void {
    if (this.asked) this.#trail = [...this.#trail, asks]
  }

  back(): void {
    if (this.canGoBack) this.#trail = this.#trail.slice(0, -1)
  }

  /** Answers the figure that was asked, for the focus to go back to; null where it has gone meanwhile. */
  close(): AskedFigure['place'] | null {
    const place = this.#figure?.place ?? null
    this.#trail = []
    this.#figure = null
    return place?.isConnected ? place : null
  }
}
