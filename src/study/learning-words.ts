import type { Words } from '../domain/words'
import { placeWithin, type PartNames } from './place-within'

/** What the parts of what is learnt are called; keys that tell nothing by themselves are left out. */
const PARTS: Readonly<Record<string, Words>> = {
  subjects: { ja: '教育課程', en: 'curriculum' },
  calendar: { ja: '年間行事', en: 'school calendar' },
  vacations: { ja: '長期休業', en: 'vacation' },
  closedDays: { ja: '休業日', en: 'closed day' },
  events: { ja: '行事', en: 'event' },
  periods: { ja: '1日の時数', en: 'lesson units of a day' },
  patterns: { ja: '日課表', en: 'day pattern' },
  slots: { ja: '時程', en: 'slot' },
  share: { ja: '選ぶ生徒の割合', en: 'share of pupils' },
  teachers: { ja: '先生', en: 'teacher' },
  name: { ja: '名前', en: 'name' },
  from: { ja: 'もとの教科', en: 'subjects it comes from' },
  to: { ja: '終わりの日', en: 'last day' },
  on: { ja: '月日', en: 'day' },
  month: { ja: '月', en: 'month' },
  lessonUnits: { ja: '授業時数', en: 'lesson units' },
  declared: { ja: '届け出た時数', en: 'declared lesson units' },
  reason: { ja: '理由', en: 'reason' },
  counts: { ja: '時数に数えるか', en: 'whether it counts' },
  blocks: { ja: '短い時間の積み上げ', en: 'short blocks' },
  minutes: { ja: '分', en: 'minutes' },
  timesAWeek: { ja: '週の回数', en: 'times a week' },
  weeks: { ja: '週数', en: 'weeks' },
  begins: { ja: '始まりの時刻', en: 'beginning' },
  ends: { ja: '終わりの時刻', en: 'end' },
  week: { ja: '第何週', en: 'week' },
  weekday: { ja: '曜日', en: 'weekday' },
  slot: { ja: '時程', en: 'slot' },
  place: { ja: '場所', en: 'place' },
  activity: { ja: '活動', en: 'activity' },
  company: { ja: 'いっしょにいる人', en: 'who is with the pupil' },
  assessment: { ja: '評価のしかた', en: 'assessment' },
  countsAsAttendance: { ja: '出席扱い', en: 'whether it counts as attendance' },
  countsAsHours: { ja: '時数に数えるか', en: 'whether it counts as hours' },
  low: { ja: '低め', en: 'low' },
  likely: { ja: 'ふつう', en: 'likely' },
  high: { ja: '高め', en: 'high' },
  paidBy: { ja: '費用を負担する人', en: 'who pays' },
  licences: { ja: '免許', en: 'licences' },
  outsideLicence: { ja: '免許外の許可', en: 'permission outside the licence' },
  periodsAWeek: { ja: '週の持ち時数', en: 'lessons a week' },
  posts: { ja: '人数（常勤換算）', en: 'full-time posts' },
  partTime: { ja: '非常勤講師か', en: 'whether part-time' },
  search: { ja: '見つけられる非常勤講師', en: 'part-time teachers who could be found' },
  combinations: { ja: '免許の組み合わせ', en: 'licences held together' },
  origin: { ja: '由来', en: 'origin' },
  source: { ja: '出典', en: 'source' },
  id: { ja: 'id（英小文字・数字・ハイフン）', en: 'id (a–z, 0–9, hyphen)' },
}

const LEARNING: PartNames = {
  names: PARTS,
  unsaid: new Set(['cells', 'staff', 'ja', 'en']),
  own: (above, key) => (above === 'cells' ? gradeWords(key) : null),
}

/** 「教育課程『国語』・中1・授業時数」 of `subjects[0].cells["7"].lessonUnits`; the path begins within the learning. */
export function learningPlace(learning: unknown, path: readonly PropertyKey[]): Words | null {
  return placeWithin(LEARNING, learning, path)
}

/** Null where it is no grade: then the key stands for itself. */
export function gradeWords(key: string): Words | null {
  const grade = Number(key)
  if (!(grade >= 1 && grade <= 9)) return null
  return { ja: grade <= 6 ? `小${grade}` : `中${grade - 6}`, en: `grade ${grade}` }
}
