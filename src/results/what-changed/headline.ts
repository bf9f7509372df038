import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatAmount, formatFigure, formatRange, isMasked } from '../numbers'
import { shortagesOf } from '../how-many/shortage'
import type { WhichOneInput } from '../page-input'
import { readPage } from '../page-reader'
import type { NumberStyle, Sentence } from '../pages'
import { parts, planPart, type Clause } from '../sentence'
import { NOTHING } from '../words'
import type { ComparableRow, Comparison } from '../which-one/comparison'
import { timesWords } from '../which-one/short-of-places'
import { AFTER, BEFORE, type PairedRow } from './effects'
import { plansInBoth, type PlanPair, type WhatChangedInput } from './page'

interface Said extends WhatChangedInput {
  readonly plans: readonly PlanDescription[]
  readonly paired: ReadonlyMap<string, PairedRow>
}

/** Of two that have changed as much, the one that stands first here: pupils and purse are what a meeting asks. */
const TOLD = [
  'pupils.enrolled',
  'cost.year',
  'pupils.waiting',
  'pupils.unreached',
  'posts.prefecture',
  'posts.municipal.vacant',
  'cost.before',
]

/** How many places differ, and what has changed most of the plan in focus: chances, and measures that 8 futures in 10 agree on. */
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
  const measures = TOLD.flatMap((id) => {
    const row = paired.get(id)?.(pair)
    const comparison = row?.compare(BEFORE, AFTER)
    return row && comparison ? effectOf(row, comparison, style) : []
  })
  const effects = [...measures, ...chanceOfShortage(before, after, pair)]
    .sort((one, other) => other.size - one.size)
    .slice(0, 2)
  const [one, other] = effects
  if (!one) return [nothing(pair.plan)]
  const name = planPart(pair.plan)
  const first = {
    ja: [...parts`${name.ja}${one.joint}`, ...one.sentence.ja],
    en: [...parts`${name.en}. `, ...one.sentence.en],
  }
  return other ? [first, other.sentence] : [first]
}

/** What is said of a change, and how large it is beside the larger of the two values. */
interface Effect {
  readonly size: number
  readonly sentence: Sentence
  /** What joins the Japanese sentence to the plan's name. */
  readonly joint: 'の' | 'で'
}

/** 「市の負担は年31百万円ふえる（27〜36）。」; nothing where it isn't clear which way. */
function effectOf(row: ComparableRow, comparison: Comparison, style: NumberStyle): Effect[] {
  const { verdict, center, difference } = comparison
  if (verdict !== 'more' && verdict !== 'less') return []
  const [before, after] = [row.center(BEFORE) ?? 0, row.center(AFTER) ?? 0]
  if ([before, after, center].some((count) => isMasked(count, row.kind, style))) return []
  const amount = formatAmount(Math.abs(center), row.kind, style)
  const [near, far] = [Math.abs(difference.p10), Math.abs(difference.p90)].sort((a, b) => a - b)
  const range = rangeBeside(formatRange(near!, far!, row.kind, style), center, row, style)
  const { ja, en } = row.shortSubject
  const how = HOW[verdict]
  const sentence = {
    ja: parts`${ja}は${row.yearly ? '年' : ''}${amount.ja}${how.ja}${range.ja}。`,
    en: parts`${en}: ${amount.en}${row.yearly ? ' a year' : ''} ${how.en}${range.en}.`,
  }
  const size = Math.abs(center) / Math.max(Math.abs(before), Math.abs(after), 1)
  return [{ size, sentence, joint: 'の' }]
}

const HOW: Readonly<Record<'more' | 'less', Words>> = {
  more: { ja: 'ふえる', en: 'more' },
  less: { ja: 'へる', en: 'less' },
}

/** 「入れない生徒が出るのは20回のうち5回から9回にふえる。」 */
function chanceOfShortage(before: WhichOneInput, after: WhichOneInput, pair: PlanPair): Effect[] {
  const was = shortagesOf(before, readPage(before))[pair.before]?.chance
  const is = shortagesOf(after, readPage(after))[pair.after]?.chance
  if (!was || !is || was.twentieths === is.twentieths) return []
  const [from, to] = [timesWords(was), timesWords(is)]
  const how = HOW[is.twentieths > was.twentieths ? 'more' : 'less']
  const sentence = {
    ja: parts`入れない生徒が出るのは20回のうち${from.ja}から${to.ja}に${how.ja}。`,
    en: parts`Some find no place: ${to.en} of 20 instead of ${from.en}.`,
  }
  return [{ size: Math.abs(is.share - was.share), sentence, joint: 'で' }]
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
