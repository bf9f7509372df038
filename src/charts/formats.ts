import type { Language } from '../domain/words'

/** How a chart writes its numbers and years; the page passes the formats that headline and table use. */
export interface ChartFormats {
  /** A value without its unit: 34, 10.75, 1,234. */
  readonly value: (value: number) => string
  /** As in prose: 令和14年度. */
  readonly year: (fiscalYear: number) => string
  /** On an axis: R14. */
  readonly tick: (fiscalYear: number) => string
  /** On an axis whose first tick names the era: 14. */
  readonly shortTick: (fiscalYear: number) => string
}

interface Era {
  readonly letter: string
  readonly name: string
  readonly offset: number
}

/** Fiscal year 2019 began in Heisei; by custom it is called 令和元年度 all the same. */
function eraOf(fiscalYear: number): Era {
  return fiscalYear >= 2019
    ? { letter: 'R', name: '令和', offset: 2018 }
    : { letter: 'H', name: '平成', offset: 1988 }
}

const JAPANESE: ChartFormats = {
  value: formatNumber,
  year: (fiscalYear) => {
    const { name, offset } = eraOf(fiscalYear)
    const year = fiscalYear - offset
    return `${name}${year === 1 ? '元' : year}年度`
  },
  tick: (fiscalYear) => {
    const { letter, offset } = eraOf(fiscalYear)
    return `${letter}${fiscalYear - offset}`
  },
  shortTick: (fiscalYear) => `${fiscalYear - eraOf(fiscalYear).offset}`,
}

const ENGLISH: ChartFormats = {
  value: formatNumber,
  year: (fiscalYear) => `FY ${fiscalYear}`,
  tick: (fiscalYear) => `${fiscalYear}`,
  shortTick: (fiscalYear) => `’${`${fiscalYear}`.slice(-2)}`,
}

export function plainFormats(language: Language): ChartFormats {
  return language === 'ja' ? JAPANESE : ENGLISH
}

/** Whole above 20, else at most one decimal; thousands commas; ▲ is the minus sign of Japanese budgets. */
function formatNumber(value: number): string {
  const digits = Math.abs(value) < 20 ? 1 : 0
  const text = Math.abs(value).toLocaleString('en', { maximumFractionDigits: digits })
  return value < 0 && text !== '0' ? `▲${text}` : text
}
