import { describe, expect, it } from 'vitest'
import {
  HOLIDAYS_KNOWN,
  holidaysAnnounced,
  holidaysOfFiscalYear,
} from '../../../src/rules/calendar/holidays'

const datesOf = (fiscalYear: number) =>
  holidaysOfFiscalYear(fiscalYear)?.map(({ date }) => date.slice(5))

describe('holidays of a fiscal year', () => {
  it('begin in April and end in March: those of January belong to the year before', () => {
    expect(datesOf(2025)).toEqual([
      ...['04-29', '05-03', '05-04', '05-05', '05-06', '07-21', '08-11', '09-15', '09-23', '10-13'],
      ...['11-03', '11-23', '11-24', '01-01', '01-12', '02-11', '02-23', '03-20'],
    ])
  })

  it('of 令和元年 have the ten days around the enthronement and its ceremony', () => {
    const holidays = holidaysOfFiscalYear(2019) ?? []
    expect(holidays.slice(0, 8).map(({ date, words }) => `${date.slice(5)} ${words.ja}`)).toEqual([
      '04-29 昭和の日',
      '04-30 休日',
      '05-01 休日',
      '05-02 休日',
      '05-03 憲法記念日',
      '05-04 みどりの日',
      '05-05 こどもの日',
      '05-06 こどもの日 振替休日',
    ])
    expect(datesOf(2019)).toContain('10-22')
    expect(datesOf(2018)).not.toContain('10-22')
    expect(datesOf(2020)).not.toContain('10-22')
  })

  it('of 2019 have no birthday of the emperor in December, and its first in February', () => {
    expect(datesOf(2018)).toContain('12-23')
    expect(datesOf(2019)).not.toContain('12-23')
    expect(datesOf(2019)).toContain('02-23')
  })

  it('moved for the games of 2020 and 2021', () => {
    expect(datesOf(2020)).toEqual(expect.arrayContaining(['07-23', '07-24', '08-10']))
    expect(datesOf(2021)).toEqual(expect.arrayContaining(['07-22', '07-23', '08-08', '08-09']))
  })

  it('make the day between two of them one, and Monday where one falls on Sunday', () => {
    expect(datesOf(2026)).toEqual(expect.arrayContaining(['09-21', '09-22', '09-23', '03-22']))
  })

  it('are unknown beyond the table, which is another thing than none', () => {
    expect(HOLIDAYS_KNOWN).toEqual({ first: 1970, last: 2049 })
    expect(holidaysOfFiscalYear(2049)).not.toBeNull()
    expect(holidaysOfFiscalYear(2050)).toBeNull()
    expect(holidaysOfFiscalYear(1969)).toBeNull()
  })

  it('are announced for one calendar year ahead, in February', () => {
    expect(holidaysAnnounced(2026, '2026-04-01')).toBe(true)
    expect(holidaysAnnounced(2027, '2026-04-01')).toBe(false)
    expect(holidaysAnnounced(2026, '2026-01-15')).toBe(false)
  })
})
