import { expect, test } from 'vitest'
import { layoutStartMonths } from '../../../src/charts/start-month/layout'
import type { Picture } from '../../../src/charts/marks'
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

test.each([
  ['slowly', [20, 20, 19, 18, 18, 16, 15, 12, 10, 9, 8]],
  ['within three months', [20, 20, 20, 18, 9, 2, 0]],
  ['at once', [20, 20, 20, 20, 20, 0, 0]],
  ['to nothing, told on', [20, 19, 18, 9, 4, 1, 0, 0, 0]],
])('words lie off the line where the chance falls %s', (_, times) => {
  const own = Math.min(3, times.length - 4)
  const falling = { ...data, points: times.map((each, index) => point(index - own, each)) }
  for (const width of [300, 376, 560]) {
    const narrow = layoutStartMonths(falling, makeStage({ width, height: 240, language: 'ja' }))
    expect(outside(narrow)).toEqual([])
    expect(overlaps(wordBoxes(narrow))).toEqual([])
    expect(labelsOnLine(narrow)).toEqual([])
  }
})

/** Labels that a point of the line, looked at pixel by pixel, lies in. */
function labelsOnLine(picture: Picture) {
  const path = picture.marks.find(({ key }) => key === 'line')
  const corners = path?.type === 'path' ? [...path.d.matchAll(/([\d.]+),([\d.]+)/g)] : []
  const points = corners.map(([, x, y]) => [Number(x), Number(y)] as const)
  expect(points.length).toBeGreaterThan(5)
  const along = points.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = points[index]!
    return Array.from({ length: 101 }, (_, k) => [
      x1 + ((x2 - x1) * k) / 100,
      y1 + ((y2 - y1) * k) / 100,
    ])
  })
  return wordBoxes(picture).filter(
    ({ what, left, right, top, bottom }) =>
      what.includes('なら') &&
      along.some(([x, y]) => x! > left && x! < right && y! > top && y! < bottom),
  )
}

test('where both are alike, one label is enough', () => {
  const flat = {
    ...data,
    points: data.points.map((each) => ({ ...each, share: 1, twentieths: 20 })),
  }
  const labels = layoutStartMonths(flat, stage).marks.filter(({ key }) => key?.startsWith('label'))
  expect(labels).toHaveLength(1)
})
