import { MEASURES, type Breakdown } from '../../src/domain/measures'
import { sameBreakdown, type SeriesSpec } from '../../src/domain/columns'
import type { PlanDescription } from '../../src/domain/plan-description'
import type { Chunk, RunResult } from '../../src/domain/run'

/** Samples of one series by fiscal year: replications, repeated in turn where the run has more, or one number for all. */
export interface SeriesFixture {
  readonly plan: number
  readonly measure: string
  readonly by?: Breakdown
  readonly years: readonly (readonly number[] | number)[]
}

export interface RunFixture {
  readonly fiscalYears: readonly number[]
  readonly plans: readonly PlanDescription[]
  readonly replications: number
  readonly series: readonly SeriesFixture[]
  /** Lengths of the chunks; one chunk by default. */
  readonly chunks?: readonly number[]
}

/** A run result by hand: what isn't given is zero in every future, like a plan that doesn't do it. */
export function buildRun(fixture: RunFixture): RunResult {
  const given = fixture.series.map((series) => ({ ...series, by: series.by ?? {} }))
  const specs: SeriesSpec[] = []
  const counts = { int32: 0, float64: 0 }
  fixture.plans.forEach((_, plan) => {
    for (const { id, storage } of MEASURES) {
      const cells = given.filter((series) => series.plan === plan && series.measure === id)
      if (!cells.some(({ by }) => sameBreakdown(by, {})))
        specs.push({
          plan,
          measure: id,
          by: {},
          storage: 'constant',
          column: -1,
          values: fixture.fiscalYears.map(() => 0),
        })
      for (const { by } of cells) {
        specs.push({ plan, measure: id, by, storage, column: counts[storage], values: null })
        counts[storage] += fixture.fiscalYears.length
      }
    }
  })
  return {
    engine: '1.0.0',
    runKey: 'a1b2',
    seed: 1,
    replications: fixture.replications,
    layout: {
      fiscalYears: fixture.fiscalYears,
      planIds: fixture.plans.map(({ id }) => id),
      series: specs,
      intColumns: counts.int32,
      floatColumns: counts.float64,
    },
    chunks: chunksOf(fixture, given, specs, counts),
  }
}

function chunksOf(
  fixture: RunFixture,
  given: readonly (SeriesFixture & { readonly by: Breakdown })[],
  specs: readonly SeriesSpec[],
  counts: { readonly int32: number; readonly float64: number },
): Chunk[] {
  let first = 0
  return (fixture.chunks ?? [fixture.replications]).map((replications) => {
    const chunk: Chunk = {
      first,
      replications,
      ints: new Int32Array(counts.int32 * replications),
      floats: new Float64Array(counts.float64 * replications),
    }
    for (const series of given) {
      const spec = specs.find(
        (candidate) =>
          candidate.plan === series.plan &&
          candidate.measure === series.measure &&
          sameBreakdown(candidate.by, series.by),
      )!
      const target = spec.storage === 'int32' ? chunk.ints : chunk.floats
      fixture.fiscalYears.forEach((_, year) => {
        for (let r = 0; r < replications; r += 1)
          target[(spec.column + year) * replications + r] = valueOf(series.years[year], first + r)
      })
    }
    first += replications
    return chunk
  })
}

function valueOf(year: readonly number[] | number | undefined, replication: number): number {
  if (typeof year === 'number') return year
  return year && year.length > 0 ? year[replication % year.length]! : 0
}
