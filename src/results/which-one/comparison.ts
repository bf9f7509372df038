import type { RowSpec } from './rows'
import { differencesOf } from '../frame'
import { isMasked } from '../numbers'
import type { Asks, NumberStyle, Summary } from '../pages'
import { precisionOfMean, precisionOfQuantile, type Precision } from '../precision'
import { remembered } from '../remembered'
import { summarizeSamples } from '../summary'
import { centerOf } from '../tables'
import { verdictOf, type Verdict } from '../verdict'

/** Alternative − baseline of one row, in the same futures. */
export interface Comparison {
  readonly difference: Summary
  /** The middle of the differences, for money their mean. */
  readonly center: number
  /** Share of futures in which the alternative is better; null where better isn't defined. */
  readonly better: number | null
  readonly verdict: Verdict
  /** Where the center would lie with endlessly many replications. */
  readonly precision: Precision
}

/** A row that can be asked about its plans; sentence, rows and table ask the same things. */
export interface ComparableRow extends RowSpec {
  /** The middle of the futures, for money their mean; null where the plan has no such figure. */
  center(plan: number): number | null
  /** Null where one of the two plans has no such figure. */
  compare(baseline: number, alternative: number): Comparison | null
}

export function comparable(row: RowSpec): ComparableRow {
  const center = remembered((plan: number): number | null => {
    const samples = row.samples(plan)
    return samples && centerOf(summarizeSamples(samples), row.kind)
  })
  return {
    ...row,
    center,
    compare: remembered((baseline: number, alternative: number) => {
      const before = row.samples(baseline)
      const after = row.samples(alternative)
      if (before === null || after === null) return null
      const value = Math.max(Math.abs(center(baseline)!), Math.abs(center(alternative)!))
      return comparisonOf(row, differencesOf(before, after), value)
    }),
  }
}

/** What a row answers to 「なぜこの数字？」 for one plan; null where it shows several series together. */
export function asksOfRow({ measure, about }: ComparableRow, planId: string): Asks | null {
  return about && { planId, measure, about }
}

/** The difference to a plan, or to the baseline: only a value's is explained, not one of sums or chances. */
export function differenceAsked(asks: Asks | null, against?: string): Asks | null {
  const about = asks?.about ?? 'value'
  if (asks === null || about !== 'value') return null
  return { ...asks, about: 'difference', ...(against !== undefined && { against }) }
}

/** Whether the difference would give away a count that one of the plans has and others may not see. */
export function hidesDifference(
  row: ComparableRow,
  plans: readonly number[],
  style: NumberStyle,
): boolean {
  return plans.some((plan) => isMasked(row.center(plan) ?? 0, row.kind, style))
}

function comparisonOf(
  { kind, better }: RowSpec,
  differences: Float64Array,
  value: number,
): Comparison {
  const difference = summarizeSamples(differences)
  const center = centerOf(difference, kind)
  return {
    difference,
    center,
    better: betterShare(differences, better),
    verdict: verdictOf(difference, center, value),
    precision: kind === 'yen' ? precisionOfMean(difference) : precisionOfQuantile(differences, 0.5),
  }
}

/** Ties are no improvement: nobody may read 「よくなる」 where nothing changes. */
function betterShare(differences: Float64Array, better: RowSpec['better']): number | null {
  if (better === null) return null
  let count = 0
  for (let r = 0; r < differences.length; r += 1)
    if (better === 'more' ? differences[r]! > 0 : differences[r]! < 0) count += 1
  return count / differences.length
}
