import {
  LANES,
  type DayIndex,
  type NetworkGate,
  type NetworkInputs,
  type NetworkTask,
  type Timeline,
  type TimelineGate,
  type TimelineTask,
  type WorkCalendar,
  type YearlyWindow,
} from '../../domain/timeline'
import { addressesOf } from '../../domain/timeline-addresses'
import { HOLIDAYS_KNOWN } from '../calendar/holidays'
import { orderOfTasks } from './task-order'
import { dayIndexOf, workCalendar, workingOnOrAfter } from './work-calendar'

/** Years before the first day that is told of: starting months earlier is tried as well. */
const YEARS_BEFORE = 1
/** Years after the wanted opening; what isn't open by then is told as such. */
const YEARS_AFTER = 10
/** How much durations of one lane move together: √.3, a rank correlation of about .3 (MODEL part 10). Assumed. */
const LANE_LOADING = 0.55

/**
 * A timeline as days and numbers for the engine. It must have passed the study's check.
 * @param wantedFiscalYear of the opening
 */
export function networkOf(timeline: Timeline, wantedFiscalYear: number): NetworkInputs {
  const calendar = calendarOf(timeline, wantedFiscalYear)
  const order = orderedTasks(timeline.tasks)
  const place = new Map(order.map(({ id }, index) => [id, index]))
  const gatePlace = new Map(timeline.gates.map(({ id }, index) => [id, index]))
  const taskSlots = addressesOf(order.map(({ id }) => id))
  const gateSlots = addressesOf(timeline.gates.map(({ id }) => id))
  const asOf = timeline.asOf === null ? -1 : dayIndexOf(calendar, timeline.asOf)
  return {
    calendar,
    startsOn: dayIndexOf(calendar, timeline.startsOn),
    wanted: dayIndexOf(calendar, `${wantedFiscalYear}-04-01`),
    tasks: order.map((task) =>
      networkTask(task, {
        calendar,
        asOf,
        slot: taskSlots.get(task.id)!,
        gate: task.gate === null ? -1 : gatePlace.get(task.gate)!,
        place,
      }),
    ),
    gates: timeline.gates.map((gate) => networkGate(gate, calendar, gateSlots.get(gate.id)!)),
    laneLoading: LANE_LOADING,
  }
}

/** In the order of the network: each after its predecessors, else as the file has them. */
export function orderedTasks(tasks: readonly TimelineTask[]): readonly TimelineTask[] {
  const found = orderOfTasks(tasks)
  if (found.kind === 'cycle') throw new Error('Tasks of a timeline wait for one another.')
  return found.order.map((index) => tasks[index]!)
}

function calendarOf(timeline: Timeline, wantedFiscalYear: number): WorkCalendar {
  const { first, last } = yearsLookedAt(timeline, wantedFiscalYear)
  return workCalendar(first, last, timeline.closures)
}

/** The fiscal years that a timeline's days are looked for in, first and last, as far as holidays are known. */
export function yearsLookedAt(
  { startsOn, asOf, tasks }: Timeline,
  wantedFiscalYear: number,
): { readonly first: number; readonly last: number } {
  const begun = tasks.flatMap(({ state }) => (state.kind === 'planned' ? [] : [state.startedOn]))
  const first = [startsOn, ...begun].reduce((a, b) => (a < b ? a : b))
  const last = Math.max(
    wantedFiscalYear,
    fiscalYearOf(startsOn),
    asOf === null ? 0 : fiscalYearOf(asOf),
  )
  const from = Math.min(fiscalYearOf(first), wantedFiscalYear)
  return {
    first: Math.max(HOLIDAYS_KNOWN.first, from - YEARS_BEFORE),
    last: Math.min(HOLIDAYS_KNOWN.last, last + YEARS_AFTER),
  }
}

/** The fiscal year of a day, YYYY-MM-DD. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month >= 4 ? year : year - 1
}

interface TaskContext {
  readonly calendar: WorkCalendar
  readonly asOf: DayIndex
  readonly slot: number
  readonly gate: number
  readonly place: ReadonlyMap<string, number>
}

function networkTask(task: TimelineTask, context: TaskContext): NetworkTask {
  const { calendar, asOf, slot, gate, place } = context
  const { id, lane, duration, predecessors, notBefore, neededToOpen, state } = task
  const at = (day: string) => dayIndexOf(calendar, day)
  return {
    id,
    slot,
    lane: LANES.indexOf(lane),
    duration,
    predecessors: predecessors.map((link) => ({
      task: place.get(link.task)!,
      kind: link.kind,
      lag: link.lag,
    })),
    gate,
    notBefore: notBefore === null ? 0 : Math.max(0, at(notBefore)),
    neededToOpen,
    startedOn: state.kind === 'planned' ? -1 : at(state.startedOn),
    finishedOn: state.kind === 'done' ? at(state.finishedOn) : -1,
    asOf,
  }
}

function networkGate(gate: TimelineGate, calendar: WorkCalendar, slot: number): NetworkGate {
  const { fiscalYear } = calendar
  const years = [...new Set(fiscalYear)]
  const yearly = years.flatMap((year) => gate.windows.map((window) => inYear(window, year)))
  const windows = [...yearly, ...gate.dated]
    .filter(({ from, to }) => isWithin(calendar, from) && isWithin(calendar, to))
    .map((window) => networkWindow(window, calendar))
    .sort((a, b) => a.to - b.to || a.from - b.from)
  return { id: gate.id, slot, windows: joined(windows) }
}

type NetworkWindow = NetworkGate['windows'][number]

/**
 * Windows that lie upon one another are one: whoever is ready in the longer needn't wait for the shorter. An
 * uncertain window has its own luck and stays.
 * @param windows by their last days
 */
function joined(windows: readonly NetworkWindow[]): readonly NetworkWindow[] {
  return windows.reduceRight<readonly NetworkWindow[]>((later, window) => {
    const [next, ...others] = later
    const meet = next && isCertain(window) && isCertain(next) && next.from <= window.to
    if (!meet) return [window, ...later]
    const first = Math.min(window.from, next.from)
    return [{ early: first, from: first, late: first, to: next.to }, ...others]
  }, [])
}

const isCertain = ({ early, late }: NetworkWindow): boolean => early === late

/** Dates of one window, YYYY-MM-DD; without early and late its first day is certain. */
interface DatedWindow {
  readonly early?: string
  readonly from: string
  readonly late?: string
  readonly to: string
}

function inYear({ from, to, early, late }: YearlyWindow, fiscalYear: number): DatedWindow {
  const day = (monthDay: string) => `${monthDay < '04' ? fiscalYear + 1 : fiscalYear}-${monthDay}`
  return {
    from: day(from),
    to: day(to),
    ...(early !== undefined && { early: day(early) }),
    ...(late !== undefined && { late: day(late) }),
  }
}

function isWithin(calendar: WorkCalendar, date: string): boolean {
  const day = dayIndexOf(calendar, date)
  return day >= 0 && day < calendar.working.length
}

/** A first or last day on a day off is the next working day; an uncertain first day is drawn as it stands. */
function networkWindow(
  { early, from, late, to }: DatedWindow,
  calendar: WorkCalendar,
): NetworkGate['windows'][number] {
  const last = workingOnOrAfter(calendar, dayIndexOf(calendar, to))
  if (early !== undefined && late !== undefined)
    return {
      early: dayIndexOf(calendar, early),
      from: dayIndexOf(calendar, from),
      late: dayIndexOf(calendar, late),
      to: last,
    }
  const first = workingOnOrAfter(calendar, dayIndexOf(calendar, from))
  return { early: first, from: first, late: first, to: last }
}
