import type { Download, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import readExcel from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { FORMS, withProduct } from './product'
import { goTo, openCity, PATIENCE } from './walk'

async function saved(page: Page, format: string, readers = /^ほかの人に渡す/): Promise<Download> {
  const entry = page.getByRole('group', { name: readers }).getByRole('button', { name: format })
  await page.locator('summary').filter({ hasText: '書き出す' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()])
  return download
}

const bytesOf = async (download: Download) => readFileSync(await download.path())

test.each(FORMS)(
  'every file of a timeline is made without a connection and within the policy (%s)',
  async (form) => {
    await withProduct(form, async ({ page, problems }) => {
      await openCity(page)
      await goTo(page, 5)
      await page.locator('[data-chart=gantt]').waitFor({ timeout: PATIENCE })
      const sheet = await saved(page, 'Excelの工程表')
      expect(sheet.suggestedFilename()).toMatch(/^青葉市：.+ 開校までの工程\.xlsx$/)
      const [gantt] = await readExcel(new Blob([await bytesOf(sheet)]))
      expect(gantt!.data[6]!.slice(0, 2)).toEqual(['担当', '工程'])
      const calendar = await bytesOf(await saved(page, '予定表（ics）'))
      expect(calendar.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/)
      const project = await bytesOf(await saved(page, 'Microsoft Project（XML）'))
      expect(project.toString()).toContain('<Name>開校</Name>')
      const utf8 = await bytesOf(await saved(page, 'CSV（UTF-8）'))
      const shiftJis = await bytesOf(await saved(page, 'CSV（Shift_JIS）'))
      const [first] = new TextDecoder('shift_jis').decode(shiftJis).split('\r\n')
      expect(utf8.toString().startsWith(`\ufeff${first!}`)).toBe(true)
      const own = await bytesOf(await saved(page, 'CSV（UTF-8）', /^自分用/))
      expect(own.toString()).toMatch(/^\ufeff"担当","工程"/)
      expect(problems).toEqual([])
    })
  },
  2 * PATIENCE,
)
