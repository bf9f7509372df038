import { expect, test } from 'vitest'
import { chartFormats } from '../../../src/charts/formats'
import { layoutPerPupil, perPupilHeight } from '../../../src/charts/per-pupil/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { both, samplePlan } from '../sample'

const figure = (value: number, low: number, high: number) => ({
  value: value * 1e6,
  low: low * 1e6,
  high: high * 1e6,
  label: both(String(value)),
  range: both(`${low}〜${high}`),
})

const data = {
  marks: [
    {
      plan: samplePlan(1),
      figures: { school: figure(4.6, 4, 6.1), ordinary: figure(2.9, 2.4, 4.3) },
    },
    {
      plan: samplePlan(2),
      figures: { school: figure(2.3, 1.7, 3.3), ordinary: figure(3.1, 2.5, 4.8) },
    },
  ],
  fiscalYear: 2032,
  unit: '百万円',
}
const stage = makeStage({
  width: 974,
  height: 1,
  language: 'ja',
  formats: chartFormats('ja', 'yen'),
})

test('costs per pupil stand as they were reviewed', async () => {
  await expect(describePicture(layoutPerPupil(data, stage))).toMatchFileSnapshot(
    '../golden/per-pupil.txt',
  )
})

test('a plan without a pupil in any future says so, and has nothing to read', () => {
  const nobody = { plan: samplePlan(3), figures: null }
  const picture = layoutPerPupil({ ...data, marks: [nobody] }, stage)
  expect(picture.readings).toEqual([])
  expect(picture.marks.filter(({ part }) => part === 'data')).toEqual([])
  expect(JSON.stringify(picture.marks)).toContain('在籍する生徒がいない')
})

test('no cost per pupil stands without the ordinary school of the same roll under it', () => {
  const { marks, readings } = layoutPerPupil(data, stage)
  const dots = marks.filter(({ key }) => key?.startsWith('value '))
  expect(dots.map(({ key, type }) => `${key} ${type}`)).toEqual([
    'value school plan-1 glyph',
    'value ordinary plan-1 circle',
    'value school plan-2 glyph',
    'value ordinary plan-2 circle',
  ])
  for (const { lines } of readings)
    expect(lines.map(({ label }) => label)).toContain('同じ人数の通常の学校')
})

test('all is inside its height, and no word stands on another', () => {
  const picture = layoutPerPupil(data, stage)
  expect(picture.height).toBe(perPupilHeight(data))
  expect(outside(picture)).toEqual([])
  expect(overlaps(wordBoxes(picture))).toEqual([])
})
