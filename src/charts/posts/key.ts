import type { Mark, Picture } from '../marks'
import type { Language } from '../../domain/words'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { wrapText } from '../text-width'
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
  const { textSize: size, language } = stage
  const title = { x: 0, y: size, text: say('additionalKey', language), size } as const
  const marks: Mark[] = [{ type: 'text', ...title, ink: 'text', bold: true }]
  let y = size * 1.7
  for (const entry of entriesOf(requestedOnly)) {
    const { lines, height } = entryLines(entry, stage)
    marks.push(...entryMarks(entry, lines, y, stage))
    y += height
  }
  return { width: stage.width, height: y, marks, readings: [], nearest: 'point' }
}

/** An entry's words in as many lines as the width asks for. */
function entryLines({ word }: Entry, stage: Stage) {
  const room = stage.width - wordsAt(stage)
  const lines = wrapText(say(word, stage.language), room, (text) => labelWidth(stage, text))
  return { lines, height: stage.textSize * (2 + (lines.length - 1) * LINE) }
}

function entryMarks(
  { square, word }: Entry,
  lines: readonly string[],
  y: number,
  stage: Stage,
): Mark[] {
  const { textSize: size } = stage
  const side = sideOf(stage)
  const place = { x: 0, y: y + size - side / 2, key: word }
  const words = lines.map((text, line): Mark => {
    const at = { x: wordsAt(stage), y: y + size * (1 + line * LINE) + baselineShift(size) }
    return { type: 'text', ...at, text, size, ink: 'text-2' }
  })
  const squareSize = { side, gap: 0, radius: side / 6 }
  return [...squareMarks(square, inksOf('additional'), place, squareSize), ...words]
}

/** From a line of letters to the next. */
const LINE = 1.4

const sideOf = (stage: Stage) => 15 * enlargement(stage)
const wordsAt = (stage: Stage) => sideOf(stage) + stage.textSize * 0.6

/** The key as a sentence for those who don't see the squares. */
export function postsKeyLabel(language: Language, requestedOnly = false): string {
  const colon = language === 'ja' ? '：' : ': '
  const entries = entriesOf(requestedOnly).map(({ word }) => say(word, language))
  return `${say('additionalKey', language)}${colon}${entries.join('、')}`
}
