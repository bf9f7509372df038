import type { Pass, PreparedTask, PreparedTimeline } from './prepare'
import { addWorkingDays, type WorkDays } from './work-days'

/**
 * Follows the path that decided the opening back from its end and gives each task its weight on it, 0–1: ties split.
 * Of those that pass on the same day, e.g. by the same vote, whoever was ready last decides. A date, the start of
 * planning or what is done already ends the path.
 * @param weights by task, overwritten
 */
export function traceBinding(prepared: PreparedTimeline, weights: Float64Array): void {
  const { tasks, days, pass } = prepared
  weights.fill(0)
  weighEnds(tasks, pass, weights)
  for (let i = tasks.length - 1; i >= 0; i -= 1) {
    const weight = weights[i]!
    const task = tasks[i]!
    if (weight === 0 || task.finished >= 0) continue
    const heldUp = pass.heldUp[i] === 1
    if (!heldUp && task.task.startedOn >= 0) continue
    handBack(
      task,
      heldUp,
      heldUp ? pass.finishes[i]! : pass.starts[i]!,
      weight,
      weights,
      days,
      pass,
    )
  }
}

function weighEnds(tasks: readonly PreparedTask[], pass: Pass, weights: Float64Array): void {
  let last = -1
  let ties = 0
  for (let i = 0; i < tasks.length; i += 1) {
    if (!tasks[i]!.task.neededToOpen) continue
    const later = last < 0 ? 1 : laterOf(pass, i, last)
    if (later > 0) last = i
    ties = later > 0 ? 1 : later === 0 ? ties + 1 : ties
  }
  if (last < 0) return
  for (let i = 0; i < tasks.length; i += 1)
    if (tasks[i]!.task.neededToOpen && laterOf(pass, i, last) === 0) weights[i] = 1 / ties
}

/** Above 0 where task i is through later than task j, or on the same day and ready later. */
function laterOf({ through, finishes }: Pass, i: number, j: number): number {
  return through[i]! - through[j]! || finishes[i]! - finishes[j]!
}

/** Splits a task's weight among the predecessors that decided its start, or its finish where that was held up. */
function handBack(
  { links }: PreparedTask,
  toFinish: boolean,
  decided: number,
  weight: number,
  weights: Float64Array,
  days: WorkDays,
  pass: Pass,
): void {
  let [latest, ready, ties] = [-1, -1, 0]
  for (let round = 0; round < 2; round += 1)
    for (let k = 0; k < links.length; k += 1) {
      const link = links[k]!
      if (link.toFinish !== toFinish) continue
      const day = link.fromStart ? pass.starts[link.task]! : pass.through[link.task]!
      if (addWorkingDays(days, day, link.lag) !== decided) continue
      const work = link.fromStart ? day : pass.finishes[link.task]!
      const later = day - latest || work - ready
      if (round === 1) {
        if (later === 0) weights[link.task]! += weight / ties
        continue
      }
      if (later > 0) [latest, ready] = [day, work]
      ties = later > 0 ? 1 : later === 0 ? ties + 1 : ties
    }
}
