import type { Confidence } from '../domain/citation'
import type { Question } from '../domain/measures'
import type { ElicitedKind, Triple } from '../domain/quantity'
import { saidHere } from '../domain/purses'
import type { Words } from '../domain/words'
import { planKindOf } from '../plans'
import {
  ASSUMPTIONS,
  assumptionOf,
  findUnconfirmedInput,
  type Assumption,
  type AssumptionUnit,
  type Holder,
  type UnconfirmedInput,
} from '../rules/assumptions'
import { describePurses } from './describe-purses'
import { formatPath } from './labels'
import { oncePerStudy } from './once-per-study'
import { kindAssumption } from './quantities'
import { statedEntry } from './stated-entry'
import type { AssumptionEntry, InputEntry, PlanEntry, Study } from './study'

/** Where a number comes from: 資料・法令・取込み・計算・仮定・自分で変更・未確認・決めること. */
export type Badge =
  'source' | 'law' | 'import' | 'computed' | 'assumed' | 'own' | 'unconfirmed' | 'decision'

/** One input as the pages show it. */
export interface AssumptionRow {
  /** Where it stands in the file, whether the file has it or not: the handle for changing it. */
  readonly path: string
  readonly id: string
  readonly planId: string | null
  readonly question: Question
  /** With the plan's name where the plan has its own. */
  readonly label: Words
  readonly unit: AssumptionUnit
  readonly kind: ElicitedKind
  /** Null: unconfirmed, and nobody has typed it. */
  readonly triple: Triple | null
  /** What "reset" goes back to; null for an unconfirmed input. */
  readonly libraryTriple: Triple | null
  readonly badge: Badge
  /** The title of the source, where one is named. */
  readonly source: Words | null
  readonly reason: Words | null
  readonly holder: Holder
  readonly confidential: boolean
  readonly changed: boolean
}

/** Every input of the study, the common ones first, then plan by plan. */
export const listAssumptions = oncePerStudy((study): readonly AssumptionRow[] => {
  const common = ASSUMPTIONS.filter(({ scope }) => scope === 'study').map((assumption) =>
    rowOf(study, assumption, null),
  )
  const own = study.plans.flatMap((plan) =>
    inputsOf(plan).map((input) => rowOf(study, input, plan)),
  )
  return [...common, ...own]
})

/** What the plan's kind says it rests on. */
function inputsOf(plan: PlanEntry): (Assumption | UnconfirmedInput)[] {
  const kind = planKindOf(plan.kind)
  return [
    ...kind.assumptions.map(({ id }) => assumptionOf(id)),
    ...kind.unconfirmed.map((id) => findUnconfirmedInput(id)!),
  ]
}

function rowOf(
  study: Study,
  input: Assumption | UnconfirmedInput,
  plan: PlanEntry | null,
): AssumptionRow {
  const { assumptions } = plan ?? study
  const said = assumptions[input.id]
  const entry = statedEntry(assumptions, input.id)
  const own = plan ? kindAssumption(plan, input.id)?.own : undefined
  const library = own ?? ('likely' in input ? input : null)
  const words = own?.reason ?? input.reason
  const label = saidHere(input.label, describePurses(study))
  return {
    path: formatPath(assumptionPath(study, plan, input.id)),
    id: input.id,
    planId: plan?.id ?? null,
    question: input.question,
    label: plan ? ofPlan(label, plan) : label,
    unit: input.unit,
    kind: input.kind,
    triple: tripleOf(entry ?? library),
    libraryTriple: tripleOf((entry && replacedBy(entry)) ?? library),
    badge: entry ? entryBadge(entry) : CONFIDENCE_BADGES[input.confidence],
    source: sourceTitle(study, said?.source),
    reason: entry ? entryReason(entry) : ((said && entryReason(said)) ?? words),
    holder: entry ? (entry.holder ?? 'provisional') : (said?.holder ?? input.holder),
    confidential: said?.confidential ?? input.confidential ?? false,
    changed: entry !== undefined && entryBadge(entry) === 'own',
  }
}

function assumptionPath(
  study: Study,
  plan: PlanEntry | null,
  id: string,
): readonly (string | number)[] {
  return plan === null
    ? ['assumptions', id]
    : ['plans', study.plans.indexOf(plan), 'assumptions', id]
}

function ofPlan(label: Words, { name }: PlanEntry): Words {
  return { ja: `${label.ja}（${name.ja}）`, en: `${label.en} (${name.en || name.ja})` }
}

/** The value that the user's change replaced, where there was one. */
function replacedBy({ before }: AssumptionEntry): Triple | null {
  return before && before.origin !== 'unconfirmed' ? before : null
}

function tripleOf(triple: Triple | null): Triple | null {
  return triple && { low: triple.low, likely: triple.likely, high: triple.high }
}

/** Without a word on its origin, an entry with a source is the source's, any other the user's own. */
function entryBadge({ origin, source }: AssumptionEntry): Badge {
  if (origin !== undefined && origin !== 'library') return origin
  return source === undefined ? 'own' : 'source'
}

const CONFIDENCE_BADGES: Readonly<Record<Confidence, Badge>> = {
  F: 'source',
  S: 'source',
  D: 'computed',
  M: 'assumed',
  A: 'assumed',
  U: 'unconfirmed',
}

function entryReason({ reason }: InputEntry): Words | null {
  return reason === undefined || reason === '' ? null : { ja: reason, en: reason }
}

function sourceTitle(study: Study, id: string | undefined): Words | null {
  return study.sources.find((source) => source.id === id)?.title ?? null
}
