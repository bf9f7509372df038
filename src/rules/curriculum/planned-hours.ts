import type {
  CurriculumChange,
  CurriculumLine,
  GradeCurriculum,
  KeptAndChanged,
  Parent,
} from '../../domain/curriculum'
import type { HoursCell, ShortBlocks, SubjectRow } from '../../domain/learning'
import { levelOfGrade, type SchoolLevel } from '../../domain/school'
import {
  LESSON_UNIT_MINUTES,
  STANDARD_HOURS,
  schoolWeeks,
  standardHours,
  standardTotal,
} from './standard-hours'

/**
 * The curriculum of a grade (1–9), the plan's rows in their order and then what no row takes the place of.
 * Empty where the plan has no hours by subject in this grade.
 */
export function curriculumLines(subjects: readonly SubjectRow[], grade: number): CurriculumLine[] {
  if (plannedTotal(subjects, grade) === null) return []
  const named = new Set(subjects.flatMap(({ from }) => from))
  const lost = parentsOf(grade).filter(({ id }) => !named.has(id))
  return [
    ...subjects.flatMap((row) => lineOf(row, grade)),
    ...lost.map((parent) => lostLine(parent, grade)),
  ]
}

/** The curriculum of a grade with its totals; null where the plan has no hours by subject in it. */
export function gradeCurriculum(
  subjects: readonly SubjectRow[],
  grade: number,
): GradeCurriculum | null {
  const planned = plannedTotal(subjects, grade)
  if (planned === null) return null
  const lines = curriculumLines(subjects, grade)
  const standard = standardTotal(grade)
  return { grade, lines, planned, standard, weeks: schoolWeeks(grade), ...keptAndChanged(lines) }
}

/** A grade of today's schools: every subject of the standard, kept. */
export function standardCurriculum(grade: number): GradeCurriculum {
  const lines = parentsOf(grade).map((parent): CurriculumLine => ({
    ...lostLine(parent, grade),
    change: 'kept',
    planned: parent.lessonUnits,
  }))
  const total = standardTotal(grade)
  const sums = { planned: total, standard: total, kept: total, lost: 0, gained: 0 }
  return { grade, lines, weeks: schoolWeeks(grade), ...sums }
}

/** Lesson units a year that count; null where no row has a cell in the grade. */
export function plannedTotal(subjects: readonly SubjectRow[], grade: number): number | null {
  const cells = subjects.flatMap((row) =>
    row.cells[grade] ? [{ row, cell: row.cells[grade] }] : [],
  )
  if (cells.length === 0) return null
  return cells.reduce((sum, { row, cell }) => sum + (row.counts ? cell.lessonUnits : 0), 0)
}

/** Minutes × times a week × weeks in lesson units of the level. */
export function unitsOfBlocks(
  { minutes, timesAWeek, weeks }: ShortBlocks,
  level: SchoolLevel,
): number {
  return (minutes * timesAWeek * weeks) / LESSON_UNIT_MINUTES[level]
}

/** What stays of the standard, what is taken away and what is added, in lesson units; totals of counted lines. */
export function keptAndChanged(lines: readonly CurriculumLine[]): KeptAndChanged {
  const counted = lines.filter(({ counts }) => counts)
  const sum = (part: (line: CurriculumLine) => number) =>
    counted.reduce((total, line) => total + part(line), 0)
  return {
    kept: sum(({ planned, standard }) => Math.min(planned, standard)),
    lost: sum(({ planned, standard }) => Math.max(0, standard - planned)),
    gained: sum(({ planned, standard }) => Math.max(0, planned - standard)),
  }
}

/** Whether a subject of the standard is taught at the level, in whatever grade. */
export function isStandardSubject(id: string, level: SchoolLevel): boolean {
  return STANDARD_HOURS[level].some((subject) => subject.id === id)
}

function parentsOf(grade: number): Parent[] {
  return standardHours(grade).map(({ subject, lessonUnits }) => ({
    id: subject.id,
    words: subject.words,
    lessonUnits,
  }))
}

function lineOf(row: SubjectRow, grade: number): CurriculumLine[] {
  const cell = row.cells[grade] ?? null
  const parents = parentsOf(grade).filter(({ id }) => row.from.includes(id))
  const standard = parents.reduce((sum, { lessonUnits }) => sum + lessonUnits, 0)
  if (cell === null && standard === 0) return []
  const planned = cell?.lessonUnits ?? 0
  return [
    {
      id: row.id,
      words: row.name,
      grade,
      change: changeOf(row, planned, standard),
      parents,
      planned,
      standard,
      counts: row.counts,
      reason: row.reason,
      cell,
      declared: cell?.declared ?? (cell?.origin === 'stated' ? planned : null),
      computed: computedUnits(row, cell, grade),
      blocks: row.blocks,
    },
  ]
}

function computedUnits({ blocks }: SubjectRow, cell: HoursCell | null, grade: number) {
  if (blocks) return unitsOfBlocks(blocks, levelOfGrade(grade))
  return cell?.origin === 'computed' ? cell.lessonUnits : null
}

function changeOf({ from }: SubjectRow, planned: number, standard: number): CurriculumChange {
  if (from.length === 0) return 'new'
  if (planned === 0 && standard > 0) return 'dropped'
  if (from.length > 1) return 'merged'
  if (planned === standard) return 'kept'
  return planned < standard ? 'reduced' : 'raised'
}

function lostLine(parent: Parent, grade: number): CurriculumLine {
  return {
    id: parent.id,
    words: parent.words,
    grade,
    change: 'dropped',
    parents: [parent],
    planned: 0,
    standard: parent.lessonUnits,
    counts: true,
    reason: null,
    cell: null,
    declared: null,
    computed: null,
    blocks: null,
  }
}
