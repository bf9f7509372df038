import type { PatternClash } from '../../domain/day-patterns'
import { WEEKDAYS, type DayPattern, type TimeSlot } from '../../domain/learning'
import { minutesOf, planned, takesTime, weeksOf } from './clock'

/** What a pattern plans twice at the same time: slots that overlap, or one slot that holds two things. */
export function clashesOf(pattern: DayPattern): PatternClash[] {
  return weeksOf(pattern).flatMap((week) =>
    WEEKDAYS.flatMap((weekday) => {
      const day = planned(pattern, week)
        .filter(({ cell }) => cell.weekday === weekday)
        .map(({ slot }) => slot)
        .sort((a, b) => minutesOf(a.begins) - minutesOf(b.begins))
      return pairsOf(day)
        .filter(([first, second]) => first.id === second.id || overlap(first, second))
        .map(([first, second]) => ({ week, weekday, slots: [first.id, second.id] as const }))
    }),
  )
}

/** Whether a slot begins before an earlier one has ended; it may begin as that ends. */
function overlap(earlier: TimeSlot, later: TimeSlot): boolean {
  return takesTime(earlier) && takesTime(later) && minutesOf(later.begins) < minutesOf(earlier.ends)
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, index) =>
    items.slice(index + 1).map((second): [T, T] => [first, second]),
  )
}
