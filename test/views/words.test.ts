import { describe, expect, it } from 'vitest'
import { en } from '../../src/views/words/en'
import { ja } from '../../src/views/words/ja'

type Said = readonly [path: string, words: unknown]

/** Every sentence of a language; those with gaps are said with letters in them. */
function allSaid(words: object, path = ''): Said[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}.${key}`
    if (typeof value === 'function') {
      const say = value as (...gaps: unknown[]) => unknown
      return [[at, say.length > 0 && at.endsWith('month') ? say(4) : say(...GAPS)] as const]
    }
    return typeof value === 'object' && value !== null ? allSaid(value, at) : [[at, value] as const]
  })
}

/** A list can be joined and a word can be shown: an array of one does for both. */
const GAPS = [['X'], ['X'], ['X'], ['X']]

const paths = (said: readonly Said[]) => said.map(([path]) => path).sort()

describe('the words of the views', () => {
  it('say the same things in both languages', () => {
    expect(paths(allSaid(en))).toEqual(paths(allSaid(ja)))
  })

  it('leave no Japanese in English', () => {
    const japanese = allSaid(en).filter(([, said]) =>
      /[\u3000-\u9fff\uff00-\uffef]/u.test(String(said)),
    )
    expect(japanese).toEqual([])
  })

  it('are never empty, and never show a gap that nobody filled', () => {
    const broken = [...allSaid(ja), ...allSaid(en)].filter(([, said]) =>
      /^$|undefined|\[object|NaN/u.test(String(said)),
    )
    expect(broken).toEqual([])
  })
})
