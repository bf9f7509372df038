import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withProduct } from './product'
import { goTo, headline, keyFigures, openCity, PATIENCE, runDone } from './walk'

const showAs = (page: Page, as: 'figure' | 'sheet') =>
  page.locator(`input[value=${as}]`).check({ force: true })

/** What stands in the last row of the ministry's table: the total of each grade. */
const sheetTotals = async (page: Page): Promise<string> =>
  (await page.locator('.curriculum-sheet tfoot').innerText()).replace(/\s+/g, ' ')

async function openQuestion(page: Page): Promise<void> {
  await openCity(page)
  await goTo(page, 4)
}

/** Pages that the sheet takes on paper. */
async function pagesOnPaper(page: Page): Promise<number> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const file = await page.pdf({ preferCSSPageSize: true })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

describe('the curriculum on question 4', () => {
  test(
    'shows the grade that is chosen, in chart and table alike',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openQuestion(page)
        const chart = page.locator('main section').filter({ hasText: '教科ごとの時数' }).first()
        const japanese = chart.locator('svg[role=img] text').getByText('±0')
        await page.getByRole('radio', { name: '中1' }).check({ force: true })
        expect(await japanese.count()).toBe(1)
        await page.getByRole('radio', { name: '中3' }).check({ force: true })
        expect(await japanese.count()).toBe(3)
        await chart.getByRole('button', { name: '表で見る' }).click()
        const rows = await chart.locator('tbody tr').allInnerTexts()
        expect(rows[0]!.replace(/\s+/g, ' ')).toBe('国語 105 105 ±0 仮定')
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'takes headline, strip and table with it when a cell is changed, and goes back when that is undone',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openQuestion(page)
        const before = await headline(page)
        expect(before).toContain('年770時間')
        await page.locator('[data-editor=curriculum] summary').click()
        const cell = page.getByLabel('理科 中2の時数')
        await cell.fill('多い')
        await cell.press('Enter')
        const alert = page.locator('[data-editor=curriculum] [role=alert]')
        expect(await alert.innerText()).toBe('数字で入れてください。')
        await cell.fill('９９９９')
        await cell.press('Enter')
        expect(await alert.innerText()).toBe('時数は0〜2,000の数で入れてください。')
        await cell.fill('１４０')
        await cell.press('Enter')
        await page.locator('h1').filter({ hasText: '770〜840' }).waitFor()
        await runDone(page)
        expect((await keyFigures(page))['学校設置型']).toBe('770〜840時間')
        await showAs(page, 'sheet')
        expect(await sheetTotals(page)).toContain('1,015 840 ▲175')
        await showAs(page, 'figure')
        await page.locator('h1').click()
        await page.keyboard.press('Control+z')
        await page.locator('h1').filter({ hasText: '770時間' }).waitFor()
        await runDone(page)
        expect(await headline(page)).toBe(before)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'goes onto one sheet of A4 for either plan, and nothing else with it',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openQuestion(page)
        await showAs(page, 'sheet')
        for (const plan of ['学校設置型', '分教室型']) {
          await page.locator('.strip').getByRole('button', { name: plan, exact: true }).click()
          await page.locator('.curriculum-sheet dd').getByText(plan).waitFor()
          expect(await pagesOnPaper(page), plan).toBe(1)
        }
        await page.emulateMedia({ media: 'print' })
        expect(await page.locator('h1').isVisible()).toBe(false)
        expect(await page.locator('.curriculum-sheet table').isVisible()).toBe(true)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'sets the weeks of all day patterns side by side, at one height and within the page',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await page.setViewportSize({ width: 1366, height: 768 })
        await openQuestion(page)
        await page.getByRole('radio', { name: '並べる', exact: true }).check({ force: true })
        const boxes = await page.locator('[data-pattern] table').evaluateAll((all) =>
          all.map((table) => {
            const { left, right, top } = table.getBoundingClientRect()
            return { left, right, top }
          }),
        )
        expect(boxes).toHaveLength(3)
        for (const [index, { left, top }] of boxes.entries()) {
          const before = boxes[index - 1]
          if (!before) continue
          expect(left).toBeGreaterThanOrEqual(before.right)
          expect(Math.abs(top - before.top)).toBeLessThan(20)
        }
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )
})
