import { findSeries } from '../domain/columns'
import type { Breakdown } from '../domain/measures'
import type { RunResult } from '../domain/run'
import { readColumn } from './column'
import type { TwentyFutures } from './pages'
import { meanOf, quantiles } from './summary'

/** One sum per future. */
export function sumColumns(columns: readonly Float64Array[], replications: number): Float64Array {
  const sums = new Float64Array(replications)
  for (const column of columns) for (let r = 0; r < replications; r += 1) sums[r]! += column[r]!
  return sums
}

/** A series added up over the years before a plan opens: nothing for a plan that opens nothing. */
export function readBeforeOpening(
  result: RunResult,
  plan: number,
  measure: string,
  openingFiscalYear: number | null,
  by: Breakdown = {},
): Float64Array {
  const before = readYears(
    { result, plan, measure, by },
    (fiscalYear) => openingFiscalYear !== null && fiscalYear < openingFiscalYear,
  )
  return sumColumns(before, result.replications)
}

interface Series {
  readonly result: RunResult
  readonly plan: number
  readonly measure: string
  readonly by: Breakdown
}

/** One column of samples for each of the years that count. */
function readYears(
  { result, plan, measure, by }: Series,
  counts: (fiscalYear: number) => boolean,
): Float64Array[] {
  const spec = findSeries(result.layout, plan, measure, by)
  return result.layout.fiscalYears.flatMap((fiscalYear, yearIndex) =>
    counts(fiscalYear) ? [readColumn(result, spec, yearIndex)] : [],
  )
}

export interface Ratio {
  /** Mean of the one over mean of the other; null where the other is zero in every future. */
  readonly ofMeans: number | null
  /** Share of futures in which the denominator is zero, and the ratio has no value. */
  readonly without: number
  /** P10 and P90 among the futures that have a value. */
  readonly low: number | null
  readonly high: number | null
}

/** A mean of ratios would not exist wherever one future has no pupils; the ratio of means does. */
export function ratioOf(numerator: Float64Array, denominator: Float64Array): Ratio {
  const defined = definedRatios(numerator, denominator)
  if (defined.length === 0) return { ofMeans: null, without: 1, low: null, high: null }
  const [low, high] = quantiles(defined, [100, 900]) as [number, number]
  return {
    ofMeans: meanOf(numerator) / meanOf(denominator),
    without: 1 - defined.length / denominator.length,
    low,
    high,
  }
}

/** The ratios of the futures that have one. */
function definedRatios(numerator: Float64Array, denominator: Float64Array): Float64Array {
  const ratios = new Float64Array(numerator.length)
  let count = 0
  for (let r = 0; r < numerator.length; r += 1)
    if (denominator[r] !== 0) ratios[count++] = numerator[r]! / denominator[r]!
  return ratios.subarray(0, count)
}

/** 2.5, 7.5 … 97.5 percent, in thousandths. */
const TWENTY_POINTS = Array.from({ length: 20 }, (_, index) => 25 + 50 * index)

/**
 * The futures of a year as 20 dots. Where the places in all are the only cap, a pupil waits exactly where more
 * want to come than there are places: then the dots beyond the line are counted, so that picture and sentence
 * agree. Where grades are full before the whole is, the waiting themselves are counted.
 */
export function twentyFutures(
  values: Float64Array,
  waiting: Float64Array,
  places: number | null,
): TwentyFutures {
  const dots = quantiles(values, TWENTY_POINTS)
  const beyond =
    places !== null && onlyPlacesBind(values, waiting, places)
      ? dots.filter((value) => value > places).length
      : twentiethsShort(waiting)
  return { values: dots, short: beyond, places }
}

/** Whether somebody waits if and only if more want to come than there are places. */
export function onlyPlacesBind(
  values: Float64Array,
  waiting: Float64Array,
  places: number,
): boolean {
  return values.every((value, replication) => value > places === waiting[replication]! > 0)
}

/** How many of 20 dots a share fills: one less than rounding where a share lies just on a half. */
function twentiethsShort(waiting: Float64Array): number {
  let count = 0
  for (let r = 0; r < waiting.length; r += 1) if (waiting[r]! > 0) count += 1
  return Math.max(0, Math.ceil((20 * count) / waiting.length - 0.5))
}
