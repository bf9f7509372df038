import { ELEMENTARY_LICENCE } from '../../domain/learning'
import type { SchoolLevel } from '../../domain/school'
import type { Words } from '../../domain/words'
import { teacherLicenceAct } from '../citations'
import type { Rule } from '../rule'

/**
 * The subjects for which licences to teach in junior high school are given (教育職員免許法4条5項1号), as far as the
 * standard names them: 技術 and 家庭 are two.
 */
export const LICENCES: readonly { readonly id: string; readonly words: Words }[] = [
  { id: 'japanese', words: { ja: '国語', en: 'Japanese' } },
  { id: 'social-studies', words: { ja: '社会', en: 'Social studies' } },
  { id: 'mathematics', words: { ja: '数学', en: 'Mathematics' } },
  { id: 'science', words: { ja: '理科', en: 'Science' } },
  { id: 'music', words: { ja: '音楽', en: 'Music' } },
  { id: 'art', words: { ja: '美術', en: 'Art' } },
  { id: 'physical-education', words: { ja: '保健体育', en: 'Health and physical education' } },
  { id: 'technology', words: { ja: '技術', en: 'Technology' } },
  { id: 'home-economics', words: { ja: '家庭', en: 'Home economics' } },
  { id: 'foreign-language', words: { ja: '外国語', en: 'Foreign language' } },
]

export const ELEMENTARY_LICENCE_WORDS: Words = {
  ja: '小学校（全教科）',
  en: 'elementary school (all subjects)',
}

/** Part of a standard subject that one licence is for, with its share of the subject's lessons. */
export interface LicencePart {
  readonly id: string
  readonly licences: readonly string[]
  readonly share: number
}

/** 道徳・総合・特別活動 are taught by any teacher of the school: no licence names them. */
const WITHOUT_LICENCE = new Set(['moral-education', 'integrated-studies', 'special-activities'])

/** Whose subjects of elementary school a licence to teach in junior high school is for as well (16条の5第1項, 施行規則66条の3第1項). */
const OF_JUNIOR_HIGH: Readonly<Record<string, string>> = {
  home: 'home-economics',
  'foreign-language-activities': 'foreign-language',
}

/**
 * The licences for a standard subject; empty where none is needed. That technology and home economics take half
 * of their subject each is an assumption: the course of study divides the subject, not its hours.
 */
export function licenceParts(subject: string, level: SchoolLevel): readonly LicencePart[] {
  if (WITHOUT_LICENCE.has(subject)) return []
  if (level === 'elementary') {
    const own = OF_JUNIOR_HIGH[subject] ?? subject
    const known = LICENCES.some(({ id }) => id === own)
    return [
      { id: subject, licences: known ? [ELEMENTARY_LICENCE, own] : [ELEMENTARY_LICENCE], share: 1 },
    ]
  }
  if (subject !== 'technology-and-home') return [{ id: subject, licences: [subject], share: 1 }]
  return ['technology', 'home-economics'].map((id) => ({ id, licences: [id], share: 0.5 }))
}

export const licencesRule: Rule<string, readonly string[]> = {
  id: 'teaching-licences',
  words: { ja: '中学校の教科と教員免許', en: 'Licences for subjects of junior high school' },
  unit: 'licences',
  source: teacherLicenceAct('3条1項・4条5項1号', 'arts. 3(1), 4(5)(i)'),
  inForce: { first: 2017 },
  examples: [
    { given: 'japanese', value: ['japanese'] },
    { given: 'technology-and-home', value: ['technology', 'home-economics'] },
    { given: 'moral-education', value: [] },
  ],
  apply: (subject) => licenceParts(subject, 'junior-high').map(({ id }) => id),
}
