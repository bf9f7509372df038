import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutConvergence, type ConvergenceData } from '../../../src/charts/convergence/layout'
import { chartFormats } from '../../../src/charts/formats'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'

const counts = [250, 500, 1000, 2000, 4000, 10_000]
const data = (triples: readonly (readonly [number, number, number])[]): ConvergenceData => ({
  points: triples.map(([low, middle, high], index) => ({
    replications: counts[index]!,
    low,
    middle,
    high,
  })),
  center: 'middle',
  ink: 'plan-1',
  unit: '人',
  count: (replications) => replications.toLocaleString('en'),
})
const CITY = data([
  [-6, 1, 14],
  [-5, 2, 12],
  [-7, 2, 12],
  [-7, 2, 12],
  [-7, 2, 12],
  [-7, 2, 12],
])
const stageOf = (width: number) => makeStage({ width, height: 240, language: 'ja' })

test('how the city’s difference settles stands as it was reviewed', async () => {
  await expect(describePicture(layoutConvergence(CITY, stageOf(480)))).toMatchFileSnapshot(
    '../golden/convergence.txt',
  )
})

test('every number of futures can be read by arrow keys', () => {
  const { readings } = layoutConvergence(CITY, stageOf(480))
  expect(readings.map(({ title }) => title)).toEqual(
    counts.map((n) => `${n.toLocaleString('en')}回`),
  )
  expect(readings[0]!.lines).toEqual([
    { label: 'まんなか', value: '1' },
    { label: '10回に8回', value: '▲6〜14' },
  ])
})

test('nothing leaves the picture, not even where every look agrees or amounts are huge', () => {
  const value = fc.integer({ min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 260, max: 900 }),
      (raw, width) => {
        const sorted = raw.map((ends) => ends.toSorted((a, b) => a - b) as [number, number, number])
        const picture = layoutConvergence(data(sorted), stageOf(width))
        expect(outside(picture)).toEqual([])
        expect(overlaps(wordBoxes(picture))).toEqual([])
      },
    ),
  )
})

test('grid lines stand on numbers that differ, where whole people move by one or not at all', () => {
  const whole = chartFormats('ja')
  const stage = makeStage({ width: 300, height: 126, language: 'ja', formats: whole })
  for (const triple of [
    [3, 4, 5],
    [0, 0, 1],
    [770, 770, 770],
    [0, 0, 0],
  ] as const) {
    const { marks } = layoutConvergence(data(counts.map(() => triple)), stage)
    const keys = marks.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
