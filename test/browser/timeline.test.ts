import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withProduct } from './product'
import { goTo, headline, openCity, PATIENCE } from './walk'

/** Question 5 with the branch classroom in focus, its futures lived. */
async function openTimeline(page: Page): Promise<void> {
  await openCity(page)
  await goTo(page, 5)
  await page.locator('.strip .focus').last().click()
  await page
    .locator('h1')
    .filter({ hasText: /分教室型.*ひらけ/ })
    .waitFor({ timeout: PATIENCE })
}

const sentence = (page: Page, says: RegExp) =>
  page.locator('h1').filter({ hasText: says }).waitFor({ timeout: PATIENCE })

const chart = (page: Page) => page.locator('[data-chart=gantt] svg[role=img]')

describe('the timeline on question 5', () => {
  test(
    'says when a plan can open, and what becomes of it when it begins half a year later',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openTimeline(page)
        expect(await headline(page)).toMatch(/^令和8年12月に始めれば、 ?分教室型は令和10年4月1日に/)
        await page.getByLabel('始める月').selectOption({ label: '令和9年6月' })
        await sentence(page, /分教室型は、令和10年4月1日にはひらけない。早くて令和11年4月1日。/)
        await page.keyboard.press('Control+z')
        await sentence(page, /令和8年12月に始めれば/)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'moves a task by a month with the keys, and takes it back',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openTimeline(page)
        await chart(page).focus()
        await page.keyboard.press('Home')
        await page.keyboard.press('Shift+ArrowRight')
        await page.keyboard.press('Enter')
        const notBefore = page.getByLabel('この日より前には始めない')
        expect(await notBefore.inputValue()).toBe('2027-01-01')
        await page.keyboard.press('Control+z')
        await expect.poll(() => notBefore.inputValue()).toBe('')
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'is late once the decision is dragged two months on, and in time again when that is undone',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openTimeline(page)
        await sentence(page, /令和10年4月1日に20回に1\d回/)
        await page.evaluate(() => {
          scrollTo(0, 0)
        })
        const name = await chart(page).getByText('開設の決定').boundingBox()
        if (!name) throw new Error('The task has no name in the picture.')
        await page.mouse.move(name.x - 75, name.y + 8)
        await page.mouse.down()
        await page.mouse.move(name.x + 15, name.y + 8, { steps: 5 })
        await page.mouse.up()
        await sentence(page, /令和10年4月1日に(20回に[1-5]回|ひらけることは)/)
        await page.keyboard.press('Control+z')
        await sentence(page, /令和10年4月1日に20回に1\d回/)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'begins a plan without one from a case, and lists it',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openTimeline(page)
        await page.locator('[data-editor=timeline] summary').click()
        await page.getByRole('button', { name: '工程を消す' }).click()
        await sentence(page, /まだ工程がない/)
        await page.getByRole('button', { name: /はしうち/ }).click()
        await sentence(page, /ひらけ/)
        await page.locator('input[value=list]').check({ force: true })
        expect(await page.locator('[data-list=tasks] tbody tr').count()).toBeGreaterThan(10)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'answers why a chance is what it is, with ways to the tasks that decide',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openTimeline(page)
        await page.locator('h1 .mb-figure').first().click()
        const drawer = page.locator('aside [role=dialog]')
        await drawer.locator('dl').first().waitFor()
        expect(await drawer.innerText()).toContain('文部科学省への申請')
        await drawer.locator('dl button').first().click()
        await page.locator('[data-editor=task]').waitFor()
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )
})
