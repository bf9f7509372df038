import type { NetworkInputs, TimelineChunk } from '../../domain/timeline'
import { Streams } from '../streams'
import { traceBinding } from './binding'
import { drawTimeline, openingOf, passForward } from './forward'
import { prepareTimeline, type PreparedTimeline } from './prepare'
import { scheduleOf } from './schedule'

/** A timeline prepared for many futures, with the windows that its tasks are meant to pass in. */
export interface PreparedFutures {
  readonly timeline: PreparedTimeline
  /** By task; −1 where no window is meant. */
  readonly meant: Int32Array
  /** By gate: the task that needs it first in the likely schedule; −1 where none does. */
  readonly firstAt: Int32Array
  readonly wantedFiscalYear: number
}

export function prepareFutures(inputs: NetworkInputs): PreparedFutures {
  const timeline = prepareTimeline(inputs)
  const { meant } = scheduleOf(timeline)
  const { days, tasks, pass } = timeline
  const firstAt = new Int32Array(inputs.gates.length).fill(-1)
  tasks.forEach(({ task }, i) => {
    if (task.gate < 0) return
    const first = firstAt[task.gate]!
    if (first < 0 || pass.through[i]! < pass.through[first]!) firstAt[task.gate] = i
  })
  const wantedFiscalYear = days.fiscalYears[days.aprils.indexOf(inputs.wanted)]
  if (wantedFiscalYear === undefined) throw new Error('The wanted opening is no 1 April.')
  return { timeline, meant, firstAt, wantedFiscalYear }
}

/**
 * Lives the replications `first` … `first + replications − 1` of a timeline. Pure: the same inputs, seed and replication
 * give the same digits, whichever range they are asked in.
 */
export function simulateTimeline(
  prepared: PreparedFutures,
  seed: number,
  first: number,
  replications: number,
): TimelineChunk {
  const { timeline, firstAt } = prepared
  const tasks = timeline.tasks.length
  const chunk = createChunk(tasks, firstAt.length, first, replications)
  const weights = new Float64Array(tasks)
  const missed = new Uint8Array(tasks)
  const streams = new Streams()
  for (let r = 0; r < replications; r += 1) {
    streams.open(seed, first + r)
    drawTimeline(timeline, streams)
    passForward(timeline)
    chunk.openings[r] = openingOf(timeline)
    recordDays(timeline, chunk, r)
    traceBinding(timeline, weights)
    for (let i = 0; i < tasks; i += 1) chunk.binding[i]! += weights[i]!
    recordGates(prepared, chunk, r, missed)
  }
  countGates(firstAt, chunk)
  return chunk
}

function createChunk(
  tasks: number,
  gates: number,
  first: number,
  replications: number,
): TimelineChunk {
  return {
    first,
    replications,
    openings: new Int32Array(replications),
    starts: new Int32Array(tasks * replications),
    finishes: new Int32Array(tasks * replications),
    binding: new Float64Array(tasks),
    kept: new Float64Array(tasks),
    gateKept: new Float64Array(gates),
    culprit: new Float64Array(tasks),
  }
}

function recordDays({ tasks, pass }: PreparedTimeline, chunk: TimelineChunk, r: number): void {
  for (let i = 0; i < tasks.length; i += 1) {
    chunk.starts[i * chunk.replications + r] = pass.starts[i]!
    chunk.finishes[i * chunk.replications + r] = pass.finishes[i]!
  }
}

/** Who kept the window that was meant; and, where the wanted opening was missed, who missed one first. */
function recordGates(
  { timeline, meant, wantedFiscalYear }: PreparedFutures,
  chunk: TimelineChunk,
  r: number,
  missed: Uint8Array,
): void {
  const { tasks, pass } = timeline
  const opening = chunk.openings[r]!
  const late = opening < 0 || opening > wantedFiscalYear
  for (let i = 0; i < tasks.length; i += 1) {
    const { task, links } = tasks[i]!
    let missedBefore = 0
    for (let k = 0; k < links.length; k += 1) missedBefore |= missed[links[k]!.task]!
    missed[i] = missedBefore
    if (task.gate < 0) continue
    const window = pass.windows[i]!
    if (window >= 0 && window <= meant[i]!) chunk.kept[i]! += 1
    else {
      missed[i] = 1
      if (late && missedBefore === 0) chunk.culprit[i]! += 1
    }
  }
}

function countGates(firstAt: Int32Array, chunk: TimelineChunk): void {
  for (let g = 0; g < firstAt.length; g += 1)
    chunk.gateKept[g] = firstAt[g]! < 0 ? -1 : chunk.kept[firstAt[g]!]!
}
