import { PURPOSE } from '../slots'
import { drawElicited } from '../numeric/elicited'
import { clippedNormal, normalCdf, normalQuantile } from '../numeric/normal'
import type { Streams } from '../streams'
import type { Pass, PreparedGate, PreparedTask, PreparedTimeline } from './prepare'
import { addWorkingDays, finishOf, nextApril, type WorkDays } from './work-days'

/** Draws one future: how late each lane is, when each uncertain window opens, how long each task takes. */
export function drawTimeline(prepared: PreparedTimeline, streams: Streams): void {
  const { tasks, gates, laneScores, laneLoading, ownLoading, pass } = prepared
  for (let lane = 0; lane < laneScores.length; lane += 1)
    laneScores[lane] = normalQuantile(streams.unknownAt(PURPOSE.laneDelay, lane))
  for (let g = 0; g < gates.length; g += 1) if (gates[g]!.drawn) drawGate(gates[g]!, streams)
  for (let i = 0; i < tasks.length; i += 1) {
    const { task, duration, constant, elapsed } = tasks[i]!
    if (constant) {
      pass.durations[i] = duration.likely
      continue
    }
    const own = normalQuantile(streams.unknownAt(PURPOSE.taskDuration, task.slot))
    const score = laneLoading * laneScores[task.lane]! + ownLoading * own
    pass.durations[i] = drawElicited(duration, elapsed > 0 ? beyond(elapsed, score) : score)
  }
}

/** One luck for all its years: a ministry that is late in one year is late in every one. */
function drawGate({ gate, opens, closes, windows }: PreparedGate, streams: Streams): void {
  const score = clippedNormal(streams.unknownAt(PURPOSE.gateOffset, gate.slot))
  for (let w = 0; w < windows.length; w += 1) {
    const day = Math.floor(drawElicited(windows[w]!, score) + 0.5)
    opens[w] = Math.max(0, Math.min(day, closes[w]!))
  }
}

/** The likely durations and days, without luck. */
export function drawLikely({ tasks, gates, pass }: PreparedTimeline): void {
  for (const { gate, opens } of gates)
    gate.windows.forEach(({ from }, w) => {
      opens[w] = from
    })
  tasks.forEach(({ duration, elapsed }, i) => {
    // What has taken longer than that already takes the middle of what is left.
    pass.durations[i] = elapsed > 0.5 ? drawElicited(duration, beyond(elapsed, 0)) : duration.likely
  })
}

/** The score among those who take longer than a share `elapsed` of all. */
function beyond(elapsed: number, score: number): number {
  return normalQuantile(elapsed + (1 - elapsed) * normalCdf(score))
}

/**
 * The forward pass: each task starts when those before it allow, and is through when its gate lets it.
 * Nothing is allocated here: it runs once a future.
 */
export function passForward({ tasks, gates, days, pass }: PreparedTimeline): void {
  for (let i = 0; i < tasks.length; i += 1) {
    const prepared = tasks[i]!
    const { task } = prepared
    const bound = placeStart(prepared, i, days, pass)
    const start = pass.starts[i]!
    let finish = prepared.finished
    pass.heldUp[i] = 0
    if (finish < 0) {
      const worked = finishOf(days, start, pass.durations[i]!, task.duration.unit)
      finish = Math.max(worked, bound, prepared.notDoneBefore)
      if (bound === finish && bound > worked) pass.heldUp[i] = 1
    }
    pass.finishes[i] = finish
    pass.through[i] = finish
    if (task.gate >= 0) passGateOf(gates[task.gate]!, prepared, i, days.end, pass)
  }
}

/** Sets the start and returns the day before which the task can't be finished. */
function placeStart(
  { task, links, earliest }: PreparedTask,
  i: number,
  days: WorkDays,
  pass: Pass,
) {
  let start = earliest
  let bound = 0
  for (let k = 0; k < links.length; k += 1) {
    const link = links[k]!
    const day = link.fromStart ? pass.starts[link.task]! : pass.through[link.task]!
    const at = addWorkingDays(days, day, link.lag)
    if (link.toFinish) bound = Math.max(bound, at)
    else start = Math.max(start, at)
  }
  pass.starts[i] = task.startedOn >= 0 ? task.startedOn : start
  return bound
}

function passGateOf(
  gate: PreparedGate,
  { task, finished }: PreparedTask,
  i: number,
  end: number,
  pass: Pass,
): void {
  const finish = pass.finishes[i]!
  const window = windowFor(gate, finish)
  pass.windows[i] = window
  if (finished >= 0) pass.through[i] = task.finishedOn
  else pass.through[i] = window < 0 ? end : Math.max(finish, gate.opens[window]!)
}

/** Index of the first window that whoever is ready on a day may pass; −1 where none is left. */
export function windowFor({ closes }: Pick<PreparedGate, 'closes'>, ready: number): number {
  for (let w = 0; w < closes.length; w += 1) if (closes[w]! >= ready) return w
  return -1
}

/** The day by which all is through that the opening needs. */
export function readyToOpen({ tasks, startsOn, days, pass }: PreparedTimeline): number {
  let ready = Math.min(days.end, Math.max(0, startsOn))
  for (let i = 0; i < tasks.length; i += 1)
    if (tasks[i]!.task.neededToOpen) ready = Math.max(ready, pass.through[i]!)
  return ready
}

/** The fiscal year of the first 1 April on which all is ready; −1: beyond the calendar. */
export function openingOf(prepared: PreparedTimeline): number {
  const { days } = prepared
  const april = nextApril(days, readyToOpen(prepared))
  return april < 0 ? -1 : days.fiscalYears[april]!
}

/** Draws one future of the streams' replication and says in which fiscal year it opens. */
export function drawOpening(prepared: PreparedTimeline, streams: Streams): number {
  drawTimeline(prepared, streams)
  passForward(prepared)
  return openingOf(prepared)
}
