import type { DayPattern, HoursCell, Learning, SubjectRow } from '../domain/learning'
import type { Problem, Result } from '../domain/problem'
import { levelOfGrade } from '../domain/school'
import type { Words } from '../domain/words'
import type { GradeCounts } from '../plans/fields'
import { plannedTotal } from '../rules/curriculum/planned-hours'
import { STANDARD_HOURS, standardHours } from '../rules/curriculum/standard-hours'
import { wholeUnits } from './consistency-learning'
import { checked } from './decisions'
import { learningOf } from './learning-of'
import { problemAt } from './problems'
import type { PlanEntry, Study } from './study'

export interface SubjectAddress {
  readonly planId: string
  readonly subjectId: string
}

const EMPTY: Learning = { subjects: [], calendar: null, patterns: [], groups: null, staff: null }

/**
 * Begins a curriculum by subject: the standard's subjects, each with its part of the hours decided for the grade
 * (of the standard where none are), in whole lesson units. All of it is provisional.
 */
export function beginCurriculum(study: Study, planId: string): Result<Study> {
  const plan = study.plans.find(({ id }) => id === planId)
  const grades = (plan?.['grades'] ?? []) as readonly number[]
  const totals = (plan?.['lessonUnits'] ?? {}) as GradeCounts
  const rows = new Map<string, SubjectRow>()
  for (const grade of grades) {
    const standard = standardHours(grade)
    const units = scaled(
      standard.map(({ lessonUnits }) => lessonUnits),
      totals[grade] ?? null,
    )
    standard.forEach(({ subject }, index) => {
      const cell: HoursCell = { lessonUnits: units[index]!, origin: 'assumed' }
      const row = rows.get(subject.id) ?? newRow(subject.id, subject.words, [subject.id])
      rows.set(subject.id, { ...row, cells: { ...row.cells, [grade]: cell } })
    })
  }
  // Lower grades don't have every subject: the standard's own order, not that of first being met.
  const level = levelOfGrade(grades[0] ?? 1)
  const ordered = STANDARD_HOURS[level].flatMap(({ id }) => rows.get(id) ?? [])
  return withSubjects(study, planId, () => ordered)
}

/** Goes back to totals by grade, which stay as they are. */
export function endCurriculum(study: Study, planId: string): Result<Study> {
  return withLearning(study, planId, (learning) => ({
    ...learning,
    subjects: [],
    patterns: learning.patterns.map((pattern) => withoutSubjects(pattern, learning.subjects)),
  }))
}

/**
 * The lesson units of a grade become the user's own; null: the grade isn't taught the subject. A reason that was there
 * before the user's first own hours may no longer hold, and says so.
 */
export function setSubjectHours(
  study: Study,
  { planId, subjectId }: SubjectAddress,
  grade: number,
  lessonUnits: number | null,
): Result<Study> {
  return withRow(study, { planId, subjectId }, (row) => {
    const { [grade]: old, ...others } = row.cells
    const reason = old?.lessonUnits === lessonUnits ? row.reason : earlierReason(row)
    if (lessonUnits === null) return { ...row, reason, cells: others }
    const declared = old?.declared ?? (old?.origin === 'stated' ? old.lessonUnits : undefined)
    const cell: HoursCell = {
      lessonUnits,
      origin: 'own',
      ...(declared !== undefined && { declared }),
      ...(old?.source !== undefined && declared !== undefined && { source: old.source }),
    }
    return { ...row, reason, cells: { ...others, [grade]: cell } }
  })
}

const EARLIER: Words = { ja: '変更前の理由：', en: 'Reason before the change: ' }

/** Once hours of a row are the user's, so is its reason. */
function earlierReason({ reason, cells }: SubjectRow): SubjectRow['reason'] {
  if (reason === null || reason.ja.startsWith(EARLIER.ja)) return reason
  if (Object.values(cells).some(({ origin }) => origin === 'own')) return reason
  return {
    ja: `${EARLIER.ja}${reason.ja}`,
    en: reason.en === '' ? '' : `${EARLIER.en}${reason.en}`,
  }
}

/** Name, reason and whether it counts, whichever are given. */
export function describeSubject(
  study: Study,
  address: SubjectAddress,
  change: Partial<Pick<SubjectRow, 'name' | 'reason' | 'counts'>>,
): Result<Study> {
  return withRow(study, address, (row) => ({ ...row, ...change }))
}

/** A new subject at the end, without hours yet. */
export function addSubject(study: Study, planId: string, name: Words): Result<Study> {
  return withSubjects(study, planId, (rows) => [...rows, newRow(unusedId(rows), name, [])])
}

/** Brings back a subject of the standard that no row takes the place of, with the standard's hours. */
export function restoreSubject(study: Study, { planId, subjectId }: SubjectAddress): Result<Study> {
  const grades = (study.plans.find(({ id }) => id === planId)?.['grades'] ??
    []) as readonly number[]
  const cells: Record<string, HoursCell> = {}
  let words: Words | null = null
  for (const grade of grades)
    for (const { subject, lessonUnits } of standardHours(grade))
      if (subject.id === subjectId) {
        words = subject.words
        cells[grade] = { lessonUnits, origin: 'own' }
      }
  const name = words
  return withSubjects(study, planId, (rows) =>
    name === null || rows.some(({ from }) => from.includes(subjectId))
      ? rows
      : [...rows, { ...newRow(subjectId, name, [subjectId]), cells }],
  )
}

/** Rows become one, which takes their parents and their hours together, where the first of them stood. */
export function mergeSubjects(
  study: Study,
  planId: string,
  subjectIds: readonly string[],
  name: Words,
): Result<Study> {
  return withLearning(study, planId, (learning) => {
    const parts = learning.subjects.filter(({ id }) => subjectIds.includes(id))
    const [first] = parts
    if (!first || parts.length === 1) return learning
    const from = parts.flatMap((row) => row.from)
    const id = unusedId(learning.subjects)
    const counts = parts.some((row) => row.counts)
    const merged = { ...newRow(id, name, from), counts, cells: cellsTogether(parts) }
    const ids = new Set(parts.map((row) => row.id))
    return {
      ...learning,
      subjects: learning.subjects.flatMap((row) =>
        row === first ? [merged] : ids.has(row.id) ? [] : [row],
      ),
      patterns: learning.patterns.map((pattern) => withSubjectsRenamed(pattern, ids, id)),
    }
  })
}

/** Takes a row away; what stood in day patterns keeps its name as an activity. */
export function removeSubject(study: Study, { planId, subjectId }: SubjectAddress): Result<Study> {
  return withLearning(study, planId, (learning) => {
    const gone = learning.subjects.filter(({ id }) => id === subjectId)
    return {
      ...learning,
      subjects: learning.subjects.filter(({ id }) => id !== subjectId),
      patterns: learning.patterns.map((pattern) => withoutSubjects(pattern, gone)),
    }
  })
}

/** Moves a row up (−1) or down (1) by one. */
export function moveSubject(
  study: Study,
  { planId, subjectId }: SubjectAddress,
  by: 1 | -1,
): Result<Study> {
  return withSubjects(study, planId, (rows) => {
    const from = rows.findIndex(({ id }) => id === subjectId)
    const [row, other] = [rows[from], rows[from + by]]
    return row && other ? rows.with(from, other).with(from + by, row) : rows
  })
}

function withRow(
  study: Study,
  { planId, subjectId }: SubjectAddress,
  change: (row: SubjectRow) => SubjectRow,
): Result<Study> {
  return withSubjects(study, planId, (rows) =>
    rows.map((row) => (row.id === subjectId ? change(row) : row)),
  )
}

function withSubjects(
  study: Study,
  planId: string,
  change: (rows: readonly SubjectRow[]) => readonly SubjectRow[],
): Result<Study> {
  return withLearning(study, planId, (learning) => ({
    ...learning,
    subjects: change(learning.subjects),
  }))
}

/** The study with what a plan teaches changed; its totals by grade follow the subjects. */
export function withLearning(
  study: Study,
  planId: string,
  change: (learning: Learning) => Learning,
): Result<Study> {
  if (!study.plans.some((plan) => plan.id === planId && 'learning' in plan))
    return { ok: false, problems: [noSchool(study)] }
  const plans = study.plans.map((plan): PlanEntry => {
    if (plan.id !== planId) return plan
    const learning = change(learningOf(plan) ?? EMPTY)
    return { ...plan, learning, lessonUnits: totalsOf(plan, learning) }
  })
  return checked({ ...study, plans })
}

function totalsOf(plan: PlanEntry, { subjects }: Learning): GradeCounts | null {
  const decided = plan['lessonUnits'] as GradeCounts | null
  const grades = (plan['grades'] ?? []) as readonly number[]
  const summed = grades.flatMap((grade) => {
    const total = plannedTotal(subjects, grade)
    return total === null ? [] : [[String(grade), wholeUnits(total)] as const]
  })
  return summed.length === 0 ? decided : { ...decided, ...Object.fromEntries(summed) }
}

function noSchool(study: Study): Problem {
  return problemAt(study, ['plans'], 'no-school', {
    ja: '教育課程は、学校をつくる案にだけ入れられます',
    en: 'can hold a curriculum only where a plan founds a school',
  })
}

function newRow(id: string, name: Words, from: readonly string[]): SubjectRow {
  return { id, name, from, cells: {}, reason: null, counts: true, blocks: null }
}

function unusedId(rows: readonly SubjectRow[]): string {
  let number = 1
  while (rows.some(({ id }) => id === `subject-${number}`)) number += 1
  return `subject-${number}`
}

function cellsTogether(rows: readonly SubjectRow[]): SubjectRow['cells'] {
  const together: Record<string, HoursCell> = {}
  for (const [grade, { lessonUnits }] of rows.flatMap((row) => Object.entries(row.cells)))
    together[grade] = {
      lessonUnits: (together[grade]?.lessonUnits ?? 0) + lessonUnits,
      origin: 'own',
    }
  return together
}

function withSubjectsRenamed(
  pattern: DayPattern,
  old: ReadonlySet<string>,
  id: string,
): DayPattern {
  return {
    ...pattern,
    cells: pattern.cells.map((cell) => ({
      ...cell,
      subjects: [...new Set(cell.subjects.map((one) => (old.has(one) ? id : one)))],
    })),
  }
}

function withoutSubjects(pattern: DayPattern, gone: readonly SubjectRow[]): DayPattern {
  return {
    ...pattern,
    cells: pattern.cells.map((cell) => {
      const lost = gone.find(({ id }) => cell.subjects.includes(id))
      if (!lost) return cell
      const subjects = cell.subjects.filter((id) => !gone.some((row) => row.id === id))
      return {
        ...cell,
        subjects,
        activity: cell.activity ?? (subjects.length > 0 ? null : lost.name),
      }
    }),
  }
}

/** Whole parts of a total, in proportion; what rounding leaves goes to the largest remainders. */
function scaled(parts: readonly number[], total: number | null): number[] {
  const sum = parts.reduce((all, part) => all + part, 0)
  if (total === null || sum === 0) return [...parts]
  const exact = parts.map((part) => (part * total) / sum)
  const floors = exact.map(Math.floor)
  const left = total - floors.reduce((all, part) => all + part, 0)
  const first = exact
    .map((part, index) => ({ index, rest: part - floors[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
  const raised = new Set(first.map(({ index }) => index))
  return floors.map((part, index) => (raised.has(index) ? part + 1 : part))
}
