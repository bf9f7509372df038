import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import type { TableTwin } from '../pages'
import { DASH } from '../words'
import { shortDay, slackOf, timesOfTwenty } from './gantt'
import {
  finishRanges,
  isBeforePlan,
  lastDayOf,
  placedTasks,
  type LivedTimeline,
} from './lived-timeline'
import { durationWords, LANE_NAMES, STATE_NAMES } from './words'

/** Every task in the order of its lane and start, with its early and late days. */
export function taskTable(plan: PlanDescription, lived: LivedTimeline): TableTwin {
  const rows = tasksInOrder(lived).map(({ task, place }) => {
    const { schedule, futures } = lived.result
    const on = (days: Int32Array) => days[place] ?? 0
    const last = (start: number, finish: number) => shortDay(lived, lastDayOf(lived, start, finish))
    const { low, high } = finishRanges(lived)[place]!
    const [early, late] = [on(schedule.earlyStart), on(schedule.lateStart)]
    const gate = lived.timeline.gates.find(({ id }) => id === task.gate)
    const passed = on(schedule.gatePassed)
    return [
      task.name,
      LANE_NAMES[task.lane],
      durationWords(task.duration),
      shortDay(lived, early),
      last(early, on(schedule.earlyFinish)),
      rangeOf(last(Math.min(early, low), low), last(Math.min(early, high), high)),
      latest(lived, late, () => shortDay(lived, late)),
      latest(lived, on(schedule.lateFinish), (day) => last(late, day)),
      slackOf(lived, place),
      timesOfTwenty((futures.binding[place] ?? 0) / futures.replications),
      gate ? gate.name : DASH,
      gate && passed >= 0 ? shortDay(lived, passed) : DASH,
      STATE_NAMES[task.state.kind],
      task.law ?? DASH,
    ]
  })
  return {
    caption: { ja: `${plan.name.ja}の工程`, en: `Timeline of ${plan.name.en}` },
    groups: null,
    columns: HEADS,
    rows,
    totalRow: false,
    note: NOTE,
  }
}

const HEADS: readonly Words[] = [
  { ja: '工程', en: 'Task' },
  { ja: '担当', en: 'Lane' },
  { ja: 'かかる期間', en: 'Length' },
  { ja: '始まり', en: 'Start' },
  { ja: '終わり', en: 'Finish' },
  { ja: '終わり（10回に8回）', en: 'Finish (8 in 10)' },
  { ja: 'おそくとも始める', en: 'Latest start' },
  { ja: 'おそくとも終える', en: 'Latest finish' },
  { ja: '余裕', en: 'Slack' },
  { ja: '開校を決める', en: 'Decides the opening' },
  { ja: '待つ関門', en: 'Gate' },
  { ja: '関門を通る日', en: 'Passes it' },
  { ja: '進みぐあい', en: 'State' },
  { ja: '根拠の法令', en: 'Law' },
]

const NOTE: Words = {
  ja: '始まりと終わりは、ふつうの長さで進んだときの日。余裕は、遅れても開校の日が変わらない日数（働く日で数える）。',
  en: 'Start and finish are the days at likely lengths. Slack is how many working days a task may be late without moving the opening.',
}

const BEFORE: Words = { ja: '計画の前', en: 'before the plan' }

const latest = (lived: LivedTimeline, day: number, words: (day: number) => Words): Words =>
  isBeforePlan(lived, day) ? BEFORE : words(day)

function rangeOf(low: Words, high: Words): Words {
  if (low.en === high.en) return low
  return { ja: `${low.ja}〜${high.ja}`, en: `${low.en} – ${high.en}` }
}

/** By lane, then by start. */
export function tasksInOrder(lived: LivedTimeline) {
  const lanes = Object.keys(LANE_NAMES)
  const { earlyStart } = lived.result.schedule
  return placedTasks(lived).sort(
    (a, b) =>
      lanes.indexOf(a.task.lane) - lanes.indexOf(b.task.lane) ||
      (earlyStart[a.place] ?? 0) - (earlyStart[b.place] ?? 0) ||
      a.place - b.place,
  )
}
