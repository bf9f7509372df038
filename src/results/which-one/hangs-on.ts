import type { Influence, Unknown } from '../../domain/influence'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { differencesOf } from '../frame'
import { formatInputValue } from '../input-value'
import { formatDifference, type FigureKind } from '../numbers'
import type { WhichOneInput } from '../page-input'
import { readPage, type PageReader } from '../page-reader'
import type { Asks, NumberStyle, TableTwin } from '../pages'
import { meanOf } from '../summary'
import { tableTwin } from '../tables'
import type { InputUnit, WhyFacts } from '../why/request'
import {
  asksOfRow,
  comparable,
  differenceAsked,
  hidesDifference,
  type ComparableRow,
} from './comparison'
import { CANDIDATES, pairOf, type Pair } from './headline'
import { comparisonRows } from './rows'

/** A difference of the comparison whose unknowns can be weighed: the two plans of the sentence, on one measure. */
export interface HangingDifference {
  readonly row: ComparableRow
  readonly first: PlanDescription
  readonly second: PlanDescription
  readonly pair: Pair
  /** The measures to choose among. */
  readonly choices: readonly { readonly id: string; readonly label: Words }[]
  /** Today's answer to 「なぜこの数字？」; null where the row shows several series together. */
  readonly asks: Asks | null
  /** First − second in each future. */
  readonly samples: () => Float64Array
}

/** What a difference hangs on: a bar an input, from today's answer to both ends. */
export interface HangsOn {
  readonly now: number
  /** 「いま+2」. */
  readonly nowLabel: Words
  readonly kind: FigureKind
  readonly style: NumberStyle
  /** 「学校設置型と分教室型の差：市の負担（百万円）」. */
  readonly subtitle: Words
  readonly directions: { readonly less: Words; readonly more: Words }
  readonly bars: readonly HangsOnBar[]
  readonly table: TableTwin
}

export interface HangsOnBar {
  readonly id: string
  readonly label: Words
  readonly low: HangsOnEnd
  readonly high: HangsOnEnd
}

export interface HangsOnEnd {
  /** Mean of the difference where the input lies there. */
  readonly at: number
  readonly input: Words
}

/** What the study calls its inputs. */
type InputNames = Pick<WhyFacts, 'inputs' | 'own'>

/** Null where there are no two plans, or nothing about them is uncertain. */
export function hangingDifference(
  input: WhichOneInput,
  wanted: string | null,
): HangingDifference | null {
  const pair = pairOf(input)
  if (pair === null) return null
  const reader = readPage(input)
  const rows = comparisonRows(input, reader)
    .map(comparable)
    .filter((row) => isOpenQuestion(row, pair, reader))
  const row = rows.find(({ id }) => id === wanted) ?? firstThatDecides(rows, pair)
  if (!row) return null
  const [first, second] = [input.plans[pair.first]!, input.plans[pair.second]!]
  const asks = differenceAsked(asksOfRow(row, first.id), second.id)
  return {
    row,
    first,
    second,
    pair,
    asks: asks && { ...asks, fiscalYear: input.fiscalYear },
    choices: rows.map(({ id, label }) => ({ id, label })),
    samples: () => differencesOf(row.samples(pair.second)!, row.samples(pair.first)!),
  }
}

/** Whether there is a difference to weigh that may be shown. */
function isOpenQuestion(row: ComparableRow, { first, second }: Pair, { style }: PageReader) {
  const difference = row.compare(second, first)?.difference
  if (!difference || difference.p05 === difference.p95) return false
  return !hidesDifference(row, [first, second], style)
}

/** As in the sentence: the pupils, the purse, then the others; where none decides, the pupils all the same. */
function firstThatDecides(rows: readonly ComparableRow[], { first, second }: Pair) {
  const inOrder = [PUPILS, ...CANDIDATES].flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const decided = inOrder.find((row) =>
    ['more', 'less'].includes(row.compare(second, first)?.verdict ?? ''),
  )
  return decided ?? inOrder[0] ?? rows[0]
}

const PUPILS = 'pupils.enrolled'

const MOST_BARS = 8
/** Rank correlations below this many standard errors are chance: 1/√n is one of them. */
const CLEAR_OF_CHANCE = 4

/** The bars, longest first. Inputs for internal use are left out where others look on. */
export function hangsOn(
  { row, first, second, samples }: HangingDifference,
  influences: readonly Influence[],
  facts: InputNames,
  input: WhichOneInput,
): HangsOn {
  const style = readPage(input).style
  const futures = samples()
  const now = meanOf(futures)
  const bars = influences
    .filter(
      ({ correlation }) => Math.abs(correlation) * Math.sqrt(futures.length) > CLEAR_OF_CHANCE,
    )
    .flatMap((influence) => barOf(influence, facts, input.plans, style))
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, MOST_BARS)
  const written = formatDifference(now, row.kind, style)
  const subtitle: Words = {
    ja: `${first.name.ja}と${second.name.ja}の差：${row.label.ja}（${row.unit.ja}、平均）`,
    en: `${first.name.en} less ${second.name.en}: ${row.label.en} (${row.unit.en}, mean)`,
  }
  return {
    now,
    nowLabel: { ja: `いま${written.ja}`, en: `Now ${written.en}` },
    kind: row.kind,
    style,
    subtitle,
    directions: { less: moreOf(second, row.kind), more: moreOf(first, row.kind) },
    bars,
    table: hangsOnTable(bars, subtitle, row.kind, style),
  }
}

function lengthOf({ low, high }: HangsOnBar): number {
  return Math.abs(high.at - low.at)
}

function barOf(
  { unknown, low, high }: Influence,
  facts: InputNames,
  plans: readonly PlanDescription[],
  style: NumberStyle,
): HangsOnBar[] {
  const named = nameOf(unknown, facts, plans)
  if (named === null || (named.confidential && style.masking !== null)) return []
  const end = ({ value, mean }: Influence['low']): HangsOnEnd => ({
    at: mean,
    input: formatInputValue(value, named.unit, style),
  })
  return [{ id: idOf(unknown), label: named.label, low: end(low), high: end(high) }]
}

function idOf(unknown: Unknown): string {
  return unknown.kind === 'quantity'
    ? `quantity ${unknown.quantity}`
    : `${unknown.part} ${unknown.municipality ?? 'all'}`
}

interface Named {
  readonly label: Words
  readonly unit: InputUnit
  readonly confidential: boolean
}

function nameOf(
  unknown: Unknown,
  { inputs, own }: InputNames,
  plans: readonly PlanDescription[],
): Named | null {
  if (unknown.kind === 'own') {
    const { part, municipality } = unknown
    return own.find((one) => one.part === part && one.municipality === municipality) ?? null
  }
  const rows = inputs.filter(({ quantity }) => quantity === unknown.quantity)
  const [first] = rows
  if (!first || rows.length === 1) return first ?? null
  const confidential = rows.some((row) => row.confidential)
  return { label: withoutPlan(first.label, plans), unit: first.unit, confidential }
}

/** An input that several plans share belongs to none of them. */
function withoutPlan(label: Words, plans: readonly PlanDescription[]): Words {
  return plans.reduce(
    ({ ja, en }, { name }) => ({
      ja: ja.replace(`（${name.ja}）`, ''),
      en: en.replace(` (${name.en})`, ''),
    }),
    label,
  )
}

/** 「学校設置型が多い」「学校設置型が重い」. */
function moreOf({ name }: PlanDescription, kind: FigureKind): Words {
  return { ja: `${name.ja}が${kind === 'yen' ? '重い' : '多い'}`, en: `more: ${name.en}` }
}

function hangsOnTable(
  bars: readonly HangsOnBar[],
  subtitle: Words,
  kind: FigureKind,
  style: NumberStyle,
): TableTwin {
  return tableTwin({
    caption: {
      ja: `この選択は、何で決まるか：${subtitle.ja}`,
      en: `What the choice hangs on: ${subtitle.en}`,
    },
    columns: [
      { ja: '前提', en: 'Assumption' },
      { ja: '低めの値', en: 'Low value' },
      { ja: '低めのときの差', en: 'Difference if low' },
      { ja: '高めの値', en: 'High value' },
      { ja: '高めのときの差', en: 'Difference if high' },
    ],
    rows: bars.map(({ label, low, high }) => [
      label,
      low.input,
      formatDifference(low.at, kind, style),
      high.input,
      formatDifference(high.at, kind, style),
    ]),
  })
}
