import type {
  DayPattern,
  GroupSizes,
  Learning,
  PatternCell,
  PatternShare,
  Weekday,
} from '../domain/learning'
import type { Result } from '../domain/problem'
import { TYPICAL_GROUPS } from '../rules/day-patterns/typical-groups'
import { checked } from './decisions'
import { learningOf } from './learning-of'
import type { Study } from './study'

/** Where something stands in a pattern's week. */
export interface CellPlace {
  readonly week: 1 | 2
  readonly weekday: Weekday
  readonly slot: string
}

/** Moves what stands at a place; what stands where it goes takes its old place. */
export function movePatternCell(
  study: Study,
  { planId, patternId }: PatternAddress,
  from: CellPlace,
  to: CellPlace,
): Result<Study> {
  return withPattern(study, { planId, patternId }, (pattern) => ({
    ...pattern,
    cells: pattern.cells.map((cell) =>
      isAt(cell, from) ? moved(cell, to) : isAt(cell, to) ? moved(cell, from) : cell,
    ),
  }))
}

/** What stands at a place becomes the user's own; null takes it away. */
export function setPatternCell(
  study: Study,
  address: PatternAddress,
  place: CellPlace,
  content: Partial<NewCell> | null,
): Result<Study> {
  return withPattern(study, address, (pattern) => {
    const others = pattern.cells.filter((cell) => !isAt(cell, place))
    if (content === null) return { ...pattern, cells: others }
    const [old = NEW_CELL] = pattern.cells.filter((cell) => isAt(cell, place))
    return { ...pattern, cells: [...others, { ...changed(old, content), ...place }] }
  })
}

/** The share of pupils who follow a pattern, 0–1, becomes the user's own. */
export function setPatternShare(
  study: Study,
  address: PatternAddress,
  { low, likely, high }: Pick<PatternShare, 'low' | 'likely' | 'high'>,
): Result<Study> {
  return withPattern(study, address, (pattern) => ({
    ...pattern,
    share: { low, likely, high, origin: 'own' },
  }))
}

/** Pupils to an adult or a room; null: the library's sizes again. */
export function setGroupSizes(
  study: Study,
  planId: string,
  sizes: Partial<Omit<GroupSizes, 'origin' | 'source'>> | null,
): Result<Study> {
  return withLearning(study, planId, (learning) => ({
    ...learning,
    groups:
      sizes === null
        ? null
        : { ...withoutSource(learning.groups ?? TYPICAL_GROUPS), ...sizes, origin: 'own' },
  }))
}

export interface PatternAddress {
  readonly planId: string
  readonly patternId: string
}

/** What an empty place begins with. */
const NEW_CELL: NewCell = {
  place: 'school',
  subjects: [],
  activity: null,
  countsAsAttendance: true,
  countsAsHours: true,
  company: 'teacher',
  assessment: 'observation',
  details: 'own',
  origin: 'own',
}

type NewCell = Omit<PatternCell, keyof CellPlace>

/** Place, subjects and activity have one origin, the rest another: each is the user's own once touched. */
function changed(old: NewCell, content: Partial<NewCell>): NewCell {
  const cell = { ...old, ...content }
  const touches = (...keys: (keyof NewCell)[]) => keys.some((key) => key in content)
  const details = touches('countsAsAttendance', 'countsAsHours', 'company', 'assessment')
    ? 'own'
    : old.details
  return touches('place', 'subjects', 'activity')
    ? { ...ownCell(cell), details }
    : { ...cell, details }
}

function moved(cell: PatternCell, to: CellPlace): PatternCell {
  return { ...ownCell(cell), ...to }
}

/** No source says so any more. */
function ownCell<T extends NewCell>({ source: _, ...cell }: T) {
  return { ...cell, origin: 'own' as const }
}

function isAt(cell: PatternCell, { week, weekday, slot }: CellPlace): boolean {
  return cell.week === week && cell.weekday === weekday && cell.slot === slot
}

function withoutSource({ teacher, support, counselor, room }: GroupSizes) {
  return { teacher, support, counselor, room }
}

function withPattern(
  study: Study,
  { planId, patternId }: PatternAddress,
  change: (pattern: DayPattern) => DayPattern,
): Result<Study> {
  return withLearning(study, planId, (learning) => ({
    ...learning,
    patterns: learning.patterns.map((pattern) =>
      pattern.id === patternId ? change(pattern) : pattern,
    ),
  }))
}

function withLearning(
  study: Study,
  planId: string,
  change: (learning: Learning) => Learning,
): Result<Study> {
  const plans = study.plans.map((plan) => {
    const learning = plan.id === planId ? learningOf(plan) : null
    return learning === null ? plan : { ...plan, learning: change(learning) }
  })
  return checked({ ...study, plans })
}
