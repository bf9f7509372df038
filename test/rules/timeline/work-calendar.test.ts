import { describe, expect, test } from 'vitest'
import { dateAt, dayIndexOf, workCalendar } from '../../../src/rules/timeline/work-calendar'

const NEW_YEAR = [{ from: '12-29', to: '01-03' }]

function isWorked(date: string): boolean {
  const calendar = workCalendar(2015, 2030, NEW_YEAR)
  return calendar.working[dayIndexOf(calendar, date)] === 1
}

describe('A day is worked', () => {
  test.each([
    ['a Monday', '2026-11-16', true],
    ['a Saturday', '2026-11-21', false],
    ['a holiday', '2026-11-23', false],
    ['29 February of a leap year', '2028-02-29', true],
    ['a substitute holiday: 6 May 2026 for the 3rd, a Sunday', '2026-05-06', false],
    ['a day between two holidays: 22 September 2026', '2026-09-22', false],
    ['the day of the accession in 令和元年', '2019-05-01', false],
    ['the day before 令和元年 began, between two holidays', '2019-04-30', false],
    ['the day of the enthronement', '2019-10-22', false],
    ['28 December', '2026-12-28', true],
    ['29 December', '2026-12-29', false],
    ['31 December', '2026-12-31', false],
    ['3 January on a Monday', '2028-01-03', false],
    ['4 January', '2028-01-04', true],
  ])('%s', (_, date, worked) => {
    expect(isWorked(date)).toBe(worked)
  })

  test('between Christmas and New Year where nobody closes', () => {
    const calendar = workCalendar(2026, 2026, [])
    expect(calendar.working[dayIndexOf(calendar, '2026-12-30')]).toBe(1)
  })
})

describe('The calendar', () => {
  test('runs from a 1 April to a 31 March, a day longer in leap years', () => {
    const calendar = workCalendar(2027, 2028, NEW_YEAR)
    expect(calendar.firstDay).toBe('2027-04-01')
    expect(calendar.working).toHaveLength(366 + 365)
    expect(dateAt(calendar, calendar.working.length - 1)).toBe('2029-03-31')
    expect([calendar.fiscalYear.at(365), calendar.fiscalYear.at(366)]).toEqual([2027, 2028])
    expect(calendar.month[0]! % 12).toBe(3)
  })

  test('finds each of its days again', () => {
    const calendar = workCalendar(2018, 2021, NEW_YEAR)
    for (const index of calendar.working.keys())
      expect(dayIndexOf(calendar, dateAt(calendar, index))).toBe(index)
  })

  test('holds no year whose holidays aren’t known', () => {
    const { fiscalYear } = workCalendar(2040, 2090, NEW_YEAR)
    expect(fiscalYear.at(-1)).toBeLessThan(2060)
  })
})
