import type {
  ClosedDay,
  Provenance,
  SchoolCalendar,
  SchoolEvent,
  Vacation,
  WeekdayPeriods,
} from '../domain/learning'
import type { Result } from '../domain/problem'
import { TYPICAL_YEARS, typicalCalendar } from '../rules/calendar/typical-years'
import { withLearning } from './change-subjects'
import { compileStudy } from './compile'
import type { Study } from './study'

/** What stands in each list of a calendar. */
export interface CalendarEntries {
  readonly vacations: Vacation
  readonly closedDays: ClosedDay
  readonly events: SchoolEvent
}
export type CalendarList = keyof CalendarEntries

export interface CalendarAddress<List extends CalendarList = CalendarList> {
  readonly planId: string
  readonly list: List
  readonly id: string
}

export type TypicalYearId = (typeof TYPICAL_YEARS)[number]['id']

/** Begins a calendar with the vacations of a typical year, and as many lessons a day as the hours need in 35 weeks. */
export function beginCalendar(
  study: Study,
  planId: string,
  typicalId: TypicalYearId,
): Result<Study> {
  const { vacations, closedDays } = TYPICAL_YEARS.find(({ id }) => id === typicalId)!
  const calendar = { ...typicalCalendar(mostHours(study, planId)), vacations, closedDays }
  return withLearning(study, planId, (learning) => ({ ...learning, calendar }))
}

/** The typical year stands in again. */
export function endCalendar(study: Study, planId: string): Result<Study> {
  return withLearning(study, planId, (learning) => ({ ...learning, calendar: null }))
}

/** Lesson units of a school day, Monday to Friday. */
export function setPeriods(
  study: Study,
  planId: string,
  lessonUnits: WeekdayPeriods['lessonUnits'],
): Result<Study> {
  return withCalendar(study, planId, (calendar) => ({
    ...calendar,
    periods: { lessonUnits, origin: 'own' },
  }))
}

export function addCalendarEntry(study: Study, planId: string, list: CalendarList): Result<Study> {
  return withCalendar(study, planId, (calendar) => {
    const entries: readonly { readonly id: string }[] = calendar[list]
    const entry = { ...NEW_ENTRIES[list], id: unusedId(entries, list) }
    return { ...calendar, [list]: [...entries, entry] }
  })
}

/** What is changed of an entry makes it the user's own: no source says so any more. */
export function changeCalendarEntry<List extends CalendarList>(
  study: Study,
  address: CalendarAddress<List>,
  change: Partial<Omit<CalendarEntries[List], 'id' | keyof Provenance>>,
): Result<Study> {
  return withEntries(study, address, (entries) =>
    entries.map((entry) => (entry.id === address.id ? ownEntry({ ...entry, ...change }) : entry)),
  )
}

function ownEntry({ source: _, ...entry }: AnyEntry) {
  return { ...entry, origin: 'own' as const }
}

export function removeCalendarEntry(study: Study, address: CalendarAddress): Result<Study> {
  return withEntries(study, address, (entries) => entries.filter(({ id }) => id !== address.id))
}

/** What a new entry begins with. */
const NEW_ENTRIES: { readonly [List in CalendarList]: Omit<CalendarEntries[List], 'id'> } = {
  vacations: {
    name: { ja: '新しい休業', en: 'New vacation' },
    from: '10-10',
    to: '10-14',
    origin: 'own',
  },
  closedDays: { name: { ja: '新しい休業日', en: 'New closed day' }, on: '10-01', origin: 'own' },
  events: { name: { ja: '新しい行事', en: 'New event' }, month: 10, lessonUnits: 0, origin: 'own' },
}

function unusedId(entries: readonly { readonly id: string }[], list: CalendarList): string {
  const stem = { vacations: 'vacation', closedDays: 'closed-day', events: 'event' }[list]
  let number = 1
  while (entries.some(({ id }) => id === `${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

function mostHours(study: Study, planId: string): number {
  const plan = compileStudy(study).plans.find(({ id }) => id === planId)
  return Math.max(0, ...(plan?.lessonUnits ?? []).map((units) => units ?? 0))
}

function withCalendar(
  study: Study,
  planId: string,
  change: (calendar: SchoolCalendar) => SchoolCalendar,
): Result<Study> {
  return withLearning(study, planId, (learning) => ({
    ...learning,
    calendar: learning.calendar && change(learning.calendar),
  }))
}

type AnyEntry = CalendarEntries[CalendarList]

function withEntries(
  study: Study,
  { planId, list }: CalendarAddress,
  change: (entries: readonly AnyEntry[]) => readonly object[],
): Result<Study> {
  return withCalendar(study, planId, (calendar) => ({
    ...calendar,
    [list]: change(calendar[list]),
  }))
}
