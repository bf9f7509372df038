import { createContext, flushSync } from 'svelte'
import type { Preferences } from '../../app/preferences.svelte'
import type { Theme } from '../../charts'

/** A4 upright between margins of 15 mm, at 96 pixels an inch. */
const PAPER_WIDTH = 680
/** The same on its side. */
const LANDSCAPE_WIDTH = 1008
/** 75 mm. */
const PAPER_HEIGHT = 283
/** 9 pt. */
const PAPER_TEXT = 12

/** Whether a media query holds, followed for as long as the page lives, whoever reads it meanwhile. */
class Media {
  holds: boolean = $state(false)

  constructor(query: string) {
    const list = matchMedia(query)
    this.holds = list.matches
    list.addEventListener('change', ({ matches }) => {
      this.holds = matches
    })
  }
}

/** How the page looks and how charts stand on it: their ground, their letters and their heights. */
export class ChartLook {
  readonly #preferences: Preferences
  readonly #wide = new Media('(min-width: 1800px)')
  readonly #systemDark = new Media('(prefers-color-scheme: dark)')
  #printing: boolean = $state(false)
  /** The page goes onto paper on its side. */
  landscape: boolean = $state(false)

  constructor(preferences: Preferences) {
    this.#preferences = preferences
  }

  /** Paper is white, whatever the screen is. */
  get theme(): Theme {
    const { theme } = this.#preferences
    if (this.#printing) return 'light'
    if (theme === 'system') return this.#systemDark.holds ? 'dark' : 'light'
    return theme
  }

  get printing(): boolean {
    return this.#printing
  }

  get paperWidth(): number | null {
    if (!this.#printing) return null
    return this.landscape ? LANDSCAPE_WIDTH : PAPER_WIDTH
  }

  get textSize(): number {
    if (this.#printing) return PAPER_TEXT
    return this.#wide.holds ? 16 : 14
  }

  /** The size of the page's sentence, letter spacing included. */
  get headlineSize(): number {
    return (this.#wide.holds ? 28 : 24) * 1.01
  }

  get mainHeight(): number {
    if (this.#printing) return PAPER_HEIGHT
    return this.#wide.holds ? 480 : 336
  }

  get singleKeys(): boolean {
    return this.#preferences.singleKeys
  }

  /** Draws everything for paper, or for the screen again, before the browser takes its picture. */
  print(printing: boolean): void {
    this.#printing = printing
    flushSync()
  }
}

export const [getChartLook, setChartLook] = createContext<ChartLook>()
