import type { NetworkInputs, Schedule } from '../../domain/timeline'
import { passBackward, type LatePass } from './backward'
import { traceBinding } from './binding'
import { drawLikely, openingOf, passForward } from './forward'
import { prepareTimeline, type PreparedTimeline } from './prepare'

/** One pass at the likely durations, and backward from the wanted opening: dates, slack, and the path that decides. */
export function schedule(inputs: NetworkInputs): Schedule {
  return scheduleOf(prepareTimeline(inputs)).schedule
}

/** The same with the windows that were meant, for what is counted against them. */
export function scheduleOf(prepared: PreparedTimeline) {
  drawLikely(prepared)
  passForward(prepared)
  const late = passBackward(prepared)
  const weights = new Float64Array(prepared.tasks.length)
  traceBinding(prepared, weights)
  const opening = openingOf(prepared)
  const early = copyPass(prepared)
  const { numberAt } = prepared.days
  const schedule: Schedule = {
    earlyStart: early.starts,
    earlyFinish: early.finishes,
    lateStart: late.starts,
    lateFinish: late.finishes,
    slack: late.starts.map((day, i) => numberAt[day]! - numberAt[early.starts[i]!]!),
    critical: Uint8Array.from(weights, (weight) => (weight > 0 ? 1 : 0)),
    gatePassed: early.gatePassed,
    lateGate: late.gates,
    opening,
  }
  return { schedule, meant: meantWindows(prepared, late, opening) }
}

function copyPass({ pass, tasks, days }: PreparedTimeline) {
  const gatePassed = pass.through.map((day, i) =>
    tasks[i]!.task.gate < 0 || day >= days.end ? -1 : day,
  )
  return { starts: pass.starts.slice(), finishes: pass.finishes.slice(), gatePassed }
}

/** By task: the window of the likely schedule or, where that misses the wanted opening, the last that would have kept it. */
function meantWindows(
  { inputs, days, pass }: PreparedTimeline,
  late: LatePass,
  opening: number,
): Int32Array {
  const wanted = days.fiscalYears[days.aprils.indexOf(inputs.wanted)] ?? -1
  return opening >= 0 && opening <= wanted ? pass.windows.slice() : late.windows
}
