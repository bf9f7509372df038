import { describe, expect, test } from 'vitest'
import { niceAxis } from '../../src/charts/axis'
import type { FanData } from '../../src/charts/fan/data'
import { layoutFan } from '../../src/charts/fan/layout'
import { chartFormats } from '../../src/charts/formats'
import { layoutFunnel } from '../../src/charts/funnel/layout'
import { makeStage } from '../../src/charts/stage'
import type { HowManyPage, Summary } from '../../src/results/pages'
import { overlaps, wordBoxes } from './boxes'
import { SAMPLE_FAN, samplePlan } from './sample'

const formats = chartFormats('ja', 'people', {
  replications: 10_000,
  money: 'million-yen',
  masking: { threshold: 5 },
})
const stage = makeStage({ width: 710, height: 336, language: 'ja', formats })

/** All but the first year's values lie over the threshold; the page hands on masked ones as its half. */
const masked: Summary = {
  mean: 2.5,
  p05: 2.5,
  p10: 2.5,
  p25: 2.5,
  p50: 2.5,
  p75: 6,
  p90: 8,
  p95: 9,
  standardError: 0.1,
}
const data = {
  ...SAMPLE_FAN,
  lines: SAMPLE_FAN.lines.map(({ plan, bands }) => ({
    plan,
    bands: bands.map((band) => (band && plan.id === SAMPLE_FAN.focus.id ? masked : band)),
  })),
}

describe('In a fan that others look at', () => {
  const { marks, readings } = layoutFan(data, stage)
  const own = readings.filter(({ plan }) => plan?.slot === SAMPLE_FAN.focus.slot)

  test('small counts lie in a hatched zone that says so', () => {
    expect(marks.find(({ key }) => key?.startsWith('masked zone'))).toMatchObject({ type: 'hatch' })
    expect(marks.find(({ key }) => key === 'masked words')).toMatchObject({
      text: '5人未満は示さない',
    })
  })

  test('the words about it stand clear of the word for the opening', () => {
    const [, , third = 0] = SAMPLE_FAN.fiscalYears
    const focus = { ...SAMPLE_FAN.focus, openingFiscalYear: third }
    const picture = layoutFan({ ...data, focus }, stage, niceAxis(100, { most: 6, whole: true }))
    expect(picture.marks.some(({ key }) => key === 'opening word')).toBe(true)
    expect(overlaps(wordBoxes(picture))).toEqual([])
  })

  test('what is read says no small count, and no free places that would tell one', () => {
    const lines = own.flatMap((reading) => reading.lines)
    expect(lines.find(({ label }) => label === 'まんなか')!.value).toBe('5人未満')
    expect(lines.find(({ label }) => label === '10回に8回')!.value).toBe('5人未満〜8人')
    expect(lines.find(({ label }) => label === '定員')!.value).toBe('45人')
  })

  test('the numbers of the axis are numbers still', () => {
    const texts = layoutFan({ ...data, lines: [], places: 4 }, stage).marks.flatMap((mark) =>
      mark.type === 'text' ? [mark.text] : [],
    )
    expect(texts).toEqual(expect.arrayContaining(['0', '1', '2', '3']))
  })

  test('nothing is hatched where every count is shown', () => {
    const keys = (wish: typeof stage, of: FanData) =>
      layoutFan(of, wish)
        .marks.map(({ key }) => key ?? '')
        .join()
    expect(keys(stage, SAMPLE_FAN)).not.toContain('masked zone')
    expect(keys(makeStage({ width: 710, height: 336, language: 'ja' }), data)).not.toContain(
      'masked zone',
    )
  })
})

test('In a funnel a small stage is hatched up to the threshold, whatever its count', () => {
  const stages: HowManyPage['funnel'] = [
    {
      id: 'pupils.applicants',
      label: { ja: '申し込む', en: 'Apply' },
      summary: masked,
      value: { ja: '5人未満', en: 'under 5' },
      range: { ja: '5人未満〜8', en: 'fewer than 5–8' },
      passage: null,
    },
  ]
  const { marks } = layoutFunnel({ stages, plan: samplePlan(2), fiscalYear: 2032 }, stage)
  const bar = marks.find(({ key }) => key === 'bar pupils.applicants')!
  expect(bar.type).toBe('hatch')
})
