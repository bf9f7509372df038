import type { Words } from '../../domain/words'
import { formatDifference, speakDifference } from '../numbers'
import type { WhichOneInput } from '../page-input'
import { readPage } from '../page-reader'
import type { Asks, ComparisonCell, ComparisonRow, NumberStyle } from '../pages'
import { comparable, hidesDifference, type ComparableRow } from '../which-one/comparison'
import { markOpen, mayTurn } from '../which-one/may-turn'
import { comparisonRows } from '../which-one/rows'
import { DASH, NOTHING, NOT_SHOWN } from '../words'
import type { PlanPair } from './page'

/** One measure of one plan: before, after, and what lies between in the same futures. */
export interface EffectCell extends Pick<
  ComparisonCell,
  'plan' | 'difference' | 'spoken' | 'interval' | 'better'
> {
  readonly before: Words
  readonly after: Words
  /** What answers for the value as it is now. */
  readonly asks: Asks | null
  /** False where it is the same in every future. */
  readonly changed: boolean
}

/** A measure of a plan, that can be asked about its two states as question 6 asks about two plans. */
export type PairedRow = (pair: PlanPair) => ComparableRow

/** The rows of question 6 that have futures to subtract, by id. */
export function pairedRows(before: WhichOneInput, after: WhichOneInput): Map<string, PairedRow> {
  const earlier = comparisonRows(before, readPage(before))
  const later = comparisonRows(after, readPage(after))
  const rows = later.flatMap((row): [string, PairedRow][] => {
    const was = earlier.find(({ id }) => id === row.id)
    if (!was) return []
    const ofPair: PairedRow = (pair) =>
      comparable({
        ...row,
        samples: (state) => (state === BEFORE ? was.samples(pair.before) : row.samples(pair.after)),
      })
    return [[row.id, ofPair]]
  })
  return new Map(rows)
}

/** The two states stand where else two plans would. */
export const BEFORE = 0
export const AFTER = 1

interface Rows {
  readonly earlier: ComparisonRow | null
  readonly later: ComparisonRow
  readonly spec: PairedRow | null
  readonly style: NumberStyle
}

/** Both values are written as question 6 writes them, so that the two pages can't disagree. */
export function effectCell(pair: PlanPair, { earlier, later, spec, style }: Rows): EffectCell {
  const before = earlier ? valueIn(earlier, pair) : DASH
  const after = valueIn(later, pair)
  const row = spec?.(pair) ?? null
  const between = row ? differenceIn(row, style) : null
  return {
    plan: pair.plan,
    before,
    after,
    asks: later.cells.find(({ plan }) => plan.id === pair.plan.id)?.asks ?? null,
    ...(between ?? WITHOUT_DIFFERENCE),
    changed: between?.changed ?? before.ja !== after.ja,
  }
}

/** The baseline's value stands before the cells of the others. */
function valueIn({ baseline, cells }: ComparisonRow, { plan }: PlanPair): Words {
  return cells.find((cell) => cell.plan.id === plan.id)?.value ?? baseline
}

function differenceIn(row: ComparableRow, style: NumberStyle) {
  const comparison = row.compare(BEFORE, AFTER)
  if (comparison === null) return null
  const { difference, center, better } = comparison
  const changed = !isSame(row)
  if (hidesDifference(row, [BEFORE, AFTER], style))
    return { ...WITHOUT_DIFFERENCE, difference: NOT_SHOWN, spoken: NOT_SHOWN_SPOKEN, changed }
  const written = formatDifference(center, row.kind, style)
  return {
    difference: changed && mayTurn(comparison, row.kind, style) ? markOpen(written) : written,
    spoken: speakDifference(center, row.kind, style),
    interval: { low: difference.p10, middle: center, high: difference.p90 },
    better: better === null || !changed ? null : Math.round(20 * better),
    changed,
  }
}

/** Whether no future has changed at all, which a summary could not tell. */
function isSame(row: ComparableRow): boolean {
  const [before, after] = [row.samples(BEFORE), row.samples(AFTER)]
  return before !== null && after !== null && before.every((value, r) => value === after[r])
}

const WITHOUT_DIFFERENCE = { difference: DASH, spoken: NOTHING, interval: null, better: null }
const NOT_SHOWN_SPOKEN: Words = { ja: '示さない', en: 'not shown' }
