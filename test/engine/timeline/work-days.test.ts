import { describe, expect, test } from 'vitest'
import type { DurationUnit } from '../../../src/domain/timeline'
import {
  addWorkingDays,
  finishOf,
  nextApril,
  prepareWorkDays,
  startFor,
  workingFrom,
  workingUpTo,
} from '../../../src/engine/timeline/work-days'
import { CALENDAR, dateOf, indexOf, testCalendar } from './networks'

const days = prepareWorkDays(CALENDAR)
const at = (date: string) => indexOf(CALENDAR, date)
const finish = (start: string, duration: number, unit: DurationUnit) =>
  dateOf(CALENDAR, finishOf(days, at(start), duration, unit))

describe('days of work', () => {
  test.each([
    ['2025-06-02', 1, '2025-06-03', 'a Monday’s work is done on Tuesday morning'],
    ['2025-06-06', 1, '2025-06-09', 'a Friday’s on Monday morning'],
    ['2025-06-02', 0, '2025-06-02', 'no work is done at once'],
    ['2025-06-02', 2.2, '2025-06-05', 'a part of a day is a day'],
    ['2025-12-26', 1, '2026-01-05', 'the turn of the year and a weekend are off'],
    ['2025-05-02', 1, '2025-05-07', 'Golden Week with a substitute holiday'],
    ['2026-09-18', 1, '2026-09-24', 'a day between two holidays is off'],
    ['2028-02-28', 1, '2028-02-29', '29 February is a day of work'],
    ['2028-02-29', 1, '2028-03-01', 'and ends like any other'],
    ['2026-03-31', 1, '2026-04-01', 'from one fiscal year to the next'],
  ])('from %s for %f days: %s (%s)', (start, duration, through) => {
    expect(finish(start, duration, 'days')).toBe(through)
  })

  test('a week is five of them', () => {
    expect(finish('2025-06-02', 1, 'weeks')).toBe('2025-06-09')
    expect(finish('2025-06-02', 0.5, 'weeks')).toBe('2025-06-05')
  })

  test.each([
    ['2025-06-02', 1, '2025-07-02'],
    ['2025-06-02', 0.5, '2025-06-17'],
    ['2025-06-02', 2.5, '2025-08-18'],
    ['2025-08-29', 1, '2025-09-29'],
    ['2027-12-28', 2, '2028-02-28'],
    ['2027-12-01', 3, '2028-03-01'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-29', 1, '2027-03-01'],
    ['2026-01-15', 3, '2026-04-15'],
  ])('from %s for %f months: %s, then the next day of work', (start, duration, through) => {
    expect(finish(start, duration, 'months')).toBe(through)
  })

  test('the first year of Reiwa: ten days off from 27 April', () => {
    const heisei = testCalendar(2018, 2020)
    const reiwa = prepareWorkDays(heisei)
    const through = finishOf(reiwa, indexOf(heisei, '2019-04-26'), 1, 'days')
    expect(dateOf(heisei, through)).toBe('2019-05-07')
  })

  test('start and finish answer each other', () => {
    for (const unit of ['days', 'weeks', 'months'] as const)
      for (const duration of [0, 0.3, 1, 2.5, 7])
        for (let day = at('2025-04-01'); day < at('2026-04-01'); day += 1) {
          if (CALENDAR.working[day] === 0) continue
          const start = startFor(days, day, duration, unit)
          expect(finishOf(days, start, duration, unit)).toBeLessThanOrEqual(day)
          const later = addWorkingDays(days, start, 1)
          expect(finishOf(days, later, duration, unit)).toBeGreaterThan(day)
        }
  })

  test('what lies beyond the calendar stays beyond', () => {
    expect(addWorkingDays(days, days.end, -20)).toBe(days.end)
    expect(finishOf(days, at('2033-03-31'), 1, 'days')).toBe(days.end)
    expect(finishOf(days, at('2033-03-01'), 2, 'months')).toBe(days.end)
    expect(workingFrom(days, days.end)).toBe(days.end)
    expect(nextApril(days, at('2032-04-02'))).toBe(-1)
    const idle = prepareWorkDays({ ...CALENDAR, working: CALENDAR.working.map(() => 0) })
    expect(nextApril(idle, idle.end)).toBe(-1)
    expect(addWorkingDays(days, 3, -50)).toBe(workingFrom(days, 0))
  })

  test('a weekend’s last day of work is Friday', () => {
    expect(dateOf(CALENDAR, workingUpTo(days, at('2025-06-08')))).toBe('2025-06-06')
    expect(dateOf(CALENDAR, workingUpTo(days, at('2025-06-09')))).toBe('2025-06-09')
  })

  test('a calendar that doesn’t begin in April is refused', () => {
    const cut = {
      ...CALENDAR,
      working: CALENDAR.working.slice(1),
      month: CALENDAR.month.slice(31),
      fiscalYear: CALENDAR.fiscalYear.slice(1),
    }
    expect(() => prepareWorkDays(cut)).toThrow('1 April')
  })
})
