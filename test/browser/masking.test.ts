import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withProduct } from './product'
import { assumption, goTo, headline, openCity, PATIENCE, runDone } from './walk'

/** So high that the city's figures fall under it. */
const THRESHOLD = 20
const MASKED = `${THRESHOLD}人未満`

const menu = (page: Page) => page.locator('summary[aria-label^="見せる相手"]')

async function choose(page: Page, name: string): Promise<void> {
  await menu(page).click()
  await page.getByRole('button', { name, exact: true }).click()
}

async function setThreshold(page: Page): Promise<void> {
  await choose(page, '少ない人数の扱い')
  await page.getByLabel('示さない人数の境').fill(String(THRESHOLD))
  await page.getByRole('button', { name: 'この扱いにする' }).click()
  await runDone(page)
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

async function fileOf(page: Page, kind: 'SVG' | 'CSV'): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed(page, kind)])
  return textOf(download)
}

async function pressed(page: Page, kind: string): Promise<void> {
  await page.locator('summary[aria-label="図を保存"]').first().click()
  await page.getByRole('button', { name: kind, exact: true }).first().click()
}

/** What the browser does around printing, without a printer. */
const print = (page: Page, when: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => dispatchEvent(new Event(name)), when)

test(
  'Files and print mask small counts although our own screen shows them, and the screen for others hides them too',
  async () => {
    await withProduct('file', async ({ page, problems }) => {
      await openCity(page)
      await setThreshold(page)
      const own = await headline(page)
      expect(own).not.toContain('未満')

      const [svg, csv] = [await fileOf(page, 'SVG'), await fileOf(page, 'CSV')]
      expect(svg).toContain(`${MASKED}は示さない`)
      const rows = csv.split('\r\n').filter((row) => row.includes('年度'))
      const counts = [...rows.join().matchAll(/"(\d+)"/g)].map(([, count]) => Number(count))
      expect(csv).toContain(MASKED)
      expect(counts).not.toEqual([])
      expect(counts.filter((count) => count > 0 && count < THRESHOLD)).toEqual([])
      expect(await headline(page)).toBe(own)

      await print(page, 'beforeprint')
      expect(await headline(page)).toContain(MASKED)
      expect(await page.locator('footer').innerText()).toContain(`${MASKED}は示さない`)
      await print(page, 'afterprint')
      expect(await headline(page)).toBe(own)

      await choose(page, 'ほかの人')
      expect(await headline(page)).toContain(MASKED)
      expect(await page.getByRole('alert').innerText()).toContain('ほかの人に見せる画面です')
      await goTo(page, 6)
      expect(await page.locator('main').innerText()).toContain('＊')
      expect(problems).toEqual([])
    })
  },
  4 * PATIENCE,
)

test(
  'Whoever states that the audience may see small counts has it in the footer, and can undo it',
  async () => {
    await withProduct('file', async ({ page }) => {
      await openCity(page)
      await setThreshold(page)
      await choose(page, '少ない人数の扱い')
      await page.getByLabel('見せる相手が少ない人数も見てよいことを、確かめた').check()
      await page.getByRole('button', { name: 'この扱いにする' }).click()
      await choose(page, 'ほかの人')
      expect(await headline(page)).not.toContain('未満')
      expect(await page.locator('footer').innerText()).toContain('見せてよいと確かめた')
      await page.getByRole('button', { name: /^もとに戻す（少ない人数/ }).click()
      await page
        .getByText(new RegExp(`${MASKED}〜`))
        .first()
        .waitFor()
      expect(await page.locator('footer').innerText()).not.toContain('確かめた')
    })
  },
  4 * PATIENCE,
)

test(
  'A copy for others holds nothing of an internal input, and tells whoever opens it',
  async () => {
    await withProduct('file', async ({ page, problems }) => {
      await openCity(page)
      await goTo(page, 2)
      const granted = assumption(page, 'posts.granted').first()
      await granted.waitFor()
      const field = granted.locator('.fields input').first()
      await field.fill('12.34')
      await field.press('Enter')
      await runDone(page)
      await page.locator('summary[aria-label="ファイルに保存"]').click()
      await page.getByRole('button', { name: 'ほかの人に渡す写しを保存' }).click()
      expect(await page.locator('dialog').innerText()).toContain('内部検討用の前提1件')
      const save = page.getByRole('button', { name: '写しを保存' })
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
      const text = await textOf(download)
      expect(download.suggestedFilename()).toContain('（写し）')
      for (const trace of ['0.1234', 'posts.granted', 'confidential'])
        expect(text).not.toContain(trace)
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await download.path())
      await runDone(page)
      await page.getByText('ライブラリの値で計算しています').first().waitFor()
      expect(problems).toEqual([])
    })
  },
  4 * PATIENCE,
)
