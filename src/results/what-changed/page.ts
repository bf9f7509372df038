import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import type { WhichOneInput } from '../page-input'
import type { ComparisonRow, NumberStyle, Page } from '../pages'
import { maskingNote, presentNotes, roughNote } from '../phrases'
import { fitHeadline } from '../sentence'
import { whichOnePage } from '../which-one'
import { mayTurnNote } from '../which-one/may-turn'
import { listWords } from '../words'
import { effectCell, pairedRows, type EffectCell } from './effects'
import { whatChangedClauses } from './headline'
import { effectsTable } from './table'

/** Two states of one study in one year: what each page of question 6 says, and what lies between. */
export interface WhatChangedInput {
  readonly before: WhichOneInput
  /** Looks at a year that both have. */
  readonly after: WhichOneInput
  /** Why the two can't be subtracted future by future; null where they can. */
  readonly otherFutures: Words | null
  /** In how many places the studies differ. */
  readonly inputs: number
}

/** A measure of question 6, for each plan that both states have. */
export interface EffectRow extends Pick<
  ComparisonRow,
  'id' | 'question' | 'label' | 'unit' | 'measureUnit'
> {
  readonly cells: readonly EffectCell[]
}

export interface WhatChangedPage extends Omit<Page, 'baseline' | 'fiscalYears'> {
  readonly style: NumberStyle
  /** The plans that both have and that differ in anything, as they are now; the columns of every row. */
  readonly plans: readonly PlanDescription[]
  /** The plans that both have, and of which no measure differs. */
  readonly samePlans: readonly PlanDescription[]
  /** Only what differs, for at least one plan. */
  readonly rows: readonly EffectRow[]
  /** Measures that are the same in every future, for every plan. */
  readonly unchanged: readonly Words[]
}

/** 前回からの変化: what the changed inputs did to each measure of question 6. */
export function whatChangedPage(input: WhatChangedInput): WhatChangedPage {
  const { before, after, otherFutures } = input
  const [was, is] = [whichOnePage(before), whichOnePage(after)]
  const pairs = plansInBoth(before, after)
  const paired = otherFutures === null ? pairedRows(before, after) : new Map<string, never>()
  const all = is.rows.map(({ cells: _, ...row }): EffectRow => {
    const earlier = was.rows.find(({ id }) => id === row.id) ?? null
    const later = is.rows.find(({ id }) => id === row.id)!
    const cells = pairs.map((pair) =>
      effectCell(pair, { earlier, later, spec: paired.get(row.id) ?? null, style: is.style }),
    )
    return { ...row, cells }
  })
  const touched = pairs.filter((_, at) => all.some(({ cells }) => cells[at]?.changed))
  const plans = touched.map(({ plan }) => plan)
  const rows = all
    .filter(({ cells }) => cells.some(({ changed }) => changed))
    .map((row) => ({ ...row, cells: row.cells.filter(({ plan }) => plans.includes(plan)) }))
  const fiscalYear = after.fiscalYear
  return {
    ...fitHeadline(whatChangedClauses({ ...input, plans: pairs.map(({ plan }) => plan), paired })),
    fiscalYear,
    style: is.style,
    plans,
    samePlans: pairs.filter((pair) => !touched.includes(pair)).map(({ plan }) => plan),
    rows,
    unchanged: all.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ label }) => label),
    table: effectsTable(rows, plans, fiscalYear),
    notes: presentNotes([
      otherFutures ?? CENTERS_NOTE,
      ...aloneNotes(before.plans, after.plans),
      mayTurnNote(rows),
      roughNote(is.style),
      maskingNote(is.style),
    ]),
  }
}

/** As on question 6: the middle of the differences need not be the difference of the middles. */
const CENTERS_NOTE: Words = {
  ja: '差は、それぞれの未来で今回から前回を引いた値のまんなか（金額は平均）。前回と今回の見込みどうしの差とは、ちがうことがある。',
  en: 'A difference is the middle (for money the mean) of what lies between then and now in each future; it may differ from the difference of the two values.',
}

/** A plan of both states, and where it stands in each run. */
export interface PlanPair {
  readonly plan: PlanDescription
  readonly before: number
  readonly after: number
}

/** The same id is the same plan, unless it has become one of another kind. */
export function plansInBoth(
  before: Pick<WhichOneInput, 'plans'>,
  after: Pick<WhichOneInput, 'plans'>,
): PlanPair[] {
  return after.plans.flatMap((plan, index) => {
    const earlier = before.plans.findIndex(({ id, kind }) => id === plan.id && kind === plan.kind)
    return earlier < 0 ? [] : [{ plan, before: earlier, after: index }]
  })
}

function aloneNotes(
  before: readonly PlanDescription[],
  after: readonly PlanDescription[],
): (Words | null)[] {
  const missingIn = (others: readonly PlanDescription[]) => (plan: PlanDescription) =>
    !others.some(({ id, kind }) => id === plan.id && kind === plan.kind)
  const added = after.filter(missingIn(before)).map(({ name }) => name)
  const removed = before.filter(missingIn(after)).map(({ name }) => name)
  return [
    added.length === 0 ? null : addedNote(listWords(added)),
    removed.length === 0 ? null : removedNote(listWords(removed)),
  ]
}

const addedNote = ({ ja, en }: Words): Words => ({
  ja: `${ja}は前回なかったので、差がない。`,
  en: `${en} did not exist before, so there is no difference.`,
})

const removedNote = ({ ja, en }: Words): Words => ({
  ja: `${ja}は今回ないので、差がない。`,
  en: `${en} does not exist now, so there is no difference.`,
})
