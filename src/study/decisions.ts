import type { Question } from '../domain/measures'
import type { Problem, Result } from '../domain/problem'
import type { Words } from '../domain/words'
import { planKindOf } from '../plans'
import { FIRST_YEAR, LAST_YEAR } from './field-schema'
import type { DecisionField, DecisionValue, PlanField, PlanFields } from '../plans/fields'
import { withValueAt } from './change-at'
import { formatPath, parsePath, valueAt } from './labels'
import { learningOf } from './learning-of'
import { validateStudy } from './parse'
import { problemAt } from './problems'
import type { PlanEntry, Study } from './study'

/** Something that somebody decides: one value, no band. */
export interface DecisionRow {
  readonly path: string
  readonly planId: string | null
  readonly question: Question
  readonly label: Words
  /** What kind of control it wants, with its limits, choices and help. */
  readonly field: DecisionField
  readonly value: DecisionValue
  readonly confidential: boolean
  /** Said where the value follows from what is entered elsewhere, and how it is changed there; null: it is decided here. */
  readonly follows: Words | null
}

/** The decisions of the study itself, then those that each plan's kind declares. */
export function listDecisions(study: Study): DecisionRow[] {
  const common = Object.entries(STUDY_DECISIONS).map(([path, field]) =>
    rowOf(study, parsePath(path)!, field, null),
  )
  const own = study.plans.flatMap((plan, index) =>
    decisionFields(planKindOf(plan.kind).fields).map(([key, field]) =>
      rowOf(study, ['plans', index, key], field, plan),
    ),
  )
  return [...common, ...own]
}

/** What is learnt, the timeline and the application have too many values for one control: pages of their own edit them. */
function decisionFields(fields: PlanFields): [string, DecisionField][] {
  return Object.entries(fields).flatMap(([key, field]) =>
    field.type === 'learning' || field.type === 'timeline' || field.type === 'application'
      ? []
      : [[key, field] as [string, DecisionField]],
  )
}

const classStandard = (ja: string, en: string): DecisionField => ({
  type: 'optional-count',
  unit: 'people',
  question: 2,
  label: { ja, en },
  help: {
    ja: '法令より小さい県独自の人数。空なら法令のまま',
    en: 'Smaller than the law’s; if empty, the law’s holds',
  },
  min: 1,
  max: 40,
  default: null,
})

const STUDY_DECISIONS: Readonly<Record<string, DecisionField>> = {
  lastFiscalYear: {
    type: 'count',
    unit: 'fiscal-year',
    question: 1,
    label: { ja: '計算の最後の年度', en: 'Last fiscal year' },
    min: FIRST_YEAR,
    max: LAST_YEAR,
    default: FIRST_YEAR,
  },
  asIfToday: {
    type: 'flag',
    question: 3,
    label: {
      ja: '設置準備の補助が当時もあったとみなす',
      en: 'Count preparation as subsidised in earlier years as well',
    },
    help: {
      ja: '補助は令和5年度から。それより前の事例を今の制度で見るとき',
      en: 'The subsidy began in fiscal 2023: to see an older case under today’s rules',
    },
    default: false,
  },
  'prefecture.classStandard.elementary': classStandard(
    '県独自の学級の人数（小学校）',
    'The prefecture’s pupils per class (elementary)',
  ),
  'prefecture.classStandard.juniorHigh': classStandard(
    '県独自の学級の人数（中学校）',
    'The prefecture’s pupils per class (junior high)',
  ),
}

function rowOf(
  study: Study,
  path: readonly (string | number)[],
  field: DecisionField,
  plan: PlanEntry | null,
): DecisionRow {
  return {
    path: formatPath(path),
    planId: plan?.id ?? null,
    question: field.question,
    label: field.label,
    field,
    value: (valueAt(study, path) ?? null) as DecisionValue,
    confidential: isInternal(field, valueAt(study, path)),
    follows: plan && path.at(-1) === 'lessonUnits' ? followsSubjects(plan) : null,
  }
}

/** The hours of a grade are the sum over its subjects, where a plan says what it teaches by subject. */
function followsSubjects(plan: PlanEntry): Words | null {
  if ((learningOf(plan)?.subjects.length ?? 0) === 0) return null
  return {
    ja: '教科ごとの時数の合計です。問い4の「教育課程を変える」で変わります。',
    en: 'The sum over the subjects. It changes with “Change the curriculum” on question 4.',
  }
}

/** That a chance is granted is a guess about somebody else; a plain yes or no is not. */
export function isInternal(field: PlanField, value: unknown): boolean {
  return field.confidential === true && !(field.type === 'chance' && (value === 0 || value === 1))
}

/**
 * Replaces one value anywhere in the study but its assumptions: a decision, a name, a count. The whole
 * study is checked again, and what it refuses leaves the old one untouched.
 */
export function changeDecision(study: Study, path: string, value: unknown): Result<Study> {
  const at = parsePath(path)
  if (!at || !isPlace(study, at)) return { ok: false, problems: [unknownPath(path)] }
  return checked(fitted(withValueAt(study, at, emptied(at, value)), at))
}

/** A key may be new (the study's shape decides), an entry of a list must be there. */
function isPlace(study: Study, at: readonly (string | number)[]): boolean {
  return (
    at.length > 0 &&
    at.every((key, depth) => {
      const parent = valueAt(study, at.slice(0, depth))
      return !Array.isArray(parent) || (typeof key === 'number' && key < parent.length)
    })
  )
}

/** The prefecture's own standard is left out where there is none. */
function emptied(at: readonly (string | number)[], value: unknown): unknown {
  return at[0] === 'prefecture' && value === null ? undefined : value
}

/** Other grades make an order of grades void; it falls back to the highest first. */
function fitted(study: Study, [list, index, key]: readonly (string | number)[]): Study {
  const plan = list === 'plans' ? study.plans[index as number] : undefined
  if (!plan) return study
  const { fields } = planKindOf(plan.kind)
  if (fields[String(key)]?.type !== 'grades') return study
  const orders = Object.keys(fields).filter((id) => fields[id]!.type === 'grade-order')
  return orders.reduce((next, id) => withValueAt(next, ['plans', index!, id], null), study)
}

export function checked(study: Study): Result<Study> {
  const result = validateStudy(study)
  return result.ok ? { ok: true, value: study } : result
}

function unknownPath(path: string): Problem {
  return problemAt({}, [path], 'unknown-path', {
    ja: '検討の中にない場所です',
    en: 'is no place in the study',
  })
}
