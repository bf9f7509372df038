import type { LearningKind } from '../../domain/day-patterns'
import { PLACES, type DayPattern } from '../../domain/learning'
import { planned, weeksOf } from './clock'

/** The slots of a pattern by how they are learnt in: at school first, then at home, then on screen. */
export function learningKinds(pattern: DayPattern): LearningKind[] {
  const weeks = weeksOf(pattern)
  const kinds = new Map<string, LearningKind>()
  for (const { cell } of weeks.flatMap((week) => planned(pattern, week))) {
    const { place, company, assessment, countsAsAttendance, countsAsHours, details } = cell
    const alike = { place, company, assessment, countsAsAttendance, countsAsHours, details }
    const key = JSON.stringify(alike)
    const before = kinds.get(key)?.slotsAWeek ?? 0
    kinds.set(key, { ...alike, slotsAWeek: before + 1 / weeks.length })
  }
  return PLACES.flatMap((place) => [...kinds.values()].filter((kind) => kind.place === place))
}
