import type { Moment } from '../../domain/day-patterns'
import { WEEKDAYS, type Weekday } from '../../domain/learning'
import type { Words } from '../../domain/words'
import type { NumberStyle, TableTwin } from '../pages'
import { MEASURE, MIDDLE_AND_RANGE } from '../phrases'
import { centerAndRange, tableTwin } from '../tables'
import { DASH, joinWords, NOT_SHOWN, same } from '../words'
import { COUNTED, type Counted } from './presence'
import type { CountedSummaries, CountedSummary } from './section'
import { COUNTED_WORDS, WEEKDAY_WORDS } from './words'

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
