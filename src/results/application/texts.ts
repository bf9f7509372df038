import type { ApplicationFacts, ApplicationText, ApplicationTextId } from '../../domain/application'
import type { LearningOrigin } from '../../domain/learning'
import type { Words } from '../../domain/words'
import { ORIGIN_WORDS } from '../origin-words'
import { filled, inEither, ITEM_LABELS, lacking, paragraph, type ItemContent } from './items'

/** Where a written text comes from; what the user typed says so itself. */
export const TEXT_BASIS: Readonly<Record<LearningOrigin, Words | null>> = {
  ...ORIGIN_WORDS,
  own: null,
}

/** An item that somebody has to write. */
export function textItem({ application }: ApplicationFacts, id: ApplicationTextId): ItemContent {
  const entry = application.texts[id]
  if (!entry) return lacking({ words: ITEM_LABELS[id], place: { kind: 'text', id } })
  return writtenItem(entry)
}

function writtenItem({ text, origin }: ApplicationText): ItemContent {
  const said = filled([paragraph(inEither(text))], TEXT_BASIS[origin])
  return { ...said, isProvisional: origin === 'assumed' }
}

/** 学校名, in the form that is asked of a classroom: ○○学校△△教室. */
export function nameItem(facts: ApplicationFacts): ItemContent {
  const item = textItem(facts, 'schoolName')
  const written = facts.application.texts.schoolName?.text.ja
  if (written === undefined || !facts.isClassroom || CLASSROOM_NAME.test(written)) return item
  return { ...item, checks: [...item.checks, CLASSROOM_FORM] }
}

const CLASSROOM_NAME = /(学校|中|小).+教室$/u

const CLASSROOM_FORM: Words = {
  ja: '分教室の名前は「○○学校△△教室」の形で書く',
  en: 'A classroom is named “… School, … Classroom”',
}
