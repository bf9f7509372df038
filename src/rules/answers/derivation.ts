import type { Citation } from '../../domain/citation'
import type { DerivationStep } from '../../domain/rule'
import type { SchoolLevel } from '../../domain/school'
import type { Words } from '../../domain/words'

export function step(
  ja: string,
  en: string,
  value: number,
  unit: string,
  citation?: Citation,
): DerivationStep {
  const line = { label: { ja, en }, value, unit }
  return citation ? { ...line, citation } : line
}

export const LEVEL_WORDS: Record<SchoolLevel, Words> = {
  elementary: { ja: '小学校', en: 'elementary school' },
  'junior-high': { ja: '中学校', en: 'junior high school' },
}

/** 小1–小6, 中1–中3. */
export function gradeWords(grade: number): Words {
  return { ja: grade <= 6 ? `小${grade}` : `中${grade - 6}`, en: `grade ${grade}` }
}

/** The sentence that must stand beside every single school's fraction. */
export const POOLING_NOTE: Words = {
  ja: '端数の切上げは都道府県（指定都市）の学校規模ごとの合計に1回だけ（県の按分値）',
  en: 'rounded up once, over the prefecture and size of school; this is the school’s share',
}
