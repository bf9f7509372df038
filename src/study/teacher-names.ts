import { ELEMENTARY_LICENCE, type Teacher } from '../domain/learning'
import type { Words } from '../domain/words'
import { licenceWords } from '../rules/staffing/lesson-demand'
import { ELEMENTARY_LICENCE_WORDS } from '../rules/staffing/licences'

/** What a teacher is called who has no name: by post and licences, 「非常勤講師（音楽・美術）」. */
export function namelessTeacher({
  licences,
  partTime,
}: Pick<Teacher, 'licences' | 'partTime'>): Words {
  const held = licences.map((id) =>
    id === ELEMENTARY_LICENCE ? ELEMENTARY_LICENCE_WORDS : licenceWords(id),
  )
  const { ja, en } = partTime
    ? { ja: '非常勤講師', en: 'Part-time teacher' }
    : { ja: '教諭', en: 'Teacher' }
  if (held.length === 0) return { ja, en }
  return {
    ja: `${ja}（${held.map((words) => words.ja).join('・')}）`,
    en: `${en} (${held.map((words) => words.en).join(', ')})`,
  }
}
