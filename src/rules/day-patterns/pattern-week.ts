import type { PatternWeek } from '../../domain/day-patterns'
import {
  PLACES,
  WEEKDAYS,
  type DayPattern,
  type LearningPlace,
  type PatternCell,
  type TimeSlot,
} from '../../domain/learning'
import { planned, weeksOf } from './clock'

interface Planned {
  readonly cell: PatternCell
  readonly slot: TimeSlot
}

/** Hours, lessons and days of a week that a pattern plans; of a cycle of two weeks their mean. */
export function patternWeek(pattern: DayPattern): PatternWeek {
  const weeks = weeksOf(pattern).map((week) => planned(pattern, week))
  const all = weeks.flat()
  const counted = all.filter(({ cell }) => cell.countsAsHours)
  const short = all.filter(({ slot }) => slot.lessonUnits > 0 && slot.lessonUnits < 1)
  const aWeek = (sum: number) => sum / weeks.length
  const days = (counts: (cell: PatternCell) => boolean) =>
    aWeek(weeks.map((week) => daysWith(week, counts)).reduce(add, 0))
  return {
    lessonUnits: aWeek(unitsOf(counted)),
    lessonUnitsOn: WEEKDAYS.map((day) =>
      aWeek(unitsOf(counted.filter(({ cell }) => cell.weekday === day))),
    ) as unknown as PatternWeek['lessonUnitsOn'],
    lessonUnitsAt: byPlace((place) => aWeek(unitsOf(at(counted, place)))),
    lessonUnitsOf: bySubject(counted).map(([subject, sum]) => ({
      subject,
      lessonUnits: aWeek(sum),
    })),
    withoutSubject: aWeek(unitsOf(counted.filter(({ cell }) => cell.subjects.length === 0))),
    lessonsAt: byPlace((place) => aWeek(unitsOf(at(all, place).filter(isLesson)))),
    shortSlots: { times: aWeek(short.length), lessonUnits: aWeek(unitsOf(short)) },
    uncounted: aWeek(unitsOf(all) - unitsOf(counted)),
    attendanceDays: days(({ countsAsAttendance }) => countsAsAttendance),
    schoolDays: days(({ place }) => place === 'school'),
  }
}

const add = (a: number, b: number): number => a + b

/** Ten-minute blocks aren't lessons. */
const isLesson = ({ slot }: Planned): boolean => slot.lessonUnits >= 1

function unitsOf(all: readonly Planned[]): number {
  return all.reduce((sum, { slot }) => sum + slot.lessonUnits, 0)
}

function at(all: readonly Planned[], place: LearningPlace): Planned[] {
  return all.filter(({ cell }) => cell.place === place)
}

function byPlace(figure: (place: LearningPlace) => number): Record<LearningPlace, number> {
  return Object.fromEntries(PLACES.map((place) => [place, figure(place)])) as Record<
    LearningPlace,
    number
  >
}

/** In the order in which subjects first come up. */
function bySubject(all: readonly Planned[]): [string, number][] {
  const sums = new Map<string, number>()
  for (const { cell, slot } of all)
    for (const subject of cell.subjects)
      sums.set(subject, (sums.get(subject) ?? 0) + slot.lessonUnits / cell.subjects.length)
  return [...sums]
}

function daysWith(all: readonly Planned[], counts: (cell: PatternCell) => boolean): number {
  return WEEKDAYS.filter((day) => all.some(({ cell }) => cell.weekday === day && counts(cell)))
    .length
}
