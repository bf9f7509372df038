import { expect, test } from 'vitest'
import { calendarHeight, layoutCalendar } from '../../../src/charts/calendar/layout'
import { chartFormats } from '../../../src/charts/formats'
import { makeStage } from '../../../src/charts/stage'
import { monthsOf } from '../../../src/results/hours/calendar'
import { fitCalendar } from '../../../src/rules/calendar/calendar-fit'
import { schoolYear } from '../../../src/rules/calendar/school-year'
import { typicalCalendar } from '../../../src/rules/calendar/typical-years'
import { outside, overlaps, wordBoxes } from '../boxes'
import { samplePlan } from '../sample'

const style = { replications: 10_000, money: 'million-yen', masking: null } as const

function dataOf(lessonUnits: number, carried = lessonUnits) {
  const calendar = typicalCalendar(carried)
  const year = schoolYear(calendar, 2025)
  if (!year) throw new Error('The holidays are unknown.')
  const fit = fitCalendar(year, calendar, lessonUnits)
  return { plan: samplePlan(1), months: monthsOf(year, fit), daysShort: fit.daysShort ?? 0, style }
}
const stageOf = (language: 'ja' | 'en', width = 700, textSize = 14) =>
  makeStage({
    width,
    height: 1,
    language,
    textSize,
    formats: chartFormats(language, 'lesson-units', style),
  })
const fits = dataOf(770)
const short = dataOf(1015, 770)

test('every day is a square: 175 full, 25 to spare, the others off', () => {
  const { marks } = layoutCalendar(fits, stageOf('ja'))
  const squares = marks.filter(({ type, key }) => type === 'rect' && key?.startsWith('day'))
  expect(squares).toHaveLength(365)
  const painted = (fill: string) =>
    squares.filter((mark) => mark.type === 'rect' && mark.fill === fill).length
  expect([painted('plan-1'), painted('ground'), painted('grid'), painted('quiet')]).toEqual([
    175, 25, 46, 119,
  ])
  expect(marks.filter(({ type }) => type === 'circle')).toHaveLength(15)
})

test('missing days follow as empty squares, with their number', () => {
  const picture = layoutCalendar(short, stageOf('ja'))
  const missing = picture.marks.filter(({ key }) => key?.startsWith('missing '))
  expect(missing).toHaveLength(31)
  expect(picture.marks).toContainEqual(expect.objectContaining({ key: 'missing', text: '31' }))
  expect(calendarHeight(short)).toBeGreaterThan(calendarHeight(fits))
})

test('so many missing days that no sheet holds them are counted and not drawn', () => {
  const { marks } = layoutCalendar({ ...fits, daysShort: 800 }, stageOf('ja'))
  expect(marks.filter(({ key }) => key?.startsWith('missing '))).toHaveLength(4 * 31)
  expect(marks).toContainEqual(expect.objectContaining({ key: 'missing', text: '800' }))
})

test('a vacation is named on its days where they have room', () => {
  const names = (width: number) =>
    layoutCalendar(fits, stageOf('ja', width)).marks.flatMap((mark) =>
      mark.type === 'text' && mark.key?.startsWith('vacation') ? [mark.text] : [],
    )
  expect(names(700)).toEqual(['夏季休業', '夏季休業', '冬季休業', '冬季休業', '学年末休業'])
  expect(names(400)).toEqual(['夏季休業', '夏季休業'])
})

test('a month is read with its days, what they carry and what is left', () => {
  const { readings } = layoutCalendar(fits, stageOf('ja'))
  expect(readings).toHaveLength(12)
  expect(readings[1]).toMatchObject({
    title: '5月',
    column: 1,
    lines: [
      { label: '授業日', value: '20' },
      { label: '授業日に入る時間', value: '88' },
      { label: '行事の時間', value: '0' },
      { label: '残る時間', value: '607.2' },
    ],
  })
})

test.each([
  ['ja', 630, 14],
  ['ja', 1270, 16],
  ['en', 630, 14],
  ['en', 1270, 24],
] as const)(
  'in %s at %i px all is inside, and no word stands on another',
  (language, width, size) => {
    for (const data of [fits, short]) {
      const picture = layoutCalendar(data, stageOf(language, width, size))
      expect(picture.height).toBe(calendarHeight(data, size))
      expect(outside(picture)).toEqual([])
      expect(overlaps(wordBoxes(picture))).toEqual([])
    }
  },
)
