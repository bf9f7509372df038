import { expect, test } from 'vitest'
import { chartFormats } from '../../../src/charts/formats'
import { layoutPerPupil, perPupilHeight } from '../../../src/charts/per-pupil/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { both, samplePlan } from '../sample'

const mark = (slot: number, value: number, low: number, high: number) => ({
  plan: samplePlan(slot),
  value: value * 1e6,
  low: low * 1e6,
  high: high * 1e6,
  label: both(String(value)),
  range: both(`${low}〜${high}`),
})

const data = {
  marks: [mark(1, 4.6, 4, 6.1), mark(2, 2.3, 1.7, 3.3)],
  reference: { label: both('市内の中学校の平均 1.2'), yen: 1.2e6 },
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

test('a plan without a pupil in any future has a name, and nothing to read', () => {
  const nobody = {
    ...mark(3, 0, 0, 0),
    value: null,
    low: null,
    high: null,
    label: both('—'),
    range: null,
  }
  const picture = layoutPerPupil({ ...data, marks: [nobody] }, stage)
  expect(picture.readings).toEqual([])
  expect(picture.marks.filter(({ part }) => part === 'data')).toEqual([])
})

test('all is inside its height, and no word stands on another', () => {
  const picture = layoutPerPupil(data, stage)
  expect(picture.height).toBe(perPupilHeight(data))
  expect(outside(picture)).toEqual([])
  expect(overlaps(wordBoxes(picture))).toEqual([])
})
