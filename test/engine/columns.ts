import { findSeries } from '../../src/domain/columns'
import type { Breakdown } from '../../src/domain/measures'
import type { ModelInputs } from '../../src/domain/model-inputs'
import type { Chunk } from '../../src/domain/run'
import { prepare, simulate, type Prepared } from '../../src/engine/simulate'

/** A run in one piece, for reading single columns in tests. */
export interface TestRun {
  readonly prepared: Prepared
  readonly chunk: Chunk
}

export function runInputs(inputs: ModelInputs, replications: number, seed = 1): TestRun {
  const prepared = prepare(inputs)
  return { prepared, chunk: simulate(prepared, seed, 0, replications) }
}

/** The values of one measure in one fiscal year, in replication order. */
export function column(
  run: TestRun,
  plan: number,
  measure: string,
  fiscalYear: number,
  by: Breakdown = {},
): number[] {
  const { layout } = run.prepared
  const spec = findSeries(layout, plan, measure, by)
  const year = layout.fiscalYears.indexOf(fiscalYear)
  if (spec.storage === 'constant')
    return new Array<number>(run.chunk.replications).fill(spec.values![year]!)
  const block = spec.storage === 'int32' ? run.chunk.ints : run.chunk.floats
  const from = (spec.column + year) * run.chunk.replications
  return Array.from(block.subarray(from, from + run.chunk.replications))
}

/** Nearest rank. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]!
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
