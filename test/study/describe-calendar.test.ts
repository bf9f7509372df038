import { describe, expect, it } from 'vitest'
import { describeCalendars } from '../../src/study/describe-calendar'
import { studyWarnings } from '../../src/study/warnings'
import { city, cityWith } from './city'

const vacation = (id: string, from: string, to: string) => ({
  id,
  name: { ja: id, en: id },
  from,
  to,
  origin: 'own',
})

const CALENDAR = {
  vacations: [
    vacation('spring', '03-25', '04-06'),
    vacation('summer', '07-21', '08-31'),
    vacation('winter', '12-25', '01-07'),
  ],
  closedDays: [],
  events: [],
  periods: { lessonUnits: [5, 5, 5, 5, 5], origin: 'assumed' },
}

const withCalendar = (calendar: object, lastFiscalYear = city.lastFiscalYear) =>
  cityWith((draft) => {
    draft['lastFiscalYear'] = lastFiscalYear
    draft.plans[1]!['learning'] = { calendar }
  })

interface Pattern {
  readonly cells: readonly object[]
}

const withoutSubjects = (learning: object): Pattern[] =>
  (learning as { patterns: Pattern[] }).patterns.map((pattern) => ({
    ...pattern,
    cells: pattern.cells.map((cell) => ({ ...cell, subjects: [] })),
  }))

const warned = (calendar: object, lastFiscalYear?: number) =>
  studyWarnings(withCalendar(calendar, lastFiscalYear)).filter(({ path }) =>
    path.startsWith('plans[1].learning.calendar'),
  )

describe('the school days of a study’s plans', () => {
  it('are those of the plans that found a school, by the typical year where they state none', () => {
    const statusQuoOnly = { ...city, plans: city.plans.slice(0, 1) }
    expect(describeCalendars(statusQuoOnly, 2032)).toEqual([])
    const study = cityWith((draft) => {
      for (const plan of draft.plans) plan['learning'] = undefined
    })
    const facts = describeCalendars(study, 2032)
    expect(facts.map(({ planId }) => planId)).toEqual(['campus', 'branch'])
    for (const { standIn, fit, entries, assumed } of facts) {
      expect(standIn?.reason.ja).toContain('仮置き')
      expect(fit).toMatchObject({ daysNeeded: 175, daysShort: 0 })
      expect([entries, assumed]).toEqual([5, 5])
    }
  })

  it('grow with the hours where a day pattern says what a day carries', () => {
    const needed = (units: number) => {
      const study = cityWith((draft) => {
        const learning = draft.plans[1]!['learning'] as { subjects: unknown[] }
        draft.plans[1] = {
          ...draft.plans[1],
          lessonUnits: { 7: units, 8: units, 9: units },
          learning: { ...learning, subjects: [], patterns: withoutSubjects(learning) },
        }
      })
      return describeCalendars(study, 2032)[0]!
    }
    expect(needed(770).standIn?.pattern?.ja).toBe('毎日登校')
    expect(needed(770).fit).toMatchObject({ daysNeeded: 175 })
    expect(needed(858).fit).toMatchObject({ daysNeeded: 195 })
  })

  it('are closed on 1 October in Tokyo, where the plan doesn’t say otherwise', () => {
    const study = cityWith((draft) => {
      draft['prefecture'] = { code: '13', name: { ja: '東京都', en: 'Tokyo' } }
      for (const plan of draft.plans) plan['learning'] = undefined
    })
    const [campus] = describeCalendars(study, 2025)
    expect(campus?.standIn?.words.ja).toBe('東京都の市')
    expect(campus?.year?.months[6]?.days[0]).toMatchObject({ kind: 'closed' })
  })

  it('follow the plan’s own calendar, for the grade with most hours', () => {
    const study = cityWith((draft) => {
      draft.plans[1]!['learning'] = { calendar: CALENDAR }
      draft.plans[1]!['lessonUnits'] = { 7: 770, 8: 800, 9: 770 }
    })
    const [campus] = describeCalendars(study, 2025)
    expect(campus).toMatchObject({
      standIn: null,
      grades: [8],
      gradesDiffer: true,
      entries: 4,
      assumed: 1,
      year: { schoolDays: 200, lessonUnits: 1000 },
      fit: { lessonUnits: 800, daysNeeded: 160, daysShort: 0 },
    })
  })

  it('are unknown beyond the years of which holidays are known', () => {
    const [campus] = describeCalendars(withCalendar(CALENDAR), 2060)
    expect(campus).toMatchObject({ year: null, fit: null, known: { last: 2049 } })
  })
})

describe('what a calendar is warned of', () => {
  it('is nothing where the hours fit', () => {
    expect(warned(CALENDAR)).toEqual([])
  })

  it('is by how many days the hours are over it, in the year that lacks most', () => {
    const periods = { lessonUnits: [3, 3, 3, 3, 3], origin: 'own' }
    const [warning] = warned({ ...CALENDAR, periods })
    expect(warning).toMatchObject({ code: 'hours-over-calendar' })
    expect(warning?.message.ja).toMatch(
      /年度の授業日は19\d日で、770時間に要る257日に\d\d日足りません/,
    )
  })

  it('is that no day carries a lesson', () => {
    const periods = { lessonUnits: [0, 0, 0, 0, 0], origin: 'own' }
    expect(warned({ ...CALENDAR, periods })[0]?.message.ja).toContain('授業のできる日がありません')
  })

  it('is a vacation whose ends have changed places', () => {
    const vacations = [vacation('summer', '08-31', '07-21')]
    const found = warned({ ...CALENDAR, vacations }).find(({ code }) => code === 'long-vacation')
    expect(found?.path).toBe('plans[1].learning.calendar.vacations[0]')
    expect(found?.message.ja).toContain('326日続きます')
  })

  it('is the first year without known holidays', () => {
    const codes = (last: number) => warned(CALENDAR, last).map(({ code }) => code)
    expect(codes(2049)).toEqual([])
    const [warning] = warned(CALENDAR, 2051)
    expect(warning?.message.ja).toContain('令和32年度からは祝日が分からない')
  })
})
