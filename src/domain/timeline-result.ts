import type { DayIndex, NetworkInputs, Schedule, TimelineChunk } from './timeline'

/** A timeline to be lived many times. */
export interface TimelineRequest {
  readonly inputs: NetworkInputs
  readonly seed: number
  readonly replications: number
}

/** What a timeline's futures say. */
export interface TimelineResult {
  readonly seed: number
  readonly replications: number
  readonly schedule: Schedule
  /** All futures in one, from replication 0 on. */
  readonly futures: TimelineChunk
  /** Share of futures that open by the wanted 1 April, 0–1. */
  readonly chance: number
  /** Whether other starts and shorter tasks were tried: not in a network of more than 1,000 tasks. */
  readonly tried: boolean
  /** Chance of the wanted opening by the month in which planning begins, in the same luck; earliest first. */
  readonly byStart: readonly StartingMonth[]
  /** The tasks whose shortening helps most, at most three, best first; none where nothing helps. */
  readonly shortenings: readonly Shortening[]
}

export interface StartingMonth {
  /** Months after the plan's own start; below 0 before it. */
  readonly months: number
  readonly startsOn: DayIndex
  readonly chance: number
  readonly replications: number
}

/** One task shortened by two weeks in every future, though never below its low value. */
export interface Shortening {
  /** Index into the inputs' tasks. */
  readonly task: number
  /** Chance of the wanted opening with it, and how much that is more. */
  readonly chance: number
  readonly gained: number
  readonly replications: number
}

/** What is tried with a timeline, in the same luck as without. */
export interface Trial {
  /** Planning begins on another day; null: as the inputs say. */
  readonly startsOn: DayIndex | null
  /** Index of a task that is done two weeks sooner, though never below its low value; −1: none. */
  readonly shortened: number
}

/** Duration of a task whose extremes are ends, not 10 % and 90 % points. Any unit; all of one network the same. */
export interface PlainTask {
  readonly id: string
  /** Address of its luck (`addressesOf`). */
  readonly slot: number
  readonly optimistic: number
  readonly likely: number
  readonly pessimistic: number
  /** Indexes of the tasks before it, lower than its own. */
  readonly predecessors: readonly number[]
}

export const PLAIN_DISTRIBUTIONS = ['pert', 'triangular'] as const
export type PlainDistribution = (typeof PLAIN_DISTRIBUTIONS)[number]

/** A network without a calendar: durations add up, nobody waits. Tasks stand after their predecessors. */
export interface PlainNetwork {
  readonly tasks: readonly PlainTask[]
  readonly distribution: PlainDistribution
}

export interface PlainRequest {
  readonly network: PlainNetwork
  readonly seed: number
  readonly replications: number
}

export interface PlainChunk {
  readonly first: number
  readonly replications: number
  /** When the last task is finished, by replication. */
  readonly finishes: Float64Array
  /** By task: futures in which it lies on the longest path; ties split. */
  readonly critical: Float64Array
}

/** The classical formula: sums along the path that is longest at mean durations (o + 4m + p)/6. */
export interface PertPath {
  /** Indexes of its tasks, first to last. */
  readonly tasks: readonly number[]
  readonly mean: number
  /** Sum of ((p − o)/6)². */
  readonly variance: number
}
