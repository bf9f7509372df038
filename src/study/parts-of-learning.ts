import {
  WEEKDAYS,
  type DayPattern,
  type Learning,
  type PartTimeSearch,
  type SchoolCalendar,
  type SubjectRow,
  type Teacher,
} from '../domain/learning'
import type { Words } from '../domain/words'
import { learningPlace } from './learning-words'

/** A named part of what a plan teaches: what a reader is told, and all that decides whether it differs. */
export interface LearningPart {
  readonly key: string
  readonly label: Words
  readonly words: Words
  readonly data: unknown
}

/** Subjects, entries of the calendar, the days of each pattern, teachers: the smallest things that two plans differ in. */
export function partsOfLearning(learning: Learning): LearningPart[] {
  const { subjects, calendar, patterns, staff, ...others } = learning
  const label = (...path: (string | number)[]) => learningPlace(learning, path)!
  return [
    ...subjects.map((row, index) => ({
      key: `subjects.${row.id}`,
      label: label('subjects', index),
      words: subjectWords(row),
      data: row,
    })),
    ...part(
      'subjects',
      ORDER,
      subjects.map(({ name }) => name),
    ),
    ...(calendar ? calendarParts(calendar, label) : []),
    ...patterns.flatMap((pattern, index) => patternParts(pattern, label('patterns', index))),
    ...(staff?.teachers ?? []).map((teacher, index) => ({
      key: `teachers.${teacher.id}`,
      label: label('staff', 'teachers', index),
      words: teacherWords(teacher),
      data: teacher,
    })),
    ...(staff
      ? part(
          'staff',
          TEACHERS,
          staff.teachers.map(({ name }) => name),
        )
      : []),
    ...(staff?.search ? [searchPart(staff.search, label('staff', 'search'))] : []),
    ...Object.entries(others).flatMap(([key, value]: [string, unknown]) =>
      value === null ? [] : [{ key, label: label(key), words: figuresIn(value), data: value }],
    ),
  ]
}

const ORDER: Words = { ja: '教科の並び', en: 'Order of subjects' }
const TEACHERS: Words = { ja: '先生の並び', en: 'Order of teachers' }

/** A list as a whole: what it holds, in its order. */
function part(key: string, label: Words, names: readonly Words[]): LearningPart[] {
  return names.length === 0 ? [] : [{ key, label, words: listed(names), data: names.length }]
}

/** 「中1 105・中2 70」, by the grades of the file. */
function subjectWords({ cells }: SubjectRow): Words {
  return listed(
    Object.entries(cells).map(([grade, { lessonUnits }]) => {
      const { ja, en } = learningPlace(null, ['cells', grade])!
      return { ja: `${ja} ${lessonUnits}`, en: `${en} ${lessonUnits}` }
    }),
  )
}

type Label = (...path: (string | number)[]) => Words

function calendarParts(calendar: SchoolCalendar, label: Label): LearningPart[] {
  const { vacations, closedDays, events, periods } = calendar
  const entries = (
    list: 'vacations' | 'closedDays' | 'events',
    all: readonly { readonly id: string }[],
    words: readonly string[],
  ) =>
    all.map((entry, index) => ({
      key: `calendar.${list}.${entry.id}`,
      label: label('calendar', list, index),
      words: plain(words[index]!),
      data: entry,
    }))
  return [
    ...entries(
      'vacations',
      vacations,
      vacations.map(({ from, to }) => `${from}–${to}`),
    ),
    ...entries(
      'closedDays',
      closedDays,
      closedDays.map(({ on }) => on),
    ),
    ...entries(
      'events',
      events,
      events.map(({ lessonUnits }) => String(lessonUnits)),
    ),
    {
      key: 'calendar.periods',
      label: label('calendar', 'periods'),
      words: plain(periods.lessonUnits.join(' / ')),
      data: periods,
    },
  ]
}

/** The pattern itself, and each of its days. */
function patternParts(pattern: DayPattern, label: Words): LearningPart[] {
  const { cells, ...frame } = pattern
  const { low, likely, high } = pattern.share
  const days = ([1, 2] as const).flatMap((week) =>
    WEEKDAYS.flatMap((weekday) => {
      const own = cells.filter((cell) => cell.week === week && cell.weekday === weekday)
      if (own.length === 0) return []
      return [
        {
          key: `patterns.${pattern.id}.${week}.${weekday}`,
          label: dayLabel(label, pattern.weeks, week, weekday),
          words: listed(own.map(({ subjects, activity }) => activity ?? plain(subjects.join(' ')))),
          data: own,
        },
      ]
    }),
  )
  const known = cells.filter(
    ({ week, weekday }) => [1, 2].includes(week) && WEEKDAYS.includes(weekday),
  )
  return [
    {
      key: `patterns.${pattern.id}`,
      label,
      words: plain(`${low} / ${likely} / ${high}`),
      data: [frame, cells.length - known.length],
    },
    ...days,
  ]
}

const DAYS: Readonly<Record<string, Words>> = {
  mon: { ja: '月', en: 'Mon' },
  tue: { ja: '火', en: 'Tue' },
  wed: { ja: '水', en: 'Wed' },
  thu: { ja: '木', en: 'Thu' },
  fri: { ja: '金', en: 'Fri' },
}

function dayLabel(label: Words, weeks: number, week: number, weekday: string): Words {
  const day = DAYS[weekday]!
  const nth = weeks === 1 ? plain('') : { ja: `第${week}週`, en: `week ${week} ` }
  return { ja: `${label.ja}・${nth.ja}${day.ja}`, en: `${label.en}, ${nth.en}${day.en}` }
}

function searchPart(search: PartTimeSearch, label: Words): LearningPart {
  const { periodsAWeek, combinations } = search
  const held = combinations.map((licences) => licences.join('＋')).join(' / ')
  const words: Words = {
    ja: `週${periodsAWeek}コマまで${held && `、${held}`}`,
    en: `up to ${periodsAWeek} lessons a week${held && `, ${held}`}`,
  }
  return { key: 'search', label, words, data: search }
}

function teacherWords({ licences, periodsAWeek, posts }: Teacher): Words {
  const said = licences.join(' ')
  return {
    ja: `${said}（週${periodsAWeek}コマ、${posts}人）`,
    en: `${said} (${periodsAWeek} lessons a week, ${posts} posts)`,
  }
}

function figuresIn(value: unknown): Words {
  const figures = Object.values(value as object).filter((one) => typeof one === 'number')
  return plain(figures.join(' / '))
}

function listed(all: readonly Words[]): Words {
  return { ja: all.map(({ ja }) => ja).join('・'), en: all.map(({ en }) => en).join(', ') }
}

const plain = (text: string): Words => ({ ja: text, en: text })
