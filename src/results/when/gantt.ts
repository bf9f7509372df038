import { dayNumberOf, dayOfNumber } from '../../domain/calendar-day'
import { formatIsoDay } from '../../domain/fiscal-year'
import { LANES, type Lane, type TimelineGate } from '../../domain/timeline'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { EIGHT_IN_TEN, twentiethsOf } from '../chance'
import { isUncertain, turningPoints } from './gates'
import {
  dayNumber,
  finishRanges,
  isBeforePlan,
  lastDayOf,
  placedTasks,
  type LivedTimeline,
  type PlacedTask,
} from './lived-timeline'
import { LANE_NAMES, openingMonth, shortName, STATE_NAMES } from './words'

/** A plan's timeline as it is drawn. Days are counted from 1970-01-01, so that several plans share an axis. */
export interface Gantt {
  readonly plan: PlanDescription
  readonly lanes: readonly GanttLane[]
  /** Day on which planning begins. */
  readonly starts: number
  /** 「きょう」: the day as of which states are told; null before anything was done. */
  readonly today: number | null
  /** The wanted 1 April. */
  readonly opening: number
  readonly openingLabel: Words
}

export interface GanttLane {
  readonly lane: Lane
  readonly name: Words
  readonly bars: readonly GanttBar[]
  readonly bands: readonly GanttBand[]
}

/** One task at its likely length. */
export interface GanttBar {
  readonly id: string
  readonly name: Words
  readonly start: number
  /** The morning after its last day. */
  readonly finish: number
  /** P10–P90 of that morning. */
  readonly low: number
  readonly high: number
  /** Day on which its gate is passed, where it has to wait for one; null otherwise. */
  readonly through: number | null
  /** The opening waits for it. */
  readonly critical: boolean
  /** The day of what it waits for isn't known in advance. */
  readonly uncertain: boolean
  readonly done: boolean
  /** Days of the plan of record; null where none was kept. */
  readonly record: { readonly start: number; readonly finish: number } | null
  /** What is read of it. */
  readonly lines: readonly { readonly label: Words; readonly value: Words }[]
}

/** A window of a gate, as a band in its lane. */
export interface GanttBand {
  readonly gate: string
  readonly from: number
  readonly to: number
  /** 「9月」 of a vote, the gate's name over a longer window. */
  readonly label: Words
  /** A vote or a few days: a chip. */
  readonly short: boolean
  /** The sentence names it. */
  readonly named: boolean
}

/** Months of all that is drawn. */
export interface GanttAxis {
  readonly first: number
  readonly last: number
}

export function ganttOf(plan: PlanDescription, lived: LivedTimeline): Gantt {
  const { timeline } = lived
  const tasks = placedTasks(lived)
  const lanes = LANES.map((lane): GanttLane => {
    const bars = tasks
      .filter(({ task }) => task.lane === lane)
      .map((task) => barOf(task, lived))
      .sort((a, b) => a.start - b.start || a.finish - b.finish)
    const gates = timeline.gates.filter(
      (gate) => gate.lane === lane && timeline.tasks.some((task) => task.gate === gate.id),
    )
    return {
      lane,
      name: LANE_NAMES[lane],
      bars,
      bands: gates.flatMap((gate) => bandsOf(gate, lived)),
    }
  })
  const month = openingMonth(lived.opening)
  return {
    plan,
    lanes: lanes.filter(({ bars, bands }) => bars.length + bands.length > 0),
    starts: dayNumberOf(timeline.startsOn),
    today: timeline.asOf === null ? null : dayNumberOf(timeline.asOf),
    opening: dayNumberOf(`${lived.opening}-04-01`),
    openingLabel: { ja: '4月1日 開校', en: `Opens 1 ${month.en}` },
  }
}

/** From the month in which the first thing happens to the one after the last, whole months. */
export function axisOf(charts: readonly Gantt[]): GanttAxis {
  const days = charts.flatMap(({ lanes, starts, today, opening }) => [
    starts,
    opening,
    ...(today === null ? [] : [today]),
    ...lanes.flatMap(({ bars }) =>
      bars.flatMap(({ start, finish, through, record }) => [
        start,
        finish,
        through ?? finish,
        ...(record ? [record.start, record.finish] : []),
      ]),
    ),
  ])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  return { first: monthOf(first, 0), last: monthOf(last, 1) }
}

/** First day of the month of a day, or of one so many months later. */
function monthOf(day: number, later: number): number {
  const [year = 0, month = 1] = dayOfNumber(day).split('-').map(Number)
  const months = year * 12 + month - 1 + later
  const text = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  return dayNumberOf(text)
}

function barOf(placed: PlacedTask, lived: LivedTimeline): GanttBar {
  const { task, place } = placed
  const { schedule, futures } = lived.result
  const start = schedule.earlyStart[place] ?? 0
  const finish = schedule.earlyFinish[place] ?? 0
  const range = finishRanges(lived)[place]!
  const passed = schedule.gatePassed[place] ?? -1
  const gate = lived.timeline.gates.find(({ id }) => id === task.gate)
  const kept = lived.timeline.record?.tasks.find(({ id }) => id === task.id)
  const day = (index: number) => dayNumber(lived, index)
  const isDone = task.state.kind === 'done'
  return {
    id: task.id,
    name: task.name,
    start: day(start),
    finish: day(finish),
    low: day(range.low),
    high: day(range.high),
    through: passed > finish ? day(passed) : null,
    critical: schedule.critical[place] === 1,
    uncertain: gate !== undefined && isUncertain(gate) && !isDone,
    done: isDone,
    record: kept
      ? { start: dayNumberOf(kept.starts), finish: dayNumberOf(kept.finishes) + 1 }
      : null,
    lines: [
      { label: { ja: '期間', en: 'From, to' }, value: spanWords(lived, start, finish) },
      ...(isDone || range.low === range.high
        ? []
        : [
            {
              label: { ja: `終わり（${EIGHT_IN_TEN.ja}）`, en: `Finish (${EIGHT_IN_TEN.en})` },
              value: rangeWords(lived, start, range),
            },
          ]),
      ...(gate && passed >= 0
        ? [{ label: shortName(gate.name), value: formatIsoDay(dayOfNumber(day(passed))) }]
        : []),
      { label: { ja: '余裕', en: 'Slack' }, value: slackOf(lived, place) },
      {
        label: { ja: '開校を決める', en: 'Decides the opening' },
        value: timesOfTwenty((futures.binding[place] ?? 0) / futures.replications),
      },
      { label: { ja: '進みぐあい', en: 'State' }, value: STATE_NAMES[task.state.kind] },
    ],
  }
}

export function spanWords(lived: LivedTimeline, start: number, finish: number): Words {
  const from = isoWords(lived, start)
  const to = isoWords(lived, lastDayOf(lived, start, finish))
  if (from.ja === to.ja) return from
  return { ja: `${from.ja}〜${to.ja}`, en: `${from.en} – ${to.en}` }
}

function rangeWords(
  lived: LivedTimeline,
  start: number,
  { low, high }: { readonly low: number; readonly high: number },
): Words {
  const from = isoWords(lived, lastDayOf(lived, Math.min(start, low), low))
  const to = isoWords(lived, lastDayOf(lived, Math.min(start, high), high))
  return { ja: `${from.ja}〜${to.ja}`, en: `${from.en} – ${to.en}` }
}

export function isoWords(lived: LivedTimeline, index: number): Words {
  if (index >= lived.inputs.calendar.working.length)
    return { ja: '見ている年より後', en: 'beyond the years' }
  return formatIsoDay(dayOfNumber(dayNumber(lived, index)))
}

/** 「R9.10.7」 · "2027-10-07": for tables with many days. */
export function shortDay(lived: LivedTimeline, index: number): Words {
  if (index >= lived.inputs.calendar.working.length) return { ja: '—', en: '—' }
  const iso = dayOfNumber(dayNumber(lived, index))
  const [, month = 1, day = 1] = iso.split('-').map(Number)
  const year = formatIsoDay(iso).ja.replace(/年.*$/u, '')
  const letter = { 令和: 'R', 平成: 'H', 昭和: 'S' }[year.slice(0, 2)] ?? ''
  return { ja: `${letter}${year.slice(2)}.${month}.${day}`, en: iso }
}

/** A bound where the latest start lies before the years looked at. */
export function slackOf(lived: LivedTimeline, place: number): Words {
  const { slack, lateStart } = lived.result.schedule
  return slackWords(slack[place] ?? 0, isBeforePlan(lived, lateStart[place] ?? 0))
}

/** @param isBound as many days short at least */
export function slackWords(days: number, isBound: boolean): Words {
  if (isBound) return { ja: `${-days}日以上たりない`, en: `at least ${-days} days short` }
  if (days < 0) return { ja: `${-days}日たりない`, en: `${-days} days short` }
  return days === 0 ? { ja: 'なし', en: 'none' } : { ja: `${days}日`, en: `${days} days` }
}

export function timesOfTwenty(share: number): Words {
  const k = twentiethsOf(share)
  return { ja: `20回に${k}回`, en: `${k} of 20` }
}

/** Longer than this is a season, not an occasion. */
const SHORT_DAYS = 31

function bandsOf(gate: TimelineGate, lived: LivedTimeline): GanttBand[] {
  const index = lived.timeline.gates.indexOf(gate)
  const windows = lived.inputs.gates[index]?.windows ?? []
  const [named] = turningPoints(lived)
  return windows.map(({ early, from, to }): GanttBand => {
    const first = dayNumber(lived, Math.min(early, from))
    const last = dayNumber(lived, to) + 1
    const short = last - first <= SHORT_DAYS
    const isNamed = named?.gate === gate && named.day !== null
    return {
      gate: gate.id,
      from: first,
      to: last,
      label: short ? monthLabel(first) : shortName(gate.name),
      short,
      named: isNamed && first <= named.day && named.day < last,
    }
  })
}

function monthLabel(day: number): Words {
  const month = Number(dayOfNumber(day).slice(5, 7))
  return { ja: `${month}月`, en: String(month) }
}
