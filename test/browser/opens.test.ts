import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { listen } from '../../scripts/serve.mjs'
import { FORMS, withPage, withProduct } from './product'

const ANSWER = '/* answered */'

/** What index.html says until its script runs. */
const FALLBACK = 'この文が消えないときは、スクリプトが動いていません'

/** A server that would answer anyone, so that a request which fails was refused by the page. */
async function answeringServer(): Promise<{ address: string; requests: string[] }> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(String(request.url))
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', request.url === '/' ? 'text/html' : 'text/javascript')
    response.end(ANSWER)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { address: await listen(server, 0), requests }
}

/** Runs by itself, as the page's own scripts do: code sent by a debugger is let through. */
const PROBE = `
  const tried = async (what) => {
    try { return await what() } catch (problem) { return 'refused: ' + problem.name }
  }
  onmessage = async ({ data: address }) => postMessage({
    evaluated: await tried(() => eval('"evaluated"')),
    built: await tried(() => new Function('return "built"')()),
    fetched: await tried(async () => (await fetch(address)).text()),
    imported: await tried(() => { importScripts(address); return 'imported' }),
    computed: await tried(() => 6 * 7),
  })`

/** Starts the probe in a worker made of a blob, as the product's own workers are. */
async function probe(page: Page, address: string): Promise<unknown> {
  const started = page.waitForEvent('worker')
  const worker = await page.evaluateHandle(
    (script) => new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))),
    PROBE,
  )
  // Answers after what the harness has sent to the worker before, so the harness is watching by now.
  await (await started).evaluate(() => undefined)
  return worker.evaluate(
    (probing, server) =>
      new Promise((resolve, reject) => {
        probing.onerror = (problem) => reject(new Error(problem.message))
        probing.onmessage = ({ data }) => resolve(data)
        probing.postMessage(server)
      }),
    address,
  )
}

describe.each(FORMS)('the page, %s', (form) => {
  test('opens with its heading and without a problem', async () => {
    await withProduct(form, async ({ page, problems }) => {
      await page.getByText(FALLBACK).waitFor({ state: 'detached' })
      const heading = page.getByRole('heading', { level: 1 })
      await heading.waitFor()
      expect(await heading.innerText()).not.toBe('')
      expect(problems).toEqual([])
    })
  })

  test('lets a worker compute, and neither evaluate text nor reach a server', async () => {
    const { address, requests } = await answeringServer()
    await withProduct(form, async ({ page, problems }) => {
      expect(await probe(page, address)).toEqual({
        evaluated: 'refused: EvalError',
        built: 'refused: EvalError',
        fetched: 'refused: TypeError',
        imported: 'refused: NetworkError',
        computed: 42,
      })
      expect(requests).toEqual([])
      await expect.poll(() => problems.join('\n')).toMatch(/script-src[^]*connect-src/)
    })
  })

  test('refuses a style attribute, a foreign script and a request, and the harness sees each', async () => {
    const { address, requests } = await answeringServer()
    await withProduct(form, async ({ page, problems }) => {
      await page.evaluate(async (server) => {
        document.body.innerHTML += '<p style="color: red">styled</p>'
        const script = document.createElement('script')
        script.src = `${server}script.js`
        const ended = new Promise((resolve) => (script.onerror = script.onload = resolve))
        document.head.append(script)
        await ended
        await fetch(`${server}fetched`).catch(() => undefined)
      }, address)
      await expect
        .poll(() => problems.join('\n'))
        .toMatch(/style-src-attr[^]*script-src-elem[^]*connect-src/)
      expect(requests).toEqual([])
    })
  })
})

describe('a page without a policy', () => {
  test('lets the same worker do all of it', async () => {
    const { address, requests } = await answeringServer()
    await withPage(address, async ({ page }) => {
      expect(await probe(page, `${address}script.js`)).toEqual({
        evaluated: 'evaluated',
        built: 'built',
        fetched: ANSWER,
        imported: 'imported',
        computed: 42,
      })
      expect(requests).toContain('/script.js')
    })
  })
})

describe('a page whose script does not run says so', () => {
  test.each([
    ['the folder, opened from the disk', 'index.html', (html: string) => html],
    [
      'the single file, altered on its way',
      'manabiba.html',
      (html: string) => html.replace('</script>', ' </script>'),
    ],
    [
      'the single file, its script taken out',
      'manabiba.html',
      (html: string) => html.replace(/<script\b[^]*?<\/script>/, ''),
    ],
  ])('%s', async (_, name, alter) => {
    const folder = mkdtempSync(join(tmpdir(), 'manabiba-altered-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    cpSync(inject('builtPage'), folder, { recursive: true })
    const file = join(folder, name)
    writeFileSync(file, alter(readFileSync(file, 'utf8')))
    await withPage(pathToFileURL(file).href, async ({ page }) => {
      await expect.poll(() => page.getByText(FALLBACK).isVisible()).toBe(true)
    })
  })
})
