import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceAxis } from '../../../src/charts/axis'
import { binFutures, futuresMaximum, type FuturesData } from '../../../src/charts/futures/data'
import { layoutFutures, splitChance } from '../../../src/charts/futures/layout'
import { layoutFuturesRows } from '../../../src/charts/futures/rows-layout'
import type { CircleMark, Picture } from '../../../src/charts/marks'
import { makeStage } from '../../../src/charts/stage'
import { outside } from '../boxes'
import { describePicture } from '../describe-marks'
import { SAMPLE_CAMPUS, SAMPLE_FUTURES, SAMPLE_TWENTY } from '../sample'

const stage = makeStage({ width: 240, height: 336, language: 'ja' })
const captions = { short: '入れない生徒が出る 20回に2回', all: '全員が通える 20回に18回' }
const axis = niceAxis(60, { whole: true })

const dotsOf = ({ marks }: Picture) =>
  marks.filter(
    (mark): mark is CircleMark => mark.type === 'circle' && (mark.key ?? '').startsWith('future'),
  )
const hollow = (dots: readonly CircleMark[]) => dots.filter(({ fill }) => fill === 'ground').length

const rows = [{ ...SAMPLE_TWENTY, plan: SAMPLE_CAMPUS.plan, places: 40, short: 7 }, SAMPLE_TWENTY]

test('the twenty futures stand as they were reviewed', async () => {
  const picture = describePicture(layoutFutures(SAMPLE_TWENTY, captions, stage, axis))
  await expect(picture).toMatchFileSnapshot('../golden/futures.txt')
})

test('the hero’s rows stand as they were reviewed', async () => {
  const hero = makeStage({ width: 430, height: 170, language: 'ja' })
  await expect(describePicture(layoutFuturesRows(rows, hero))).toMatchFileSnapshot(
    '../golden/futures-rows.txt',
  )
})

/** Twenty ascending futures; where only places bind, those above them lack places. */
const anyTwenty: fc.Arbitrary<FuturesData> = fc
  .record({
    values: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 20, maxLength: 20 }),
    places: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ values, places }) => {
    const sorted = values.toSorted((a, b) => a - b)
    const short = sorted.filter((value) => value > places).length
    return { ...SAMPLE_TWENTY, values: sorted, places, short }
  })

describe('whatever the futures', () => {
  test('twenty dots are drawn, as many hollow as lack places, all inside the frame', () => {
    fc.assert(
      fc.property(anyTwenty, (data) => {
        const picture = layoutFutures(data, captions, stage, niceAxis(futuresMaximum([data])))
        expect(dotsOf(picture)).toHaveLength(20)
        expect(hollow(dotsOf(picture))).toBe(data.short)
        expect(outside(picture)).toEqual([])
      }),
    )
  })

  test('no dot stands across the line of places', () => {
    fc.assert(
      fc.property(anyTwenty, (data) => {
        const picture = layoutFutures(data, captions, stage, niceAxis(futuresMaximum([data])))
        const line = picture.marks.find(({ key }) => key === 'places')
        const y = line?.type === 'line' ? line.y1 : 0
        for (const dot of dotsOf(picture)) {
          const side = dot.fill === 'ground' ? y - dot.y : dot.y - y
          expect(side).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('no two dots cover each other', () => {
    fc.assert(
      fc.property(anyTwenty, (data) => {
        for (const picture of [
          layoutFutures(data, captions, stage, niceAxis(futuresMaximum([data]))),
          layoutFuturesRows([data], makeStage({ width: 430, height: 120, language: 'ja' })),
        ]) {
          const dots = dotsOf(picture)
          dots.forEach((a, index) =>
            dots.slice(index + 1).forEach((b) => {
              const apart = Math.hypot(a.x - b.x, a.y - b.y)
              expect(apart).toBeGreaterThan(a.radius + b.radius - 1)
            }),
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  test('bins are closed at the top: exactly as many as places get in', () => {
    const data = { values: [44, 45, 46], short: 1, places: 45 }
    const bins = binFutures({ ...SAMPLE_TWENTY, ...data }, 5).map(({ bin }) => bin)
    expect(bins).toEqual([0, 0, 1])
  })
})

test('where a grade is full before the whole is, a hollow dot stays at its value', () => {
  const dots = binFutures({ ...SAMPLE_TWENTY, values: [30, 40], short: 1, places: 45 }, 5)
  expect(dots.map(({ hollow: h, bin }) => [h, bin])).toEqual([
    [false, -3],
    [true, -1],
  ])
})

test('every future can be read from the fewest pupils to the most', () => {
  const { readings } = layoutFutures(SAMPLE_TWENTY, captions, stage, axis)
  expect(readings.map(({ column }) => column)).toEqual(SAMPLE_FUTURES.map((_, rank) => rank))
  expect(readings.at(-1)).toMatchObject({
    title: '20通りのうち20番目',
    lines: [
      { label: '生徒', value: '49人' },
      { label: '定員', value: '45人' },
      { label: '結果', value: '入れない生徒が出る' },
    ],
  })
})

test('a caption is split before how often it happens', () => {
  expect(splitChance('全員が通える 20回に18回')).toEqual(['全員が通える', '20回に18回'])
  expect(splitChance('足りなくなることは、ほとんどない（20回に1回未満）')).toEqual([
    '足りなくなることは、ほとんどない',
    '（20回に1回未満）',
  ])
  expect(splitChance('Everybody gets in: 18 of 20')).toEqual(['Everybody gets in', '18 of 20'])
  expect(splitChance('ほとんどない')).toEqual(['ほとんどない'])
})

test('many equal futures stay countable: the captions make room', () => {
  const same = { ...SAMPLE_TWENTY, values: new Array<number>(20).fill(31), short: 0 }
  const picture = layoutFutures(same, captions, stage, axis)
  const [first, second] = dotsOf(picture)
  expect(second!.x - first!.x).toBeGreaterThanOrEqual(8)
})
