import type { NetworkInputs, Timeline, TimelineTask } from '../domain/timeline'
import type { TimelineResult } from '../domain/timeline-result'
import type { Language, Words } from '../domain/words'
import { formatFiscalYear } from '../domain/fiscal-year'
import { orderedTasks } from '../rules/timeline/network'
import { dateAt } from '../rules/timeline/work-calendar'
import { isBeforePlan } from '../results/when/lived-timeline'
import { alignColumns } from './columns'

/** When a plan can open. Days are YYYY-MM-DD; a finish is the day on whose morning the work is through. */
export interface TimelineAnswer {
  readonly plan: string
  readonly startsOn: string
  readonly wantedFiscalYear: number
  /** At the likely durations; null: beyond the years looked at. */
  readonly likelyFiscalYear: number | null
  readonly seed: number
  readonly replications: number
  /** Share of futures that open by the wanted 1 April. */
  readonly chance: number
  /** Share of futures by the fiscal year in which they open; `beyond` where none of those looked at. */
  readonly openingProbability: Readonly<Record<string, number>>
  readonly tasks: readonly TaskAnswer[]
  /** Share of futures in which whoever needs a gate first was ready for the window that is meant; null where no task needs it. */
  readonly gates: readonly {
    readonly id: string
    readonly name: Words
    readonly kept: number | null
  }[]
  /** Whether other starts and shorter tasks were tried: not in a network of more than 1,000 tasks. */
  readonly tried: boolean
  readonly byStart: readonly { readonly startsOn: string; readonly chance: number }[]
  /** Tasks whose shortening by two weeks helps most, best first. */
  readonly shortenings: readonly { readonly task: string; readonly gained: number }[]
}

/** A day is null where it lies beyond the years looked at: an early one after them, a late one before. */
export interface TaskAnswer {
  readonly id: string
  readonly name: Words
  readonly lane: string
  readonly earlyStart: string | null
  readonly earlyFinish: string | null
  readonly lateStart: string | null
  readonly lateFinish: string | null
  /** Working days; below 0 where the wanted opening can't be kept, and a bound (at least so short) where `lateStart` is null. */
  readonly slack: number
  /** Share of futures in which it lies on the path that decides the opening. */
  readonly criticality: number
  readonly gate: string | null
  /** Day on which its gate is passed; null without one, or beyond the years looked at. */
  readonly gatePassed: string | null
}

export interface AnsweredTimeline {
  readonly plan: string
  readonly timeline: Timeline
  readonly opening: number
  readonly inputs: NetworkInputs
}

export function timelineAnswer(asked: AnsweredTimeline, result: TimelineResult): TimelineAnswer {
  const { plan, timeline, opening, inputs } = asked
  const { seed, replications, schedule, futures, chance, tried, byStart, shortenings } = result
  const tasks = orderedTasks(timeline.tasks)
  const date = (day: number) => dateAt(inputs.calendar, day)
  return {
    plan,
    startsOn: timeline.startsOn,
    wantedFiscalYear: opening,
    likelyFiscalYear: schedule.opening < 0 ? null : schedule.opening,
    seed,
    replications,
    chance,
    openingProbability: sharesOf(futures.openings),
    tasks: tasks.map((task, i) =>
      taskAnswer(task, i, result, {
        early: (day) => (day < inputs.calendar.working.length ? date(day) : null),
        late: (day) => (isBeforePlan({ inputs }, day) ? null : date(day)),
      }),
    ),
    gates: timeline.gates.map(({ id, name }, g) => ({
      id,
      name,
      kept: keptShare(futures.gateKept[g] ?? -1, replications),
    })),
    tried,
    byStart: byStart.map((month) => ({ startsOn: date(month.startsOn), chance: month.chance })),
    shortenings: shortenings.map(({ task, gained }) => ({ task: tasks[task]?.id ?? '', gained })),
  }
}

function keptShare(kept: number, replications: number): number | null {
  return kept < 0 ? null : kept / replications
}

function taskAnswer(
  { id, name, lane, gate }: TimelineTask,
  i: number,
  { schedule, futures, replications }: TimelineResult,
  date: Readonly<Record<'early' | 'late', (day: number) => string | null>>,
): TaskAnswer {
  const early = (days: Int32Array) => date.early(days[i] ?? 0)
  const late = (days: Int32Array) => date.late(days[i] ?? 0)
  const passed = schedule.gatePassed[i] ?? -1
  return {
    id,
    name,
    lane,
    earlyStart: early(schedule.earlyStart),
    earlyFinish: early(schedule.earlyFinish),
    lateStart: late(schedule.lateStart),
    lateFinish: late(schedule.lateFinish),
    slack: schedule.slack[i] ?? 0,
    criticality: (futures.binding[i] ?? 0) / replications,
    gate,
    gatePassed: passed < 0 ? null : date.early(passed),
  }
}

function sharesOf(openings: Int32Array): Record<string, number> {
  const counts = new Map<number, number>()
  for (const year of openings) counts.set(year, (counts.get(year) ?? 0) + 1)
  const years = [...counts.keys()].filter((year) => year >= 0).sort((a, b) => a - b)
  const share = (year: number) => (counts.get(year) ?? 0) / openings.length
  return {
    ...Object.fromEntries(years.map((year) => [year, share(year)])),
    ...(counts.has(-1) && { beyond: share(-1) }),
  }
}

export function timelineTable(plan: Words, answer: TimelineAnswer, language: Language): string {
  const heads = HEADS.map((head) => head[language])
  const rows = answer.tasks.map((task) => [
    task.name[language] || task.name.ja,
    ...[task.earlyStart, task.earlyFinish].map((day) => day ?? BEYOND[language]),
    ...[task.lateStart, task.lateFinish].map((day) => day ?? BEFORE[language]),
    String(task.slack).replace('-', '▲') + (task.lateStart === null ? OR_MORE[language] : ''),
    task.criticality.toFixed(2),
  ])
  const years = Object.entries(answer.openingProbability).map(([year, share]) => [
    year === 'beyond' ? BEYOND[language] : formatFiscalYear(Number(year))[language],
    share.toFixed(3),
  ])
  const title = `${plan[language] || plan.ja} ${STARTS[language]} ${answer.startsOn}`
  return [title + '\n' + alignColumns([heads, ...rows]), alignColumns(years)].join('\n')
}

const STARTS: Words = { ja: '始める日', en: 'begun on' }
const BEFORE: Words = { ja: '計画の前', en: 'before the plan' }
const OR_MORE: Words = { ja: '以上', en: ' or more' }
const BEYOND: Words = { ja: 'それより後', en: 'later' }
const HEADS: readonly Words[] = [
  { ja: '工程', en: 'task' },
  { ja: '早い開始', en: 'early start' },
  { ja: '早い終わり', en: 'early finish' },
  { ja: '遅い開始', en: 'late start' },
  { ja: '遅い終わり', en: 'late finish' },
  { ja: '余裕（日）', en: 'slack (days)' },
  { ja: '決め手の割合', en: 'criticality' },
]
