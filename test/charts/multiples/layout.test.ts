import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Picture } from '../../../src/charts/marks'
import type { MultiplesData, SmallFan } from '../../../src/charts/multiples/data'
import { layoutMultiples, multiplesHeight } from '../../../src/charts/multiples/layout'
import { makeStage } from '../../../src/charts/stage'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { SAMPLE_BRANCH, SAMPLE_YEARS, summary } from '../sample'

const fan = (label: string, scale = 1): SmallFan => ({
  id: label,
  label,
  center: 'p50',
  bands: SAMPLE_BRANCH.bands.map(
    (band) =>
      band &&
      summary(
        band.p10 * scale,
        band.p25 * scale,
        band.p50 * scale,
        band.p75 * scale,
        band.p90 * scale,
      ),
  ),
})
const of = (panels: readonly SmallFan[]): MultiplesData => ({
  chart: 'grades',
  planId: 'branch',
  plan: '分教室型',
  slot: 2,
  panels,
  fiscalYears: SAMPLE_YEARS,
  fiscalYear: 2032,
})
const stageOf = (width: number) => makeStage({ width, height: 1, language: 'ja' })
const names = ({ marks }: Picture) =>
  marks.flatMap((mark) => (mark.type === 'text' && mark.key?.startsWith('name') ? mark : []))

test('the grades of a school stand as they were reviewed', async () => {
  const picture = layoutMultiples(of([fan('中1', 0.5), fan('中2'), fan('中3', 2)]), stageOf(974))
  await expect(describePicture(picture)).toMatchFileSnapshot('../golden/multiples.txt')
})

test('ten stand side by side, the eleventh below', () => {
  const panels = Array.from({ length: 11 }, (_, index) => fan(`${index}市`))
  const tops = names(layoutMultiples(of(panels), stageOf(1300))).map(({ y }) => y)
  expect(new Set(tops.slice(0, 10)).size).toBe(1)
  expect(tops[10]).toBeGreaterThan(tops[0]!)
  expect(multiplesHeight(11, 1300)).toBeGreaterThan(multiplesHeight(10, 1300))
})

test('each has its own scale, so that a small and a large one are drawn alike', () => {
  const { marks } = layoutMultiples(of([fan('小', 1), fan('大', 100)]), stageOf(974))
  const line = (id: string) => marks.find(({ key }) => key === `line ${id} 0`)
  const heights = (id: string) => {
    const mark = line(id)
    return mark?.type === 'path' ? [...mark.d.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y)) : []
  }
  heights('小').forEach((y, index) => expect(y).toBeCloseTo(heights('大')[index]!, 0))
})

test('the number at the end is the last year’s, and arrow keys read all years', () => {
  const picture = layoutMultiples(of([fan('中1'), fan('中2', 2)]), stageOf(974))
  const numbers = picture.marks.filter(({ key }) => key?.startsWith('number'))
  expect(numbers.map((mark) => mark.type === 'text' && mark.text)).toEqual(['34', '68'])
  expect(picture.readings.filter(({ row }) => row === 1).map(({ column }) => column)).toEqual(
    SAMPLE_YEARS.slice(1),
  )
  expect(picture.readings.find(({ row, column }) => row === 1 && column === 2032)?.lines).toEqual([
    { label: 'まんなか', value: '68' },
    { label: '10回に8回', value: '50〜88' },
  ])
})

test('nothing leaves the picture or stands on anything else, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 24 }),
      fc.integer({ min: 420, max: 1400 }),
      (scales, width) => {
        const panels = scales.map((scale, index) => fan(`とても長い名前の町${index}`, scale / 20))
        const picture = layoutMultiples(of(panels), stageOf(width))
        expect(outside(picture, 4)).toEqual([])
        expect(overlaps(wordBoxes(picture))).toEqual([])
      },
    ),
  )
})

test('where the last years are not shown, the number stands at the year it belongs to', () => {
  const upTo = 2
  const cut = {
    ...fan('中2'),
    bands: fan('中2').bands.map((band, at) => (at > upTo ? null : band)),
  }
  const { marks } = layoutMultiples(of([cut, fan('中3')]), stageOf(974))
  const at = (key: string) => {
    const mark = marks.find((each) => each.key === key)
    return mark?.type === 'text' || mark?.type === 'glyph' ? mark.x : NaN
  }
  expect(at('number 中2') - at('end 中2')).toBeCloseTo(at('number 中3') - at('end 中3'))
})

test('a fan of which others see nothing says that it is not shown', () => {
  const hidden = { ...fan('中1'), bands: fan('中1').bands.map(() => null) }
  const numberOf = (threshold: number | null) => {
    const { marks } = layoutMultiples(of([hidden, fan('中3')]), {
      ...stageOf(974),
      formats: { ...stageOf(974).formats, threshold },
    })
    const mark = marks.find(({ key }) => key === 'number 中1')
    return mark?.type === 'text' ? mark.text : null
  }
  expect(numberOf(5)).toBe('＊')
  expect(numberOf(null)).toBe(null)
})
