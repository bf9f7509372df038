import {
  LANES,
  type NetworkGate,
  type NetworkInputs,
  type NetworkTask,
} from '../../domain/timeline'
import { drawElicited, prepareElicited, type Elicited } from '../numeric/elicited'
import { normalCdf, SCORE_LIMIT } from '../numeric/normal'
import { finishOf, prepareWorkDays, workingFrom, type WorkDays } from './work-days'

/** A timeline made ready to be lived many times, and the scratch of the future that is being lived. */
export interface PreparedTimeline {
  readonly inputs: NetworkInputs
  /** First day of planning; the inputs' own, or another that is tried. */
  readonly startsOn: number
  readonly days: WorkDays
  readonly tasks: readonly PreparedTask[]
  readonly gates: readonly PreparedGate[]
  /** Weight of the lane's delay and of the task's own luck: √(1 − loading²). */
  readonly laneLoading: number
  readonly ownLoading: number
  readonly laneScores: Float64Array
  readonly pass: Pass
}

export interface PreparedTask {
  readonly task: NetworkTask
  readonly duration: Elicited
  /** Without spread. */
  readonly constant: boolean
  readonly links: readonly PreparedLink[]
  /** First working day that start, date and what is known by now allow. */
  readonly earliest: number
  /** Finish that is known already, −1 without; a milestone or a gate is through on its day, work the morning after. */
  readonly finished: number
  /** Not finished before: the working day after `asOf` for what is under way, else 0. */
  readonly notDoneBefore: number
  /** Share of its durations that would have ended by now, for what is under way; else 0. */
  readonly elapsed: number
}

export interface PreparedLink {
  readonly task: number
  readonly lag: number
  /** Whether it waits for the other's start, and whether it holds up its own finish. */
  readonly fromStart: boolean
  readonly toFinish: boolean
}

export interface PreparedGate {
  readonly gate: NetworkGate
  /** Opening days in the future that is being lived, by window. */
  readonly opens: Int32Array
  readonly closes: Int32Array
  readonly drawn: boolean
  readonly windows: readonly Elicited[]
}

/** One pass over the network: days by task. `through` is when what follows may go on. */
export interface Pass {
  readonly durations: Float64Array
  readonly starts: Int32Array
  readonly finishes: Int32Array
  readonly through: Int32Array
  /** Window of its gate that a task passed in; −1 without a gate, or where none was left. */
  readonly windows: Int32Array
  /** 1 where another task held up the finish, not the work itself. */
  readonly heldUp: Uint8Array
}

/** @throws if the network breaks its own contract: the study's check and the reader of networks come before. */
export function prepareTimeline(
  inputs: NetworkInputs,
  startsOn = inputs.startsOn,
): PreparedTimeline {
  const days = prepareWorkDays(inputs.calendar)
  const { laneLoading } = inputs
  return {
    inputs,
    startsOn,
    days,
    tasks: inputs.tasks.map((task, index) => prepareTask(task, index, startsOn, days)),
    gates: inputs.gates.map(prepareGate),
    laneLoading,
    ownLoading: Math.sqrt(1 - laneLoading * laneLoading),
    laneScores: new Float64Array(LANES.length),
    pass: createPass(inputs.tasks.length),
  }
}

export function createPass(tasks: number): Pass {
  return {
    durations: new Float64Array(tasks),
    starts: new Int32Array(tasks),
    finishes: new Int32Array(tasks),
    through: new Int32Array(tasks),
    windows: new Int32Array(tasks).fill(-1),
    heldUp: new Uint8Array(tasks),
  }
}

function prepareTask(
  task: NetworkTask,
  index: number,
  startsOn: number,
  days: WorkDays,
): PreparedTask {
  const { low, likely, high } = task.duration
  const links = task.predecessors.map(({ task: before, kind, lag }) => {
    if (!(before >= 0 && before < index))
      throw new Error(`Task ${index} of a timeline stands before its predecessor ${before}.`)
    return {
      task: before,
      lag,
      fromStart: kind === 'start-start' || kind === 'start-finish',
      toFinish: kind === 'finish-finish' || kind === 'start-finish',
    }
  })
  const underWay = task.startedOn >= 0 && task.finishedOn < 0
  const fromNow = task.asOf >= 0 ? Math.min(days.end, task.asOf + 1) : 0
  const duration = prepareElicited(low > 0 ? 'positive' : 'nonnegative', low, likely, high)
  const earliest = Math.min(days.end, Math.max(0, startsOn, task.notBefore, fromNow))
  return {
    task,
    duration,
    constant: low === high,
    links,
    earliest: workingFrom(days, earliest),
    finished: task.finishedOn < 0 ? -1 : knownFinish(task, days),
    notDoneBefore: underWay ? workingFrom(days, fromNow) : 0,
    elapsed: underWay ? shareElapsed(task, duration, days) : 0,
  }
}

/** How probable it was that the task would have ended by its `asOf`. Durations never decrease in the score. */
function shareElapsed(task: NetworkTask, duration: Elicited, days: WorkDays): number {
  const { startedOn, asOf } = task
  const ended = (score: number) =>
    finishOf(days, startedOn, drawElicited(duration, score), task.duration.unit) <= asOf
  if (!ended(-SCORE_LIMIT)) return 0
  let [low, high] = [-SCORE_LIMIT, SCORE_LIMIT]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (ended(middle)) low = middle
    else high = middle
  }
  return normalCdf(low)
}

function knownFinish({ gate, duration, finishedOn }: NetworkTask, days: WorkDays): number {
  const onItsDay = gate >= 0 || duration.high === 0
  return onItsDay ? finishedOn : workingFrom(days, Math.min(days.end, finishedOn + 1))
}

function prepareGate(gate: NetworkGate): PreparedGate {
  const { windows } = gate
  return {
    gate,
    opens: Int32Array.from(windows, ({ from }) => from),
    closes: Int32Array.from(windows, ({ to }) => to),
    drawn: windows.some(({ early, late }) => early !== late),
    windows: windows.map(({ early, from, late }) => prepareElicited('real', early, from, late)),
  }
}
