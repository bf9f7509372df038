import type {
  PertPath,
  PlainChunk,
  PlainDistribution,
  PlainNetwork,
  PlainTask,
} from '../../domain/timeline-result'
import { pertQuantile, pertTable, type PertTable } from '../numeric/pert'
import { triangularQuantile } from '../numeric/triangular'
import { PURPOSE } from '../slots'
import { Streams } from '../streams'

/** A network without a calendar, ready to be lived many times: durations between ends, real numbers. */
export interface PreparedPlain {
  readonly tasks: readonly PlainTask[]
  readonly distribution: PlainDistribution
  /** By task; tasks of one shape share a table, and a task without spread has none. */
  readonly tables: readonly (PertTable | null)[]
  readonly finishes: Float64Array
  readonly weights: Float64Array
}

export function preparePlain({ tasks, distribution }: PlainNetwork): PreparedPlain {
  const byShape = new Map<number, PertTable>()
  return {
    tasks,
    distribution,
    tables: tasks.map((task) => (distribution === 'pert' ? tableFor(task, byShape) : null)),
    finishes: new Float64Array(tasks.length),
    weights: new Float64Array(tasks.length),
  }
}

function tableFor(
  { optimistic, likely, pessimistic }: PlainTask,
  byShape: Map<number, PertTable>,
): PertTable | null {
  if (optimistic === pessimistic) return null
  const share = (likely - optimistic) / (pessimistic - optimistic)
  const table = byShape.get(share) ?? pertTable(share)
  byShape.set(share, table)
  return table
}

/** Lives the replications `first` … `first + replications − 1` of the network. */
export function simulatePlain(
  prepared: PreparedPlain,
  seed: number,
  first: number,
  replications: number,
): PlainChunk {
  const { tasks, finishes, weights } = prepared
  const chunk: PlainChunk = {
    first,
    replications,
    finishes: new Float64Array(replications),
    critical: new Float64Array(tasks.length),
  }
  const streams = new Streams()
  for (let r = 0; r < replications; r += 1) {
    streams.open(seed, first + r)
    for (let i = 0; i < tasks.length; i += 1)
      finishes[i] = latestBefore(tasks[i]!, finishes) + drawDuration(prepared, i, streams)
    chunk.finishes[r] = traceLongest(tasks, finishes, weights)
    for (let i = 0; i < tasks.length; i += 1) chunk.critical[i]! += weights[i]!
  }
  return chunk
}

function drawDuration({ tasks, tables }: PreparedPlain, i: number, streams: Streams): number {
  const { slot, optimistic, likely, pessimistic } = tasks[i]!
  if (optimistic === pessimistic) return optimistic
  const u = streams.unknownAt(PURPOSE.taskDuration, slot)
  const table = tables[i] ?? null
  if (table === null) return triangularQuantile(optimistic, likely, pessimistic, u)
  return optimistic + (pessimistic - optimistic) * pertQuantile(table, u)
}

function latestBefore({ predecessors }: PlainTask, finishes: Float64Array): number {
  let latest = 0
  for (let k = 0; k < predecessors.length; k += 1)
    latest = Math.max(latest, finishes[predecessors[k]!]!)
  return latest
}

/** Gives each task its weight on the longest path, ties split, and returns the path's length. */
function traceLongest(
  tasks: readonly PlainTask[],
  finishes: Float64Array,
  weights: Float64Array,
): number {
  let last = 0
  for (let i = 0; i < tasks.length; i += 1) last = Math.max(last, finishes[i]!)
  let ties = 0
  for (let i = 0; i < tasks.length; i += 1) if (finishes[i] === last) ties += 1
  for (let i = 0; i < tasks.length; i += 1) weights[i] = finishes[i] === last ? 1 / ties : 0
  for (let i = tasks.length - 1; i >= 0; i -= 1)
    if (weights[i]! > 0) handBack(tasks[i]!, weights[i]!, finishes, weights)
  return last
}

function handBack(
  task: PlainTask,
  weight: number,
  finishes: Float64Array,
  weights: Float64Array,
): void {
  const { predecessors } = task
  const latest = latestBefore(task, finishes)
  let ties = 0
  for (let k = 0; k < predecessors.length; k += 1)
    if (finishes[predecessors[k]!] === latest) ties += 1
  for (let k = 0; k < predecessors.length; k += 1)
    if (finishes[predecessors[k]!] === latest) weights[predecessors[k]!]! += weight / ties
}

/** The mean that the classical formula gives a task, (o + 4m + p)/6. */
const meanOf = ({ optimistic, likely, pessimistic }: PlainTask): number =>
  (optimistic + 4 * likely + pessimistic) / 6

function varianceOf({ optimistic, pessimistic }: PlainTask): number {
  const sixth = (pessimistic - optimistic) / 6
  return sixth * sixth
}

interface PathSoFar {
  readonly mean: number
  readonly variance: number
  /** Index of the task before; −1: none. */
  readonly before: number
}

const NO_PATH: PathSoFar = { mean: 0, variance: 0, before: -1 }

/**
 * The path that is longest at mean durations, with its classical mean and variance. Of two as long the one of larger
 * variance, as textbooks do; then the one whose id comes first.
 */
export function pertPath(tasks: readonly PlainTask[]): PertPath {
  const paths: PathSoFar[] = []
  tasks.forEach((task) => {
    const before = longest(task.predecessors, paths, tasks)
    const so = paths[before] ?? NO_PATH
    paths.push({ mean: so.mean + meanOf(task), variance: so.variance + varianceOf(task), before })
  })
  const last = longest([...tasks.keys()], paths, tasks)
  const order: number[] = []
  for (let i = last; i >= 0; i = paths[i]!.before) order.unshift(i)
  const { mean, variance } = paths[last] ?? NO_PATH
  return { tasks: order, mean, variance }
}

/** Sums of the same durations in another order differ in their last digits; that makes no path longer. */
const HAIR = 1e-9

function longest(
  among: readonly number[],
  paths: readonly PathSoFar[],
  tasks: readonly PlainTask[],
): number {
  let best = -1
  for (const i of among) {
    if (best < 0 || isLonger(paths[i]!, paths[best]!, tasks[i]!.id < tasks[best]!.id)) best = i
  }
  return best
}

function isLonger(path: PathSoFar, than: PathSoFar, comesFirst: boolean): boolean {
  if (Math.abs(path.mean - than.mean) > HAIR) return path.mean > than.mean
  if (Math.abs(path.variance - than.variance) > HAIR) return path.variance > than.variance
  return comesFirst
}
