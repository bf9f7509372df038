import type { CoverState } from '../../domain/teachers'
import type { Words } from '../../domain/words'
import { same } from '../words'

export const STATE_WORDS: Readonly<Record<CoverState, Words>> = {
  covered: { ja: '免許でまかなう', en: 'By licence' },
  permission: { ja: '免許外の許可', en: 'By permission' },
  lent: { ja: '本校から', en: 'Lent' },
  short: { ja: '時間が足りない', en: 'Too few lessons' },
  uncovered: { ja: 'いない', en: 'Nobody' },
}

/** Where no licence names a subject. */
export const ANY_TEACHER_WORDS: Words = { ja: 'どの先生でも', en: 'Any teacher' }

/** Lessons a week to a tenth at most: 「3」「0.7」. */
export function periodsWords(periods: number): Words {
  return same(String(tenths(periods)))
}

/** As lessons a week are shown. */
export function tenths(periods: number): number {
  return Math.round(periods * 10) / 10
}
