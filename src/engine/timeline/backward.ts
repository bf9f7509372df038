import type { PreparedGate, PreparedLink, PreparedTask, PreparedTimeline } from './prepare'
import { startFor, workingFrom, workingUpTo, type WorkDays } from './work-days'

/** The latest days that still keep the wanted opening, by task. */
export interface LatePass {
  readonly starts: Int32Array
  readonly finishes: Int32Array
  /** Last window and day by which the task's gate may be passed; −1 without a gate, or where none is left. */
  readonly windows: Int32Array
  readonly gates: Int32Array
}

/** The backward pass from the wanted 1 April at the durations that are drawn. What isn't needed to open is wanted by then too. */
export function passBackward(prepared: PreparedTimeline): LatePass {
  const { tasks, gates, days, inputs, pass } = prepared
  const starts = new Int32Array(tasks.length).fill(days.end)
  const finishes = new Int32Array(tasks.length)
  const through = new Int32Array(tasks.length).fill(workingFrom(days, inputs.wanted))
  const late = {
    starts,
    finishes,
    windows: new Int32Array(tasks.length).fill(-1),
    gates: new Int32Array(tasks.length).fill(-1),
  }
  for (let i = tasks.length - 1; i >= 0; i -= 1) {
    const { task } = tasks[i]!
    const gate = task.gate < 0 ? null : gates[task.gate]!
    const finish = gate ? lateAtGate(gate, through[i]!, i, late) : through[i]!
    finishes[i] = workingUpTo(days, finish)
    const start = startFor(days, finishes[i]!, pass.durations[i]!, task.duration.unit)
    starts[i] = Math.min(start, starts[i]!)
    holdBack(tasks[i]!, i, { days, starts, finishes, through })
  }
  return late
}

function lateAtGate({ opens, closes }: PreparedGate, through: number, i: number, late: LatePass) {
  for (let w = opens.length - 1; w >= 0; w -= 1) {
    if (opens[w]! > through) continue
    const last = Math.min(closes[w]!, through)
    late.windows[i] = w
    late.gates[i] = last
    return last
  }
  return 0
}

interface LateDays {
  readonly days: WorkDays
  readonly starts: Int32Array
  readonly finishes: Int32Array
  readonly through: Int32Array
}

/** Tells the predecessors of a task the days by which they must have started or be through. */
function holdBack({ links }: PreparedTask, i: number, late: LateDays): void {
  const { starts, finishes, through } = late
  for (const link of links) {
    const limit = latestBefore(link, link.toFinish ? finishes[i]! : starts[i]!, late.days)
    const held = link.fromStart ? starts : through
    held[link.task] = Math.min(held[link.task]!, limit)
  }
}

/** The last day from which so many working days lead no further than `limit`. */
function latestBefore({ lag }: PreparedLink, limit: number, { numberAt, dayOf }: WorkDays): number {
  const number = numberAt[limit]! - lag
  return dayOf[Math.max(0, Math.min(dayOf.length - 1, number))]!
}
