// What a user waits for in the built page, and how long the main thread is ever blocked (Long Tasks API).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { ensureBuilt, PAGE } from './build.mjs'

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]
const MOVES = 7
const PATIENCE = 90_000
/** The browser reports a long task after its end. */
const SETTLE = 700

/** @typedef {{ duration: number, startTime: number }} Block */

/** Runs in the page before its own script: notes every long task, and when a run's first and last bands were painted. */
function watch() {
  /** @type {Seen} */
  const seen = { blocks: [], pressed: 0, first: 0, all: 0 }
  Object.assign(globalThis, { manabibaBench: seen })
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      seen.blocks.push({ duration, startTime })
  }).observe({ type: 'longtask', buffered: true })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'ArrowRight') return
      seen.pressed = event.timeStamp
      seen.first = seen.all = 0
    },
    true,
  )
  const afterPaint = (/** @type {(now: number) => void} */ note) =>
    requestAnimationFrame(() => setTimeout(() => note(performance.now())))
  const look = () => {
    const text = document.querySelector('.status')?.textContent ?? ''
    const done = Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '') ?? 0)
    if (done > 0 && seen.first === 0) {
      seen.first = -1
      afterPaint((now) => (seen.first = now))
    }
    if (document.querySelector('.status.done') && seen.all === 0) {
      seen.all = -1
      afterPaint((now) => (seen.all = now))
    }
  }
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class'],
    })
  })
}

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ blocks: Block[], pressed: number, first: number, all: number }} Seen */

const seenIn = (/** @type {Page} */ page) =>
  page.evaluate(
    () =>
      /** @type {{ manabibaBench: Seen }} */ (/** @type {unknown} */ (globalThis)).manabibaBench,
  )

/** The longest long task since a moment of the page's clock; 0 where none passed 50 ms. */
async function longestBlock(/** @type {Page} */ page, /** @type {number} */ since) {
  await page.waitForTimeout(SETTLE)
  const { blocks } = await seenIn(page)
  const lengths = blocks
    .filter(({ startTime }) => startTime >= since)
    .map(({ duration }) => duration)
  return Math.max(0, ...lengths)
}

const clock = (/** @type {Page} */ page) => page.evaluate(() => performance.now())
const done = (/** @type {Page} */ page) =>
  page.locator('.status.done').waitFor({ timeout: PATIENCE })

const middle = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

async function open(/** @type {Page} */ page) {
  await page.goto(pathToFileURL(join(PAGE.folder, 'manabiba.html')).href)
  await page.getByRole('link', { name: /^(この検討を開く|Open this study)$/ }).click()
  await done(page)
  const { first } = await seenIn(page)
  return { first, block: await longestBlock(page, 0) }
}

/** One step of a handle by key, seen to its last future; the first moves warm up. */
async function slide(/** @type {Page} */ page) {
  const handle = page.getByRole('slider').first()
  await handle.waitFor()
  const since = await clock(page)
  /** @type {number[]} */
  const first = []
  /** @type {number[]} */
  const all = []
  for (let move = 0; move < MOVES + 2; move += 1) {
    await handle.press('ArrowRight')
    await page.waitForFunction(
      () =>
        /** @type {{ manabibaBench: Seen }} */ (/** @type {unknown} */ (globalThis)).manabibaBench
          .all > 0,
      undefined,
      { timeout: PATIENCE },
    )
    const seen = await seenIn(page)
    if (move < 2) continue
    first.push(seen.first - seen.pressed)
    all.push(seen.all - seen.pressed)
  }
  return { first: middle(first), all: middle(all), block: await longestBlock(page, since) }
}

async function changePages(/** @type {Page} */ page) {
  const since = await clock(page)
  for (const question of [2, 3, 4, 6, 1]) {
    await page.locator(`nav a[href$="/${question}"]`).click()
    await page
      .locator('nav a[aria-current=page]')
      .filter({ hasText: String(question) })
      .waitFor()
    await page.waitForTimeout(SETTLE)
  }
  return longestBlock(page, since)
}

/** @returns {Promise<import('../bench/report.ts').BrowserReport>} */
export async function measureInBrowser(/** @type {string} */ program) {
  await ensureBuilt(PAGE)
  const browser = await chromium.launch({ executablePath: program, args: FLAGS })
  try {
    const context = await browser.newContext({
      locale: 'ja-JP',
      viewport: { width: 1366, height: 768 },
    })
    await context.addInitScript(watch)
    const page = await context.newPage()
    const opened = await open(page)
    const slid = await slide(page)
    const pages = await changePages(page)
    return {
      version: browser.version(),
      waits: [
        { what: 'opens', milliseconds: opened.first, goal: 1000 },
        { what: 'slider-first', milliseconds: slid.first, goal: 50 },
        { what: 'slider-all', milliseconds: slid.all, goal: 150 },
        { what: 'block-opening', milliseconds: opened.block, goal: 50 },
        { what: 'block-sliding', milliseconds: slid.block, goal: 50 },
        { what: 'block-pages', milliseconds: pages, goal: 50 },
      ],
    }
  } finally {
    await browser.close()
  }
}
