import type { Language } from '../domain/words'
import type { ChartFormats } from './formats'
import type { Point } from './marks'
import type { Theme } from './tokens'

/** What every chart takes beside its data and its size. */
export interface ChartProps {
  language: Language
  /** The page's sentence, read to those who don't see the picture. */
  label: string
  /** 14, on wide screens 16, when presenting 24. */
  textSize?: number | undefined
  /** The product's own for people if missing. */
  formats?: ChartFormats | undefined
  theme?: Theme | undefined
  /** An older result: its marks fade, words and frame don't. */
  stale?: boolean | undefined
  /** Enter on a value, or the last line of its tooltip; `place` takes the focus back. */
  onask?: ((point: Point, place: SVGElement) => void) | undefined
  /** `pointName` of the value that was asked last: it has a ring. */
  asked?: string | null | undefined
  /** A click or Space on a value that has a year. */
  onselect?: ((fiscalYear: number) => void) | undefined
}
