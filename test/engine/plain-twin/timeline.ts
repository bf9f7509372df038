import type { PlanInputs } from '../../../src/domain/model-inputs'
import type { NetworkGate, NetworkInputs, NetworkTask } from '../../../src/domain/timeline'
import { normalQuantile } from '../../../src/engine/numeric/normal'
import { PURPOSE } from '../../../src/engine/slots'
import { clip, type Luck } from './luck'
import { valueAt } from './quantities'

/** The plan as this future opens it: when its timeline is ready, never before planned. */
export function openedWhenReady(plan: PlanInputs, luck: Luck): PlanInputs {
  if (!plan.school || !plan.timeline) return plan
  const openingFiscalYear = Math.max(
    plan.school.openingFiscalYear,
    yearOfOpening(plan.timeline, luck),
  )
  return { ...plan, school: { ...plan.school, openingFiscalYear } }
}

interface Lived {
  readonly start: number
  readonly through: number
}

/** MODEL part 10, day by day; tasks that are done or under way are left to the engine's own tests. */
function yearOfOpening(network: NetworkInputs, luck: Luck): number {
  const { calendar, tasks, gates, startsOn } = network
  const last = calendar.working.length
  const lived: Lived[] = []
  for (const task of tasks) {
    const at = (link: NetworkTask['predecessors'][number]) => {
      const before = lived[link.task]!
      const day = link.kind.startsWith('start') ? before.start : before.through
      return later(network, day, link.lag)
    }
    const links = (end: string) => task.predecessors.filter(({ kind }) => kind.endsWith(end))
    const earliest = later(network, Math.max(startsOn, task.notBefore), 0)
    const start = Math.max(earliest, ...links('-start').map(at))
    const worked = afterWork(network, start, task, durationOf(network, task, luck))
    const finish = Math.max(worked, ...links('-finish').map(at))
    const gate = gates[task.gate]
    lived.push({ start, through: gate ? through(gate, finish, luck, last) : finish })
  }
  const needed = lived.filter((_, i) => tasks[i]!.neededToOpen).map((task) => task.through)
  let day = Math.max(startsOn, ...needed)
  while (day < last && !(calendar.month[day]! % 12 === 3 && firstOfMonth(network, day))) day += 1
  return day < last ? calendar.fiscalYear[day]! : Infinity
}

const firstOfMonth = ({ calendar: { month } }: NetworkInputs, day: number) =>
  month[day] !== month[day - 1]

/** The first working day from a day on, and so many working days after it. */
function later({ calendar: { working } }: NetworkInputs, day: number, count: number): number {
  const last = working.length
  if (day >= last) return last
  let at = day
  while (at < last && working[at] === 0) at += 1
  for (let left = count; left > 0 && at < last; left -= 1) {
    at += 1
    while (at < last && working[at] === 0) at += 1
  }
  for (let left = count; left < 0 && at > 0; left += 1) {
    at -= 1
    while (at > 0 && working[at] === 0) at -= 1
  }
  return at
}

function durationOf({ laneLoading }: NetworkInputs, task: NetworkTask, luck: Luck): number {
  const { low, likely, high } = task.duration
  if (low === high) return likely
  const lane = normalQuantile(luck.unknownAt(PURPOSE.laneDelay, task.lane))
  const own = normalQuantile(luck.unknownAt(PURPOSE.taskDuration, task.slot))
  const score = laneLoading * lane + Math.sqrt(1 - laneLoading * laneLoading) * own
  return valueAt({ kind: low > 0 ? 'positive' : 'nonnegative', low, likely, high }, clip(score))
}

function afterWork(
  network: NetworkInputs,
  start: number,
  { duration: { unit } }: NetworkTask,
  duration: number,
): number {
  const last = network.calendar.working.length
  if (start >= last) return last
  if (unit !== 'months')
    return later(network, start, Math.ceil(duration * (unit === 'weeks' ? 5 : 1) - 1e-9))
  const whole = Math.floor(duration + 1e-9)
  const from = sameDay(network, start, whole)
  const rest = Math.max(0, duration - whole)
  const more =
    rest <= 1e-9 ? 0 : Math.ceil((sameDay(network, start, whole + 1) - from) * rest - 1e-9)
  return later(network, Math.min(last, from + more), 0)
}

/** The same day so many months on, or the last of that month. */
function sameDay({ calendar: { month } }: NetworkInputs, day: number, months: number): number {
  const wanted = month[day]! + months
  const inMonth = day - month.indexOf(month[day]!)
  const first = month.indexOf(wanted)
  return first < 0 ? month.length : Math.min(first + inMonth, month.lastIndexOf(wanted))
}

/** Whoever is ready in a window passes at once, before it on the day that it opens. */
function through(gate: NetworkGate, ready: number, luck: Luck, last: number): number {
  const window = gate.windows.find(({ to }) => to >= ready)
  if (!window) return last
  const z = clip(normalQuantile(luck.unknownAt(PURPOSE.gateOffset, gate.slot)))
  const { early: low, from: likely, late: high, to } = window
  const opens = Math.floor(valueAt({ kind: 'real', low, likely, high }, z) + 0.5)
  return Math.max(ready, Math.max(0, Math.min(opens, to)))
}
