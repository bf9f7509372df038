import type { Learning, SubjectRow } from '../../domain/learning'
import type { LessonDemand } from '../../domain/teachers'
import { levelOfGrade } from '../../domain/school'
import type { Words } from '../../domain/words'
import { plannedTotal } from '../curriculum/planned-hours'
import { schoolWeeks, standardHours, standardTotal } from '../curriculum/standard-hours'
import { LICENCES, licenceParts } from './licences'

/** What is taught, and to whom. */
export interface TaughtHours {
  readonly subjects: Learning['subjects']
  readonly grades: readonly number[]
  /** Lesson units a year by grade, where only totals are known; a grade left out is taught the standard. */
  readonly totals?: Readonly<Record<string, number>> | null
}

/**
 * Lessons a week of one class in every grade: lesson units a year ÷ weeks of lessons (35, in grade 1 34), by the
 * licences they need. A merged subject needs the licences of all its parents, in the proportion of their
 * standard hours; 道徳, 総合 and 特別活動 need none. That new subjects need none either is an assumption.
 */
export function lessonDemand(taught: TaughtHours): LessonDemand[] {
  const demand = new Map<string, LessonDemand>()
  for (const grade of taught.grades)
    for (const part of partsOfGrade(grade, taught)) {
      const known = demand.get(part.id)
      const periods = (known?.periods ?? 0) + part.periods / schoolWeeks(grade)
      demand.set(part.id, { ...(known ?? part), periods })
    }
  return [...demand.values()].sort((a, b) => rankOf(a) - rankOf(b))
}

/** In the order of the law, then what needs no licence in the order of the curriculum. */
function rankOf({ id, licences }: LessonDemand): number {
  const index = LICENCES.findIndex((licence) => licence.id === id)
  return licences === null ? 2 * LICENCES.length : index < 0 ? LICENCES.length : index
}

/** `periods` are those of the year here. */
function partsOfGrade(grade: number, { subjects, totals }: TaughtHours): LessonDemand[] {
  const taught = subjects.filter(({ cells }) => (cells[grade]?.lessonUnits ?? 0) > 0)
  return plannedTotal(subjects, grade) === null
    ? standardParts(grade, totals?.[grade] ?? null)
    : taught.flatMap((row) => partsOfRow(row, grade))
}

/** The subjects of the standard, scaled to a total where one is decided. */
function standardParts(grade: number, total: number | null): LessonDemand[] {
  const scale = total === null ? 1 : total / standardTotal(grade)
  return standardHours(grade).flatMap(({ subject, lessonUnits }) =>
    partsOfSubject(subject.id, subject.words, grade, lessonUnits * scale),
  )
}

function partsOfRow(row: SubjectRow, grade: number): LessonDemand[] {
  const { lessonUnits } = row.cells[grade]!
  const parents = standardHours(grade).filter(({ subject }) => row.from.includes(subject.id))
  const standard = parents.reduce((sum, parent) => sum + parent.lessonUnits, 0)
  if (standard === 0) return [free(row.id, row.name, lessonUnits)]
  return parents.flatMap((parent) => {
    const units = (lessonUnits * parent.lessonUnits) / standard
    const [first] = licenceParts(parent.subject.id, levelOfGrade(grade))
    return first
      ? partsOfSubject(parent.subject.id, parent.subject.words, grade, units)
      : [free(row.id, row.name, units)]
  })
}

function partsOfSubject(id: string, words: Words, grade: number, units: number): LessonDemand[] {
  const parts = licenceParts(id, levelOfGrade(grade))
  if (parts.length === 0) return [free(id, words, units)]
  return parts.map((part) => ({
    id: part.id,
    words: part.id === id ? words : licenceWords(part.id),
    licences: part.licences,
    periods: units * part.share,
  }))
}

function free(id: string, words: Words, periods: number): LessonDemand {
  return { id, words, licences: null, periods }
}

/** @throws if there is no such licence: the caller is wrong, not the user. */
export function licenceWords(id: string): Words {
  const licence = LICENCES.find((one) => one.id === id)
  if (!licence) throw new Error(`There is no licence "${id}".`)
  return licence.words
}
