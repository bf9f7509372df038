import { expect, test } from 'vitest'
import { WorkerPool } from '../../src/runs/worker-pool'
import { testInputs } from '../engine/inputs'
import { FakeWorkers } from './fake-workers'

const INPUTS = testInputs({ years: 1 })

test('a question goes before the ranges of a run that waits for the same worker', async () => {
  const workers = new FakeWorkers()
  const pool = new WorkerPool({ start: workers.start, size: 1 })
  const run = pool.run({ inputs: INPUTS, seed: 1, replications: 1000 })
  const explained = pool.explain(INPUTS)
  await workers.settle()
  expect(workers.questions).toEqual([])
  workers.asked[0]!.answer()
  await workers.settle()
  expect(workers.questions).toHaveLength(1)
  expect((await explained).status).toBe('done')
  await workers.answerAll()
  expect((await run).status).toBe('done')
})

test('a question that cost its worker is asked again of the next', async () => {
  const workers = new FakeWorkers()
  workers.kills = 2
  const pool = new WorkerPool({ start: workers.start, size: 1 })
  expect((await pool.explain(INPUTS)).status).toBe('done')
  expect(workers.questions).toHaveLength(3)
})

test('a question that cost three workers is given up with a sentence', async () => {
  const workers = new FakeWorkers()
  workers.kills = 3
  const pool = new WorkerPool({ start: workers.start, size: 1 })
  const outcome = await pool.explain(INPUTS)
  expect(outcome).toMatchObject({ status: 'failed' })
  expect(workers.questions).toHaveLength(3)
})

test('a question called off while it is worked on ends at once', async () => {
  const workers = new FakeWorkers()
  const pool = new WorkerPool({ start: workers.start, size: 1 })
  void pool.run({ inputs: INPUTS, seed: 1, replications: 1000 })
  const stop = new AbortController()
  const weighed = pool.weigh(
    { inputs: INPUTS, seed: 1, samples: new Float64Array(3) },
    { signal: stop.signal },
  )
  stop.abort()
  expect(await weighed).toEqual({ status: 'cancelled' })
  pool.dispose()
})
