import type { GroupSizes } from '../../domain/learning'
import type { Words } from '../../domain/words'

/**
 * Stands in where a school hasn't said how it groups its pupils. Provisional: no source states sizes by slot. A group
 * with a teacher is one grade of 草潤 (about 13); はしうち teaches 15 a grade in one room, others joining to support.
 */
export const TYPICAL_GROUPS: GroupSizes = {
  teacher: 15,
  support: 8,
  counselor: 1,
  room: 15,
  origin: 'assumed',
}

export const TYPICAL_GROUPS_REASON: Words = {
  ja: '仮置き。先生1人は15人まで（はしうち教室の学年の定員）を学年ごとに。支援員8人・相談は1対1は内部の見込み',
  en: 'Provisional: a teacher takes up to 15 of one grade (a grade’s places in one branch classroom); 8 a support worker and one to one with a counselor are internal guesses',
}
