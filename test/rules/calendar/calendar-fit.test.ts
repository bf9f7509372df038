import { describe, expect, it } from 'vitest'
import type { SchoolCalendar } from '../../../src/domain/learning'
import { fitCalendar } from '../../../src/rules/calendar/calendar-fit'
import { schoolYear } from '../../../src/rules/calendar/school-year'
import { typicalCalendar } from '../../../src/rules/calendar/typical-years'

const fit = (calendar: SchoolCalendar, lessonUnits: number, fiscalYear = 2025) => {
  const year = schoolYear(calendar, fiscalYear)
  if (year === null) throw new Error('The holidays are unknown.')
  return fitCalendar(year, calendar, lessonUnits)
}
const withPeriods = (...lessonUnits: [number, number, number, number, number]): SchoolCalendar => ({
  ...typicalCalendar(770),
  periods: { lessonUnits, origin: 'own' },
})

describe('lesson hours in a school year', () => {
  it('770 at 4.4 a day take 175 of 200 days: 20 lessons and two blocks of ten minutes, 35 weeks', () => {
    expect(fit(typicalCalendar(770), 770)).toMatchObject({ daysNeeded: 175, daysShort: 0 })
  })

  it('910 at 5.2 a day take 175 as well', () => {
    expect(fit(typicalCalendar(910), 910)).toMatchObject({ daysNeeded: 175, daysShort: 0 })
  })

  it('just fit when the last day carries the last lesson, and are a day short with one more', () => {
    const four = withPeriods(4, 4, 4, 4, 4)
    expect(fit(four, 800)).toMatchObject({ daysNeeded: 200, daysShort: 0 })
    expect(fit(four, 801)).toMatchObject({ daysNeeded: 201, daysShort: 1 })
    expect(fit(four, 1015)).toMatchObject({ daysNeeded: 254, daysShort: 54 })
  })

  it('need the days that events take as well', () => {
    const calendar: SchoolCalendar = {
      ...withPeriods(4, 4, 4, 4, 4),
      events: [
        { id: 'trip', name: { ja: '旅行', en: 'Trip' }, month: 3, lessonUnits: 12, origin: 'own' },
      ],
    }
    expect(fit(calendar, 788)).toMatchObject({ daysNeeded: 200, daysShort: 0 })
    expect(fit(calendar, 800)).toMatchObject({ daysNeeded: 203, daysShort: 3 })
  })

  it('say at each month’s end what is left', () => {
    const { left } = fit(withPeriods(4, 4, 4, 4, 4), 770)
    expect(left).toEqual([702, 622, 538, 482, 482, 402, 314, 242, 170, 106, 34, 0])
  })

  it('are counted in the order of the year where weekdays differ', () => {
    // The year’s first days: Monday 7 April to Monday 14 April.
    const uneven = withPeriods(5, 6, 4, 6, 2)
    expect([21, 22, 23, 24].map((units) => fit(uneven, units).daysNeeded)).toEqual([4, 5, 5, 6])
  })

  it('have no number of days where no day carries a lesson', () => {
    expect(fit(withPeriods(0, 0, 0, 0, 0), 770)).toMatchObject({
      daysNeeded: null,
      daysShort: null,
    })
    expect(fit(withPeriods(0, 0, 0, 0, 0), 0).daysNeeded).toBe(0)
  })
})
