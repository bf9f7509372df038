import { describe, expect, it } from 'vitest'
import type { SchoolCalendar } from '../../../src/domain/learning'
import { schoolYear } from '../../../src/rules/calendar/school-year'
import { TYPICAL_YEARS, typicalCalendar } from '../../../src/rules/calendar/typical-years'

const ordinary = typicalCalendar(770)
const known = (calendar: SchoolCalendar, fiscalYear: number) => {
  const year = schoolYear(calendar, fiscalYear)
  if (year === null) throw new Error(`The holidays of ${fiscalYear} are unknown.`)
  return year
}
const daysByMonth = (calendar: SchoolCalendar, fiscalYear: number) =>
  known(calendar, fiscalYear).months.map(({ schoolDays }) => schoolDays)
const dayOf = (calendar: SchoolCalendar, date: string) => {
  const fiscalYear = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0)
  return known(calendar, fiscalYear)
    .months.flatMap(({ days }) => days)
    .find((day) => day.date === date)
}

describe('school days of a fiscal year', () => {
  // Counted by another program from the law's own rules, not from the table of holidays.
  it.each([
    [2019, 196, [15, 19, 20, 14, 0, 19, 21, 20, 17, 17, 18, 16]],
    [2020, 201, [17, 18, 22, 14, 0, 20, 22, 19, 18, 15, 18, 18]],
    [2023, 199, [16, 20, 22, 13, 0, 20, 21, 20, 16, 17, 19, 15]],
    [2025, 200, [17, 20, 21, 14, 0, 20, 22, 18, 18, 16, 18, 16]],
    [2026, 197, [17, 18, 22, 13, 0, 19, 21, 19, 18, 15, 18, 17]],
  ])('%i has %i with the ordinary vacations', (fiscalYear, schoolDays, byMonth) => {
    expect(known(ordinary, fiscalYear).schoolDays).toBe(schoolDays)
    expect(daysByMonth(ordinary, fiscalYear)).toEqual(byMonth)
  })

  it('29 February 2024 is one of them, and its year has 366 days', () => {
    expect(dayOf(ordinary, '2024-02-29')).toEqual({
      date: '2024-02-29',
      kind: 'school-day',
      name: null,
    })
    const lengths = [2023, 2024].map(
      (fiscalYear) => known(ordinary, fiscalYear).months.flatMap(({ days }) => days).length,
    )
    expect(lengths).toEqual([366, 365])
  })

  it('a vacation named to 29 February ends on the 28th in other years', () => {
    const [summer] = TYPICAL_YEARS[0].vacations
    const winter = { ...summer, from: '02-20', to: '02-29' }
    const calendar = { ...ordinary, vacations: [winter] }
    expect(dayOf(calendar, '2024-02-29')?.kind).toBe('vacation')
    expect(dayOf(calendar, '2025-02-28')?.kind).toBe('vacation')
    expect(dayOf(calendar, '2025-03-03')?.kind).toBe('school-day')
  })

  it('令和元年 closes from 27 April to 6 May', () => {
    const closed = ['04-27', '04-28', '04-29', '04-30', '05-01', '05-02', '05-03', '05-06']
    for (const monthDay of closed)
      expect(dayOf(ordinary, `2019-${monthDay}`)?.kind, monthDay).not.toBe('school-day')
    expect(dayOf(ordinary, '2019-04-26')?.kind).toBe('school-day')
    expect(dayOf(ordinary, '2019-05-07')?.kind).toBe('school-day')
  })

  it('a vacation runs over New Year, one over the end of the year stands at both ends', () => {
    const [, tokyo] = TYPICAL_YEARS
    const calendar = { ...ordinary, vacations: tokyo.vacations }
    expect(dayOf(calendar, '2025-12-25')?.kind).toBe('school-day')
    expect(dayOf(calendar, '2026-01-07')?.name?.ja).toBe('冬季休業')
    expect(dayOf(calendar, '2025-04-04')?.name?.ja).toBe('春季休業')
    expect(dayOf(calendar, '2026-03-26')?.name?.ja).toBe('春季休業')
  })

  it('a day has the reason that the law names first: weekend, holiday, vacation, the founder’s own', () => {
    const [, tokyo] = TYPICAL_YEARS
    const calendar = { ...ordinary, closedDays: tokyo.closedDays }
    expect(dayOf(calendar, '2025-08-10')?.kind).toBe('weekend')
    expect(dayOf(calendar, '2025-08-11')).toMatchObject({
      kind: 'holiday',
      name: { ja: '山の日' },
    })
    expect(dayOf(calendar, '2025-08-12')?.kind).toBe('vacation')
    expect(dayOf(calendar, '2025-10-01')).toMatchObject({
      kind: 'closed',
      name: { ja: '都民の日' },
    })
    expect(dayOf(calendar, '2023-10-01')?.kind).toBe('weekend')
  })

  it('a weekday without periods is no school day', () => {
    const calendar: SchoolCalendar = {
      ...ordinary,
      periods: { lessonUnits: [5, 5, 0, 5, 5], origin: 'own' },
    }
    expect(dayOf(calendar, '2025-06-04')?.kind).toBe('no-periods')
    expect(known(calendar, 2025).schoolDays).toBeLessThan(200)
  })

  it('carry lessons by weekday, and events take some of their month', () => {
    const calendar: SchoolCalendar = {
      ...ordinary,
      periods: { lessonUnits: [4.4, 4.4, 4.4, 4.4, 4.4], origin: 'computed' },
      events: [
        {
          id: 'trip',
          name: { ja: '校外学習', en: 'Trip' },
          month: 5,
          lessonUnits: 8,
          origin: 'own',
        },
      ],
    }
    const year = known(calendar, 2025)
    expect(year.lessonUnits).toBe(880)
    expect(year.months[1]).toMatchObject({ month: 5, lessonUnits: 88, eventUnits: 8 })
    expect(year.eventUnits).toBe(8)
  })

  it('aren’t counted where the holidays aren’t known', () => {
    expect(schoolYear(ordinary, 2050)).toBeNull()
  })
})

describe('typical years', () => {
  it.each(TYPICAL_YEARS.map((year) => [year.id, year] as const))(
    '%s is assumed throughout and says whose rule it follows',
    (_id, { reason, sources, vacations, closedDays }) => {
      expect(reason.ja).toMatch(/仮置き/)
      for (const { address } of sources) expect(address).toMatch(/^[\w.]+\//)
      for (const { origin } of [...vacations, ...closedDays]) expect(origin).toBe('assumed')
    },
  )

  it.each([
    ['札幌市', 'happylibus.com/'],
    ['鹿児島市', 'happylibus.com/'],
    ['座間味村', 'www.vill.zamami.okinawa.jp/'],
    ['東村山市', 'www.city.higashimurayama.tokyo.jp/'],
  ])('say where the rule of %s that they follow is read', (name, address) => {
    const year = TYPICAL_YEARS.find(({ reason }) => reason.ja.includes(name))!
    expect(year.sources.some((source) => source.address?.startsWith(address))).toBe(true)
  })

  it('spread the hours over 35 weeks of five days', () => {
    expect(typicalCalendar(770).periods.lessonUnits).toEqual([4.4, 4.4, 4.4, 4.4, 4.4])
    expect(typicalCalendar(1015).periods.lessonUnits[0]).toBe(5.8)
  })
})
