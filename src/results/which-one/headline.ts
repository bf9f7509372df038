import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { hidesDifference, type ComparableRow, type Comparison } from './comparison'
import { formatAmount, formatFigure, formatRange, openly, unitOf } from '../numbers'
import type { WhichOneInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { NumberStyle, Sentence } from '../pages'
import { figurePart, parts, planPart, type Clause } from '../sentence'
import type { Verdict } from '../verdict'
import { NOTHING } from '../words'

/** The two plans that the sentence sets against each other: the first is said to have more or less. */
export interface Pair {
  readonly first: number
  readonly second: number
}

/** The first two plans with a school, the one in focus always among them; one alone stands against the baseline. */
export function pairOf({ plans, baseline, focus }: WhichOneInput): Pair | null {
  const others = plans.flatMap((_, index) => (index === baseline ? [] : [index]))
  const schools = others.filter((index) => plans[index]!.openingFiscalYear !== null)
  const [first, second] = schools
  if (first === undefined)
    return others[0] === undefined ? null : { first: others[0], second: baseline }
  if (second === undefined) return { first, second: baseline }
  return schools.indexOf(focus) < 2 ? { first, second } : { first, second: focus }
}

/**
 * Pupils, purse, opening, each at several lengths: with both plans named in every clause, or named once and
 * compared from then on; last without the ranges, as yen in full leave no room for them.
 */
export function whichOneClauses(
  rows: readonly ComparableRow[],
  input: WhichOneInput,
  reader: PageReader,
): Clause[] {
  const pair = pairOf(input)
  if (pair === null)
    return [{ ja: parts`比べる案がありません`, en: parts`There is no plan to compare` }]
  const said = (row: ComparableRow): Said => sayRow(row, pair, input, reader)
  const pupils = said(rowOf(rows, 'pupils.enrolled'))
  const second = said(secondRow(rows, pair))
  return [
    [
      inFull(pupils),
      againstTheOther(pupils),
      againstTheOther(pupils),
      againstTheOther(withoutRange(pupils)),
    ],
    [inFull(second), inShort(second), inShort(withoutRange(second))],
    ...openingClause(pair, input),
  ]
}

/** After the pupils, the first measure that 8 futures in 10 agree on, the purse before all others. */
export const CANDIDATES: readonly string[] = [
  'cost.year',
  'pupils.waiting',
  'pupils.unreached',
  'posts.prefecture',
  'posts.municipal.vacant',
  'cost.before',
]

function secondRow(rows: readonly ComparableRow[], { first, second }: Pair): ComparableRow {
  const candidates = CANDIDATES.map((id) => rowOf(rows, id))
  const agreed = candidates.find((row) => {
    const verdict = row.compare(second, first)?.verdict
    return verdict === 'more' || verdict === 'less'
  })
  return agreed ?? candidates[0]!
}

function rowOf(rows: readonly ComparableRow[], id: string): ComparableRow {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`There is no row "${id}" in the comparison.`)
  return row
}

type Plan = ReturnType<typeof planPart>

/** What a row says of a pair, before it becomes a clause. */
interface Said {
  readonly row: ComparableRow
  readonly first: Plan
  readonly second: Plan
  readonly verdict: Verdict
  /** e.g. 「31百万円」; only said where more or less is. */
  readonly amount: ReturnType<typeof figurePart>
  /** e.g. 「（27〜36）」 or 「（7人少ない〜12人多い）」. */
  readonly range: Words
  /** 「重い」「少ない」. */
  readonly how: Words
}

function sayRow(row: ComparableRow, pair: Pair, input: WhichOneInput, reader: PageReader): Said {
  const { plans } = input
  const style = openly(reader.style)
  const comparison = row.compare(pair.second, pair.first)!
  const { center, verdict } = comparison
  const plan = plans[pair.first]!
  const hidden = hidesDifference(row, [pair.first, pair.second], reader.style)
  return {
    row,
    first: planPart(plan),
    second: planPart(plans[pair.second]!),
    verdict,
    amount: figurePart(hidden ? CLEARLY : formatAmount(Math.abs(center), row.kind, style), {
      planId: plan.id,
      measure: row.measure,
      ...explainedBy(row, pair, input),
    }),
    range: hidden ? NOTHING : rangeWords(row, comparison, style),
    how: comparative(row, verdict),
  }
}

/** Sums before opening have no explanation as a difference: the first plan's own is explained. */
function explainedBy({ about }: ComparableRow, { second }: Pair, input: WhichOneInput) {
  if (about !== 'value') return about && { about }
  return second === input.baseline
    ? ({ about: 'difference' } as const)
    : ({ about: 'difference', against: input.plans[second]!.id } as const)
}

/** Instead of a number that would give a masked count away. */
const CLEARLY: Words = { ja: '', en: 'clearly' }

function rangeWords(row: ComparableRow, comparison: Comparison, style: NumberStyle): Words {
  const ofRange = isSized(comparison.verdict) ? closedRange : openRange
  return ofRange(row, comparison, style)
}

/** 「市の負担は、学校設置型のほうが年31百万円重い（27〜36）。」 */
function inFull({ row, first, second, verdict, amount, range, how }: Said): Sentence {
  const { ja, en } = row.subject
  if (isSized(verdict))
    return {
      ja: parts`${ja}は、${first.ja}のほうが${row.yearly ? '年' : ''}${amount.ja}${how.ja}${range.ja}。`,
      en: parts`${en}: ${first.en} ${amount.en}${row.yearly ? ' a year' : ''} ${how.en} than ${second.en}${range.en}.`,
    }
  const open = OPEN_VERDICTS[verdict]
  return {
    ja: parts`${ja}は、${first.ja}と${second.ja}で${open.ja}${range.ja}。`,
    en: parts`${en}, ${first.en} against ${second.en}: ${open.en}${range.en}.`,
  }
}

/** 「市の負担は年31百万円重い（27〜36）。」, the plans being known. */
function inShort({ row, verdict, amount, range, how }: Said): Sentence {
  const { ja, en } = row.shortSubject
  if (isSized(verdict))
    return {
      ja: parts`${ja}は${row.yearly ? '年' : ''}${amount.ja}${how.ja}${range.ja}。`,
      en: parts`${en}: ${amount.en}${row.yearly ? ' a year' : ''} ${how.en}${range.en}.`,
    }
  const open = OPEN_VERDICTS[verdict]
  return {
    ja: parts`${ja}は${verdict === 'unclear' ? '、' : ''}${open.ja}${range.ja}。`,
    en: parts`${en}: ${open.en}${range.en}.`,
  }
}

/** 「分教室型と比べ、学校設置型の受け入れる生徒は…」 */
function againstTheOther(said: Said): Sentence {
  const { first, second } = said
  const { ja, en } = inShort(said)
  return {
    ja: [...parts`${second.ja}と比べ、${first.ja}の`, ...ja],
    en: [...parts`${first.en} against ${second.en}. `, ...en],
  }
}

function withoutRange(said: Said): Said {
  return { ...said, range: NOTHING }
}

function isSized(verdict: Verdict): verdict is 'more' | 'less' {
  return verdict === 'more' || verdict === 'less'
}

const OPEN_VERDICTS: Readonly<Record<'little' | 'unclear', Words>> = {
  little: { ja: 'ほとんど変わらない', en: 'hardly any change' },
  unclear: { ja: 'どちらともいえない', en: 'unclear' },
}

function closedRange(
  { kind }: ComparableRow,
  { difference, center }: Comparison,
  style: NumberStyle,
): Words {
  const [near, far] = [Math.abs(difference.p10), Math.abs(difference.p90)].sort((a, b) => a - b)
  const range = formatRange(near!, far!, kind, style)
  return range.ja === formatFigure(Math.abs(center), kind, style).ja
    ? NOTHING
    : { ja: `（${range.ja}）`, en: ` (${range.en})` }
}

function comparative({ kind }: ComparableRow, verdict: Verdict): Words {
  if (kind === 'yen') return verdict === 'less' ? LIGHTER : HEAVIER
  return verdict === 'less' ? FEWER : MORE
}

const MORE: Words = { ja: '多い', en: 'more' }
const FEWER: Words = { ja: '少ない', en: 'fewer' }
const HEAVIER: Words = { ja: '重い', en: 'more' }
const LIGHTER: Words = { ja: '軽い', en: 'less' }

/** 「（7人少ない〜12人多い）」, for a range that holds zero; nothing where it is zero altogether. */
function openRange(row: ComparableRow, { difference }: Comparison, style: NumberStyle): Words {
  const { p10, p90 } = difference
  if (p10 === 0 && p90 === 0) return NOTHING
  const low = endOf(p10, row, style)
  const high = endOf(p90, row, style)
  return { ja: `（${low.ja}〜${high.ja}）`, en: ` (${low.en} to ${high.en})` }
}

function endOf(value: number, row: ComparableRow, style: NumberStyle): Words {
  const figure = formatFigure(Math.abs(value), row.kind, style)
  if (Number(figure.ja.replaceAll(',', '')) === 0) return { ja: '同じ', en: 'none' }
  const { ja, en } = comparative(row, value > 0 ? 'more' : 'less')
  const unit = unitOf(row.kind, style).ja
  const amount = row.kind === 'yen' ? formatAmount(Math.abs(value), row.kind, style).en : figure.en
  return { ja: `${figure.ja}${unit}${ja}`, en: `${amount} ${en}` }
}

/** 「開校は1年おそい。」; nothing where both open together or one opens nothing. */
function openingClause({ first, second }: Pair, { plans }: WhichOneInput): Clause[] {
  const plan = plans[first]!
  const years = yearsLater(plan, plans[second]!)
  if (years === null || years === 0) return []
  const count = String(Math.abs(years))
  const when: Words = years > 0 ? { ja: 'おそい', en: 'later' } : { ja: '早い', en: 'earlier' }
  const long = count === '1' ? 'year' : 'years'
  const name = planPart(plan)
  return [
    [
      {
        ja: parts`開校は、${name.ja}が${count}年${when.ja}。`,
        en: parts`${name.en} opens ${count} ${long} ${when.en}.`,
      },
      {
        ja: parts`開校は${count}年${when.ja}。`,
        en: parts`Opens ${count} ${long} ${when.en}.`,
      },
    ],
  ]
}

export function yearsLater(plan: PlanDescription, other: PlanDescription): number | null {
  if (plan.openingFiscalYear === null || other.openingFiscalYear === null) return null
  return plan.openingFiscalYear - other.openingFiscalYear
}
