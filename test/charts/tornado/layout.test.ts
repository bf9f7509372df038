import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeStage } from '../../../src/charts/stage'
import type { TornadoData } from '../../../src/charts/tornado/data'
import { layoutTornado, tornadoHeight } from '../../../src/charts/tornado/layout'
import type { Picture } from '../../../src/charts/marks'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'

const signed = (value: number) =>
  value === 0 ? '±0' : value < 0 ? `▲${Math.round(-value)}` : `+${Math.round(value)}`

const bar = (id: string, low: number, high: number, inputs = ['9.0%', '13.3%']) => ({
  id,
  label: id,
  low: { at: low, input: inputs[0]! },
  high: { at: high, input: inputs[1]! },
})

/** The campus less the branch, in pupils. */
const DATA: TornadoData = {
  now: 2,
  nowLabel: 'いま+2',
  bars: [
    bar('学校設置型に通いたい割合', -4, 8.5),
    bar('分教室型に通いたい割合', 7.2, -3),
    bar('不登校の割合の伸び', -0.4, 4.6, ['−0.06pt', '+0.29pt']),
    bar('開校してから広まる速さ', 3.1, 1.1, ['3年', '5年']),
  ],
  directions: { less: '分教室型が多い', more: '学校設置型が多い' },
  difference: signed,
  answer: '差（人）',
}
const stageOf = (width: number) => makeStage({ width, height: 1, language: 'ja' })
const rects = ({ marks }: Picture) =>
  marks.flatMap((mark) => (mark.type === 'rect' && mark.part === 'data' ? mark : []))
const texts = ({ marks }: Picture) => marks.flatMap((m) => (m.type === 'text' ? m.text : []))

test('what the city’s choice hangs on stands as it was reviewed', async () => {
  await expect(describePicture(layoutTornado(DATA, stageOf(620)))).toMatchFileSnapshot(
    '../golden/tornado.txt',
  )
})

test('every bar runs from today’s answer, light where the input is low, dark where it is high', () => {
  const picture = layoutTornado(DATA, stageOf(620))
  const now = picture.marks.find(({ key }) => key === 'now')
  const at = now?.type === 'line' ? now.x1 : NaN
  for (const { x, width, fill, key } of rects(picture)) {
    expect(Math.min(Math.abs(x - at), Math.abs(x + width - at)), key).toBeLessThan(1)
    expect(fill).toBe(key!.startsWith('low') ? 'input-low' : 'input-high')
  }
  expect(picture.height).toBe(tornadoHeight(4))
})

test('zero is called the same, and both sides say who has more', () => {
  const words = texts(layoutTornado(DATA, stageOf(620)))
  expect(words).toEqual(
    expect.arrayContaining(['同じ', 'いま+2', '← 分教室型が多い', '学校設置型が多い →']),
  )
})

test('where today’s answer is zero, its words stand and 「同じ」 steps aside', () => {
  const picture = layoutTornado({ ...DATA, now: 0, nowLabel: 'いま±0' }, stageOf(620))
  expect(texts(picture)).toEqual(expect.arrayContaining(['同じ', 'いま±0']))
  expect(overlaps(wordBoxes(picture))).toEqual([])
})

test('arrow keys walk from input to input and from end to end', () => {
  const { readings } = layoutTornado(DATA, stageOf(620))
  expect(readings.map(({ row, column }) => `${row}${column}`)).toEqual([
    '00',
    '01',
    '10',
    '11',
    '20',
    '21',
    '30',
    '31',
  ])
  expect(readings[2]!.lines).toEqual([
    { label: '差（人）', value: 'いま+2' },
    { label: '低めなら（9.0%）', value: '+7' },
    { label: '高めなら（13.3%）', value: '▲3' },
  ])
  expect(readings[2]!.x).toBeLessThan(readings[3]!.x)
})

test('words keep clear of one another and of the edge, whatever the inputs do', () => {
  const end = fc.integer({ min: -400, max: 400 })
  const ends = fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(end, ends, fc.integer({ min: 520, max: 1400 }), (now, all, width) => {
      const bars = all.map(([low, high], index) =>
        bar(`入力${index} とても長い名前の前提`, low, high),
      )
      const picture = layoutTornado(
        { ...DATA, now, nowLabel: `いま${signed(now)}`, bars },
        stageOf(width),
      )
      expect(outside(picture)).toEqual([])
      expect(overlaps(wordBoxes(picture))).toEqual([])
    }),
  )
})
