import { hoursPage } from '../../src/results/hours'
import type { HoursInput } from '../../src/results/page-input'
import { describe, expect, it } from 'vitest'
import { CITY_SERIES, YEARS, cityInput, cityRun } from './city-run'
import { figuresIn, textsOf } from './figures'

const standards = [850, 910, 980, 1015, 1015, 1015, 1015, 1015, 1015]
const input = (changes: Partial<HoursInput> = {}): HoursInput => ({
  ...cityInput({ focus: 1 }),
  standards,
  grades: [7, 8, 9],
  ...changes,
})

/** The city in which the campus teaches other hours in grade 7. */
function withGradeSeven(units: number): HoursInput {
  const series = CITY_SERIES.map((one) =>
    one.plan === 1 && one.measure === 'hours.lessonUnits' && one.by?.['grade'] === 7
      ? { ...one, years: YEARS.map(() => units) }
      : one,
  )
  return input({ result: cityRun(series) })
}

const page = hoursPage(input())

describe('the sentence of question 4', () => {
  it('sets the hours of a plan against the standard', () => {
    expect(page.headline).toEqual({
      ja: '学校設置型は年770時間。標準より245時間少ない。',
      en: 'Campus: 770 lesson units a year. That is 245 below the standard.',
    })
  })

  it('gives a range where grades differ, and no direction where they disagree', () => {
    expect(hoursPage(withGradeSeven(805)).headline.ja).toBe(
      '学校設置型は学年により年770〜805時間。標準より210〜245時間少ない。',
    )
    expect(hoursPage(withGradeSeven(1050)).headline.ja).toContain('多い学年と少ない学年がある。')
  })

  it('takes today’s schools by the standard', () => {
    expect(hoursPage(input({ focus: 0 })).headline.ja).toBe('現状のまま、年1,015時間。標準と同じ。')
  })

  it('says so where the standard or the hours are unknown', () => {
    expect(hoursPage(input({ standards: [] })).headline.ja).toContain('まだ決まっていない')
  })
})

describe('the figures of question 4', () => {
  it('are the same in headline, strip and table', () => {
    const elsewhere = figuresIn(textsOf([page.strip, page.table.rows], 'ja'))
    for (const figure of figuresIn([page.headline.ja])) expect(elsewhere).toContain(figure)
    expect(page.strip.map(({ figure, caption }) => `${figure!.ja}｜${caption.ja}`)).toEqual([
      '1,015｜標準授業時数（学校教育法施行規則 別表第二）',
      '770｜標準 1,015時間との差 ▲245',
      '910｜標準 1,015時間との差 ▲105',
    ])
  })

  it('stand by grade in the table', () => {
    expect(page.table.rows.map((row) => row.map(({ ja }) => ja).join(' '))).toEqual([
      '中1 1,015 1,015 ±0 770 1,015 ▲245 910 1,015 ▲105',
      '中2 1,015 1,015 ±0 770 1,015 ▲245 910 1,015 ▲105',
      '中3 1,015 1,015 ±0 770 1,015 ▲245 910 1,015 ▲105',
    ])
  })
})
