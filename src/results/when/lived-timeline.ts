import { dayNumberOf } from '../../domain/calendar-day'
import type { DayIndex, NetworkInputs, Timeline, TimelineTask } from '../../domain/timeline'
import type { TimelineResult } from '../../domain/timeline-result'

/** A plan's timeline with what its futures say: always of the same inputs. */
export interface LivedTimeline {
  readonly planId: string
  readonly timeline: Timeline
  /** Fiscal year of the wanted opening. */
  readonly opening: number
  readonly inputs: NetworkInputs
  readonly result: TimelineResult
}

/** One task with its place in the network, where its days are found. */
export interface PlacedTask {
  readonly task: TimelineTask
  readonly place: number
}

/** The day of an index, counted from 1970-01-01. */
export function dayNumber({ inputs }: LivedTimeline, index: DayIndex): number {
  return dayNumberOf(inputs.calendar.firstDay) + index
}

/**
 * Whether a latest day lies before the years looked at: the backward pass ends at their first working day, a year and
 * more before anything begins, and what it counts from there is a bound.
 */
export function isBeforePlan(
  { inputs }: Pick<LivedTimeline, 'inputs'>,
  latestDay: DayIndex,
): boolean {
  return latestDay <= inputs.calendar.working.indexOf(1)
}

/** Tasks as the study has them, with their places in the network. */
export function placedTasks({ timeline, inputs }: LivedTimeline): PlacedTask[] {
  const places = new Map(inputs.tasks.map(({ id }, index) => [id, index]))
  return timeline.tasks.map((task) => ({ task, place: places.get(task.id)! }))
}

/** The last day of work that is finished by a morning: the working day before it, or the first day itself. */
export function lastDayOf({ inputs }: LivedTimeline, start: DayIndex, finish: DayIndex): DayIndex {
  let day = finish - 1
  while (day > start && inputs.calendar.working[day] === 0) day -= 1
  return Math.max(start, day)
}

const ends = new WeakMap<LivedTimeline['result'], readonly FinishRange[]>()

/** P10 and P90 of the mornings on which a task is finished, as indexes of days. */
export interface FinishRange {
  readonly low: DayIndex
  readonly high: DayIndex
}

/** By task of the network. */
export function finishRanges({ inputs, result }: LivedTimeline): readonly FinishRange[] {
  const known = ends.get(result)
  if (known) return known
  const { finishes, replications } = result.futures
  const ranges = inputs.tasks.map((_, task) => {
    const sorted = finishes.slice(task * replications, (task + 1) * replications).sort()
    const at = (share: number) => sorted[Math.floor(share * (replications - 1))] ?? 0
    return { low: at(0.1), high: at(0.9) }
  })
  ends.set(result, ranges)
  return ranges
}
