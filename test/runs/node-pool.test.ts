import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProcessRunner } from '../../src/runs/in-process'
import { nodePool } from '../../src/runs/node-pool'
import { testInputs } from '../engine/inputs'
import { digestOf } from './digest-of'
import { bundleNodeWorker, type NodeWorkerBundle } from './node-worker-bundle'

const REQUEST = { inputs: testInputs({ years: 2 }), seed: 3, replications: 1200 }

let bundle: NodeWorkerBundle
let folder: string
beforeAll(async () => {
  bundle = await bundleNodeWorker()
  folder = await mkdtemp(join(tmpdir(), 'manabiba-deaths-'))
})
afterAll(async () => {
  await bundle.remove()
  await rm(folder, { recursive: true, force: true })
})

/** A thread that ends in the middle of its first job, as many times as said over all threads; then the real one. */
async function dyingScript(name: string, deaths: number, how: string): Promise<URL> {
  const marks = join(folder, name)
  const script = `
    import { existsSync, writeFileSync } from 'node:fs'
    import { parentPort } from 'node:worker_threads'
    const marks = Array.from({ length: ${deaths} }, (_, i) => ${JSON.stringify(marks)} + i)
    const free = marks.find((mark) => !existsSync(mark))
    if (free === undefined) await import(${JSON.stringify(bundle.script.href)})
    else {
      writeFileSync(free, '')
      parentPort.on('message', () => { ${how} })
    }
  `
  const file = join(folder, `${name}.mjs`)
  await writeFile(file, script)
  return pathToFileURL(file)
}

test.each([
  ['exits', 'process.exit(1)'],
  ['throws', 'throw new Error("out of memory")'],
])('a thread that %s in mid-run is replaced, and the digits are the same', async (name, how) => {
  const pool = nodePool({ size: 2, script: await dyingScript(name, 2, how) })
  const outcome = await pool.run(REQUEST)
  pool.dispose()
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const expected = await inProcessRunner().run(REQUEST)
  if (expected.status !== 'done') throw new Error(expected.status)
  expect(outcome.healed).toBe(true)
  expect(digestOf(outcome.result)).toBe(digestOf(expected.result))
})

test('a script that is not there ends the run with a sentence', async () => {
  const pool = nodePool({ size: 1, script: pathToFileURL(join(folder, 'nowhere.mjs')) })
  const outcome = await pool.run(REQUEST)
  pool.dispose()
  if (outcome.status !== 'failed') throw new Error(outcome.status)
  expect(outcome.message.en).toContain('three times')
})
