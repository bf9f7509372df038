import { expect, it } from 'vitest'
import { splitCaption } from '../../../src/views/parts/caption'

it.each([
  ['負担（令和14年度、百万円）', '負担', '令和14年度、百万円'],
  ['財源内訳（市町村の予算）（千円）', '財源内訳（市町村の予算）', '千円'],
  ['Cost per pupil (FY2032, million yen)', 'Cost per pupil', 'FY2032, million yen'],
  ['見込み', '見込み', ''],
  ['（年）', '（年）', ''],
])('the caption 「%s」 has the title 「%s」 and beside it 「%s」', (caption, title, rest) => {
  expect(splitCaption(caption)).toEqual({ title, rest })
})
