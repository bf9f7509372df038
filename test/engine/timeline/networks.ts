import type {
  LinkKind,
  NetworkGate,
  NetworkInputs,
  NetworkTask,
  TaskDuration,
  WorkCalendar,
} from '../../../src/domain/timeline'
import { addressesOf } from '../../../src/domain/timeline-addresses'
import { daysOfFiscalYear } from '../../../src/rules/calendar/days'
import { holidaysOfFiscalYear } from '../../../src/rules/calendar/holidays'

/** Work days of fiscal years, weekends, holidays and the turn of the year off. */
export function testCalendar(first: number, last: number): WorkCalendar {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const days = years.flatMap((fiscalYear) =>
    daysOfFiscalYear(fiscalYear).map((day) => ({ ...day, fiscalYear })),
  )
  const holidays = new Set(
    years.flatMap((year) => (holidaysOfFiscalYear(year) ?? []).map(({ date }) => date)),
  )
  const off = ({ date, weekday }: { date: string; weekday: number }) =>
    weekday === 0 || weekday === 6 || holidays.has(date) || /12-(29|30|31)|01-0[123]$/.test(date)
  return {
    firstDay: days[0]!.date,
    working: Uint8Array.from(days, (day) => (off(day) ? 0 : 1)),
    month: Int32Array.from(days, ({ year, month }) => year * 12 + month - 1),
    fiscalYear: Int32Array.from(days, ({ fiscalYear }) => fiscalYear),
  }
}

const MILLISECONDS_A_DAY = 86_400_000

/** The index of a day, and back. */
export const indexOf = ({ firstDay }: WorkCalendar, date: string): number =>
  (Date.parse(date) - Date.parse(firstDay)) / MILLISECONDS_A_DAY
export const dateOf = ({ firstDay }: WorkCalendar, index: number): string =>
  new Date(Date.parse(firstDay) + index * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

export interface TestTask {
  readonly id: string
  readonly lane?: number
  readonly duration?: Partial<TaskDuration>
  /** `a`, or with kind and lag. */
  readonly after?: readonly (
    string | { readonly task: string; readonly kind?: LinkKind; readonly lag?: number }
  )[]
  readonly gate?: string
  readonly notBefore?: string
  readonly neededToOpen?: boolean
  readonly startedOn?: string
  readonly finishedOn?: string
  readonly asOf?: string
}

export interface TestGate {
  readonly id: string
  /** Dates: one day, first and last, or early, likely, late and last. */
  readonly windows: readonly (readonly string[])[]
}

export interface TestNetwork {
  readonly startsOn?: string
  readonly wanted?: string
  readonly tasks: readonly TestTask[]
  readonly gates?: readonly TestGate[]
  readonly laneLoading?: number
  readonly calendar?: WorkCalendar
}

export const CALENDAR = testCalendar(2023, 2032)

export function network(given: TestNetwork): NetworkInputs {
  const { calendar = CALENDAR, gates = [], tasks } = given
  const day = (date: string | undefined) => (date === undefined ? -1 : indexOf(calendar, date))
  const taskAddresses = addressesOf(tasks.map(({ id }) => id))
  const gateAddresses = addressesOf(gates.map(({ id }) => id))
  return {
    calendar,
    startsOn: day(given.startsOn ?? '2025-01-06'),
    wanted: day(given.wanted ?? '2026-04-01'),
    laneLoading: given.laneLoading ?? 0.55,
    tasks: tasks.map((task): NetworkTask => ({
      id: task.id,
      slot: taskAddresses.get(task.id)!,
      lane: task.lane ?? 0,
      duration: durationOf(task.duration ?? {}),
      predecessors: (task.after ?? []).map((link) => {
        const {
          task: before,
          kind = 'finish-start',
          lag = 0,
        } = typeof link === 'string' ? { task: link } : link
        return { task: tasks.findIndex(({ id }) => id === before), kind, lag }
      }),
      gate: gates.findIndex(({ id }) => id === task.gate),
      notBefore: day(task.notBefore),
      neededToOpen: task.neededToOpen ?? true,
      startedOn: day(task.startedOn),
      finishedOn: day(task.finishedOn),
      asOf: day(task.asOf),
    })),
    gates: gates.map(({ id, windows }): NetworkGate => ({
      id,
      slot: gateAddresses.get(id)!,
      windows: windows.map((dates) => windowOf(dates.map(day))),
    })),
  }
}

function durationOf({ unit = 'days', likely = 5, low, high }: Partial<TaskDuration>): TaskDuration {
  return { unit, low: low ?? likely, likely, high: high ?? likely }
}

function windowOf(days: readonly number[]) {
  const [first, second, third, fourth] = days
  if (fourth !== undefined) return { early: first!, from: second!, late: third!, to: fourth }
  return { early: first!, from: first!, late: first!, to: second ?? first! }
}
