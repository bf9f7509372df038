import { levelOfGrade, type SchoolLevel } from '../../domain/school'
import type { Words } from '../../domain/words'
import { schoolEducationRegulation } from '../citations'
import type { Rule } from '../rule'

/** A row of 別表第一 (小) or 別表第二 (中): lesson units a year by grade of the level. */
export interface SubjectHours {
  readonly id: string
  readonly words: Words
  readonly lessonUnits: readonly number[]
}

const subject = (id: string, ja: string, en: string, lessonUnits: number[]): SubjectHours => ({
  id,
  words: { ja, en },
  lessonUnits,
})

export const STANDARD_HOURS: Record<SchoolLevel, readonly SubjectHours[]> = {
  elementary: [
    subject('japanese', '国語', 'Japanese', [306, 315, 245, 245, 175, 175]),
    subject('social-studies', '社会', 'Social studies', [0, 0, 70, 90, 100, 105]),
    subject('mathematics', '算数', 'Arithmetic', [136, 175, 175, 175, 175, 175]),
    subject('science', '理科', 'Science', [0, 0, 90, 105, 105, 105]),
    subject('living', '生活', 'Living environment studies', [102, 105, 0, 0, 0, 0]),
    subject('music', '音楽', 'Music', [68, 70, 60, 60, 50, 50]),
    subject('art', '図画工作', 'Arts and crafts', [68, 70, 60, 60, 50, 50]),
    subject('home', '家庭', 'Home economics', [0, 0, 0, 0, 60, 55]),
    subject('physical-education', '体育', 'Physical education', [102, 105, 105, 105, 90, 90]),
    subject('foreign-language', '外国語', 'Foreign language', [0, 0, 0, 0, 70, 70]),
    subject('moral-education', '特別の教科である道徳', 'Moral education', [34, 35, 35, 35, 35, 35]),
    subject(
      'foreign-language-activities',
      '外国語活動',
      'Foreign language activities',
      [0, 0, 35, 35, 0, 0],
    ),
    subject(
      'integrated-studies',
      '総合的な学習の時間',
      'Integrated studies',
      [0, 0, 70, 70, 70, 70],
    ),
    subject('special-activities', '特別活動', 'Special activities', [34, 35, 35, 35, 35, 35]),
  ],
  'junior-high': [
    subject('japanese', '国語', 'Japanese', [140, 140, 105]),
    subject('social-studies', '社会', 'Social studies', [105, 105, 140]),
    subject('mathematics', '数学', 'Mathematics', [140, 105, 140]),
    subject('science', '理科', 'Science', [105, 140, 140]),
    subject('music', '音楽', 'Music', [45, 35, 35]),
    subject('art', '美術', 'Art', [45, 35, 35]),
    subject('physical-education', '保健体育', 'Health and physical education', [105, 105, 105]),
    subject('technology-and-home', '技術・家庭', 'Technology and home economics', [70, 70, 35]),
    subject('foreign-language', '外国語', 'Foreign language', [140, 140, 140]),
    subject('moral-education', '特別の教科である道徳', 'Moral education', [35, 35, 35]),
    subject('integrated-studies', '総合的な学習の時間', 'Integrated studies', [50, 70, 70]),
    subject('special-activities', '特別活動', 'Special activities', [35, 35, 35]),
  ],
}

/** A lesson unit is not an hour (別表の備考). */
export const LESSON_UNIT_MINUTES: Record<SchoolLevel, number> = {
  elementary: 45,
  'junior-high': 50,
}

/** Weeks of lessons a year by the course of study; 34 in grade 1. */
export function schoolWeeks(grade: number): number {
  return grade === 1 ? 34 : 35
}

/** From when on the tables hold: 小 from fiscal 2020, 中 from fiscal 2021. */
export const STANDARD_HOURS_SINCE: Record<SchoolLevel, number> = {
  elementary: 2020,
  'junior-high': 2021,
}

/** Lesson units of every subject of the grade (1–9), subjects not taught in it left out. */
export function standardHours(grade: number): { subject: SubjectHours; lessonUnits: number }[] {
  const level = levelOfGrade(grade)
  const column = level === 'elementary' ? grade - 1 : grade - 7
  return STANDARD_HOURS[level]
    .map((row) => ({ subject: row, lessonUnits: row.lessonUnits[column] ?? 0 }))
    .filter(({ lessonUnits }) => lessonUnits > 0)
}

/** 総授業時数: 850 in grade 1, 1,015 in junior high school. */
export function standardTotal(grade: number): number {
  return standardHours(grade).reduce((sum, { lessonUnits }) => sum + lessonUnits, 0)
}

export const standardHoursCitation = (level: SchoolLevel) =>
  level === 'elementary'
    ? schoolEducationRegulation('51条・別表第一', 'art. 51, table 1')
    : schoolEducationRegulation('73条・別表第二', 'art. 73, table 2')

export const standardHoursRule: Rule<number, number> = {
  id: 'standard-hours',
  words: { ja: '標準の総授業時数', en: 'Standard lesson units a year' },
  unit: 'lesson-units',
  source: schoolEducationRegulation('51条・73条・別表第一・第二', 'arts. 51, 73, tables 1, 2'),
  /** In junior high school from 2021 (`STANDARD_HOURS_SINCE`): one range can’t say both. */
  inForce: { first: STANDARD_HOURS_SINCE.elementary },
  examples: [850, 910, 980, 1015, 1015, 1015, 1015, 1015, 1015].map((value, index) => ({
    given: index + 1,
    value,
  })),
  apply: standardTotal,
}
