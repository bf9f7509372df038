import type { Words } from './words'

interface Era {
  readonly name: string
  readonly letter: string
  /** The fiscal year that budgets call the era's first (令和元年度). */
  readonly firstFiscalYear: number
  /** The day it began, as YYYYMMDD. */
  readonly firstDay: number
}

/** Newest first. Fiscal 2019 is 令和元年度 throughout, while its April still was 平成31年. */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', firstFiscalYear: 2019, firstDay: 20190501 },
  { name: '平成', letter: 'H', firstFiscalYear: 1989, firstDay: 19890108 },
  { name: '昭和', letter: 'S', firstFiscalYear: 1926, firstDay: 19261225 },
]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 「令和14年度」 · "FY2032", for prose. */
export function formatFiscalYear(fiscalYear: number): Words {
  const era = eraOfFiscalYear(fiscalYear)
  return { ja: `${era.name}${yearOfEra(fiscalYear, era)}年度`, en: `FY${fiscalYear}` }
}

/** 「R14」 · "2032", for axes. */
export function formatFiscalYearTick(fiscalYear: number): Words {
  const era = eraOfFiscalYear(fiscalYear)
  return { ja: `${era.letter}${yearOfEra(fiscalYear, era)}`, en: String(fiscalYear) }
}

/** Ticks in a row: the era's letter on the first and wherever the era changes. */
export function formatFiscalYearTicks(fiscalYears: readonly number[]): Words[] {
  return fiscalYears.map((fiscalYear, index) => {
    const era = eraOfFiscalYear(fiscalYear)
    const before = fiscalYears[index - 1]
    if (before === undefined || eraOfFiscalYear(before) !== era)
      return formatFiscalYearTick(fiscalYear)
    return { ja: yearOfEra(fiscalYear, era), en: String(fiscalYear) }
  })
}

/** 「令和10年4月1日」 · "1 April 2028"; months from 1. */
export function formatDay(year: number, month: number, day: number): Words {
  const number = year * 10_000 + month * 100 + day
  const era = ERAS.find(({ firstDay }) => firstDay <= number) ?? oldest()
  return {
    ja: `${era.name}${yearOfEra(year, era)}年${month}月${day}日`,
    en: `${day} ${MONTHS[month - 1]} ${year}`,
  }
}

/** A day written YYYY-MM-DD, as pages write days. */
export function formatIsoDay(day: string): Words {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return formatDay(year, month, date)
}

/** 「令和5年5月」 · "May 2023"; months from 1. */
export function formatMonth(year: number, month: number): Words {
  const { ja, en } = formatDay(year, month, 1)
  return { ja: ja.replace(/1日$/u, ''), en: en.replace(/^1 /, '') }
}

/** The day on which a fiscal year, and a school opened in it, begins. */
export function formatFirstDay(fiscalYear: number): Words {
  return formatDay(fiscalYear, 4, 1)
}

/** 「令和9・10年度」 · "FY2027 and FY2028": years in a row, the era told once. */
export function formatFiscalYears(fiscalYears: readonly number[]): Words {
  const names = fiscalYears.map((fiscalYear, index) => {
    const era = eraOfFiscalYear(fiscalYear)
    const before = fiscalYears[index - 1]
    const told = before !== undefined && eraOfFiscalYear(before) === era
    return `${told ? '' : era.name}${yearOfEra(fiscalYear, era)}`
  })
  return {
    ja: `${names.join('・')}年度`,
    en: fiscalYears.map((fiscalYear) => formatFiscalYear(fiscalYear).en).join(' and '),
  }
}

function eraOfFiscalYear(fiscalYear: number): Era {
  return ERAS.find(({ firstFiscalYear }) => firstFiscalYear <= fiscalYear) ?? oldest()
}

/** The first year of an era is 元, never 1. */
function yearOfEra(year: number, era: Era): string {
  const count = year - Math.floor(era.firstDay / 10_000) + 1
  return count === 1 ? '元' : String(count)
}

function oldest(): Era {
  return ERAS[ERAS.length - 1]!
}
