import { expect, test } from 'vitest'
import { layoutStartMonths } from '../../../src/charts/start-month/layout'
import { makeStage } from '../../../src/charts/stage'
import type { StartMonths, StartPoint } from '../../../src/results/when/starts'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { both, samplePlan } from '../sample'

function point(months: number, twentieths: number): StartPoint {
  const month = ((11 + months + 12) % 12) + 1
  return {
    months,
    startsOn: `${String(months > 0 ? 2027 : 2026)}-${String(month).padStart(2, '0')}-01`,
    month,
    year: months > 0 ? 2027 : 2026,
    name: both(`${String(month)}月`),
    share: twentieths / 20,
    twentieths,
    chance: both(`20回に${String(twentieths)}回`),
  }
}

const table = {
  caption: both('いつ始めれば間に合うか'),
  groups: null,
  columns: [],
  rows: [],
  totalRow: false,
  note: null,
}
const data: StartMonths = {
  plan: samplePlan(2),
  table,
  points: [20, 20, 18, 16, 12, 8, 3].map((times, index) => point(index - 2, times)),
}
const stage = makeStage({ width: 376, height: 240, language: 'ja' })
const picture = layoutStartMonths(data, stage)

test('months to begin in stand as they were reviewed', async () => {
  await expect(describePicture(picture)).toMatchFileSnapshot('../golden/start-month.txt')
})

test('words keep within the picture and off one another', () => {
  expect(outside(picture)).toEqual([])
  expect(overlaps(wordBoxes(picture))).toEqual([])
})

test('the month itself and the one three months later say how often they are in time', () => {
  const labels = picture.marks.filter(({ key }) => key?.startsWith('label'))
  expect(labels.map((mark) => mark.type === 'text' && mark.text)).toEqual([
    '12月なら18回',
    '3月なら8回',
  ])
})

test('where both are alike, one label is enough', () => {
  const flat = {
    ...data,
    points: data.points.map((each) => ({ ...each, share: 1, twentieths: 20 })),
  }
  const labels = layoutStartMonths(flat, stage).marks.filter(({ key }) => key?.startsWith('label'))
  expect(labels).toHaveLength(1)
})
