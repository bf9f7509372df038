import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withProduct } from './product'
import { goTo, headline, openCity, PATIENCE, runDone } from './walk'

const section = (page: Page) => page.locator('[data-section=teachers]')
const editor = (page: Page) => page.locator('[data-editor=teachers]')

/** Question 2 with the branch classroom in focus, which has nobody for technology and home economics. */
async function openBranch(page: Page): Promise<void> {
  await openCity(page)
  await goTo(page, 2)
  await page.locator('.strip').getByRole('button', { name: '分教室型', exact: true }).click()
  await page.locator('h1').filter({ hasText: '分教室型' }).waitFor()
  await section(page).waitFor({ timeout: PATIENCE })
}

const coverOf = async (page: Page, subject: string): Promise<string> => {
  const row = section(page)
    .locator('tr[data-cover]')
    .filter({ has: page.getByRole('rowheader', { name: subject, exact: true }) })
  return (await row.innerText()).replace(/\s+/g, ' ')
}

const costLines = (page: Page) => page.getByRole('row', { name: /^非常勤講師の報酬/ })

async function undo(page: Page): Promise<void> {
  await page.locator('h1').click()
  await page.keyboard.press('Control+z')
}

describe('teachers on question 2', () => {
  test(
    'are named where nobody may teach a subject; whoever is proposed joins the plan, its cost and its headline, until undone',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openBranch(page)
        expect(await headline(page)).toContain('技術、家庭を教える免許のある先生がいない。')
        expect(await coverOf(page, '技術')).toBe('技術 1.5 いない週1.5コマ足りない —')
        expect(await section(page).locator('.proposal').innerText()).toContain(
          '非常勤講師2人（週3コマ）でうまる。見つかれば年384千円。',
        )
        await section(page).getByRole('button', { name: 'この案に入れる' }).click()
        await page.locator('h1').filter({ hasText: 'すべてそろう' }).waitFor({ timeout: PATIENCE })
        expect(await headline(page)).not.toContain('免許のある先生がいない')
        expect(await coverOf(page, '技術')).toBe('技術 1.5 免許でまかなう 非常勤講師（技術） 1.5')
        await runDone(page)
        await goTo(page, 3)
        await costLines(page).waitFor({ timeout: PATIENCE })
        await undo(page)
        await costLines(page).waitFor({ state: 'detached', timeout: PATIENCE })
        await runDone(page)
        await goTo(page, 2)
        expect(await headline(page)).toContain('技術、家庭を教える免許のある先生がいない。')
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'are edited by keyboard where they are read, refused with a sentence, forgotten and entered anew',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openBranch(page)
        await editor(page).locator('> summary').press('Enter')
        await editor(page).locator('.teacher summary').first().press('Enter')
        const most = editor(page).getByLabel('持てるコマ（週）').first()
        await most.fill('９９')
        await most.press('Enter')
        expect(await editor(page).getByRole('alert').innerText()).toBe(
          '0〜40の数で入れてください。',
        )
        await most.fill('４')
        await most.press('Enter')
        expect(await editor(page).getByRole('alert').count()).toBe(0)
        expect(await coverOf(page, '国語')).toContain('時間が足りない週5コマ足りない')
        await editor(page).getByRole('checkbox', { name: '技術' }).first().press('Space')
        expect(await coverOf(page, '技術')).not.toContain('いない')
        await undo(page)
        expect(await coverOf(page, '技術')).toContain('いない')
        await editor(page).getByRole('button', { name: '先生をすべて消す' }).click()
        await section(page).getByRole('button', { name: '先生を入れる' }).press('Enter')
        await page.keyboard.type('山田')
        await page.keyboard.press('Enter')
        await editor(page).getByText('山田').first().waitFor()
        expect(await coverOf(page, '国語')).toContain('いない')
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )
})
