import holidayTable from '@holiday-jp/holiday_jp'
import type { Words } from '../../domain/words'
import { nationalHolidaysAct } from '../citations'
import { LAW_READ_AS_OF, type Rule } from '../rule'

/** 休日 of 国民の祝日に関する法律3条: a national holiday, its substitute, a day between two. */
export interface Holiday {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly words: Words
}

const TABLE: Readonly<Record<string, { readonly name: string; readonly name_en: string }>> =
  holidayTable.holidays

const DATES: readonly string[] = Object.keys(TABLE).sort()

const yearAt = (index: number): number => Number(DATES.at(index)?.slice(0, 4))

/** Fiscal years of which the table holds all holidays, January to March included. */
export const HOLIDAYS_KNOWN = { first: yearAt(0), last: yearAt(-1) - 1 }

/** Holidays of a fiscal year in order; null beyond the table: none known isn't none. */
export function holidaysOfFiscalYear(fiscalYear: number): readonly Holiday[] | null {
  if (fiscalYear < HOLIDAYS_KNOWN.first || fiscalYear > HOLIDAYS_KNOWN.last) return null
  const [first, next] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-04-01`]
  return DATES.filter((date) => date >= first && date < next).map((date) => ({
    date,
    words: wordsOf(TABLE[date]!),
  }))
}

/** The table adds notes: 「休日（祝日扱い）」 on 1 May 2019, 「体育の日（スポーツの日）」. */
function wordsOf({ name, name_en }: { readonly name: string; readonly name_en: string }): Words {
  return { ja: name.replace(/（.*）$/u, ''), en: name_en }
}

/**
 * The days of the equinoxes are announced on the first weekday of February for the year that follows
 * (暦要項); from then on the table holds what astronomers expect, and the law as it is.
 */
export function holidaysAnnounced(fiscalYear: number, readAsOf: string = LAW_READ_AS_OF): boolean {
  const announcedThrough = Number(readAsOf.slice(0, 4)) + (readAsOf.slice(5) >= '02-05' ? 1 : 0)
  return fiscalYear + 1 <= announcedThrough
}

/** Sixteen named days a year; substitutes, days between two and 令和元年's own come on top. */
export const holidaysRule: Rule<number, number | null> = {
  id: 'holidays',
  words: { ja: '休日の数（年度）', en: 'Holidays of a fiscal year' },
  unit: 'days',
  source: nationalHolidaysAct('2条・3条', 'arts. 2, 3'),
  inForce: HOLIDAYS_KNOWN,
  examples: [
    { given: 2018, value: 19 },
    { given: 2019, value: 24 },
    { given: 2025, value: 18 },
  ],
  apply: (fiscalYear) => holidaysOfFiscalYear(fiscalYear)?.length ?? null,
}
