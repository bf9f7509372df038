import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FanData } from '../../../src/charts/fan/data'
import { layoutFan } from '../../../src/charts/fan/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { SAMPLE_CAMPUS, SAMPLE_FAN, SAMPLE_YEARS, samplePlan, summary } from '../sample'

const stage = makeStage({ width: 710, height: 336, language: 'ja' })
const keys = (data: FanData) => layoutFan(data, stage).marks.map(({ key }) => key ?? '')

test('the city’s fan stands as it was reviewed', async () => {
  const picture = describePicture(layoutFan(SAMPLE_FAN, stage))
  await expect(picture).toMatchFileSnapshot('../golden/fan.txt')
})

describe('the focus plan', () => {
  test('alone has its bands, their names inside, and its places', () => {
    const drawn = keys(SAMPLE_FAN)
    expect(drawn.filter((key) => key.startsWith('eight '))).toEqual(['eight plan-2 0'])
    expect(drawn).toContain('eightInTen')
    expect(drawn).toContain('fiveInTen')
    expect(drawn).toContain('places')
  })

  test('lends its bands to a plan that is pointed at', () => {
    const lent = keys({ ...SAMPLE_FAN, lentTo: 'plan-1' })
    expect(lent).toContain('eight plan-1 0')
    expect(lent).toContain('eight plan-2 0')
  })

  test('without a cap in all has no line of places', () => {
    expect(keys({ ...SAMPLE_FAN, places: null, placesLabel: null })).not.toContain('capacity')
  })
})

test('nothing is drawn of a plan before it opens, and nothing at all of one that never does', () => {
  const drawn = keys(SAMPLE_FAN)
  expect(drawn).not.toContain('glyph plan-2 2027')
  expect(drawn).toContain('glyph plan-2 2028')
  expect(drawn.some((key) => key.includes('plan-0'))).toBe(false)
})

test('the line bends at the years only, and its end is named', () => {
  const { marks } = layoutFan(SAMPLE_FAN, stage)
  const median = marks.find(({ key }) => key === 'median plan-1 0')
  expect(median?.type === 'path' && median.d.match(/[ML]/g)).toHaveLength(9)
  expect(marks.find(({ key }) => key === 'end plan-1')).toMatchObject({ text: '学校設置型' })
})

test('counted years stand as open circles before the simulated ones', () => {
  const observed = [{ fiscalYear: 2026, value: 12 }]
  const { marks, readings } = layoutFan({ ...SAMPLE_FAN, observed }, stage)
  const circle = marks.find(({ key }) => key === 'observed 2026')
  expect(circle).toMatchObject({ type: 'circle', fill: 'ground', stroke: 'text' })
  expect(readings.every(({ column }) => column >= 2028)).toBe(true)
})

test('every value can be read, with the places that are free or lacking', () => {
  const { readings } = layoutFan(SAMPLE_FAN, stage)
  expect(readings).toHaveLength(10 + 9)
  const chosen = readings.find(({ row, column }) => row === 2 && column === 2032)
  expect(chosen).toMatchObject({
    title: '令和14年度',
    plan: { slot: 2, name: '分教室型' },
    lines: [
      { label: 'まんなか', value: '34人' },
      { label: '10回に8回', value: '25〜44人' },
      { label: '定員', value: '45人（空き 11人）' },
    ],
    point: { chart: 'fan', planId: 'plan-2', fiscalYear: 2032 },
  })
  const short = layoutFan({ ...SAMPLE_FAN, places: 30, focus: SAMPLE_CAMPUS.plan }, stage)
  const places = short.readings.find(({ row, column }) => row === 1 && column === 2032)
  expect(places?.lines.at(-1)?.value).toBe('30人（不足 9人）')
})

test('the axis begins a year before anything is to be seen', () => {
  const fiscalYears = [2024, 2025, 2026, ...SAMPLE_YEARS]
  const lines = SAMPLE_FAN.lines.map((line) => ({
    ...line,
    bands: [null, null, null, ...line.bands],
  }))
  const { marks } = layoutFan({ ...SAMPLE_FAN, fiscalYears, lines }, stage)
  const years = marks.flatMap((m) => (m.type === 'text' && m.key?.startsWith('year') ? m.text : []))
  expect(years[0]).toBe('R9')
})

describe('in English', () => {
  test('years are fiscal years and no kana is left', () => {
    const english = makeStage({ width: 710, height: 336, language: 'en' })
    const data = { ...SAMPLE_FAN, unit: 'pupils', placesLabel: '45 places' }
    const { marks, readings } = layoutFan(data, english)
    const said = marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []))
    expect([...said, JSON.stringify(readings)].join()).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    expect(said).toContain('2032')
  })
})

/** One to six plans, each open from some year on, bands in order, anywhere up to some thousand pupils. */
const anyFan: fc.Arbitrary<FanData> = fc
  .record({
    plans: fc.array(
      fc.record({
        opens: fc.integer({ min: 0, max: 10 }),
        scale: fc.integer({ min: 1, max: 3000 }),
        shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: 5,
          maxLength: 5,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    places: fc.option(fc.integer({ min: 1, max: 2000 })),
    year: fc.integer({ min: 2027, max: 2037 }),
  })
  .map(({ plans, places, year }) => {
    const lines = plans.map(({ opens, scale, shares }, slot) => {
      const [a, b, c, d, e] = shares.map((share) => Math.round(share * scale)).sort((x, y) => x - y)
      const bands = SAMPLE_YEARS.map((_, index) =>
        index < opens ? null : summary(a!, b!, c!, d!, e!),
      )
      return { plan: samplePlan(slot, { openingFiscalYear: 2027 + opens }), bands }
    })
    const focus = lines.at(-1)!.plan
    const placesLabel = places === null ? null : `定員 ${places}人`
    return { ...SAMPLE_FAN, lines, focus, places, placesLabel, fiscalYear: year }
  })

describe('whatever the plans', () => {
  const sizes = fc.constantFrom(
    { width: 710, height: 336, textSize: 14 },
    { width: 360, height: 300, textSize: 14 },
    { width: 1100, height: 480, textSize: 16 },
    { width: 1300, height: 596, textSize: 24 },
  )

  test('nothing is drawn outside the frame', () => {
    fc.assert(
      fc.property(anyFan, sizes, (data, size) => {
        expect(outside(layoutFan(data, makeStage({ ...size, language: 'ja' })), 8)).toEqual([])
      }),
    )
  })

  test('no word stands on another', () => {
    fc.assert(
      fc.property(anyFan, sizes, (data, size) => {
        const picture = layoutFan(data, makeStage({ ...size, language: 'ja' }))
        expect(overlaps(wordBoxes(picture))).toEqual([])
      }),
    )
  })

  test('no label is smaller than 14 px', () => {
    fc.assert(
      fc.property(anyFan, (data) => {
        for (const mark of layoutFan(data, stage).marks)
          if (mark.type === 'text') expect(mark.size).toBeGreaterThanOrEqual(14)
      }),
    )
  })
})
