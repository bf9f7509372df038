import { findSeries, type SeriesSpec } from '../domain/columns'
import type { Breakdown } from '../domain/measures'
import type { Chunk, RunResult } from '../domain/run'

/** The values of one series in one year, in replication order, whatever chunks they came in; into `samples` where given. */
export function readColumn(
  result: RunResult,
  spec: SeriesSpec,
  yearIndex: number,
  samples = new Float64Array(result.replications),
): Float64Array {
  if (spec.storage === 'constant') return samples.fill(constantOf(spec, yearIndex))
  for (const chunk of result.chunks) samples.set(columnOf(chunk, spec, yearIndex), chunk.first)
  return samples
}

/** The mean of a series in one year, summed in replication order without a copy of the column. */
export function meanColumn(result: RunResult, spec: SeriesSpec, yearIndex: number): number {
  if (spec.storage === 'constant') return constantOf(spec, yearIndex)
  let sum = 0
  for (const chunk of result.chunks) {
    const values = columnOf(chunk, spec, yearIndex)
    for (let i = 0; i < values.length; i += 1) sum += values[i]!
  }
  return sum / result.replications
}

/** One column of samples per simulated year. */
export function readSeries(
  result: RunResult,
  plan: number,
  measure: string,
  by: Breakdown = {},
): Float64Array[] {
  const spec = findSeries(result.layout, plan, measure, by)
  return result.layout.fiscalYears.map((_, yearIndex) => readColumn(result, spec, yearIndex))
}

/** The samples of a series in a fiscal year. */
export function readYear(
  result: RunResult,
  plan: number,
  measure: string,
  fiscalYear: number,
  by: Breakdown = {},
): Float64Array {
  const yearIndex = yearIndexOf(result, fiscalYear)
  return readColumn(result, findSeries(result.layout, plan, measure, by), yearIndex)
}

/** @throws if the run doesn't simulate that year: the page asked for one it didn't offer. */
export function yearIndexOf(result: RunResult, fiscalYear: number): number {
  const index = result.layout.fiscalYears.indexOf(fiscalYear)
  if (index < 0) throw new Error(`The run does not simulate fiscal year ${fiscalYear}.`)
  return index
}

function columnOf(chunk: Chunk, spec: SeriesSpec, yearIndex: number): Int32Array | Float64Array {
  const begin = (spec.column + yearIndex) * chunk.replications
  const values = spec.storage === 'int32' ? chunk.ints : chunk.floats
  return values.subarray(begin, begin + chunk.replications)
}

function constantOf(spec: SeriesSpec, yearIndex: number): number {
  const value = spec.values?.[yearIndex]
  if (value === undefined)
    throw new Error(`The constant series "${spec.measure}" has no value for year ${yearIndex}.`)
  return value
}
