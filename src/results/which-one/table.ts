import type { Words } from '../../domain/words'
import { differenceAsked, hidesDifference, type ComparableRow } from './comparison'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatDifference, formatRange, openly } from '../numbers'
import type { WhichOneInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { Asks, ColumnGroup, ComparisonRow, NumberStyle, TableTwin } from '../pages'
import { MEASURE } from '../phrases'
import { tableTwin } from '../tables'
import { pairOf, yearsLater, type Pair } from './headline'
import { DASH, NOTHING, NOT_SHOWN, same } from '../words'

/** The comparison as a table, and behind it the two plans that the sentence sets against each other. */
export function comparisonTable(
  rows: readonly ComparisonRow[],
  specs: readonly ComparableRow[],
  input: WhichOneInput,
  reader: PageReader,
): TableTwin {
  const pair = betweenAlternatives(input)
  const year = formatFiscalYear(input.fiscalYear)
  const cells = rows[0]?.cells ?? []
  return tableTwin({
    caption: {
      ja: `基準との差（${year.ja}、まんなか、金額は平均）`,
      en: `Differences to the baseline (${year.en}; middle, for money the mean)`,
    },
    groups: [
      { label: NOTHING, slot: null, span: 2 },
      { label: reader.baseline.name, slot: reader.baseline.slot, span: 1 },
      ...cells.map(({ plan }) => ({ label: plan.name, slot: plan.slot, span: 4 })),
      ...(pair ? [pairGroup(pair, input)] : []),
    ],
    columns: [
      MEASURE,
      { ja: '単位', en: 'Unit' },
      VALUE,
      ...cells.flatMap(() => [VALUE, DIFFERENCE, RANGE, BETTER]),
      ...(pair ? [DIFFERENCE, RANGE] : []),
    ],
    rows: rows.map((row) => [
      row.label,
      row.unit,
      row.baseline,
      ...row.cells.flatMap((cell) => [
        cell.value,
        cell.difference,
        rangeOfCell(cell, specs.find(({ id }) => id === row.id) ?? null, reader.style),
        cell.better === null ? DASH : timesOf20(cell.better),
      ]),
      ...(pair ? pairCells(row, specs, pair, input, reader.style) : []),
    ]),
    asks: (row, column) =>
      column - 3 >= cells.length * 4
        ? pairAsked(rows[row]!, pair!, input)
        : asksOfColumn(rows[row]!, column - 2, reader.baseline.id),
  })
}

/** The baseline's value, then value, difference, its range and how often it is better of each alternative. */
function asksOfColumn({ cells }: ComparisonRow, column: number, baselineId: string): Asks | null {
  const asks = cells[Math.max(0, Math.floor((column - 1) / 4))]?.asks ?? null
  if (asks === null || column < 0) return null
  if (column === 0) return { ...asks, planId: baselineId }
  return [asks, differenceAsked(asks), differenceAsked(asks), null][(column - 1) % 4]!
}

/** The difference between the two plans that the sentence sets against each other. */
function pairAsked({ cells }: ComparisonRow, { first, second }: Pair, { plans }: WhichOneInput) {
  const own = cells.find(({ plan }) => plan === plans[first])?.asks ?? null
  return differenceAsked(own, plans[second]!.id)
}

const VALUE: Words = { ja: '見込み', en: 'Value' }
const DIFFERENCE: Words = { ja: '差', en: 'Difference' }
const RANGE: Words = { ja: '10回に8回', en: '8 in 10' }
const BETTER: Words = { ja: 'よくなる（20回のうち）', en: 'Better (of 20)' }

/** Null where the sentence compares with the baseline, whose differences stand in the table anyway. */
function betweenAlternatives(input: WhichOneInput): Pair | null {
  const pair = pairOf(input)
  return pair === null || pair.second === input.baseline ? null : pair
}

function pairGroup({ first, second }: Pair, { plans }: WhichOneInput): ColumnGroup {
  const [one, other] = [plans[first]!.name, plans[second]!.name]
  return {
    label: { ja: `${one.ja}と${other.ja}の差`, en: `${one.en} against ${other.en}` },
    slot: null,
    span: 2,
  }
}

function rangeOfCell(
  { interval }: ComparisonRow['cells'][number],
  spec: ComparableRow | null,
  style: NumberStyle,
): Words {
  return interval === null || spec === null
    ? DASH
    : formatRange(interval.low, interval.high, spec.kind, openly(style))
}

function pairCells(
  row: ComparisonRow,
  specs: readonly ComparableRow[],
  { first, second }: Pair,
  { plans }: WhichOneInput,
  style: NumberStyle,
): Words[] {
  if (row.id === 'opening') {
    const years = yearsLater(plans[first]!, plans[second]!)
    return [years === null ? DASH : formatDifference(years, 'people', style), DASH]
  }
  const spec = specs.find(({ id }) => id === row.id)
  const comparison = spec?.compare(second, first) ?? null
  if (!spec || comparison === null) return [DASH, DASH]
  if (hidesDifference(spec, [second, first], style)) return [NOT_SHOWN, DASH]
  const { difference, center } = comparison
  return [
    formatDifference(center, spec.kind, style),
    formatRange(difference.p10, difference.p90, spec.kind, openly(style)),
  ]
}

function timesOf20(times: number): Words {
  return same(String(times))
}
