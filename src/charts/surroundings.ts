import { getContext, setContext } from 'svelte'
import type { Theme } from './tokens'

/** What the charts of a page stand on; read anew whenever they are drawn. */
export interface Surroundings {
  readonly theme: Theme
  /** Width of the paper between its margins in pixels while the page is printed; null on a screen. */
  readonly paperWidth: number | null
}

const KEY = Symbol('surroundings of charts')
const ON_WHITE: Surroundings = { theme: 'light', paperWidth: null }

/** For all charts below the component that calls it. */
export function provideSurroundings(surroundings: Surroundings): void {
  setContext(KEY, surroundings)
}

/** White ground on a screen where no page has said otherwise. */
export function surroundingsOfCharts(): Surroundings {
  return getContext<Surroundings | undefined>(KEY) ?? ON_WHITE
}
