import { findSeries, type SeriesSpec } from '../domain/columns'
import { measureOf, type Breakdown, type Measure, type MeasureUnit } from '../domain/measures'
import type { RunResult } from '../domain/run'
import { readColumn } from './column'
import type { Summary } from './pages'
import { summarizeSamples } from './summary'

/** One measure of one plan over the years; every list runs along `periods`. */
export interface MeasureFrame {
  readonly id: string
  readonly by: Breakdown
  readonly unit: MeasureUnit
  readonly better: Measure['better']
  /** Fiscal years such as "2026". */
  readonly periods: readonly string[]
  readonly mean: readonly number[]
  readonly p05: readonly number[]
  readonly p10: readonly number[]
  readonly p25: readonly number[]
  readonly p50: readonly number[]
  readonly p75: readonly number[]
  readonly p90: readonly number[]
  readonly p95: readonly number[]
  readonly standardError: readonly number[]
}

/** Alternative − baseline of one measure, replication by replication. */
export interface DifferenceFrame extends MeasureFrame {
  /** Chance that the alternative has more; futures without a difference count half. */
  readonly chanceMore: readonly number[]
  /** Chance that the alternative is better; null where better isn't defined. */
  readonly chanceBetter: readonly number[] | null
}

/** A summary with the chances that a paired difference adds. */
export interface DifferenceSummary extends Summary {
  readonly chanceMore: number
  readonly chanceBetter: number | null
}

export function summarizeMeasure(
  result: RunResult,
  planIndex: number,
  measureId: string,
  by: Breakdown = {},
): MeasureFrame {
  const spec = findSeries(result.layout, planIndex, measureId, by)
  return frameOf(
    result,
    spec,
    result.layout.fiscalYears.map((_, year) => summarizeSamples(readColumn(result, spec, year))),
  )
}

export function summarizeDifference(
  result: RunResult,
  baselineIndex: number,
  alternativeIndex: number,
  measureId: string,
  by: Breakdown = {},
): DifferenceFrame {
  const baseline = findSeries(result.layout, baselineIndex, measureId, by)
  const alternative = findSeries(result.layout, alternativeIndex, measureId, by)
  const { better } = measureOf(measureId)
  const years = result.layout.fiscalYears.map((_, year) =>
    summarizePair(
      readColumn(result, baseline, year),
      readColumn(result, alternative, year),
      better,
    ),
  )
  return {
    ...frameOf(result, alternative, years),
    chanceMore: years.map(({ chanceMore }) => chanceMore),
    chanceBetter: better === null ? null : years.map(({ chanceBetter }) => chanceBetter!),
  }
}

/** The paired difference of two columns of the same futures. */
export function summarizePair(
  baseline: Float64Array,
  alternative: Float64Array,
  better: Measure['better'],
): DifferenceSummary {
  const differences = differencesOf(baseline, alternative)
  const chanceMore = chanceAbove(differences)
  return {
    ...summarizeSamples(differences),
    chanceMore,
    chanceBetter: better === null ? null : better === 'more' ? chanceMore : 1 - chanceMore,
  }
}

/** Alternative − baseline in each future. */
export function differencesOf(baseline: Float64Array, alternative: Float64Array): Float64Array {
  const differences = new Float64Array(alternative.length)
  for (let r = 0; r < differences.length; r += 1) differences[r] = alternative[r]! - baseline[r]!
  return differences
}

/** Share of differences above zero, and half the share that are zero (MODEL part 11). */
function chanceAbove(differences: Float64Array): number {
  let halves = 0
  for (let i = 0; i < differences.length; i += 1) {
    if (differences[i]! > 0) halves += 2
    else if (differences[i] === 0) halves += 1
  }
  return halves / (2 * differences.length)
}

function frameOf(result: RunResult, spec: SeriesSpec, years: readonly Summary[]): MeasureFrame {
  const { id, unit, better } = measureOf(spec.measure)
  const along = (key: keyof Summary): number[] => years.map((summary) => summary[key])
  return {
    id,
    by: spec.by,
    unit,
    better,
    periods: result.layout.fiscalYears.map(String),
    mean: along('mean'),
    p05: along('p05'),
    p10: along('p10'),
    p25: along('p25'),
    p50: along('p50'),
    p75: along('p75'),
    p90: along('p90'),
    p95: along('p95'),
    standardError: along('standardError'),
  }
}
