import { createContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { Preferences } from '../../app/preferences.svelte'
import type { ChartFormats } from '../../charts'
import type { Words } from '../../domain/words'
import { formatFiscalYear, formatFiscalYearTick } from '../../results/fiscal-year'
import { formatFigure, type FigureKind } from '../../results/numbers'
import type { NumberStyle } from '../../results/pages'
import type { Speech } from '../words/speech.svelte'

/** How charts stand on the page: their letters, their heights, and numbers written as headline and table write them. */
export class ChartLook {
  readonly #speech: Speech
  readonly #preferences: Preferences
  readonly #wide = new MediaQuery('min-width: 1800px')

  constructor(speech: Speech, preferences: Preferences) {
    this.#speech = speech
    this.#preferences = preferences
  }

  get textSize(): number {
    return this.#wide.current ? 16 : 14
  }

  get mainHeight(): number {
    return this.#wide.current ? 480 : 336
  }

  get singleKeys(): boolean {
    return this.#preferences.singleKeys
  }

  formats(kind: FigureKind, style: NumberStyle): ChartFormats {
    const say = (words: Words) => this.#speech.say(words)
    const tick = (fiscalYear: number) => say(formatFiscalYearTick(fiscalYear))
    return {
      value: (value) => say(formatFigure(value, kind, style)),
      year: (fiscalYear) => say(formatFiscalYear(fiscalYear)),
      tick,
      shortTick: (fiscalYear) => tick(fiscalYear).replace(/^[A-Z]|^20/u, ''),
    }
  }
}

export const [getChartLook, setChartLook] = createContext<ChartLook>()
