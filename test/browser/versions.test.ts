import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withProduct } from './product'
import {
  assumption,
  headline,
  keyFigures,
  openCity,
  PATIENCE,
  runDone,
  typeAssumption,
} from './walk'

const field = (page: Page) => assumption(page, 'funnel.share').locator('.fields input').nth(2)
const typeHigh = (page: Page, text: string): Promise<void> =>
  typeAssumption(page, 'funnel.share', { field: 'high', text })

async function openVersions(page: Page) {
  await page.getByLabel(/^検討：/).click()
  await page.getByRole('button', { name: '版', exact: true }).click()
  return page.getByRole('dialog')
}

async function keepVersion(page: Page, name: string): Promise<void> {
  const dialog = await openVersions(page)
  await dialog.getByLabel('名前').fill(name)
  await dialog.getByLabel(/^メモ/).fill('会議のあと')
  await dialog.getByRole('button', { name: 'いまの内容を版に残す' }).click()
  await dialog.getByRole('listitem').filter({ hasText: name }).waitFor()
  await dialog.getByRole('button', { name: '閉じる' }).click()
}

test(
  'a version is kept, gone back to, compared, removed and brought back',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      await typeHigh(page, '30')
      await runDone(page)
      await keepVersion(page, '4月の会議')
      const then = [await headline(page), await keyFigures(page)]
      await typeHigh(page, '40')
      await runDone(page)

      const dialog = await openVersions(page)
      await dialog.getByRole('link', { name: 'この版と比べる' }).click()
      await page.getByRole('heading', { name: '変わったところ' }).waitFor()
      await page.getByRole('heading', { name: '変わったことで、どうなったか' }).waitFor({
        timeout: PATIENCE,
      })
      expect(await headline(page)).toContain('前回から1か所が変わった')
      const differences = page.getByRole('region', { name: '変わったところ' })
      const [before, now] = await differences.locator('tbody td').allInnerTexts()
      expect([before, now?.split('\n')[0]]).toEqual([
        expect.stringMatching(/／30%$/),
        expect.stringMatching(/／40%$/),
      ])
      const effects = page.getByRole('region', { name: '変わったことで、どうなったか' })
      expect(await effects.locator('[data-measure="pupils.enrolled"] svg').count()).toBe(2)

      await (await openVersions(page)).getByRole('button', { name: 'この版にもどす' }).click()
      await page.getByText('「4月の会議」にもどしました').waitFor()
      await page.getByRole('heading', { name: '変わったところ' }).waitFor({ state: 'detached' })
      await page.locator('nav a[href$="/1"]').click()
      await expect.poll(() => field(page).inputValue()).toBe('30')
      await runDone(page)
      expect([await headline(page), await keyFigures(page)]).toEqual(then)

      // What was there before is a version too, and going back can itself be taken back.
      const again = await openVersions(page)
      await again.getByRole('listitem').filter({ hasText: 'もどす前に自動で' }).waitFor()
      const named = again.getByRole('listitem').filter({ hasText: '4月の会議' })
      await named.getByRole('button', { name: '消す' }).click()
      await named.waitFor({ state: 'detached' })
      await again.getByRole('button', { name: 'もとに戻す' }).click()
      await named.waitFor()
      await again.getByRole('button', { name: '閉じる' }).click()
      await page.getByRole('button', { name: 'もとに戻す（版にもどす）' }).click()
      await expect.poll(() => field(page).inputValue()).toBe('40')
      expect(problems).toEqual([])
    })
  },
  4 * PATIENCE,
)

test(
  'a study is compared with the case it began as, and with a file',
  async () => {
    await withProduct('file', async ({ page, problems }) => {
      await openCity(page)
      const download = page.waitForEvent('download')
      await page.keyboard.press('Control+s')
      const file = await (await download).path()
      await typeHigh(page, '40')
      await runDone(page)
      await (await openVersions(page)).getByRole('link', { name: /^もとの事例/ }).click()
      await page.getByRole('heading', { name: '変わったことで、どうなったか' }).waitFor({
        timeout: PATIENCE,
      })
      const sentence = await headline(page)

      const dialog = await openVersions(page)
      const choosing = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: 'ファイルと比べる' }).click()
      const name = '前の会議.json'
      const buffer = readFileSync(file)
      await (await choosing).setFiles({ name, mimeType: 'application/json', buffer })
      await page.getByText(`「${name}」からの変化`).waitFor()
      await expect.poll(() => headline(page), { timeout: PATIENCE }).toBe(sentence)
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)

test(
  'what can be undone is still known when the page is loaded again',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      const before = await field(page).inputValue()
      await typeHigh(page, '30')
      await typeHigh(page, '40')
      // The field has the focus still, and nothing is typed in it.
      await page.keyboard.press('Control+z')
      await expect.poll(() => field(page).inputValue()).toBe('30')
      await page.locator('[data-save=saved]').waitFor({ timeout: PATIENCE })
      await page.reload()
      await runDone(page)
      await page.keyboard.press('Control+z')
      await expect.poll(() => field(page).inputValue()).toBe(before)
      await page.keyboard.press('Control+Shift+z')
      await page.keyboard.press('Control+y')
      await expect.poll(() => field(page).inputValue()).toBe('40')
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)
