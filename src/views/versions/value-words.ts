import type { Triple } from '../../domain/quantity'
import type { ByMunicipality, DecisionField, DecisionValue, GradeCounts } from '../../plans/fields'
import { formatIsoDay, formatFiscalYear } from '../../domain/fiscal-year'
import { isMaskedCount, type Masking } from '../../results/masking/threshold'
import { formatGrade } from '../../results/numbers'
import type { MoneyUnit } from '../../results/pages'
import { DASH } from '../../results/words'
import type { PartValue, StatedAssumption } from '../../study/parts-of-study'
import { assumptionUnit, decisionUnit, writeValue, type ShownUnit } from '../forms/field-units'
import type { Speech } from '../words/speech.svelte'

/** What decides how a value is written beside the value itself. */
export interface Writing {
  readonly speech: Speech
  readonly money: MoneyUnit
  /** Counts of people that others may not see. */
  readonly masking: Masking | null
  /** What a municipality is called. */
  readonly townName: (code: string) => string
}

const NONE = DASH.ja

/** One side of a difference in words; what there is nothing of is a dash. */
export function valueWords(value: PartValue | null, writing: Writing): string {
  if (value === null) return NONE
  const { speech } = writing
  switch (value.kind) {
    case 'assumption':
      return assumptionWords(value.assumption, writing)
    case 'decision':
      return decisionWords(value.field, value.value, writing)
    case 'words':
      return speech.say(value.words) || NONE
    case 'day':
      return speech.say(formatIsoDay(value.date))
    case 'fiscal-year':
      return speech.say(formatFiscalYear(value.fiscalYear))
    case 'number':
      return value.value === null ? NONE : count(value.value, writing)
    case 'by-grade':
      return value.counts.map((people, index) => ofGrade(index + 1, people, writing)).join(' ')
  }
}

/** The grades that differ, and no others. */
export function differingGrades(
  own: PartValue | null,
  other: PartValue | null,
  writing: Writing,
): string | null {
  if (own?.kind !== 'by-grade' || other?.kind !== 'by-grade') return null
  return own.counts
    .flatMap((people, index) =>
      people === other.counts[index] ? [] : [ofGrade(index + 1, people, writing)],
    )
    .join(' ')
}

function ofGrade(grade: number, people: number, writing: Writing): string {
  return `${writing.speech.say(formatGrade(grade))} ${count(people, writing)}`
}

function count(value: number, { speech, masking }: Writing): string {
  return isMaskedCount(value, masking) ? '＊' : speech.count(value)
}

function assumptionWords({ triple, unit }: StatedAssumption, { speech, money }: Writing): string {
  if (!triple) return speech.words.inspector.badges.unconfirmed
  return tripleWords(triple, assumptionUnit(unit, money), speech)
}

function tripleWords({ low, likely, high }: Triple, unit: ShownUnit, speech: Speech): string {
  const figures = [low, likely, high].map((value) => writeValue(value, unit)).join('／')
  return `${figures}${unitWords(unit, speech)}`
}

function unitWords({ label }: ShownUnit, speech: Speech): string {
  if (!label) return ''
  const word = speech.say(label)
  return speech.language === 'ja' || word.startsWith('%') ? word : ` ${word}`
}

function decisionWords(field: DecisionField, value: DecisionValue, writing: Writing): string {
  const { speech } = writing
  const { yes, no, highestFirst, month } = speech.words.inspector
  if (value === null) return field.type === 'grade-order' ? highestFirst : NONE
  const grade = (one: number | string) => speech.say(formatGrade(Number(one)))
  switch (field.type) {
    case 'flag':
      return value === true ? yes : no
    case 'choice':
      return speech.say(field.choices.find((choice) => choice.value === value)?.label ?? DASH)
    case 'grades':
      return (value as readonly number[]).map(grade).join('・')
    case 'grade-order':
      return (value as readonly number[]).map(grade).join(' → ')
    case 'months':
      return (value as readonly number[]).map(month).join('・') || NONE
    case 'grade-counts':
      return entriesWords(value as GradeCounts, grade, speech)
    case 'by-municipality':
      return entriesWords(value as ByMunicipality, writing.townName, speech)
    default:
      return numberWords(field, value as number, writing)
  }
}

function entriesWords(
  entries: Readonly<Record<string, number>>,
  name: (key: string) => string,
  speech: Speech,
): string {
  const all = Object.entries(entries).map(([key, value]) => `${name(key)} ${speech.count(value)}`)
  return all.join('・') || NONE
}

function numberWords(field: DecisionField, value: number, { speech }: Writing): string {
  const { yes, no } = speech.words.inspector
  if (field.unit === 'fiscal-year' || field.type === 'fiscal-year')
    return speech.say(formatFiscalYear(value))
  if (field.type === 'chance' && (value === 0 || value === 1)) return value === 1 ? yes : no
  const unit = decisionUnit(
    field.unit ?? (field.type === 'share' || field.type === 'chance' ? 'share' : undefined),
  )
  return `${writeValue(value, unit)}${unitWords(unit, speech)}`
}
