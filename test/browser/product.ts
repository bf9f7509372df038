import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'

/** The folder over http as `npm start` serves it, or the single file from the disk. */
export type Form = 'served' | 'file'
export const FORMS: readonly Form[] = ['served', 'file']

export interface Product {
  readonly page: Page
  /** The address the product was opened at. */
  readonly address: string
  /**
   * What a user never sees and must not happen: errors, refusals by the security policy, requests
   * that fail or leave the page. A test ends by expecting none.
   */
  readonly problems: readonly string[]
}

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Whatever the page asks for, there is no network to find it on.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

let browser: Promise<Browser> | undefined

/** One browser for all tests of a file; each test has its own storage. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('browser'), args: FLAGS })
  return browser
}

afterAll(async () => {
  await (await browser)?.close()
})

export function addressOf(form: Form): string {
  if (form === 'served') return inject('servedPage')
  return pathToFileURL(join(inject('builtPage'), 'manabiba.html')).href
}

function belongsToProduct(request: string, form: Form): boolean {
  if (/^(data|blob):/.test(request)) return true
  if (form === 'served') return request.startsWith(addressOf('served'))
  return request.split(/[?#]/, 1)[0] === addressOf('file')
}

/**
 * Runs in the page before its own script, and in each worker as it starts: some refusals come as an
 * event only, without an error.
 */
function reportRefusals(): void {
  addEventListener('securitypolicyviolation', (refusal) => {
    const { violatedDirective, blockedURI, sourceFile } = refusal
    // eslint-disable-next-line no-console -- the console is the way out of the page
    console.error('security policy:', violatedDirective, blockedURI, sourceFile)
  })
}

function record(context: BrowserContext, belongs: (request: string) => boolean): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (thrown) => problems.push(`thrown: ${String(thrown.error().stack)}`))
  context.on('request', (request) => {
    if (!belongs(request.url())) problems.push(`left the page: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) {
      problems.push(`answered ${String(response.status())}: ${response.url()}`)
    }
  })
  context.on('page', (page) => {
    page.on('crash', () => problems.push('the page crashed'))
    page.on('worker', (worker) => {
      // A worker loaded from an address would not be under the page's security policy.
      if (!worker.url().startsWith('blob:')) problems.push(`worker from ${worker.url()}`)
      worker.evaluate(reportRefusals).catch(() => {
        // The worker has ended before it could be watched.
      })
    })
  })
  return problems
}

/** Opens an address in a fresh browser profile, lets the test use it, and closes it. */
async function withAddress(
  address: string,
  belongs: (request: string) => boolean,
  use: (product: Product) => Promise<void>,
): Promise<void> {
  const opened = await theBrowser()
  const context = await opened.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
  })
  try {
    const problems = record(context, belongs)
    await context.addInitScript(reportRefusals)
    const page = await context.newPage()
    await page.goto(address)
    await use({ page, address, problems })
  } finally {
    await context.close()
  }
}

export function withProduct(form: Form, use: (product: Product) => Promise<void>): Promise<void> {
  return withAddress(addressOf(form), (request) => belongsToProduct(request, form), use)
}

/** The same with any other page, for what the product is compared with. */
export function withPage(address: string, use: (opened: Product) => Promise<void>): Promise<void> {
  return withAddress(address, () => true, use)
}
