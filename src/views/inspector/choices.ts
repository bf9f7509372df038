import { baseFiscalYearOf } from '../../study/base-year'
import type { DecisionRow } from '../../study/decisions'
import type { Study } from '../../study/study'
import { GRADES } from '../../domain/school'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatGrade } from '../../results/numbers'
import type { Speech } from '../words/speech.svelte'

interface Choice<T> {
  readonly value: T
  readonly label: string
}

/** As far as anybody plans, and what the study already says. */
const YEARS_AHEAD = 20

export function yearChoices(study: Study, speech: Speech): readonly Choice<string>[] {
  const first = baseFiscalYearOf(study) + 1
  const last = Math.max(first + YEARS_AHEAD, study.lastFiscalYear)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    value: String(year),
    label: speech.say(formatFiscalYear(year)),
  }))
}

export function gradeChoices(speech: Speech): readonly Choice<number>[] {
  return GRADES.map((grade) => ({ value: grade, label: shortGrade(grade, speech) }))
}

/** English labels of the nine toggles are figures, so that they stand in one row as the Japanese ones do. */
function shortGrade(grade: number, speech: Speech): string {
  return speech.language === 'ja' ? formatGrade(grade).ja : String(grade)
}

const MONTHS = [5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const

export function monthChoices(speech: Speech): readonly Choice<number>[] {
  return MONTHS.map((month) => ({ value: month, label: speech.words.inspector.month(month) }))
}

/** Highest grade first, lowest first, and the order that the file has, where it is another. */
export function orderChoices(
  study: Study,
  row: DecisionRow,
  speech: Speech,
): readonly Choice<string>[] {
  const words = speech.words.inspector
  const ascending = [...gradesOf(study, row)].sort((a, b) => a - b)
  const choices = [
    { value: 'null', label: words.highestFirst },
    { value: JSON.stringify(ascending), label: words.lowestFirst },
  ]
  const own = JSON.stringify(row.value)
  if (choices.some(({ value }) => value === own)) return choices
  const named = (row.value as readonly number[]).map((grade) => speech.say(formatGrade(grade)))
  return [...choices, { value: own, label: named.join(' → ') }]
}

/** The grades of the plan that a decision belongs to. */
export function gradesOf(study: Study, { planId }: DecisionRow): readonly number[] {
  const plan = study.plans.find(({ id }) => id === planId)
  return (plan?.['grades'] as readonly number[] | undefined) ?? []
}
