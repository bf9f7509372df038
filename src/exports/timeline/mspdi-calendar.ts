import { dayNumberOf } from '../../domain/calendar-day'
import { element, type XmlElement } from '../xml'

const HOURS = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const

/** Five days of eight hours; holidays and days off are exceptions. */
export function workWeek(daysOff: readonly string[]): XmlElement {
  return element('Calendar', [
    element('UID', 1),
    element('Name', 'Manabiba'),
    element('IsBaseCalendar', 1),
    element('BaseCalendarUID', -1),
    element('WeekDays', [1, 2, 3, 4, 5, 6, 7].map(weekday)),
    element('Exceptions', stretches(daysOff).map(exception)),
  ])
}

/** Sunday is 1. */
function weekday(day: number): XmlElement {
  const isWorked = day > 1 && day < 7
  return element('WeekDay', [
    element('DayType', day),
    element('DayWorking', isWorked ? 1 : 0),
    ...(isWorked ? [element('WorkingTimes', HOURS.map(hours))] : []),
  ])
}

const hours = ([from, to]: (typeof HOURS)[number]): XmlElement =>
  element('WorkingTime', [element('FromTime', from), element('ToTime', to)])

function exception({ from, to, days }: Stretch): XmlElement {
  return element('Exception', [
    element('EnteredByOccurrences', 0),
    element('TimePeriod', [
      element('FromDate', `${from}T00:00:00`),
      element('ToDate', `${to}T23:59:00`),
    ]),
    element('Occurrences', days),
    element('Name', from),
    element('Type', 1),
    element('DayWorking', 0),
  ])
}

interface Stretch {
  readonly from: string
  readonly to: string
  readonly days: number
}

/** Days off one after the other are one exception. */
function stretches(days: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && isNext(last.to, day))
      found[found.length - 1] = { ...last, to: day, days: last.days + 1 }
    else found.push({ from: day, to: day, days: 1 })
  }
  return found
}

const isNext = (day: string, next: string): boolean => dayNumberOf(next) - dayNumberOf(day) === 1
