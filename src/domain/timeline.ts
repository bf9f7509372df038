import type { LearningOrigin } from './learning'
import type { Triple } from './quantity'
import type { Words } from './words'

/**
 * What has to happen before a school opens, by whom, and what has to wait for a session, a window or a date.
 * A plan may carry it; without it nothing is said of when it can open.
 */
export interface Timeline {
  /** YYYY-MM-DD: when planning begins. The wanted opening is the plan's own opening year, 1 April. */
  readonly startsOn: string
  /** YYYY-MM-DD: the day as of which states are told; null before anything was done. Part of the study, no clock. */
  readonly asOf: string | null
  readonly tasks: readonly TimelineTask[]
  readonly gates: readonly TimelineGate[]
  /** Days off beside weekends and holidays, e.g. 12-29 to 01-03, MM-DD, both counted. */
  readonly closures: readonly { readonly from: MonthDay; readonly to: MonthDay }[]
  /** Whether the simulation of pupils, posts and money opens the school in the year that each future reaches. */
  readonly movesOpening: boolean
  /** 計画時の工程: what was planned when it was kept, for comparing; null where none was kept. */
  readonly record: TimelineRecord | null
}

/** `MM-DD`. */
export type MonthDay = string

export const LANES = [
  'education-board',
  'mayor-and-council',
  'prefecture',
  'ministry',
  'setup-office',
  'families',
] as const
/** 教育委員会, 首長部局・議会, 都道府県教委, 文部科学省, 設立準備室・学校, 保護者・地域. */
export type Lane = (typeof LANES)[number]

export const DURATION_UNITS = ['days', 'weeks', 'months'] as const
/** `days`: working days. `weeks`: five of them. `months`: calendar months from the day it starts. */
export type DurationUnit = (typeof DURATION_UNITS)[number]

export interface TaskDuration extends Triple {
  readonly unit: DurationUnit
}

/** 終了–開始, 開始–開始, 終了–終了, 開始–終了. */
export const LINK_KINDS = ['finish-start', 'start-start', 'finish-finish', 'start-finish'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface TaskLink {
  /** Id of the task that goes before. */
  readonly task: string
  readonly kind: LinkKind
  /** Working days between; below 0 it may begin earlier. */
  readonly lag: number
}

export interface TimelineTask {
  readonly id: string
  readonly name: Words
  readonly lane: Lane
  readonly duration: TaskDuration
  readonly predecessors: readonly TaskLink[]
  /** Id of a gate that its finish waits for; null: it is through when it is finished. */
  readonly gate: string | null
  /** YYYY-MM-DD: not started before; null: as soon as those before it allow. */
  readonly notBefore: string | null
  /** Whether opening waits for it; false: good to have by then. */
  readonly neededToOpen: boolean
  readonly owner: Words | null
  readonly documents: readonly Words[]
  readonly state: TaskState
  /** Where step and duration come from; `stated` and `computed` name a source of the study. */
  readonly origin: LearningOrigin
  readonly source?: string
  /** The law that asks for it, in words, e.g. 学校教育法施行令25条; null: practice, or assumed. */
  readonly law: Words | null
  readonly reason: Words | null
}

/** 予定, 進行中, 済. Days are YYYY-MM-DD. */
export type TaskState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'under-way'; readonly startedOn: string }
  | { readonly kind: 'done'; readonly startedOn: string; readonly finishedOn: string }

/**
 * What can only happen at certain times. Whoever is ready within a window passes at once, or on the window's first day
 * if ready before it; whoever is ready after a window's last day waits for the next one.
 */
export interface TimelineGate {
  readonly id: string
  readonly name: Words
  readonly lane: Lane
  /** Every year's windows, in the order of the fiscal year; at least one here or in `dated`. */
  readonly windows: readonly YearlyWindow[]
  /** Windows of one year only, beside those of every year, e.g. an extraordinary session. */
  readonly dated: readonly { readonly from: string; readonly to: string }[]
  readonly origin: LearningOrigin
  readonly source?: string
  readonly reason: Words | null
}

/**
 * First and last day of a window in every year; a vote is a window of one day. Where the day isn't known in advance,
 * `from` is the likely day and `early` and `late` its 10 % and 90 % days, MM-DD in the order of the fiscal year; the
 * window is then open from the day that is drawn, and `to` is not before `late`.
 */
export interface YearlyWindow {
  readonly from: MonthDay
  readonly to: MonthDay
  readonly early?: MonthDay
  readonly late?: MonthDay
}

export interface TimelineRecord {
  /** YYYY-MM-DD. */
  readonly keptOn: string
  /** Fiscal year of the opening as it was then expected; null: beyond the years looked at. */
  readonly opening: number | null
  readonly tasks: readonly {
    readonly id: string
    readonly starts: string
    readonly finishes: string
  }[]
}

// What crosses to the engine

/** A day as an index from `firstDay` of its `WorkCalendar` on. */
export type DayIndex = number

/**
 * Days as the engine counts them: no dates, no clock. One entry a calendar day, from a 1 April to a 31 March. It begins
 * well before the start (late dates and earlier starts lie there) and ends after the last opening that is looked at.
 */
export interface WorkCalendar {
  /** YYYY-MM-DD of index 0, a 1 April; for the pages, not for the engine. */
  readonly firstDay: string
  /** 1 where people work, by day. */
  readonly working: Uint8Array
  /** Months from January of year 0, by day. */
  readonly month: Int32Array
  /** Fiscal year by day. */
  readonly fiscalYear: Int32Array
}

/** A network of tasks, ready for the engine: tasks stand after their predecessors. */
export interface NetworkInputs {
  readonly calendar: WorkCalendar
  readonly startsOn: DayIndex
  /** First day of the wanted fiscal year. */
  readonly wanted: DayIndex
  readonly tasks: readonly NetworkTask[]
  readonly gates: readonly NetworkGate[]
  /** Loading of a task's duration on the factor of its lane (MODEL part 10). */
  readonly laneLoading: number
}

export interface NetworkTask {
  readonly id: string
  /** Address of its luck; it belongs to the id, so that a task added moves no other's. */
  readonly slot: number
  readonly lane: number
  readonly duration: TaskDuration
  readonly predecessors: readonly {
    /** Index into `tasks`, lower than its own. */
    readonly task: number
    readonly kind: LinkKind
    readonly lag: number
  }[]
  /** Index into `gates`; −1: none. */
  readonly gate: number
  readonly notBefore: DayIndex
  readonly neededToOpen: boolean
  /** Days that are known already: −1 where they aren't. A task under way ends after `asOf` at the earliest. */
  readonly startedOn: DayIndex
  readonly finishedOn: DayIndex
  readonly asOf: DayIndex
}

export interface NetworkGate {
  readonly id: string
  readonly slot: number
  /** In order, over all years of the calendar. Ready at `to` still passes. */
  readonly windows: readonly {
    readonly early: DayIndex
    readonly from: DayIndex
    readonly late: DayIndex
    readonly to: DayIndex
  }[]
}

// What comes back

/** One pass over the network at the likely durations, and backward from the wanted opening. */
export interface Schedule {
  /**
   * By task, in the order of the inputs: days on which it starts, and on whose morning its work is finished (the next
   * working day after its last day). With a gate, what follows waits for `gatePassed`. The number of days of the
   * calendar stands for a day beyond it; a late day before the calendar is its first day.
   */
  readonly earlyStart: Int32Array
  readonly earlyFinish: Int32Array
  readonly lateStart: Int32Array
  readonly lateFinish: Int32Array
  /** Working days between early and late start; below 0 where the wanted opening can't be kept. */
  readonly slack: Int32Array
  /** 1 where the task lies on the path that decides the opening. */
  readonly critical: Uint8Array
  /** By task: day on which its gate was passed; −1 without one. */
  readonly gatePassed: Int32Array
  /** Fiscal year of the opening; −1: beyond the calendar. */
  readonly opening: number
  /** By task: last day on which its gate may be passed for the wanted opening; −1 without one, or where none is left. */
  readonly lateGate: Int32Array
}

/** Many futures of one network, replications first … first + replications − 1. */
export interface TimelineChunk {
  readonly first: number
  readonly replications: number
  /** Fiscal year in which each future opens; −1: beyond the calendar. */
  readonly openings: Int32Array
  /** `starts[task * replications + r]`, days. */
  readonly starts: Int32Array
  readonly finishes: Int32Array
  /** By task: how often it lies on the path that binds; ties split. */
  readonly binding: Float64Array
  /**
   * By task: futures in which it passed its gate in the window that was meant, or before; 0 without a gate. Meant is the
   * window of the likely schedule or, where that misses the wanted opening, the last that would have kept it.
   */
  readonly kept: Float64Array
  /** By gate: the same of the task that needs it first in the likely schedule; −1 where no task needs it. */
  readonly gateKept: Float64Array
  /** By task: futures in which it missed the window meant, those before it having met theirs, and the wanted opening was missed. */
  readonly culprit: Float64Array
}
