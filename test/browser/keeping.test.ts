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
