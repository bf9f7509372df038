import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RunRequest, RunResult } from '../../src/domain/run'
import { inProcessRunnerOf } from '../../src/runs/in-process'
import type { RunOutcome } from '../../src/runs/runner'
import { WorkerPool } from '../../src/runs/worker-pool'
import { testInputs } from '../engine/inputs'
import { network } from '../engine/timeline/networks'
import { digestOf, hasNoGap } from './digest-of'
import { FAKE_ENGINE } from './fake-engine'
import { FakeWorkers, type Asked } from './fake-workers'

const INPUTS = testInputs({ years: 1 })
const request = (replications: number, seed = 1): RunRequest => ({
  inputs: INPUTS,
  seed,
  replications,
})

function poolOf(size: number) {
  const workers = new FakeWorkers()
  return { workers, pool: new WorkerPool({ start: workers.start, size }) }
}

function resultOf(outcome: RunOutcome): RunResult {
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.result
}

async function referenceDigest(asked: RunRequest): Promise<string> {
  return digestOf(resultOf(await inProcessRunnerOf(FAKE_ENGINE).run(asked)))
}

afterEach(() => void vi.useRealTimers())

describe('a pool of workers', () => {
  test('starts its workers before the first run', () => {
    const { workers, pool } = poolOf(3)
    expect(workers.started).toBe(3)
    pool.dispose()
    expect(workers.terminated).toBe(3)
  })

  test.each([0, -1, 1.5])('of %s workers is none', (size) => {
    expect(() => poolOf(size)).toThrow('whole number of workers')
  })

  test('asks each worker for one range at a time, and sends the inputs once a run', async () => {
    const { workers, pool } = poolOf(2)
    const run = pool.run(request(3000))
    await workers.settle()
    expect(workers.asked.map(({ job }) => job.range.first)).toEqual([0, 125])
    await workers.answerAll()
    await run
    expect(workers.jobs.filter(({ inputs }) => inputs !== null)).toHaveLength(2)
    const again = pool.run(request(3000, 2))
    await workers.answerAll()
    await again
    expect(workers.jobs.filter(({ inputs }) => inputs !== null)).toHaveLength(4)
  })

  test('hands a timeline to each worker once, however much is asked of it', async () => {
    const { workers, pool } = poolOf(2)
    const inputs = network({ tasks: [{ id: 'a', duration: { low: 2, likely: 5, high: 90 } }] })
    await pool.timeline({ inputs, seed: 1, replications: 500 })
    const sent = workers.questions.map((question) => 'inputs' in question && question.inputs)
    expect(sent.length).toBeGreaterThan(16)
    expect(sent.filter((given) => given !== null)).toHaveLength(2)
    await pool.timeline({ inputs: { ...inputs }, seed: 1, replications: 500 })
    const all = workers.questions.map((question) => 'inputs' in question && question.inputs)
    expect(all.filter((given) => given !== null)).toHaveLength(4)
    pool.dispose()
  })

  test('hands a timeline anew to the worker that takes a dead one’s place', async () => {
    const { workers, pool } = poolOf(1)
    const inputs = network({ tasks: [{ id: 'a' }] })
    await pool.timeline({ inputs, seed: 1, replications: 500 })
    workers.kills = 1
    const outcome = await pool.timeline({ inputs, seed: 1, replications: 500 })
    expect(outcome.status).toBe('done')
    pool.dispose()
  })

  test('gives the same digits and prefixes without a gap in whatever order ranges finish', async () => {
    const expected = await referenceDigest(request(6000))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(4), { minLength: 5, maxLength: 40 }),
        async (size, order) => {
          const { workers, pool } = poolOf(size)
          const partials: RunResult[] = []
          const run = pool.run(request(6000), { onProgress: (partial) => partials.push(partial) })
          await workers.settle()
          for (let step = 0; workers.asked.length > 0; step += 1) {
            const choice = order[step % order.length]! % workers.asked.length
            workers.asked[choice]!.answer()
            await workers.settle()
          }
          const result = resultOf(await run)
          expect([result, ...partials].every(hasNoGap)).toBe(true)
          expect(digestOf(result)).toBe(expected)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('gives the same digits whichever workers die on the way', async () => {
    const expected = await referenceDigest(request(4000))
    const fate = fc.constantFrom<keyof Pick<Asked, 'answer' | 'die'>>('answer', 'answer', 'die')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fate, { minLength: 10, maxLength: 30 }),
        async (size, fates) => {
          const { workers, pool } = poolOf(size)
          const deaths = new Map<number, number>()
          const run = pool.run(request(4000))
          await workers.settle()
          for (let step = 0; workers.asked.length > 0; step += 1) {
            const question = workers.asked[0]!
            const { first } = question.job.range
            const died = deaths.get(first) ?? 0
            // Twice is forgiven, so nobody dies a third time here.
            const dies = died < 2 && fates[step % fates.length] === 'die'
            if (dies) deaths.set(first, died + 1)
            if (dies) question.die()
            else question.answer()
            await workers.settle()
          }
          const outcome = await run
          expect(digestOf(resultOf(outcome))).toBe(expected)
          expect(outcome).toMatchObject({ healed: deaths.size > 0 })
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('cancelling', () => {
  test('is settled at once, and asks no further range', async () => {
    const { workers, pool } = poolOf(2)
    const stop = new AbortController()
    const run = pool.run(request(10_000), { signal: stop.signal })
    await workers.settle()
    stop.abort()
    expect(await run).toEqual({ status: 'cancelled' })
    expect(workers.jobs).toHaveLength(2)
    await workers.answerAll()
    expect(workers.jobs).toHaveLength(2)
  })

  test('lets the next run begin with the first worker that is free', async () => {
    const { workers, pool } = poolOf(2)
    const stop = new AbortController()
    const written: number[] = []
    const old = pool.run(request(10_000, 1), {
      signal: stop.signal,
      onProgress: ({ seed }) => written.push(seed),
    })
    await workers.settle()
    stop.abort()
    const next = pool.run(request(500, 2), { onProgress: ({ seed }) => written.push(seed) })
    await workers.answerAll()
    expect((await old).status).toBe('cancelled')
    expect(digestOf(resultOf(await next))).toBe(await referenceDigest(request(500, 2)))
    expect(written).not.toContain(1)
  })
})

describe('a worker that dies', () => {
  test('is replaced, and its range is asked before all others', async () => {
    const { workers, pool } = poolOf(2)
    const run = pool.run(request(2000))
    await workers.settle()
    workers.asked[0]!.die()
    await workers.settle()
    expect(workers.started).toBe(3)
    expect(workers.asked.map(({ job }) => job.range.first)).toEqual([125, 0])
    expect(workers.asked[1]!.job.inputs).not.toBeNull()
    await workers.answerAll()
    expect(await run).toMatchObject({ status: 'done', healed: true })
  })

  test('three times over the same range ends the run with a sentence', async () => {
    const { workers, pool } = poolOf(1)
    const run = pool.run(request(2000))
    for (let death = 0; death < 3; death += 1) {
      await workers.settle()
      workers.asked[0]!.die()
    }
    const outcome = await run
    if (outcome.status !== 'failed') throw new Error(outcome.status)
    expect(outcome.message.ja).toContain('三回')
    const next = pool.run(request(100))
    await workers.answerAll()
    expect(await next).toMatchObject({ status: 'done', healed: false })
  })

  test('while it has nothing to do is replaced when it is next needed', async () => {
    const workers = new FakeWorkers()
    const deaths: (() => void)[] = []
    const pool = new WorkerPool({
      size: 1,
      start: (died) => {
        deaths.push(died)
        return workers.start(died)
      },
    })
    deaths[0]!()
    await workers.settle()
    expect(workers.started).toBe(1)
    const run = pool.run(request(100))
    await workers.answerAll()
    expect(await run).toMatchObject({ status: 'done', healed: false })
    expect(workers.started).toBe(2)
  })

  test('in silence is missed after some seconds, and another has the same digits', async () => {
    vi.useFakeTimers()
    const { workers, pool } = poolOf(1)
    const run = pool.run(request(1000))
    await workers.settle()
    for (let answers = 0; answers < 2; answers += 1) {
      workers.asked[0]!.answer()
      await workers.settle()
    }
    workers.asked[0]!.vanish()
    await vi.advanceTimersByTimeAsync(3100)
    expect(workers.started).toBe(2)
    await workers.answerAll()
    const outcome = await run
    expect(outcome).toMatchObject({ status: 'done', healed: true })
    vi.useRealTimers()
    expect(digestOf(resultOf(outcome))).toBe(await referenceDigest(request(1000)))
  })

  test('is always told of in Node: there silence is work, and no thread is given up', async () => {
    vi.useFakeTimers()
    const workers = new FakeWorkers()
    const pool = new WorkerPool({ start: workers.start, size: 1, tellsDeaths: true })
    const run = pool.run(request(250))
    await workers.settle()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(workers.started).toBe(1)
    await workers.answerAll()
    expect(await run).toMatchObject({ status: 'done', healed: false })
  })

  test('and speaks afterwards is not listened to', async () => {
    vi.useFakeTimers()
    const { workers, pool } = poolOf(1)
    const run = pool.run(request(250))
    await workers.settle()
    const late = workers.asked[0]!
    await vi.advanceTimersByTimeAsync(31_000)
    late.answer()
    await workers.answerAll()
    expect(await run).toMatchObject({ status: 'done', healed: true })
  })

  test('before it lives, on a machine that allows none, ends the run with a sentence', async () => {
    const pool = new WorkerPool({
      size: 2,
      start: () => {
        throw new Error('Workers are forbidden.')
      },
    })
    expect((await pool.run(request(1000))).status).toBe('failed')
  })
})

test('inputs that cannot be sent end the run with a sentence and not a worker', async () => {
  const { workers, pool } = poolOf(1)
  const inputs = { ...INPUTS, world: new Proxy(INPUTS.world, {}) }
  const outcome = await pool.run({ ...request(100), inputs })
  expect(outcome.status).toBe('failed')
  expect(workers.started).toBe(1)
})

test('a pool that is let go leaves no timer behind', async () => {
  vi.useFakeTimers()
  const { workers, pool } = poolOf(2)
  const run = pool.run(request(1000))
  await workers.settle()
  pool.dispose()
  await workers.settle()
  expect(await run).toEqual({ status: 'cancelled' })
  expect(vi.getTimerCount()).toBe(0)
})
