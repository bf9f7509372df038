import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inProcessRunner } from '../../src/runs/in-process'
import { compileStudy } from '../../src/study/compile'
import { digestOf } from '../runs/digest-of'
import { bundledStudy, reportOf } from '../runs/report-of'
import { timelineDigest } from '../runs/timeline-digest'
import { withPage } from './product'

const STUDY = bundledStudy('aoba-city')
const SETTINGS = { seed: 20_260_401, replications: 1700 }

let folder: string
let digitsInNode: string
let reportInNode: string
let timelineInNode: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manabiba-digits-'))
  await buildPage(folder)
  const outcome = await inProcessRunner().run({ inputs: compileStudy(STUDY), ...SETTINGS })
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  digitsInNode = digestOf(outcome.result)
  reportInNode = reportOf(STUDY, outcome.result)
  timelineInNode = await timelineDigest(inProcessRunner(), SETTINGS.seed)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A page of few lines around the product's own pool, bundled as the product is. */
async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'test/browser/same-digits',
    base: './',
    plugins: [viteSingleFile()],
    worker: { format: 'iife' },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
  })
}

function address(workers: number): string {
  const { seed, replications } = SETTINGS
  const asked = { study: STUDY.id, workers, seed, replications }
  const hash = new URLSearchParams(
    Object.entries(asked).map(([key, value]) => [key, String(value)]),
  )
  return `${pathToFileURL(join(folder, 'index.html')).href}#${hash.toString()}`
}

async function printed(page: Page, id: string): Promise<string> {
  await page.locator('#status').waitFor({ state: 'attached' })
  return (await page.locator(`#${id}`).textContent()) ?? ''
}

async function expectDigitsOfNode(page: Page): Promise<void> {
  expect(await printed(page, 'status')).toBe('done')
  expect(await printed(page, 'digest')).toBe(digitsInNode)
  expect(await printed(page, 'timeline')).toBe(timelineInNode)
  expect(await printed(page, 'report')).toBe(reportInNode)
}

describe('a run in the browser', () => {
  test.each([1, 2, 3, 5])('on %i workers has the digits of Node, to the bit', (workers) =>
    withPage(address(workers), async ({ page, problems }) => {
      await expectDigitsOfNode(page)
      expect(await printed(page, 'healed')).toBe('false')
      expect(problems).toEqual([])
    }),
  )

  test.each([
    ['is terminated, which nobody is told', terminateInSilence],
    ['reports an error', reportAnError],
  ])('has the same digits when a worker %s in mid-run', async (_, kill) => {
    await withPage('about:blank', async ({ page }) => {
      await page.addInitScript(kill)
      await page.goto(address(2))
      await expectDigitsOfNode(page)
      expect(await printed(page, 'healed')).toBe('true')
    })
  })
})

/** Runs in the page before its own script: the first worker is gone once it has been asked for its second range. */
function terminateInSilence(): void {
  const Real = Worker
  const asked = new Map<Worker, number>()
  window.Worker = class extends Real {
    override postMessage(...message: unknown[]): void {
      super.postMessage(...(message as [unknown, Transferable[]]))
      const times = (asked.get(this) ?? 0) + 1
      asked.set(this, times)
      const [first] = asked.keys()
      if (this === first && times === 2) this.terminate()
    }
  }
}

function reportAnError(): void {
  const Real = Worker
  const asked = new Map<Worker, number>()
  window.Worker = class extends Real {
    override postMessage(...message: unknown[]): void {
      super.postMessage(...(message as [unknown, Transferable[]]))
      const times = (asked.get(this) ?? 0) + 1
      asked.set(this, times)
      const [first] = asked.keys()
      if (this === first && times === 2) this.dispatchEvent(new ErrorEvent('error'))
    }
  }
}
