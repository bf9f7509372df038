import type { DayPattern, PatternCell, TimeSlot } from '../../domain/learning'

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

/** Whether a slot takes any time at all: one that ends before it begins doesn't. */
export function takesTime({ begins, ends }: TimeSlot): boolean {
  return minutesOf(begins) < minutesOf(ends)
}

/** What is planned of a week (1 or 2), each with its slot; a pattern of one week is the same in every week. */
export function planned(
  { weeks, slots, cells }: DayPattern,
  week: 1 | 2,
): { readonly cell: PatternCell; readonly slot: TimeSlot }[] {
  const own = weeks === 1 ? 1 : week
  return cells.flatMap((cell) => {
    const slot = slots.find(({ id }) => id === cell.slot)
    return cell.week === own && slot ? [{ cell, slot }] : []
  })
}

/** The weeks of a pattern's own cycle. */
export function weeksOf({ weeks }: Pick<DayPattern, 'weeks'>): readonly (1 | 2)[] {
  return weeks === 1 ? [1] : [1, 2]
}
