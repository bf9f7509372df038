import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funnelHeight, layoutFunnel } from '../../../src/charts/funnel/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { SAMPLE_FUNNEL, samplePlan, summary } from '../sample'

const data = { stages: SAMPLE_FUNNEL, plan: samplePlan(2), fiscalYear: 2032 }
const stageOf = (width: number) => makeStage({ width, height: 1, language: 'ja' })

test('the city’s funnel stands as it was reviewed', async () => {
  await expect(describePicture(layoutFunnel(data, stageOf(974)))).toMatchFileSnapshot(
    '../golden/funnel.txt',
  )
})

test('bars are 26 px high in steps of 40, the last one in full color', () => {
  const picture = layoutFunnel(data, stageOf(974))
  const bars = picture.marks.flatMap((mark) => (mark.type === 'rect' ? mark : []))
  expect(picture.height).toBe(200)
  expect(funnelHeight(5)).toBe(200)
  expect(bars.map(({ height }) => height)).toEqual([26, 26, 26, 26, 26])
  expect(bars[1]!.y - bars[0]!.y).toBe(40)
  expect(bars.map(({ fillOpacity }) => fillOpacity)).toEqual([0.28, 0.28, 0.28, 0.28, undefined])
})

test('bars are as long as their middles are many', () => {
  const bars = layoutFunnel(data, stageOf(974)).marks.flatMap((m) => (m.type === 'rect' ? m : []))
  const perPupil = bars[0]!.width / 336
  bars.forEach((bar, index) =>
    expect(bar.width).toBeCloseTo(perPupil * SAMPLE_FUNNEL[index]!.summary.p50),
  )
})

test('one arrow key leads from stage to stage', () => {
  const { readings } = layoutFunnel(data, stageOf(974))
  expect(readings.map(({ row, column }) => [row, column])).toEqual(
    [0, 1, 2, 3, 4].map((c) => [0, c]),
  )
  expect(readings[1]?.lines.map(({ label }) => label)).toContain('不登校の5人に1人')
})

test('words keep clear of one another and of the edge, however the stages shrink', () => {
  const middles = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(middles, fc.integer({ min: 560, max: 1400 }), (all, width) => {
      const stages = all.map((middle, index) => ({
        ...SAMPLE_FUNNEL[index]!,
        summary: summary(middle * 0.8, middle, middle, middle, middle * 1.3),
      }))
      const picture = layoutFunnel({ ...data, stages }, stageOf(width))
      expect(outside(picture)).toEqual([])
      expect(overlaps(wordBoxes(picture))).toEqual([])
    }),
  )
})
