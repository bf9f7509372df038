import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutSplit, type SplitData } from '../../../src/charts/split/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'

const of = (shares: readonly (number | null)[]): SplitData => ({
  planId: 'campus',
  years: shares.map((unknown, index) => ({ fiscalYear: 2028 + index, unknown })),
  fiscalYear: 2032,
})
const CITY = of([null, 0.42, 0.55, 0.61, 0.66, 0.7, 0.72, 0.73, 0.75, 0.76])
const stageOf = (width: number) => makeStage({ width, height: 140, language: 'ja' })

test('how the city’s unknowns outgrow chance stands as it was reviewed', async () => {
  await expect(describePicture(layoutSplit(CITY, stageOf(600)))).toMatchFileSnapshot(
    '../golden/split.txt',
  )
})

test('both parts together are as high in every year, what we don’t know at the bottom', () => {
  const rects = layoutSplit(CITY, stageOf(600)).marks.flatMap((m) => (m.type === 'rect' ? m : []))
  const years = [2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037]
  const heightOf = (key: string) => rects.find((rect) => rect.key === key)!.height
  const wholes = years.map((year) => heightOf(`chance ${year}`) + heightOf(`unknown ${year}`))
  wholes.forEach((whole) => expect(whole).toBeCloseTo(wholes[0]!))
  expect(heightOf('unknown 2032') / wholes[0]!).toBeCloseTo(0.66)
})

test('the year looked at bears its two shares, which add up to 100', () => {
  const words = layoutSplit(CITY, stageOf(600)).marks.flatMap((m) =>
    m.type === 'text' ? m.text : [],
  )
  expect(words).toEqual(expect.arrayContaining(['66%', '34%', '分からないこと', 'めぐり合わせ']))
})

test('years without uncertainty are left out, arrow keys read the others', () => {
  const { readings } = layoutSplit(CITY, stageOf(600))
  expect(readings.map(({ column }) => column)[0]).toBe(2029)
  expect(readings[3]!.lines).toEqual([
    { label: '分からないこと', value: '幅の66%' },
    { label: 'めぐり合わせ', value: '幅の34%' },
  ])
})

test('words keep clear of one another and of the edge', () => {
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 1, maxLength: 16 }),
      fc.integer({ min: 300, max: 1200 }),
      (shares, width) => {
        const picture = layoutSplit(of(shares), stageOf(width))
        expect(outside(picture)).toEqual([])
        expect(overlaps(wordBoxes(picture))).toEqual([])
      },
    ),
  )
})
