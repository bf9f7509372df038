import type { Gathering, Moment } from '../../domain/day-patterns'
import {
  WEEKDAYS,
  type DayPattern,
  type PatternCell,
  type TimeSlot,
  type Weekday,
} from '../../domain/learning'
import type { Words } from '../../domain/words'
import { minutesOf, planned, takesTime } from './clock'

/** What a pattern's pupils do at a stretch of a day. */
interface Doing {
  readonly pattern: number
  readonly cell: PatternCell
  readonly slot: TimeSlot
}

/**
 * The week of all patterns together, cut wherever something begins or ends. Where one pattern plans two things at
 * once its pupils do the first. Patterns of two weeks make both weeks differ; else there is one.
 */
export function momentsOf(patterns: readonly DayPattern[]): Moment[] {
  const weeks: (1 | 2)[] = patterns.some((pattern) => pattern.weeks === 2) ? [1, 2] : [1]
  return weeks.flatMap((week) =>
    WEEKDAYS.flatMap((weekday) => momentsOfDay(doingsOf(patterns, week, weekday), week, weekday)),
  )
}

function doingsOf(patterns: readonly DayPattern[], week: 1 | 2, weekday: Weekday): Doing[] {
  return patterns.flatMap((pattern, index) =>
    planned(pattern, week)
      .filter(({ cell, slot }) => cell.weekday === weekday && takesTime(slot))
      .map((part) => ({ pattern: index, ...part })),
  )
}

function momentsOfDay(doings: readonly Doing[], week: 1 | 2, weekday: Weekday): Moment[] {
  const cuts = [...new Set(doings.flatMap(({ slot }) => [slot.begins, slot.ends]))].sort()
  return cuts.slice(1).flatMap((ends, index) => {
    const begins = cuts[index]!
    const going = firstOfEach(doings.filter(({ slot }) => covers(slot, begins, ends)))
    if (going.length === 0) return []
    const name = nameOf(going.map(({ slot }) => slot))
    return [{ week, weekday, begins, ends, name, gatherings: gather(going) }]
  })
}

function covers(slot: TimeSlot, begins: string, ends: string): boolean {
  return minutesOf(slot.begins) <= minutesOf(begins) && minutesOf(ends) <= minutesOf(slot.ends)
}

function firstOfEach(doings: readonly Doing[]): Doing[] {
  return doings.filter(
    ({ pattern }, index) => doings.findIndex((other) => other.pattern === pattern) === index,
  )
}

/** Each name once: patterns with a day of their own may call the same time differently. */
function nameOf(slots: readonly TimeSlot[]): Words {
  const names = (language: 'ja' | 'en') => [...new Set(slots.map(({ name }) => name[language]))]
  return { ja: names('ja').join('・'), en: names('en').join(' / ') }
}

/** Pupils of several patterns sit together where place, company, subjects and activity are the same. */
function gather(doings: readonly Doing[]): Gathering[] {
  const together = new Map<string, Doing[]>()
  for (const doing of doings) {
    const { place, company, subjects, activity } = doing.cell
    const key = JSON.stringify([place, company, [...subjects].sort(), activity?.ja ?? null])
    together.set(key, [...(together.get(key) ?? []), doing])
  }
  return [...together.values()].map((group) => ({
    place: group[0]!.cell.place,
    company: group[0]!.cell.company,
    patterns: group.map(({ pattern }) => pattern),
  }))
}
