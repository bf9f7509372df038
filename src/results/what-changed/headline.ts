import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatAmount, formatFigure, formatRange, isMasked } from '../numbers'
import type { NumberStyle, Sentence } from '../pages'
import { parts, planPart, type Clause } from '../sentence'
import { NOTHING } from '../words'
import type { ComparableRow, Comparison } from '../which-one/comparison'
import { AFTER, BEFORE, type PairedRow } from './effects'
import { plansInBoth, type WhatChangedInput } from './page'

interface Said extends WhatChangedInput {
  readonly plans: readonly PlanDescription[]
  readonly paired: ReadonlyMap<string, PairedRow>
}

/** Pupils and purse first: what a meeting asks. */
const TOLD = [
  'pupils.enrolled',
  'cost.year',
  'pupils.waiting',
  'pupils.unreached',
  'posts.prefecture',
  'cost.before',
]

/** How many places differ, and the first measures of the plan in focus that 8 futures in 10 agree on. */
export function whatChangedClauses(said: Said): Clause[] {
  const { inputs, otherFutures } = said
  if (inputs === 0) return [{ ja: parts`前回と同じ。`, en: parts`Nothing differs.` }]
  const count = String(inputs)
  const first: Sentence = {
    ja: parts`前回から${count}か所が変わった。`,
    en: parts`${count} ${inputs === 1 ? 'thing has' : 'things have'} changed.`,
  }
  if (otherFutures !== null) return [first]
  return [first, ...effectClauses(said)]
}

function effectClauses({ before, after, paired, plans }: Said): Clause[] {
  const focus = after.plans[after.focus]
  const plan = plans.find((one) => one === focus) ?? plans.find(({ slot }) => slot > 0)
  const pair = plansInBoth(before, after).find((one) => one.plan === plan)
  if (!pair) return []
  const style: NumberStyle = {
    replications: after.result.replications,
    money: after.money,
    masking: after.masking ?? null,
  }
  const clauses = TOLD.flatMap((id) => {
    const row = paired.get(id)?.(pair)
    const comparison = row?.compare(BEFORE, AFTER)
    return row && comparison ? clauseOf(row, comparison, style) : []
  }).slice(0, 2)
  const [one, ...others] = clauses
  if (!one) return [nothing(pair.plan)]
  const name = planPart(pair.plan)
  return [
    { ja: [...parts`${name.ja}の`, ...one.ja], en: [...parts`${name.en}. `, ...one.en] },
    ...others,
  ]
}

/** 「市の負担は年31百万円ふえる（27〜36）。」; nothing where it isn't clear which way. */
function clauseOf(
  row: ComparableRow,
  { verdict, center, difference }: Comparison,
  style: NumberStyle,
): Sentence[] {
  if (verdict !== 'more' && verdict !== 'less') return []
  const counts = [row.center(BEFORE) ?? 0, row.center(AFTER) ?? 0, center]
  if (counts.some((count) => isMasked(count, row.kind, style))) return []
  const amount = formatAmount(Math.abs(center), row.kind, style)
  const [near, far] = [Math.abs(difference.p10), Math.abs(difference.p90)].sort((a, b) => a - b)
  const range = rangeBeside(formatRange(near!, far!, row.kind, style), center, row, style)
  const { ja, en } = row.shortSubject
  const more = verdict === 'more'
  return [
    {
      ja: parts`${ja}は${row.yearly ? '年' : ''}${amount.ja}${more ? 'ふえる' : 'へる'}${range.ja}。`,
      en: parts`${en}: ${amount.en}${row.yearly ? ' a year' : ''} ${more ? 'more' : 'less'}${range.en}.`,
    },
  ]
}

/** In brackets; nothing where all futures agree on the amount itself. */
function rangeBeside(
  range: Words,
  center: number,
  { kind }: ComparableRow,
  style: NumberStyle,
): Words {
  return range.ja === formatFigure(Math.abs(center), kind, style).ja
    ? NOTHING
    : { ja: `（${range.ja}）`, en: ` (${range.en})` }
}

function nothing(plan: PlanDescription): Sentence {
  const name = planPart(plan)
  return {
    ja: parts`${name.ja}の数字は、ほとんど変わらないか、どちらともいえない。`,
    en: parts`${name.en}: hardly any figure changes, or it is unclear which way.`,
  }
}
