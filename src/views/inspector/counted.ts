import type { DecisionRow } from '../../study/decisions'
import type { Study } from '../../study/study'
import { GRADES, levelOfGrade } from '../../domain/school'
import { formatGrade } from '../../results/numbers'
import type { Speech } from '../words/speech.svelte'
import { gradesOf } from './choices'

/** One of several numbers that belong to one decision. */
export interface CountedCell {
  readonly key: string
  readonly label: string
}

/** The plan's own grades; a parent school has all grades of the level. */
export function countedGrades(
  study: Study,
  row: DecisionRow,
  speech: Speech,
): readonly CountedCell[] {
  const own = gradesOf(study, row)
  const level = levelOfGrade(own[0] ?? 7)
  const ofParent = row.path.endsWith('.parentPupils')
  const grades = ofParent ? GRADES.filter((grade) => levelOfGrade(grade) === level) : own
  return grades.map((grade) => ({ key: String(grade), label: speech.say(formatGrade(grade)) }))
}

export function countedMunicipalities(study: Study, speech: Speech): readonly CountedCell[] {
  return study.municipalities.map(({ code, name }) => ({ key: code, label: speech.say(name) }))
}
