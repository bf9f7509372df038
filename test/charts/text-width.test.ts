import { expect, test } from 'vitest'
import { estimateTextWidth, fitText, wrapText } from '../../src/charts/text-width'

const width = (text: string) => estimateTextWidth(text, 10)

test('counts kana, kanji and ▲ as a full em, digits as the wider of both fonts', () => {
  expect(width('学校設置型')).toBeCloseTo(50.5)
  expect(width('▲6')).toBeCloseTo(17.8)
  expect(width('25〜44人')).toBeCloseTo(51)
})

test('makes bold letters wider', () => {
  expect(estimateTextWidth('定員', 10, true)).toBeGreaterThan(width('定員'))
})

test('cuts a long name with an ellipsis and never between the halves of a character', () => {
  expect(fitText('学校設置型', 60, width)).toBe('学校設置型')
  expect(fitText('学校設置型', 40, width)).toBe('学校…')
  expect(fitText('𠮷野家小学校', 35, width)).toBe('𠮷野…')
  expect(fitText('学校', 1, width)).toBe('学…')
})

test('breaks at spaces, and within a word only where there is no other way', () => {
  expect(wrapText('県費 加配（認められるか）', 120, width)).toEqual([
    '県費',
    '加配（認められるか）',
  ])
  expect(wrapText('入れない生徒が出る', 50, width)).toEqual(['入れない', '生徒が出', 'る'])
  expect(wrapText('Some get no place', 70, width)).toEqual(['Some get', 'no place'])
})

test('no line of Japanese begins with what belongs to the line before', () => {
  expect(wrapText('転出入など、これまで', 51, width)).toEqual(['転出入な', 'ど、これま', 'で'])
  expect(wrapText('対象（年）', 41, width)).toEqual(['対象（', '年）'])
})
