import type { PatternWeek } from '../../domain/day-patterns'
import type { Assessment, Company, LearningPlace, Weekday } from '../../domain/learning'
import type { Words } from '../../domain/words'
import type { Counted } from './presence'

export const WEEKDAY_WORDS: Readonly<Record<Weekday, Words>> = {
  mon: { ja: '月', en: 'Mon' },
  tue: { ja: '火', en: 'Tue' },
  wed: { ja: '水', en: 'Wed' },
  thu: { ja: '木', en: 'Thu' },
  fri: { ja: '金', en: 'Fri' },
}

export const COUNTED_WORDS: Readonly<Record<Counted, Words>> = {
  school: { ja: '学校にいる生徒', en: 'Pupils at school' },
  home: { ja: '家庭で学ぶ生徒', en: 'Pupils at home' },
  online: { ja: 'オンラインの生徒', en: 'Pupils online' },
  adults: { ja: 'いっしょにいる大人', en: 'Adults with them' },
  rooms: { ja: '部屋', en: 'Rooms' },
}

export const PLACE_NAMES: Readonly<Record<LearningPlace, Words>> = {
  school: { ja: '学校', en: 'School' },
  home: { ja: '家庭', en: 'Home' },
  online: { ja: '家庭（オンライン）', en: 'Home (online)' },
}

export const COMPANY_WORDS: Readonly<Record<Company, Words>> = {
  teacher: { ja: '先生', en: 'Teacher' },
  support: { ja: '支援員', en: 'Support worker' },
  counselor: { ja: '相談の担当', en: 'Counselor' },
  family: { ja: '家族', en: 'Family' },
  alone: { ja: '自分で', en: 'On their own' },
}

export const ASSESSMENT_WORDS: Readonly<Record<Assessment, Words>> = {
  observation: { ja: '授業で見る', en: 'Seen in class' },
  'submitted-work': { ja: '提出物', en: 'Work handed in' },
  interview: { ja: '面談', en: 'Interview' },
  record: { ja: '学習の記録', en: 'Learning record' },
  none: { ja: '評価しない', en: 'Not assessed' },
}

/**
 * 「登校は週2日、出席に数えるのは5日。学校で8コマ、家庭で9コマ。ほかに短い時間が10回（2コマ分）。このうち10.2コマ分は時数に数えない。
 * 時数に数えるのは週8.8、35週で308。」: lessons and short slots less what doesn't count are what counts.
 */
export function weekWords(week: PatternWeek, weeks: number): Words {
  const { attendanceDays, schoolDays, lessonUnits } = week
  const units = figure(lessonUnits)
  const year = figure(lessonUnits * weeks)
  const parts: readonly Words[] = [
    {
      ja: `登校は週${figure(schoolDays)}日、出席に数えるのは${figure(attendanceDays)}日。`,
      en: `${figure(schoolDays)} days at school a week, ${figure(attendanceDays)} count as attendance.`,
    },
    ...lessonsWords(week),
    ...shortWords(week),
    ...uncountedWords(week),
    {
      ja: `時数に数えるのは週${units}、${weeks}週で${year}。`,
      en: `${units} lesson units a week count as hours, ${year} in ${weeks} weeks.`,
    },
  ]
  return { ja: parts.map(({ ja }) => ja).join(''), en: parts.map(({ en }) => en).join(' ') }
}

function lessonsWords({ lessonsAt }: PatternWeek): Words[] {
  const places = PLACE_WORDS.filter(([place]) => lessonsAt[place] > 0)
  if (places.length === 0) return []
  const ja = places.map(([place, words]) => `${words.ja}${figure(lessonsAt[place])}コマ`)
  const en = places.map(([place, words]) => `${figure(lessonsAt[place])} ${words.en}`)
  return [{ ja: `${ja.join('、')}。`, en: `Lessons: ${en.join(', ')}.` }]
}

function shortWords({ shortSlots: { times, lessonUnits } }: PatternWeek): Words[] {
  if (times === 0) return []
  const [count, units] = [figure(times), figure(lessonUnits)]
  return [
    {
      ja: `ほかに短い時間が${count}回（${units}コマ分）。`,
      en: `Shorter times: ${count}, worth ${units}.`,
    },
  ]
}

function uncountedWords({ uncounted }: PatternWeek): Words[] {
  const units = figure(uncounted)
  if (units === '0') return []
  return [{ ja: `このうち${units}コマ分は時数に数えない。`, en: `Of these, ${units} don’t count.` }]
}

const PLACE_WORDS: readonly (readonly [LearningPlace, Words])[] = [
  ['school', { ja: '学校で', en: 'at school' }],
  ['home', { ja: '家庭で', en: 'at home' }],
  ['online', { ja: 'オンラインで', en: 'online' }],
]

/** One decimal where there is one. */
export function figure(value: number): string {
  return String(Number(value.toFixed(1)))
}
