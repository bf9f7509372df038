import type { Language, Words } from '../domain/words'
import { formatFiscalYear, formatFiscalYearTick } from '../domain/fiscal-year'
import {
  countsPeople,
  formatFigure,
  formatRange,
  FULL_REPLICATIONS,
  openly,
  type FigureKind,
} from '../results/numbers'
import type { NumberStyle } from '../results/pages'

/** How a chart writes its numbers and years: as headline, strip and table do. */
export interface ChartFormats {
  /** A value without its unit: 34, 10.75, 1,234. */
  readonly value: (value: number) => string
  /** The same for what is no count of anybody: numbers of an axis, places; `value` if missing. */
  readonly plain?: (value: number) => string
  /** Counts of people under it are masked, and come all at the same value; null or missing: none are. */
  readonly threshold?: number | null
  /** 「25〜44」 without its unit; two values and a dash if missing. */
  readonly range?: (low: number, high: number) => string
  /** As in prose: 令和14年度. */
  readonly year: (fiscalYear: number) => string
  /** On an axis: R14. */
  readonly tick: (fiscalYear: number) => string
  /** On an axis whose first tick names the era: 14. */
  readonly shortTick: (fiscalYear: number) => string
}

const FULL: NumberStyle = { replications: FULL_REPLICATIONS, money: 'million-yen', masking: null }

/** The product's own formats for figures of one kind. */
export function chartFormats(
  language: Language,
  kind: FigureKind = 'people',
  style: NumberStyle = FULL,
): Required<ChartFormats> {
  const say = (words: Words) => words[language]
  const tick = (fiscalYear: number) => say(formatFiscalYearTick(fiscalYear))
  return {
    value: (value) => say(formatFigure(value, kind, style)),
    plain: (value) => say(formatFigure(value, kind, openly(style))),
    threshold: countsPeople(kind) ? (style.masking?.threshold ?? null) : null,
    range: (low, high) => say(formatRange(low, high, kind, style)),
    year: (fiscalYear) => say(formatFiscalYear(fiscalYear)),
    tick,
    shortTick: (fiscalYear) => tick(fiscalYear).replace(/^[A-Z]|^20/u, ''),
  }
}
