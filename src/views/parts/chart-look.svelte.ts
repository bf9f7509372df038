import { createContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { Preferences } from '../../app/preferences.svelte'

/** How charts stand on the page: their letters and their heights. */
export class ChartLook {
  readonly #preferences: Preferences
  readonly #wide = new MediaQuery('min-width: 1800px')

  constructor(preferences: Preferences) {
    this.#preferences = preferences
  }

  get textSize(): number {
    return this.#wide.current ? 16 : 14
  }

  /** The size of the page's sentence, letter spacing included. */
  get headlineSize(): number {
    return (this.#wide.current ? 28 : 24) * 1.01
  }

  get mainHeight(): number {
    return this.#wide.current ? 480 : 336
  }

  get singleKeys(): boolean {
    return this.#preferences.singleKeys
  }
}

export const [getChartLook, setChartLook] = createContext<ChartLook>()
