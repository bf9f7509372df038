import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { layoutColumns } from '../../src/domain/columns'
import {
  ENGINE_VERSION,
  PARTNER_OFFSET,
  type RunRequest,
  type RunResult,
} from '../../src/domain/run'
import { weigh } from '../../src/engine/influence'
import { likelyFuture } from '../../src/engine/likely'
import { prepare, simulate } from '../../src/engine/simulate'
import { cachedRunner } from '../../src/runs/cache'
import { inProcessRunner } from '../../src/runs/in-process'
import { nodePool } from '../../src/runs/node-pool'
import { runKey } from '../../src/runs/run-key'
import type { RunOptions, Runner } from '../../src/runs/runner'
import { testInputs } from '../engine/inputs'
import { digestOf, hasNoGap } from './digest-of'
import { bundleNodeWorker, type NodeWorkerBundle } from './node-worker-bundle'

let bundle: NodeWorkerBundle
beforeAll(async () => {
  bundle = await bundleNodeWorker()
})
afterAll(() => bundle.remove())

/** From this thread to several: whoever passes here may stand where another stands. */
const LADDER: readonly (readonly [string, () => Runner])[] = [
  ['in this thread', () => inProcessRunner()],
  ['in this thread, all cloned', () => inProcessRunner({ cloned: true })],
  ['one thread', () => nodePool({ size: 1, script: bundle.script })],
  ['three threads', () => nodePool({ size: 3, script: bundle.script })],
  ['a cache before it', () => cachedRunner(inProcessRunner())],
]

const INPUTS = testInputs({ years: 2, plans: [{ id: 'status-quo' }, { id: 'campus', school: {} }] })
const request = (replications: number, seed = 1): RunRequest => ({
  inputs: INPUTS,
  seed,
  replications,
})

describe.each(LADDER)('a runner (%s)', (_, make) => {
  let runner: Runner
  afterEach(() => runner.dispose())

  async function done(asked: RunRequest, options?: RunOptions): Promise<RunResult> {
    const outcome = await runner.run(asked, options)
    if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.result
  }

  test('gives the same digits as one range in one piece', async () => {
    runner = make()
    const result = await done(request(1100))
    const whole = wholeRun(request(1100))
    expect(hasNoGap(result)).toBe(true)
    expect(result).toMatchObject({ seed: 1, replications: 1100, runKey: whole.runKey })
    expect(digestOf(result)).toEqual(digestOf(whole))
  })

  test('gives a run of one replication', async () => {
    runner = make()
    expect(await done(request(1))).toMatchObject({ replications: 1 })
  })

  test('reports growing prefixes without a gap, and never the whole', async () => {
    runner = make()
    const partials: RunResult[] = []
    const result = await done(request(2500), { onProgress: (partial) => partials.push(partial) })
    expect(partials.length).toBeGreaterThan(0)
    expect(partials.every(hasNoGap)).toBe(true)
    const sizes = partials.map(({ replications }) => replications)
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
    expect(sizes.at(-1)).toBeLessThan(2500)
    expect(new Set(partials.map(({ runKey }) => runKey))).toEqual(new Set([result.runKey]))
  })

  test('is cancelled before it begins', async () => {
    runner = make()
    expect(await runner.run(request(1000), { signal: AbortSignal.abort() })).toEqual({
      status: 'cancelled',
    })
  })

  test('is cancelled from its own first report, and reports nothing after', async () => {
    runner = make()
    const stop = new AbortController()
    let reports = 0
    const onProgress = (): void => {
      reports += 1
      stop.abort()
    }
    const outcome = await runner.run(request(50_000), { signal: stop.signal, onProgress })
    expect(outcome).toEqual({ status: 'cancelled' })
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(reports).toBe(1)
  })

  test('lets a new run supersede the old one, which writes nothing more', async () => {
    runner = make()
    const stop = new AbortController()
    const written: number[] = []
    const old = runner.run(request(50_000, 1), {
      signal: stop.signal,
      onProgress: ({ seed }) => written.push(seed),
    })
    stop.abort()
    const result = await done(request(600, 2), { onProgress: ({ seed }) => written.push(seed) })
    expect(await old).toEqual({ status: 'cancelled' })
    expect(result.seed).toBe(2)
    expect(written).not.toContain(1)
  })

  test('keeps two runs under way apart', async () => {
    runner = make()
    const [one, two] = await Promise.all([done(request(600, 1)), done(request(600, 2))])
    expect([one.seed, two.seed]).toEqual([1, 2])
    expect(digestOf(one)).not.toEqual(digestOf(two))
    expect(digestOf(two)).toEqual(digestOf(wholeRun(request(600, 2))))
  })

  test('says so where the inputs break the engine, and goes on working', async () => {
    runner = make()
    const broken = { ...request(500), inputs: { ...INPUTS, lastFiscalYear: 2500 } }
    const outcome = await runner.run(broken)
    if (outcome.status !== 'failed') throw new Error(outcome.status)
    expect(outcome.message.ja).toContain('A study has at most')
    expect(await done(request(500))).toMatchObject({ replications: 500 })
  })

  test.each([0, -5, 2.5, Number.NaN])('refuses %s replications with a sentence', async (n) => {
    runner = make()
    const outcome = await runner.run(request(n))
    expect(outcome.status).toBe('failed')
  })

  test('says so where a listener throws', async () => {
    runner = make()
    const onProgress = (): never => {
      throw new Error('The listener is broken.')
    }
    const outcome = await runner.run(request(5000), { onProgress })
    if (outcome.status !== 'failed') throw new Error(outcome.status)
    expect(outcome.message.en).toContain('The listener is broken.')
  })

  test('explains the future of even luck with the digits of the engine', async () => {
    runner = make()
    expect(await runner.explain(INPUTS)).toEqual({ status: 'done', value: likelyFuture(INPUTS) })
  })

  test('weighs the unknowns of a run against a figure of it', async () => {
    runner = make()
    const samples = Float64Array.from({ length: 400 }, (_, r) => (r * 7) % 31)
    const outcome = await runner.weigh({ inputs: INPUTS, seed: 3, samples })
    expect(outcome).toEqual({ status: 'done', value: weigh(INPUTS, 3, samples) })
  })

  test('gives the partners of a run: what nobody knows is the same, chance is another', async () => {
    runner = make()
    const outcome = await runner.partner(request(1))
    if (outcome.status !== 'done') throw new Error(outcome.status)
    const chunk = simulate(prepare(INPUTS), 1, 0, 1000, { chanceOffset: PARTNER_OFFSET })
    expect(outcome.result.replications).toBe(1000)
    expect(digestOf(outcome.result)).toEqual(
      digestOf({ ...wholeRun(request(1000)), chunks: [chunk] }),
    )
    expect(outcome.result.runKey).not.toBe(wholeRun(request(1000)).runKey)
  })

  test('answers nothing that was called off before it was asked', async () => {
    runner = make()
    const cancelled = { status: 'cancelled' }
    const options = { signal: AbortSignal.abort() }
    const samples = new Float64Array(10)
    expect(await runner.explain(INPUTS, options)).toEqual(cancelled)
    expect(await runner.weigh({ inputs: INPUTS, seed: 1, samples }, options)).toEqual(cancelled)
    expect(await runner.partner(request(1), options)).toEqual(cancelled)
  })

  test('says so where the inputs break the explanation, and goes on working', async () => {
    runner = make()
    const outcome = await runner.explain({ ...INPUTS, lastFiscalYear: 2500 })
    if (outcome.status !== 'failed') throw new Error(outcome.status)
    expect(outcome.message.ja).toContain('A study has at most')
    expect((await runner.explain(INPUTS)).status).toBe('done')
  })

  test('cancels what is under way, and what comes later, when it is disposed', async () => {
    runner = make()
    const underWay = runner.run(request(50_000))
    runner.dispose()
    expect(await underWay).toEqual({ status: 'cancelled' })
    expect(await runner.run(request(500))).toEqual({ status: 'cancelled' })
    expect(await runner.explain(INPUTS)).toEqual({ status: 'cancelled' })
  })
})

/** The engine asked once for everything. */
function wholeRun(asked: RunRequest): RunResult {
  const { inputs, seed, replications } = asked
  return {
    engine: ENGINE_VERSION,
    runKey: runKey(inputs, asked, ENGINE_VERSION),
    seed,
    replications,
    layout: layoutColumns(inputs),
    chunks: [simulate(prepare(inputs), seed, 0, replications)],
  }
}
