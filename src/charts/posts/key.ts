import type { Mark, Picture } from '../marks'
import type { Language } from '../../domain/words'
import { baselineShift, enlargement, type Stage } from '../stage'
import { say, type ChartWord } from '../words'
import type { Square } from './data'
import { inksOf, squareMarks } from './squares'

interface Entry {
  readonly square: Square
  readonly word: ChartWord
}

const DASHED: Square = { kind: 'dashed', sure: 0, expected: 0 }

const GUESSED: readonly Entry[] = [
  { square: { kind: 'full', sure: 1, expected: 1 }, word: 'almostSure' },
  { square: { kind: 'light', sure: 0, expected: 1 }, word: 'toTheMiddle' },
  { square: DASHED, word: 'ifMany' },
]

const REQUESTED: readonly Entry[] = [{ square: DASHED, word: 'requested' }]

/** Where others may not see the guess at what is granted, dashed squares are requested ones. */
function entriesOf(requestedOnly: boolean): readonly Entry[] {
  return requestedOnly ? REQUESTED : GUESSED
}

/** How to read the squares of additional posts: a key, because the three kinds stand in many places. */
export function layoutPostsKey(stage: Stage, requestedOnly = false): Picture {
  const { textSize, language } = stage
  const k = enlargement(stage)
  const size = { side: 15 * k, gap: 0, radius: 2.5 * k }
  const step = textSize * 2
  const head = textSize * 1.7
  const entries = entriesOf(requestedOnly)
  const marks = entries.flatMap(({ square, word }, index): Mark[] => {
    const middle = head + (index + 0.5) * step
    const place = { x: 0, y: middle - size.side / 2, key: word }
    const at = { x: size.side + textSize * 0.6, y: middle + baselineShift(textSize) }
    return [
      ...squareMarks(square, inksOf('additional'), place, size),
      { type: 'text', ...at, text: say(word, language), size: textSize, ink: 'text-2' },
    ]
  })
  const title = { x: 0, y: textSize, text: say('additionalKey', language), size: textSize } as const
  return {
    width: stage.width,
    height: head + entries.length * step,
    marks: [{ type: 'text', ...title, ink: 'text', bold: true }, ...marks],
    readings: [],
    nearest: 'point',
  }
}

/** The key as a sentence for those who don't see the squares. */
export function postsKeyLabel(language: Language, requestedOnly = false): string {
  const colon = language === 'ja' ? '：' : ': '
  const entries = entriesOf(requestedOnly).map(({ word }) => say(word, language))
  return `${say('additionalKey', language)}${colon}${entries.join('、')}`
}
