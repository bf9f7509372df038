import type { PlanDescription } from '../domain/plan-description'
import type { Language, Words } from '../domain/words'
import type { Asks, Sentence, SentencePart } from './pages'
import { inBoth } from './words'

/** The headline's room: two lines of 38 full-width characters, or of 76 in English (DESIGN chapter 2). */
const LINES = 2
const FULL_WIDTH_COLUMNS = 38
const ENGLISH_COLUMNS = 76

/** A template of a sentence: text with plans and figures in it. */
export function parts(
  texts: TemplateStringsArray,
  ...between: readonly (string | SentencePart)[]
): SentencePart[] {
  const all = texts.flatMap((text, index) => {
    const next = between[index]
    return next === undefined ? [textPart(text)] : [textPart(text), partOf(next)]
  })
  return mergeTexts(all)
}

/** A plan's name in a sentence, with the slot that gives it glyph and colour. */
export function planPart(plan: PlanDescription): Readonly<Record<Language, SentencePart>> {
  const part = (text: string): SentencePart => ({
    kind: 'plan',
    text,
    planId: plan.id,
    slot: plan.slot,
  })
  return { ja: part(plan.name.ja), en: part(plan.name.en) }
}

/** A figure in a sentence, with the series that answers for it. */
export function figurePart(figure: Words, asks: Asks): Readonly<Record<Language, SentencePart>> {
  return {
    ja: { kind: 'figure', text: figure.ja, asks },
    en: { kind: 'figure', text: figure.en, asks },
  }
}

/** The sentence as plain text. */
function plainWords(sentence: Sentence): Words {
  return inBoth((language) => plainText(sentence[language]))
}

/** A clause, or the same clause at several lengths, the longest first. */
export type Clause = Sentence | readonly Sentence[]

/** As many clauses as two lines hold, each as long as they hold it: the last ones are dropped first. */
export function fitHeadline(clauses: readonly Clause[]): {
  readonly headline: Words
  readonly sentence: Sentence
} {
  const sentence: Sentence = { ja: fit(clauses, 'ja'), en: fit(clauses, 'en') }
  return { headline: plainWords(sentence), sentence }
}

export function countLines(sentence: readonly SentencePart[], language: Language): number {
  return language === 'ja' ? countJapanese(sentence) : countEnglish(plainText(sentence))
}

function fit(clauses: readonly Clause[], language: Language): readonly SentencePart[] {
  const lengths = clauses.map((clause) =>
    (isSentence(clause) ? [clause] : clause).map((sentence) => sentence[language]),
  )
  const most = Math.max(...lengths.map((variants) => variants.length))
  for (let kept = lengths.length; kept > 0; kept -= 1)
    for (let length = 0; length < most; length += 1) {
      const chosen = lengths.slice(0, kept).map((variants) => variants[length] ?? variants.at(-1)!)
      const joined = joinClauses(chosen, language)
      if (countLines(joined, language) <= LINES) return joined
    }
  return lengths[0]?.at(-1) ?? []
}

function isSentence(clause: Clause): clause is Sentence {
  return 'ja' in clause
}

function joinClauses(
  clauses: readonly (readonly SentencePart[])[],
  language: Language,
): SentencePart[] {
  const gap = language === 'ja' ? '' : ' '
  return mergeTexts(
    clauses
      .filter((clause) => clause.length > 0)
      .flatMap((clause, index) => (index === 0 ? clause : [textPart(gap), ...clause])),
  )
}

/** Full-width characters are one, digits and letters half; a plan's glyph takes a little over one. */
function countJapanese(sentence: readonly SentencePart[]): number {
  const glyphs = sentence.filter(({ kind }) => kind === 'plan').length * 1.25
  const width = [...plainText(sentence)].reduce(
    (sum, character) => sum + (character.codePointAt(0)! < 0x100 ? 0.5 : 1),
    glyphs,
  )
  // A line may end one character early so that the next does not begin with 、 or 。.
  return Math.ceil((width + 1) / FULL_WIDTH_COLUMNS)
}

function countEnglish(text: string): number {
  let lines = 1
  let column = 0
  for (const word of text.split(' ')) {
    const next = column === 0 ? word.length : column + 1 + word.length
    if (next <= ENGLISH_COLUMNS) column = next
    else {
      lines += 1
      column = word.length
    }
  }
  return lines
}

function plainText(sentence: readonly SentencePart[]): string {
  return sentence.map(({ text }) => text).join('')
}

function partOf(value: string | SentencePart): SentencePart {
  return typeof value === 'string' ? textPart(value) : value
}

function textPart(text: string): SentencePart {
  return { kind: 'text', text }
}

function mergeTexts(all: readonly SentencePart[]): SentencePart[] {
  const merged: SentencePart[] = []
  for (const part of all) {
    const last = merged[merged.length - 1]
    if (part.text === '') continue
    if (last?.kind === 'text' && part.kind === 'text')
      merged[merged.length - 1] = textPart(last.text + part.text)
    else merged.push(part)
  }
  return merged
}
