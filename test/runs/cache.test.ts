import { expect, test } from 'vitest'
import type { RunResult } from '../../src/domain/run'
import { cachedRunner, RunCache } from '../../src/runs/cache'
import { inProcessRunnerOf } from '../../src/runs/in-process'
import { testInputs } from '../engine/inputs'
import { FAKE_ENGINE } from './fake-engine'

/** A result of 100 bytes, under a key. */
function result(runKey: string): RunResult {
  const chunk = { first: 0, replications: 1, ints: new Int32Array(15), floats: new Float64Array(5) }
  return { runKey, chunks: [chunk] } as unknown as RunResult
}

test('the results looked at last are kept, as many as fit', () => {
  const cache = new RunCache(250)
  cache.put(result('first'))
  cache.put(result('second'))
  expect(cache.get('first')?.runKey).toBe('first')
  cache.put(result('third'))
  expect(cache.get('second')).toBeNull()
  expect(cache.get('first')).not.toBeNull()
  expect(cache.get('third')).not.toBeNull()
})

test('a result larger than the whole budget is not kept', () => {
  const cache = new RunCache(50)
  cache.put(result('large'))
  expect(cache.get('large')).toBeNull()
})

test('what has been computed is not computed again; another seed is', async () => {
  let prepared = 0
  const prepare: typeof FAKE_ENGINE.prepare = (inputs) => {
    prepared += 1
    return FAKE_ENGINE.prepare(inputs)
  }
  const runner = cachedRunner(inProcessRunnerOf({ ...FAKE_ENGINE, prepare }))
  const request = { inputs: testInputs(), seed: 1, replications: 300 }
  const first = await runner.run(request)
  expect(await runner.run(structuredClone(request))).toEqual(first)
  expect(prepared).toBe(1)
  await runner.run({ ...request, seed: 2 })
  expect(prepared).toBe(2)
})
