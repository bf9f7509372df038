import type { Mark, Picture } from '../marks'
import type { Language } from '../../domain/words'
import { baselineShift, enlargement, type Stage } from '../stage'
import { say, type ChartWord } from '../words'
import type { Square } from './data'
import { inksOf, squareMarks } from './squares'

const ENTRIES: readonly { readonly square: Square; readonly word: ChartWord }[] = [
  { square: { kind: 'full', sure: 1, expected: 1 }, word: 'almostSure' },
  { square: { kind: 'light', sure: 0, expected: 1 }, word: 'toTheMiddle' },
  { square: { kind: 'dashed', sure: 0, expected: 0 }, word: 'ifMany' },
]

/** How to read the squares of additional posts: a key, because the three kinds stand in many places. */
export function layoutPostsKey(stage: Stage): Picture {
  const k = enlargement(stage)
  const size = { side: 15 * k, gap: 0, radius: 2.5 * k }
  const step = stage.textSize * 2
  const marks = ENTRIES.flatMap(({ square, word }, index): Mark[] => {
    const middle = (index + 0.5) * step
    const place = { x: 0, y: middle - size.side / 2, key: word }
    const text = say(word, stage.language)
    const x = size.side + stage.textSize * 0.6
    const y = middle + baselineShift(stage.textSize)
    return [
      ...squareMarks(square, inksOf('additional'), place, size),
      { type: 'text', x, y, text, size: stage.textSize, ink: 'text-2' },
    ]
  })
  const height = ENTRIES.length * step
  return { width: stage.width, height, marks, readings: [], nearest: 'point' }
}

/** The key as a sentence for those who don't see the squares. */
export function postsKeyLabel(language: Language): string {
  return ENTRIES.map(({ word }) => say(word, language)).join('、')
}
