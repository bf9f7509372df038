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

/** These run in the page before its own script. */
function forbidStorage(): void {
  indexedDB.open = () => {
    throw new DOMException('private window', 'SecurityError')
  }
}

function haveNoDatabase(): void {
  Object.defineProperty(window, 'indexedDB', { value: undefined })
}

function fillStorage(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
}

/** What is written stays under way for ever, as in a page that is closed meanwhile. */
function neverFinishWriting(): void {
  IDBObjectStore.prototype.put = function () {
    const request = this.get('nothing') as IDBRequest<IDBValidKey>
    Object.defineProperty(request, 'addEventListener', { value: () => undefined })
    return request
  }
}

/** Tabs can't tell each other anything. */
function deafen(): void {
  Object.defineProperty(window, 'BroadcastChannel', { value: undefined })
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

/** How high the share who would come may be, as the field says it. */
const highShare = (page: Page): Promise<string> =>
  assumption(page, 'funnel.share').locator('.fields input').nth(2).inputValue()

const typeHigh = (page: Page, text: string): Promise<void> =>
  typeAssumption(page, 'funnel.share', { field: 'high', text })

const saved = (page: Page): Promise<void> =>
  page.locator('[data-save=saved]').waitFor({ timeout: PATIENCE })

const openRecent = async (page: Page): Promise<void> => {
  const recent = page.getByRole('region', { name: '最近の検討' })
  await recent.getByRole('link', { name: /青葉市/ }).click()
  await runDone(page)
}

/** Loads again once nothing is on its way any more: requests that are broken off would look like failures. */
async function reloadWith(page: Page, spoil: () => void): Promise<void> {
  await page.locator('figure svg').waitFor({ timeout: PATIENCE })
  await page.addInitScript(spoil)
  await page.reload()
}

test.each([
  ['forbidden', forbidStorage, 'プライベートウィンドウ'],
  ['missing', haveNoDatabase, 'プライベートウィンドウ'],
  ['full', fillStorage, 'いっぱい'],
])(
  'where storage is %s it is told, what was typed stays and can be saved as a file',
  async (_, spoil, sentence) => {
    await withProduct('served', async ({ page, problems }) => {
      await reloadWith(page, spoil)
      await openCity(page)
      await typeHigh(page, '40')
      const notice = page.getByRole('alert').filter({ hasText: sentence })
      await notice.waitFor({ timeout: PATIENCE })
      const download = page.waitForEvent('download')
      await notice.getByRole('button', { name: 'ファイルに保存' }).click()
      const text = readFileSync(await (await download).path(), 'utf8')
      const file = JSON.parse(text) as { assumptions: Record<string, { high: number }> }
      expect(file.assumptions['funnel.share']?.high).toBe(0.4)

      await page.reload()
      await runDone(page)
      expect(await highShare(page)).toBe('40')
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)

test(
  'a tab closed in mid-save loses nothing: the next one has the change, and says so',
  async () => {
    await withProduct('served', async ({ page, address, problems }) => {
      await reloadWith(page, neverFinishWriting)
      await openCity(page)
      await typeHigh(page, '40')
      await page.locator('[data-save=saving]').waitFor({ timeout: PATIENCE })
      const next = await page.context().newPage()
      await page.close()
      await next.goto(address)
      await openRecent(next)
      expect(await highShare(next)).toBe('40')
      const notice = next.getByRole('alert').filter({ hasText: '取りもどしました' })
      await notice.getByRole('button', { name: '閉じる' }).click()
      await notice.waitFor({ state: 'detached' })
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)

test(
  'two tabs on one study are told of each other, and neither overwrites the other unseen',
  async () => {
    await withProduct('served', async ({ page, address, problems }) => {
      await openCity(page)
      await typeHigh(page, '30')
      await saved(page)
      const other = await page.context().newPage()
      await other.goto(address)
      await openRecent(other)
      await page.getByText('別のタブでも開いています').waitFor({ timeout: PATIENCE })
      await other.getByText('別のタブでも開いています').waitFor({ timeout: PATIENCE })

      await typeHigh(page, '40')
      await saved(page)
      const told = other
        .getByRole('alert')
        .filter({ hasText: '別のタブで、この検討が変わりました' })
      await told.waitFor({ timeout: PATIENCE })
      await typeHigh(other, '50')
      await runDone(other)
      expect(await highShare(other)).toBe('50')

      await told.getByRole('button', { name: 'この画面の内容を続ける' }).click()
      await saved(other)
      const toldBack = page.getByRole('alert').filter({ hasText: 'この検討が変わりました' })
      await toldBack.getByRole('button', { name: '別のタブの内容にする' }).click()
      await expect.poll(() => highShare(page), { timeout: PATIENCE }).toBe('50')
      await page.getByRole('button', { name: /^もとに戻す（別のタブ/ }).click()
      await expect.poll(() => highShare(page)).toBe('40')

      await page.getByLabel(/^検討：/).click()
      await page.getByRole('button', { name: '版', exact: true }).click()
      const versions = page.getByRole('dialog').getByRole('listitem')
      await versions.filter({ hasText: '選ばなかった内容' }).first().waitFor()
      expect(problems).toEqual([])
    })
  },
  4 * PATIENCE,
)

test(
  'two tabs that cannot hear each other overwrite nothing unseen either',
  async () => {
    await withProduct('served', async ({ page, address, problems }) => {
      await page.context().addInitScript(deafen)
      await reloadWith(page, deafen)
      await openCity(page)
      await typeHigh(page, '30')
      await saved(page)
      const other = await page.context().newPage()
      await other.goto(address)
      await openRecent(other)
      await typeHigh(page, '40')
      await saved(page)
      await typeHigh(other, '50')
      const told = other.getByRole('alert').filter({ hasText: 'この検討が変わりました' })
      await told.waitFor({ timeout: PATIENCE })
      await told.getByRole('button', { name: '別のタブの内容にする' }).click()
      await expect.poll(() => highShare(other), { timeout: PATIENCE }).toBe('40')
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)

test(
  'a stored study that can no longer be read stays, and can be saved as a file',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      await typeHigh(page, '40')
      await saved(page)
      await page.getByRole('link', { name: /^まなびば/ }).click()
      await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('manabiba.workbench')
            opening.onsuccess = () => {
              const studies = opening.result
                .transaction('studies', 'readwrite')
                .objectStore('studies')
              const all = studies.getAll()
              all.onsuccess = () => {
                const [study] = all.result as { text: string }[]
                studies.put({ ...study, text: study?.text.replace('"lawDate"', '"lawDay"') })
                studies.transaction.oncomplete = resolve
              }
            }
            opening.onerror = reject
          }),
      )
      await page.reload()
      const recent = page.getByRole('region', { name: '最近の検討' })
      await recent.getByRole('link', { name: /青葉市/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('lawD').first().waitFor()
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'ファイルに保存' }).click()
      expect(readFileSync(await (await download).path(), 'utf8')).toContain('"lawDay"')
      await dialog.getByRole('button', { name: '閉じる' }).click()
      await recent.getByRole('link', { name: /青葉市/ }).waitFor()
      expect(problems).toEqual([])
    })
  },
  2 * PATIENCE,
)

test(
  'a page loaded again while it computes goes on with what was typed',
  async () => {
    await withProduct('served', async ({ page }) => {
      await openCity(page)
      await typeHigh(page, '40')
      await page.locator('[data-save]').waitFor({ timeout: PATIENCE })
      await page.reload()
      await runDone(page)
      expect(await highShare(page)).toBe('40')
    })
  },
  2 * PATIENCE,
)

test(
  'a worker that dies in mid-run is told, and changes no digit on the page',
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
