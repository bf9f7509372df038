import { expect, test } from 'vitest'
import { chartFormats } from '../../../src/charts/formats'
import { hoursHeight, layoutHours } from '../../../src/charts/hours/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { samplePlan } from '../sample'

const style = { replications: 10_000, money: 'million-yen', masking: null } as const
const row = (slot: number, grade: number, planned: number, standard = 1015) => ({
  plan: samplePlan(slot),
  grade,
  planned,
  standard,
})
const data = { rows: [row(1, 7, 770), row(1, 8, 770), row(2, 7, 910), row(2, 8, 1050)], style }
const stage = makeStage({
  width: 700,
  height: 1,
  language: 'ja',
  formats: chartFormats('ja', 'lesson-units', style),
})

test('hours by grade stand as they were reviewed', async () => {
  await expect(describePicture(layoutHours(data, stage))).toMatchFileSnapshot('../golden/hours.txt')
})

test('the shortfall is an empty box between bar and standard; more than the standard has none', () => {
  const { marks } = layoutHours(data, stage)
  const short = marks.filter(({ key }) => key?.startsWith('short')).map(({ key }) => key)
  expect(short).toEqual(['short plan-1 7', 'short plan-1 8', 'short plan-2 7'])
})

test('what has no standard has no line', () => {
  const { marks } = layoutHours({ rows: [row(1, 7, 70, 0)], style }, stage)
  expect(marks.some(({ key }) => key?.startsWith('standard'))).toBe(false)
})

test('a grade is read with what is planned, the standard and the difference', () => {
  const { readings } = layoutHours(data, stage)
  expect(readings[0]).toMatchObject({
    title: '中1',
    lines: [
      { label: '計画', value: '770' },
      { label: '標準', value: '1,015' },
      { label: '差', value: '▲245' },
    ],
  })
})

test('all is inside its height, and no word stands on another', () => {
  const picture = layoutHours(data, stage)
  expect(picture.height).toBe(hoursHeight(data))
  expect(outside(picture)).toEqual([])
  expect(overlaps(wordBoxes(picture))).toEqual([])
})
