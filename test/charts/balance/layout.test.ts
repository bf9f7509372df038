import { describe, expect, test } from 'vitest'
import { balanceHeight, layoutBalance } from '../../../src/charts/balance/layout'
import { chartFormats } from '../../../src/charts/formats'
import { makeStage } from '../../../src/charts/stage'
import { hoursPage } from '../../../src/results/hours'
import { describeHours } from '../../../src/study/describe-hours'
import { libraryStudies } from '../../../src/study/library'
import { cityInput } from '../../results/city-run'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'

const city = libraryStudies().find(({ id }) => id === 'aoba-city')!
const page = hoursPage({ ...cityInput({ focus: 1 }), ...describeHours(city) })
const balance = page.balance!
const stageOf = (width: number, language: 'ja' | 'en' = 'ja') =>
  makeStage({
    width,
    height: 1,
    language,
    formats: chartFormats(language, 'lesson-units', page.style),
  })
const picture = layoutBalance(balance, stageOf(1200))

describe('What is lost, kept and gained', () => {
  test('stands as it was reviewed', async () => {
    await expect(describePicture(picture)).toMatchFileSnapshot('../golden/balance.txt')
  })

  test('lies left of zero where it is lost and right where it is gained', () => {
    const zero = picture.marks.find(({ key }) => key === 'zero campus')!
    if (zero.type !== 'line') throw new Error('Zero is no line.')
    for (const mark of picture.marks) {
      if (mark.type !== 'rect' || !mark.key?.includes(' campus ')) continue
      if (mark.key.startsWith('lost')) expect(mark.x + mark.width).toBeLessThanOrEqual(zero.x1 + 1)
      else expect(mark.x).toBeGreaterThanOrEqual(zero.x1 - 1)
    }
  })

  test('has a row for every subject of either plan, and is read by plan', () => {
    expect(balance.rows).toHaveLength(17)
    const self = picture.readings.filter(({ title }) => title.startsWith('セルフデザイン'))
    expect(self.map(({ plan, lines }) => [plan!.name, ...lines.map(({ value }) => value)])).toEqual(
      [['学校設置型', '405', '210', '195', '0', '210']],
    )
    expect(picture.readings.filter(({ title }) => title === '計')).toHaveLength(2)
  })

  test('keeps to the plan in focus where there is no room beside it', () => {
    const plans = new Set(
      layoutBalance(balance, stageOf(680)).readings.map(({ plan }) => plan!.name),
    )
    expect([...plans]).toEqual(['学校設置型'])
  })

  test('is inside its height, and no word stands on another', () => {
    for (const language of ['ja', 'en'] as const)
      for (const width of [590, 680, 974, 1270]) {
        const laid = layoutBalance(balance, stageOf(width, language))
        expect(laid.height).toBe(balanceHeight(balance))
        expect(outside(laid)).toEqual([])
        expect(overlaps(wordBoxes(laid))).toEqual([])
      }
  })
})
