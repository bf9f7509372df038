import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunRequest, RunResult } from '../../src/domain/run'
import { inProcessRunner } from '../../src/runs/in-process'
import { nodePool } from '../../src/runs/node-pool'
import type { Runner } from '../../src/runs/runner'
import { compileStudy } from '../../src/study/compile'
import { digestOf } from './digest-of'
import { bundleNodeWorker, type NodeWorkerBundle } from './node-worker-bundle'
import { bundledStudy, reportOf } from './report-of'

const STUDY = bundledStudy('aoba-city')
const REQUEST: RunRequest = { inputs: compileStudy(STUDY), seed: 20_260_401, replications: 1700 }

let bundle: NodeWorkerBundle
let expected: RunResult
let expectedDigits: string
let expectedReport: string
beforeAll(async () => {
  bundle = await bundleNodeWorker()
  expected = await resultOf(inProcessRunner())
  expectedDigits = digestOf(expected)
  expectedReport = reportOf(STUDY, expected)
})
afterAll(() => bundle.remove())

async function resultOf(runner: Runner, request = REQUEST): Promise<RunResult> {
  const outcome = await runner.run(request)
  runner.dispose()
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.result
}

test.each([1, 2, 3, 5])('%i threads give the digits of this thread, to the bit', async (size) => {
  const result = await resultOf(nodePool({ size, script: bundle.script }))
  expect(digestOf(result)).toBe(expectedDigits)
  expect(reportOf(STUDY, result)).toBe(expectedReport)
})

test('another seed gives other digits', async () => {
  const other = await resultOf(inProcessRunner(), { ...REQUEST, seed: 20_260_402 })
  expect(digestOf(other)).not.toBe(expectedDigits)
})

test('the first replications of a longer run are those of a shorter one', async () => {
  const longer = await resultOf(inProcessRunner(), { ...REQUEST, replications: 2500 })
  const [first] = longer.chunks
  expect(first).toEqual(expected.chunks[0])
})
