import type { Lane, TaskDuration, TaskLink, TaskState, YearlyWindow } from '../../domain/timeline'
import type { LearningOrigin } from '../../domain/learning'
import { dayOfNumber } from '../../domain/calendar-day'
import type { Words } from '../../domain/words'
import {
  dayNumber,
  finishRanges,
  isBeforePlan,
  lastDayOf,
  type LivedTimeline,
  type PlacedTask,
} from './lived-timeline'
import { openingShares, type OpeningShare } from './openings'
import { reportFacts, type ReportContext, type ReportFact } from './report-facts'
import { tasksInOrder } from './task-table'

/** One plan's timeline as its files tell it: days are YYYY-MM-DD, and null beyond the years looked at. */
export interface TimelineReport {
  readonly title: Words
  /** Together they name the timeline for good: a later file of it replaces an earlier one in a calendar. */
  readonly studyId: string
  readonly planId: string
  /** The day on which the file is made, given by whoever asks for it. */
  readonly madeOn: string
  readonly facts: readonly ReportFact[]
  readonly startsOn: string
  /** The day as of which states are told; null before anything was done. */
  readonly asOf: string | null
  /** The wanted 1 April. */
  readonly wanted: string
  /** 1 April at the likely durations. */
  readonly likely: string | null
  /** Share of futures that open by the wanted 1 April, 0–1. */
  readonly chance: number
  readonly openings: readonly OpeningShare[]
  /** By lane, then by start. */
  readonly tasks: readonly ReportTask[]
  readonly gates: readonly ReportGate[]
  /** Mondays to Fridays on which nobody works, from the first day that is told to the last. */
  readonly daysOff: readonly string[]
}

export interface ReportTask {
  readonly id: string
  readonly name: Words
  readonly lane: Lane
  /** First and last day of work at the likely durations. */
  readonly starts: string | null
  readonly ends: string | null
  /** Working days from first to last; 0: done in no time. */
  readonly workDays: number
  /** 10 % and 90 % points of the last day. */
  readonly early: string | null
  readonly late: string | null
  /** Latest first and last day of work that keep the wanted opening. */
  readonly latestStart: string | null
  readonly latestEnd: string | null
  /** Working days; below 0 where the wanted opening can't be kept. */
  readonly slack: number
  /** It lies on the path that decides the opening at the likely durations. */
  readonly critical: boolean
  /** Share of futures in which it does. */
  readonly criticality: number
  readonly duration: TaskDuration
  readonly predecessors: readonly TaskLink[]
  readonly gate: ReportPassage | null
  readonly notBefore: string | null
  readonly neededToOpen: boolean
  readonly owner: Words | null
  readonly documents: readonly Words[]
  readonly state: TaskState
  readonly origin: LearningOrigin
  /** Title of its source. */
  readonly source: Words | null
  readonly law: Words | null
  readonly reason: Words | null
}

/** The gate that a task's finish waits for. */
interface ReportPassage {
  readonly id: string
  readonly name: Words
  readonly lane: Lane
  readonly passedOn: string | null
}

export interface ReportGate {
  readonly id: string
  readonly name: Words
  readonly lane: Lane
  readonly windows: readonly YearlyWindow[]
  readonly dated: readonly Period[]
  /** When it is open, in every year that is told, in order. */
  readonly periods: readonly Period[]
  /** Share of futures in which whoever needs it first was in time; null where no task needs it. */
  readonly kept: number | null
  readonly origin: LearningOrigin
  readonly source: Words | null
  readonly reason: Words | null
}

/** Both days counted. */
interface Period {
  readonly from: string
  readonly to: string
}

export function timelineReport(lived: LivedTimeline, context: ReportContext): TimelineReport {
  const { timeline, opening, result } = lived
  const { chance, schedule } = result
  const tasks = tasksInOrder(lived).map((placed) => reportTask(placed, lived, context))
  return {
    title: {
      ja: `${context.study.ja} ${context.plan.ja} 開校までの工程`,
      en: `${context.study.en}, ${context.plan.en}: timeline to the opening`,
    },
    studyId: context.studyId,
    planId: lived.planId,
    madeOn: context.madeOn,
    facts: reportFacts(lived, context),
    startsOn: timeline.startsOn,
    asOf: timeline.asOf,
    wanted: `${opening}-04-01`,
    likely: schedule.opening < 0 ? null : `${schedule.opening}-04-01`,
    chance,
    openings: openingShares(lived),
    tasks,
    gates: reportGates(lived, context),
    daysOff: daysOff(lived),
  }
}

function reportTask(
  { task, place }: PlacedTask,
  lived: LivedTimeline,
  context: ReportContext,
): ReportTask {
  const { schedule, futures } = lived.result
  const at = (days: Int32Array) => days[place] ?? 0
  const [start, finish] = [at(schedule.earlyStart), at(schedule.earlyFinish)]
  const { low, high } = finishRanges(lived)[place]!
  const ending = (from: number, morning: number) =>
    isBeyond(lived, morning)
      ? null
      : dayAt(lived, lastDayOf(lived, Math.min(from, morning), morning))
  const latest = (day: number, told: (day: number) => string | null) =>
    isBeforePlan(lived, day) ? null : told(day)
  const { id, name, lane, duration, predecessors, notBefore, neededToOpen } = task
  const { owner, documents, state, origin, law, reason } = task
  return {
    ...{ id, name, lane, duration, predecessors, notBefore, neededToOpen },
    ...{ owner, documents, state, origin, law, reason },
    starts: dayAt(lived, start),
    ends: ending(start, finish),
    workDays: workDays(lived, start, finish),
    early: ending(start, low),
    late: ending(start, high),
    latestStart: latest(at(schedule.lateStart), (day) => dayAt(lived, day)),
    latestEnd: latest(at(schedule.lateFinish), (day) => ending(at(schedule.lateStart), day)),
    slack: at(schedule.slack),
    critical: schedule.critical[place] === 1,
    criticality: (futures.binding[place] ?? 0) / futures.replications,
    gate: passage(task.gate, at(schedule.gatePassed), lived),
    source: titleOf(task.source, context),
  }
}

function passage(gateId: string | null, passed: number, lived: LivedTimeline): ReportTask['gate'] {
  const gate = lived.timeline.gates.find(({ id }) => id === gateId)
  if (!gate) return null
  const { id, name, lane } = gate
  return { id, name, lane, passedOn: passed < 0 ? null : dayAt(lived, passed) }
}

function reportGates(lived: LivedTimeline, context: ReportContext): ReportGate[] {
  const { gateKept, replications } = lived.result.futures
  return lived.timeline.gates.map((gate, index) => {
    const { id, name, lane, windows, dated, origin, reason } = gate
    const kept = gateKept[index] ?? -1
    return {
      ...{ id, name, lane, windows, dated, origin, reason },
      periods: periods(lived, index),
      kept: kept < 0 ? null : kept / replications,
      source: titleOf(gate.source, context),
    }
  })
}

const titleOf = (source: string | undefined, { sources }: ReportContext): Words | null =>
  sources.find(({ id }) => id === source)?.title ?? null

const isBeyond = ({ inputs }: LivedTimeline, day: number) => day >= inputs.calendar.working.length

function dayAt(lived: LivedTimeline, day: number): string | null {
  return isBeyond(lived, day) ? null : dateOf(lived, day)
}

const dateOf = (lived: LivedTimeline, day: number): string => dayOfNumber(dayNumber(lived, day))

function workDays({ inputs }: LivedTimeline, start: number, finish: number): number {
  return inputs.calendar.working.slice(start, finish).reduce((sum, day) => sum + day, 0)
}

function periods(lived: LivedTimeline, gate: number): Period[] {
  const { first, last } = spanOf(lived)
  const windows = lived.inputs.gates[gate]?.windows ?? []
  return windows
    .filter(({ from, to }) => to >= first && from <= last)
    .map(({ from, to }) => ({ from: dateOf(lived, from), to: dateOf(lived, to) }))
}

function daysOff(lived: LivedTimeline): string[] {
  const { first, last } = spanOf(lived)
  const { working } = lived.inputs.calendar
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return days
    .filter((day) => working[day] === 0 && !isWeekend(dayNumber(lived, day)))
    .map((day) => dateOf(lived, day))
}

/** From the first day of planning or work to the last, or to the wanted opening. */
function spanOf(lived: LivedTimeline): { readonly first: number; readonly last: number } {
  const { startsOn, wanted } = lived.inputs
  const { earlyStart, earlyFinish, gatePassed } = lived.result.schedule
  const known = [...earlyStart, ...earlyFinish, ...gatePassed].filter(
    (day) => day >= 0 && !isBeyond(lived, day),
  )
  const days = [...known, startsOn, wanted]
  return {
    first: days.reduce((a, b) => Math.min(a, b)),
    last: days.reduce((a, b) => Math.max(a, b)),
  }
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7
  return weekday === 0 || weekday === 6
}
