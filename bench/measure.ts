import { layoutColumns } from '../src/domain/columns'
import type { ModelInputs } from '../src/domain/model-inputs'
import { ENGINE_VERSION, type RunResult } from '../src/domain/run'
import { prepare, simulate } from '../src/engine/simulate'
import { readColumn } from '../src/results/column'
import { summarizeSamples } from '../src/results/summary'
import { nodePool } from '../src/runs/node-pool'
import type { Runner } from '../src/runs/runner'
import { compileStudy } from '../src/study/compile'
import type { Study } from '../src/study/study'
import { liveFuture } from '../test/engine/plain-twin/plain-twin'
import type { BenchReport, GrowthRow, KernelRow, Wait } from './report'
import { planYears, withPlans, withYears, yearsOf } from './resize'
import { measureInTurn } from './rounds'

export interface BenchOptions {
  readonly study: Study
  /** The bundle that serves the engine in a thread. */
  readonly workerScript: URL
  readonly cores: number
  readonly firstSeed: number
  readonly say: (step: string) => void
}

const ROUNDS = { rounds: 9, warmUp: 3 }
const IN_THREAD = 500
const PLAIN = 2
const FULL = 10_000

/** Everything that needs no browser. */
export async function measure(options: BenchOptions): Promise<BenchReport> {
  const { study, firstSeed, cores, say } = options
  const inputs = compileStudy(study)
  say('kernel')
  const kernel = await measureKernel(inputs, options)
  say('waits')
  const waits = await measureWaits(inputs, options)
  say('growth')
  const growth = await measureGrowth(inputs, options)
  return {
    engine: ENGINE_VERSION,
    study: study.id,
    plans: inputs.plans.length,
    years: yearsOf(inputs),
    cores,
    node: process.versions.node,
    firstSeed,
    ...ROUNDS,
    kernel,
    waits,
    growth,
  }
}

async function measureKernel(inputs: ModelInputs, options: BenchOptions): Promise<KernelRow[]> {
  const prepared = prepare(inputs)
  const one = nodePool({ size: 1, script: options.workerScript })
  const two = nodePool({ size: 2, script: options.workerScript })
  const all = planYears(inputs, IN_THREAD)
  const onPool = (pool: Runner) => async (seed: number) => {
    await finished(pool, { inputs, seed, replications: 2 * IN_THREAD })
    return 2 * all
  }
  const taken = await measureInTurn(
    {
      kernel: (seed) => {
        simulate(prepared, seed, 0, IN_THREAD)
        return all
      },
      quantiles: (seed) => {
        summarizeAll(inputs, seed, simulate(prepared, seed, 0, IN_THREAD))
        return all
      },
      oneWorker: onPool(one),
      twoWorkers: onPool(two),
      plainTwin: (seed) => {
        for (let r = 0; r < PLAIN; r += 1) liveFuture(inputs, seed, r)
        return planYears(inputs, PLAIN)
      },
    },
    { ...ROUNDS, firstSeed: options.firstSeed },
  )
  one.dispose()
  two.dispose()
  return Object.entries(taken).map(([variant, { median, least, most, processor }]) => ({
    variant: variant as KernelRow['variant'],
    nanoseconds: median * 1e6,
    least: least * 1e6,
    most: most * 1e6,
    processorNanoseconds: processor * 1e6,
    ratio: processor / taken.kernel.processor,
  }))
}

/** Mean, seven percentiles and the error of every series in every year. */
function summarizeAll(inputs: ModelInputs, seed: number, chunk: RunResult['chunks'][number]): void {
  const layout = layoutColumns(inputs)
  const { replications } = chunk
  const result = { engine: ENGINE_VERSION, runKey: '', seed, replications, layout, chunks: [chunk] }
  for (const series of layout.series)
    layout.fiscalYears.forEach((_, year) => summarizeSamples(readColumn(result, series, year)))
}

interface Asked {
  readonly inputs: ModelInputs
  readonly seed: number
  readonly replications: number
}

/** Milliseconds until the first 250 are there, and until all are. */
async function finished(pool: Runner, request: Asked): Promise<{ first: number; all: number }> {
  const began = performance.now()
  let first = NaN
  const outcome = await pool.run(request, {
    snapshots: [250],
    onProgress: () => {
      if (Number.isNaN(first)) first = performance.now() - began
    },
  })
  if (outcome.status !== 'done') throw new Error(`The run ended as ${outcome.status}.`)
  const all = performance.now() - began
  return { first: Number.isNaN(first) ? all : first, all }
}

async function measureWaits(inputs: ModelInputs, options: BenchOptions): Promise<Wait[]> {
  const { workerScript: script, firstSeed } = options
  const pool = nodePool({ size: 2, script })
  const first: number[] = []
  const all: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const seed = firstSeed + 1000 + round
    const taken = await finished(pool, { inputs, seed, replications: FULL })
    if (round < 2) continue
    first.push(taken.first)
    all.push(taken.all)
  }
  pool.dispose()
  const began = performance.now()
  const cold = nodePool({ size: 2, script })
  await finished(cold, { inputs, seed: firstSeed + 2000, replications: 250 })
  const started = performance.now() - began
  cold.dispose()
  return [
    { what: 'first-250', milliseconds: middle(first), goal: 50 },
    { what: 'ten-thousand', milliseconds: middle(all), goal: 150 },
    { what: 'first-250-cold', milliseconds: started, goal: 1000 },
  ]
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

async function measureGrowth(inputs: ModelInputs, options: BenchOptions): Promise<GrowthRow[]> {
  const pool = nodePool({ size: 2, script: options.workerScript })
  const rows: GrowthRow[] = []
  let seed = options.firstSeed + 3000
  const add = async (by: GrowthRow['by'], at: number, given: ModelInputs, replications: number) => {
    const taken: number[] = []
    for (let round = 0; round < 4; round += 1) {
      seed += 1
      const { all } = await finished(pool, { inputs: given, seed, replications })
      if (round > 0) taken.push(all)
    }
    rows.push({ by, at, milliseconds: middle(taken), planYears: planYears(given, replications) })
  }
  for (const count of [250, 1000, 2500, 5000, 10_000, 20_000])
    await add('replications', count, inputs, count)
  for (const count of [1, 2, 3, 4, 5, 6]) await add('plans', count, withPlans(inputs, count), 1000)
  for (const years of [5, 10, 20, 30, 40]) await add('years', years, withYears(inputs, years), 1000)
  pool.dispose()
  return rows
}
