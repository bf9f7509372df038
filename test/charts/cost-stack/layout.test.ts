import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentsOf, type CostStackData } from '../../../src/charts/cost-stack/data'
import { costAxis, layoutCostStack } from '../../../src/charts/cost-stack/layout'
import { chartFormats } from '../../../src/charts/formats'
import { makeStage } from '../../../src/charts/stage'
import { PAYERS } from '../../../src/domain/payers'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { both, moneyColumn, SAMPLE_COSTS, samplePlan } from '../sample'

const formats = chartFormats('ja', 'yen')
const stage = makeStage({ width: 974, height: 336, language: 'ja', formats })
const heights = (data: CostStackData, key: string) =>
  layoutCostStack(data, stage).marks.flatMap((mark) =>
    mark.type === 'rect' && mark.key?.startsWith(key) ? mark : [],
  )

test('the branch classroom’s costs stand as they were reviewed', async () => {
  const data = { ...SAMPLE_COSTS, stacks: SAMPLE_COSTS.stacks.slice(2) }
  const narrow = makeStage({ width: 350, height: 336, language: 'ja', formats })
  await expect(describePicture(layoutCostStack(data, narrow))).toMatchFileSnapshot(
    '../golden/cost-stack.txt',
  )
})

const yen = fc.integer({ min: 0, max: 9_999_999_999 })

describe('a column', () => {
  test('is as high as its payers together, to the yen', () => {
    fc.assert(
      fc.property(fc.tuple(yen, yen, yen, yen), (amounts) => {
        const { byPayer } = moneyColumn(2032, amounts)
        const segments = segmentsOf(byPayer, PAYERS)
        expect(segments.at(-1)!.to).toBe(amounts.reduce((a, b) => a + b))
        segments
          .slice(1)
          .forEach((segment, index) => expect(segment.from).toBe(segments[index]!.to))
      }),
    )
  })

  test('stacks its areas without gap or overlap', () => {
    const drawn = heights(SAMPLE_COSTS, 'plan-1 2032')
    const bottom = (mark: (typeof drawn)[number]) => mark.y + mark.height
    const ordered = drawn.toSorted((a, b) => bottom(b) - bottom(a))
    for (let i = 1; i < ordered.length; i += 1)
      expect(Math.abs(bottom(ordered[i]!) - ordered[i - 1]!.y)).toBeLessThanOrEqual(1)
    const total = drawn.reduce((sum, { height }) => sum + height, 0)
    const perYen = drawn[0]!.height / 48e6
    expect(Math.abs(total - perYen * 175e6)).toBeLessThanOrEqual(2)
  })

  test('has the chosen payer at the bottom, in its own color', () => {
    const payerOrder = ['nation', 'municipality', 'prefecture', 'other'] as const
    const data = { ...SAMPLE_COSTS, payerOrder, viewpoint: 'nation' as const }
    const drawn = heights(data, 'plan-1 2032')
    const lowest = drawn.reduce((a, b) => (b.y > a.y ? b : a))
    expect(lowest).toMatchObject({ fill: 'nation', stroke: 'nation-edge' })
  })
})

test('room is kept only for the names of those who pay', () => {
  const payerNames = { ...SAMPLE_COSTS.payerNames, other: both('その他（寄付など）') }
  const free = { ...SAMPLE_COSTS, payerNames, stacks: SAMPLE_COSTS.stacks.slice(2) }
  const given = { ...free, stacks: SAMPLE_COSTS.stacks.slice(1, 2) }
  const name = (data: CostStackData) =>
    layoutCostStack(data, stage).marks.find(({ key }) => key?.endsWith('name municipality'))
  const [wide, narrow] = [name(free), name(given)]
  expect(wide?.type === 'text' && narrow?.type === 'text' && wide.x > narrow.x).toBe(true)
  const texts = layoutCostStack(given, stage).marks.flatMap((m) =>
    m.type === 'text' ? m.text : [],
  )
  expect(texts).toContain('その他')
})

test('all panels stand on one axis, and only the first is numbered', () => {
  const { marks } = layoutCostStack(SAMPLE_COSTS, stage)
  const numbers = marks.flatMap((m) =>
    m.type === 'text' && m.key?.startsWith('number') ? m.text : [],
  )
  expect(numbers).toEqual(['0', '50', '100', '150', '200'])
  const zero = marks.flatMap((m) => (m.type === 'line' && m.key?.startsWith('zero') ? m.y1 : []))
  expect(new Set(zero).size).toBe(1)
})

test('the rule of opening stands between the years, for plans that open', () => {
  const { marks } = layoutCostStack(SAMPLE_COSTS, stage)
  const rules = marks.filter(({ key }) => key?.startsWith('opening'))
  expect(rules.map(({ key }) => key)).toEqual(['opening plan-1', 'opening plan-2'])
})

test('what is too low to be drawn is said in words', () => {
  const { marks } = layoutCostStack(SAMPLE_COSTS, stage)
  const note = marks.find(({ key }) => key === 'note')
  expect(note).toMatchObject({ text: '小さくて描けない：現状のまま 県 2・国 2' })
})

test('every year of every plan can be read with all its payers', () => {
  const { readings } = layoutCostStack(SAMPLE_COSTS, stage)
  expect(readings).toHaveLength(24)
  expect(readings.find(({ row, column }) => row === 1 && column === 6)).toMatchObject({
    title: '令和14年度',
    lines: [
      { label: 'その他', value: '3' },
      { label: '国', value: '35' },
      { label: '県', value: '89' },
      { label: '市', value: '48' },
      { label: '計（百万円）', value: '175' },
      { label: '市の10回に8回', value: '43〜54' },
    ],
    point: { chart: 'cost-stack', planId: 'plan-1', fiscalYear: 2032 },
  })
})

test('nothing leaves the frame and no word stands on another, with three and six plans', () => {
  const amount = fc.integer({ min: 0, max: 300_000_000 })
  const year = fc.constantFrom(...SAMPLE_COSTS.fiscalYears)
  fc.assert(
    fc.property(
      fc.constantFrom(1, 3, 6),
      fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 6, maxLength: 6 }),
      year,
      (count, amounts, fiscalYear) => {
        const stacks = amounts.slice(0, count).map((of, slot) => ({
          plan: samplePlan(slot),
          columns: SAMPLE_COSTS.fiscalYears.map((at) => moneyColumn(at, of)),
        }))
        const data = { ...SAMPLE_COSTS, stacks, fiscalYear, named: true }
        const picture = layoutCostStack(data, stage, costAxis(data))
        expect(outside(picture, 4)).toEqual([])
        expect(overlaps(wordBoxes(picture))).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
