import { describe, expect, it } from 'vitest'
import type { SchoolCalendar } from '../../../src/domain/learning'
import type { CalendarFacts } from '../../../src/domain/school-year'
import { calendarSection, shortageClause } from '../../../src/results/hours/calendar'
import { fitCalendar } from '../../../src/rules/calendar/calendar-fit'
import { HOLIDAYS_KNOWN } from '../../../src/rules/calendar/holidays'
import { schoolYear } from '../../../src/rules/calendar/school-year'
import { typicalCalendar } from '../../../src/rules/calendar/typical-years'
import { samplePlan } from '../../charts/sample'

const style = { replications: 10_000, money: 'million-yen', masking: null } as const
const [today, campus, branch] = [0, 1, 2].map((slot) => samplePlan(slot)) as [
  ReturnType<typeof samplePlan>,
  ReturnType<typeof samplePlan>,
  ReturnType<typeof samplePlan>,
]

function factsOf(
  lessonUnits: number,
  calendar: SchoolCalendar = typicalCalendar(lessonUnits),
  more: Partial<CalendarFacts> = {},
): CalendarFacts {
  const fiscalYear = more.fiscalYear ?? 2025
  const year = schoolYear(calendar, fiscalYear)
  return {
    planId: campus.id,
    fiscalYear,
    year,
    fit: year && fitCalendar(year, calendar, lessonUnits),
    grades: [7, 8, 9],
    gradesDiffer: false,
    standIn: null,
    entries: 6,
    assumed: 0,
    known: HOLIDAYS_KNOWN,
    ...more,
  }
}

const section = (...facts: CalendarFacts[]) => {
  const found = calendarSection({ facts, plans: [today, campus, branch], focus: campus, style })
  if (!found) throw new Error('The plan in focus has no school days.')
  return found
}

const fourADay: SchoolCalendar = {
  ...typicalCalendar(770),
  periods: { lessonUnits: [4, 4, 4, 4, 4], origin: 'own' },
}
const withTrip: SchoolCalendar = {
  ...fourADay,
  events: [
    { id: 'trip', name: { ja: '旅行', en: 'Trip' }, month: 6, lessonUnits: 12, origin: 'own' },
  ],
}

describe('the sentence on the school days', () => {
  it.each([
    [factsOf(770), '授業日は200日。770時間に要るのは175日で、25日余る。'],
    [factsOf(800, fourADay), '授業日は200日。800時間にちょうど足りる。'],
    [factsOf(1015, fourADay), '授業日は200日。1,015時間には254日要り、54日足りない。'],
    [factsOf(770, withTrip), '授業日は200日。770時間と行事の12時間に要るのは196日で、4日余る。'],
  ])('says whether the hours fit', (facts, sentence) => {
    expect(section(facts).headline.ja).toBe(sentence)
  })

  it('says the same in English', () => {
    expect(section(factsOf(770)).headline.en).toBe(
      '200 school days. 770 lesson units take 175, 25 to spare.',
    )
    expect(section(factsOf(801, fourADay)).headline.en).toBe(
      '200 school days. 801 lesson units take 201: 1 day short.',
    )
  })

  it('says so where no weekday has a lesson', () => {
    const none: SchoolCalendar = {
      ...fourADay,
      periods: { lessonUnits: [0, 0, 0, 0, 0], origin: 'own' },
    }
    expect(section(factsOf(770, none)).headline.ja).toBe('770時間の授業をする日がない。')
  })

  it('says how far the holidays are known, and counts nothing beyond', () => {
    const beyond = section(factsOf(770, fourADay, { fiscalYear: 2050 }))
    expect(beyond.headline.ja).toBe(
      '令和32年度の授業日は数えられない。祝日の表があるのは昭和45年度〜令和31年度。',
    )
    expect(beyond.months).toEqual([])
    expect(beyond.table).toBeNull()
  })

  it('is missing where the plan has no school', () => {
    const facts = [factsOf(770)]
    expect(calendarSection({ facts, plans: [today, campus], focus: today, style })).toBeNull()
  })
})

describe('what question 4 says first', () => {
  it('is by how many days the hours don’t fit, and nothing where they do', () => {
    const clause = shortageClause(factsOf(1015, fourADay))
    expect(clause?.ja.map(({ text }) => text).join('')).toBe('授業日が54日足りない。')
    expect(
      shortageClause(factsOf(801, fourADay))
        ?.en.map(({ text }) => text)
        .join(''),
    ).toBe('The year is 1 day short.')
    expect(shortageClause(factsOf(770))).toBeNull()
    expect(shortageClause(factsOf(770, fourADay, { fiscalYear: 2050 }))).toBeNull()
  })
})

describe('the months', () => {
  const { months, table } = section(factsOf(770, withTrip))

  it('go from April to March and add up to the year', () => {
    expect(months.map(({ label }) => label.ja)).toEqual(
      [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => `${month}月`),
    )
    expect(table?.rows.at(-1)?.map(({ ja }) => ja)).toEqual([
      ...['計', '200', '104', '15', '46', '800', '12', '—'],
    ])
  })

  it('leave as many days to spare at the end of the year as the sentence says', () => {
    const open = months
      .flatMap(({ squares }) => squares.map(({ kind }) => kind))
      .filter((kind) => kind === 'school-day' || kind === 'spare')
    expect(open).toHaveLength(200)
    expect(open.slice(0, 196)).not.toContain('spare')
    expect(open.slice(196)).not.toContain('school-day')
  })

  it('say what is left to teach at each month’s end', () => {
    expect(months.map(({ left }) => left)).toEqual([
      ...[714, 634, 550, 494, 494, 414, 326, 254, 182, 118, 46, 0],
    ])
    expect(months[2]).toMatchObject({ schoolDays: 21, lessonUnits: 84, eventUnits: 12 })
  })
})

describe('the plans beside each other', () => {
  it('have their days, those they need and the difference', () => {
    const other = factsOf(1015, fourADay, { planId: branch.id })
    const rows = section(factsOf(770), other).plans?.rows.map((row) => row.map(({ ja }) => ja))
    expect(rows).toEqual([
      ['学校設置型', '770', '200', '175', '25'],
      ['分教室型', '1,015', '200', '254', '▲54'],
    ])
    expect(section(factsOf(770)).plans).toBeNull()
  })
})

describe('the notes', () => {
  const notes = (facts: CalendarFacts) => section(facts).notes.map(({ ja }) => ja)

  it('say what stands in for a calendar that isn’t there', () => {
    const standIn = {
      words: { ja: '寒い地方', en: 'Cold regions' },
      reason: { ja: '札幌市にならう仮置き', en: 'as in Sapporo' },
      pattern: null,
    }
    expect(notes(factsOf(770, fourADay, { standIn, assumed: 5 }))).toEqual([
      expect.stringContaining('寒い地方の休業日で数えた（仮置き）') as string,
      '休業日は、札幌市にならう仮置き。',
    ])
    expect(notes(factsOf(770, fourADay, { standIn }))[0]).toContain('時数によらず175日')
    const everyDay = { ...standIn, pattern: { ja: '毎日登校', en: 'Every day' } }
    const [note] = notes(factsOf(770, fourADay, { standIn: everyDay }))
    expect(note).toContain('1日の時間は、日課表「毎日登校」の数')
    expect(note).not.toContain('175')
  })

  it('count what is provisional, and name the grade that was counted', () => {
    expect(notes(factsOf(770, fourADay, { assumed: 5, grades: [8], gradesDiffer: true }))).toEqual([
      '休業日・行事・1日の時間の6件のうち、5件は仮置き。',
      '時数のいちばん多い学年（中2）で数えた。',
    ])
  })

  it('say where the equinoxes aren’t announced yet', () => {
    expect(notes(factsOf(770, fourADay, { fiscalYear: 2040 }))).toEqual([
      expect.stringContaining('春分の日') as string,
    ])
    expect(notes(factsOf(770))).toEqual([])
  })
})
