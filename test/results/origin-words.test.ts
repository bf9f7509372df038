import { expect, test } from 'vitest'
import { LEARNING_ORIGINS } from '../../src/domain/learning'
import { SHEET_MARKS } from '../../src/results/hours/sheet-marks'
import { ORIGIN_WORDS, originWithin } from '../../src/results/origin-words'
import { en } from '../../src/views/words/en'
import { ja } from '../../src/views/words/ja'

test('the badges, the tasks of question 5 and the ministry’s table call an origin the same', () => {
  for (const origin of LEARNING_ORIGINS) {
    const words = ORIGIN_WORDS[origin]
    const badge = origin === 'stated' ? 'source' : origin
    expect(words).toEqual({ ja: ja.inspector.badges[badge], en: en.inspector.badges[badge] })
    expect(words).toEqual({ ja: ja.when[origin], en: en.when[origin] })
    expect(SHEET_MARKS[origin].words).toEqual(originWithin(origin))
  }
})

test('a letter in a cell stands for one origin, and begins its Japanese word', () => {
  for (const language of ['ja', 'en'] as const)
    expect(new Set(Object.values(SHEET_MARKS).map(({ letter }) => letter[language])).size).toBe(4)
  for (const origin of LEARNING_ORIGINS)
    expect(ORIGIN_WORDS[origin].ja.startsWith(SHEET_MARKS[origin].letter.ja)).toBe(true)
})
