import type { Moment, PatternFacts } from '../../domain/day-patterns'
import { WEEKDAYS, type Weekday } from '../../domain/learning'
import type { Words } from '../../domain/words'
import { ORIGIN_WORDS } from '../origin-words'
import type { NumberStyle, TableTwin } from '../pages'
import { MEASURE, MIDDLE_AND_RANGE } from '../phrases'
import { centerAndRange, tableTwin } from '../tables'
import { DASH, joinWords, NOTHING, NOT_SHOWN, same } from '../words'
import { COUNTED, type Counted } from './presence'
import type { CountedSummaries, CountedSummary } from './section'
import {
  ASSESSMENT_WORDS,
  COMPANY_WORDS,
  COUNTED_WORDS,
  figure,
  PLACE_NAMES,
  WEEKDAY_WORDS,
} from './words'

/** Slots of all patterns by where, with whom, how assessed, and what they count as. */
export function kindsTable({ patterns }: PatternFacts): TableTwin {
  const counts = (yes: boolean) => (yes ? COUNTS : DOES_NOT)
  return tableTwin({
    caption: {
      ja: 'どこで、だれと、どう評価するか（週のコマ、短い時間も1コマ）',
      en: 'Where, with whom and how it is assessed (slots a week, short ones too)',
    },
    columns: KIND_COLUMNS,
    rows: patterns.flatMap(({ name, kinds }) =>
      kinds.map((kind, index) => [
        index === 0 ? { ja: name.ja, en: name.en || name.ja } : NOTHING,
        PLACE_NAMES[kind.place],
        COMPANY_WORDS[kind.company],
        same(figure(kind.slotsAWeek)),
        counts(kind.countsAsAttendance),
        counts(kind.countsAsHours),
        ASSESSMENT_WORDS[kind.assessment],
        ORIGIN_WORDS[kind.details],
      ]),
    ),
  })
}

const COUNTS: Words = { ja: '数える', en: 'Yes' }
const DOES_NOT: Words = { ja: '数えない', en: 'No' }

const KIND_COLUMNS: readonly Words[] = [
  { ja: '過ごし方', en: 'Pattern' },
  { ja: 'どこで', en: 'Where' },
  { ja: 'だれと', en: 'With whom' },
  { ja: '週のコマ', en: 'Slots a week' },
  { ja: '出席', en: 'Attendance' },
  { ja: '時数', en: 'Hours' },
  { ja: '評価', en: 'Assessment' },
  { ja: '根拠', en: 'Basis' },
]

/** The most at once of each, and when it comes up. */
export function mostTable(
  most: CountedSummaries,
  fullest: Readonly<Record<Counted, Moment | null>>,
  style: NumberStyle,
): TableTwin {
  return tableTwin({
    caption: { ja: '同じ時間にいちばん多いとき', en: 'The most at once' },
    columns: [MEASURE, MIDDLE_AND_RANGE, { ja: 'いつ', en: 'When' }],
    rows: COUNTED.map((what) => {
      const moment = fullest[what]
      return [COUNTED_WORDS[what], written(most[what], style), moment ? momentWords(moment) : DASH]
    }),
  })
}

/** 「火 3（12:30〜）」. */
function momentWords({ week, weekday, name, begins }: Moment): Words {
  const second: Words = week === 2 ? { ja: '（2週目）', en: ' (week 2)' } : same('')
  return {
    ja: `${WEEKDAY_WORDS[weekday].ja}${second.ja} ${name.ja}（${begins}〜）`,
    en: `${WEEKDAY_WORDS[weekday].en}${second.en} ${name.en} (from ${begins})`,
  }
}

interface CountedMoment {
  readonly moment: Moment
  readonly counted: CountedSummaries
}

interface Day {
  readonly weekday: Weekday
  readonly week: 1 | 2
}

/** Times as rows, days as columns; a weekday stands twice where its second week differs. */
export function weekTable(
  what: Counted,
  moments: readonly CountedMoment[],
  style: NumberStyle,
): TableTwin {
  const days = WEEKDAYS.flatMap((weekday): Day[] =>
    weeksDiffer(weekday, moments)
      ? [
          { weekday, week: 1 },
          { weekday, week: 2 },
        ]
      : [{ weekday, week: 1 }],
  )
  const differing = (weekday: Weekday) => days.filter((day) => day.weekday === weekday).length > 1
  return tableTwin({
    caption: joinWords(COUNTED_WORDS[what], {
      ja: '（曜日と時刻、10回に8回）',
      en: 'by weekday and time (8 in 10)',
    }),
    columns: [
      { ja: '時刻', en: 'Time' },
      ...days.map(({ weekday, week }) =>
        differing(weekday) ? ofWeek(WEEKDAY_WORDS[weekday], week) : WEEKDAY_WORDS[weekday],
      ),
    ],
    rows: timesOf(moments).map((time) => [
      time.label,
      ...days.map((day) => {
        const found = momentAt(time.key, day, moments)
        return found ? written(found.counted[what], style) : DASH
      }),
    ]),
  })
}

function ofWeek(day: Words, week: 1 | 2): Words {
  return { ja: `${day.ja}（${week}週目）`, en: `${day.en} (week ${week})` }
}

function weeksDiffer(weekday: Weekday, moments: readonly CountedMoment[]): boolean {
  const of = (week: 1 | 2) =>
    JSON.stringify(
      moments
        .filter(({ moment }) => moment.weekday === weekday && moment.week === week)
        .map(({ moment: { begins, ends, gatherings } }) => [begins, ends, gatherings]),
    )
  return moments.some(({ moment }) => moment.week === 2) && of(1) !== of(2)
}

function timesOf(moments: readonly CountedMoment[]): { key: string; label: Words }[] {
  const times = new Map<string, Words>()
  for (const { moment } of moments) {
    const key = timeOf(moment)
    const { name, begins, ends } = moment
    if (!times.has(key))
      times.set(key, { ja: `${name.ja} ${begins}〜${ends}`, en: `${name.en} ${begins}–${ends}` })
  }
  return [...times].map(([key, label]) => ({ key, label })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

function timeOf({ begins, ends }: Moment): string {
  return `${begins}${ends}`
}

function momentAt(
  time: string,
  { weekday, week }: Day,
  moments: readonly CountedMoment[],
): CountedMoment | null {
  const isAt = ({ moment }: CountedMoment) =>
    timeOf(moment) === time && moment.weekday === weekday && moment.week === week
  return moments.find(isAt) ?? null
}

function written({ summary, kind, heldBack }: CountedSummary, style: NumberStyle): Words {
  return heldBack ? NOT_SHOWN : centerAndRange(summary, kind, style)
}
