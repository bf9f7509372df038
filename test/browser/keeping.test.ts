import { readFileSync } from 'node:fs'
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

/** Run in the page before its own script. */
function forbidStorage(): void {
  indexedDB.open = () => {
    throw new DOMException('private window', 'SecurityError')
  }
}

function fillStorage(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
}

/** The first worker is gone once it has been asked for its second range. */
function killAWorker(): void {
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

test.each([
  ['forbidden', forbidStorage, 'プライベートウィンドウ'],
  ['full', fillStorage, 'いっぱい'],
])(
  'where storage is %s it is told, and what was typed can be saved as a file',
  async (_, spoil, sentence) => {
    await withProduct('served', async ({ page, problems }) => {
      // Loading again while workers still start would look like requests that fail.
      await page.locator('figure svg').waitFor({ timeout: PATIENCE })
      await page.addInitScript(spoil)
      await page.reload()
      await openCity(page)
      await typeAssumption(page, 'funnel.share', { field: 'high', text: '40' })
      const notice = page.getByRole('alert').filter({ hasText: sentence })
      await notice.waitFor({ timeout: PATIENCE })
      const download = page.waitForEvent('download')
      await notice.getByRole('button', { name: 'ファイルに保存' }).click()
      const text = readFileSync(await (await download).path(), 'utf8')
      const saved = JSON.parse(text) as { assumptions: Record<string, { high: number }> }
      expect(saved.assumptions['funnel.share']?.high).toBe(0.4)
      expect(problems).toEqual([])
    })
  },
  2 * PATIENCE,
)

test(
  'a changed study stands among the recent ones; the library’s own stays as it is',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      const before = await keyFigures(page)
      await typeAssumption(page, 'funnel.share', { field: 'high', text: '40' })
      await runDone(page)
      await page.locator('[data-save=saved]').waitFor({ timeout: PATIENCE })
      const changed = await keyFigures(page)

      await page.getByRole('link', { name: /^まなびば/ }).click()
      const recent = page.getByRole('region', { name: '最近の検討' })
      await recent.getByRole('link', { name: /青葉市/ }).waitFor()
      await openCity(page)
      expect(await keyFigures(page)).toEqual(before)
      expect(await assumption(page, 'funnel.share').innerText()).not.toContain('自分で変更')

      await page.getByRole('link', { name: /^まなびば/ }).click()
      await recent.getByRole('link', { name: /青葉市/ }).click()
      await runDone(page)
      expect(await keyFigures(page)).toEqual(changed)

      await page.getByRole('link', { name: /^まなびば/ }).click()
      await recent.getByRole('button', { name: /消す/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: '消す' }).click()
      await recent.waitFor({ state: 'detached' })
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)

test(
  'an address of a study that is gone leads to the library, with a word on it',
  async () => {
    await withProduct('served', async ({ page, address, problems }) => {
      await page.goto(`${address}#/study/gone.abc/3`)
      await page.getByText('この検討は見つかりません').waitFor()
      await page.getByRole('heading', { name: 'どの事例から始めますか' }).waitFor()
      expect(problems).toEqual([])
    })
  },
  PATIENCE,
)

test(
  'a worker that dies in mid-run changes no digit on the page',
  async () => {
    await withProduct('served', async ({ page }) => {
      await openCity(page)
      const undisturbed = [await headline(page), await keyFigures(page)]
      await page.addInitScript(killAWorker)
      await page.reload()
      await page.getByText('計算の一部をやり直しました').waitFor({ timeout: PATIENCE })
      await runDone(page)
      expect([await headline(page), await keyFigures(page)]).toEqual(undisturbed)
    })
  },
  2 * PATIENCE,
)

test(
  'a study of one’s own town begins from the blank sheet',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await page.getByRole('button', { name: '新しい検討' }).click()
      await runDone(page)
      const before = await headline(page)
      await page.getByRole('tab', { name: '決めること' }).click()
      await page.getByRole('textbox', { name: '市町村の名前' }).fill('青葉町')
      await page.keyboard.press('Tab')
      await page.getByRole('heading', { name: '青葉町' }).waitFor()
      await page.getByRole('textbox', { name: '不登校の人数 中学校' }).fill('４８')
      await page.keyboard.press('Enter')
      await page.locator('[data-save=saved]').waitFor({ timeout: PATIENCE })
      await runDone(page)
      await expect.poll(() => headline(page)).not.toBe(before)
      await page.getByRole('button', { name: '分教室型', exact: true }).click()
      await runDone(page)
      expect(Object.keys(await keyFigures(page))).toContain('分教室型')
      expect(problems).toEqual([])
    })
  },
  2 * PATIENCE,
)
