import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { FORMS, withProduct } from './product'

async function openCity(page: Page): Promise<void> {
  await page.getByText('この検討を開く').click()
  await page.locator('.status.done').waitFor()
}

const drawer = (page: Page) =>
  page.getByRole('dialog', { name: /なぜこの数字？|Why this number\?/ })
const asked = (page: Page) => page.locator('main .mb-figure.asked')
const steps = (page: Page) => drawer(page).locator('table').first()

/** The drawer with everything that only a whole run can tell. */
async function settled(page: Page): Promise<void> {
  await drawer(page).getByText('めぐり合わせが').waitFor()
  await drawer(page).locator('.weight').first().waitFor()
}

describe.each(FORMS)('%s: a figure that is asked', (form) => {
  test('is explained beside the page, never under the explanation, and gets the focus back', async () => {
    await withProduct(form, async ({ page, problems }) => {
      await openCity(page)
      const figure = page.locator('.strip .mb-figure').nth(1)
      const text = await figure.innerText()
      await figure.focus()
      await page.keyboard.press('Enter')
      await settled(page)
      expect(await drawer(page).innerText()).toContain(text)
      expect(await asked(page).innerText()).toBe(text)
      expect(await isCovered(page)).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('why-heading')
      await page.keyboard.press('Escape')
      await drawer(page).waitFor({ state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text)
      expect(problems).toEqual([])
    })
  })
})

describe('the explanation', () => {
  test('leads on to other figures and back, by link, button and Alt+←', async () => {
    await withProduct('file', async ({ page, address, problems }) => {
      await openCity(page)
      await page.locator('.strip .mb-figure').nth(1).click()
      await settled(page)
      const title = () => drawer(page).locator('h2').innerText()
      const first = await title()
      await steps(page).locator('button').first().click()
      await page.waitForFunction(
        (before) => document.querySelector('#why-heading')?.textContent.trim() !== before,
        first,
      )
      expect(await title()).not.toBe(first)
      await page.getByRole('button', { name: '前の数字へもどる' }).click()
      expect(await title()).toBe(first)
      await steps(page).locator('button').first().click()
      await page.getByRole('button', { name: '前の数字へもどる' }).waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      expect(await title()).toBe(first)
      await page.keyboard.press('Alt+ArrowLeft')
      await drawer(page).waitFor({ state: 'detached' })
      expect(page.url()).toContain(address)
      expect(page.url()).toContain('#/study/')
      expect(problems).toEqual([])
    })
  })

  test('changes with its inputs, which are edited in it, and undo brings both back', async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      await page.locator('.strip .mb-figure').nth(1).click()
      await settled(page)
      const before = await steps(page).innerText()
      await drawer(page).locator('[data-input] button.brief').first().click()
      const likely = drawer(page).locator('[data-assumption] input[inputmode]').nth(1)
      const typed = await likely.inputValue()
      await likely.fill('10')
      await likely.press('Enter')
      await page.waitForFunction(
        (old) => (document.querySelector('[role=dialog] table') as HTMLElement).innerText !== old,
        before,
      )
      await page.locator('.status.done').waitFor()
      await drawer(page).locator('h2').focus()
      await page.keyboard.press('Control+z')
      await page.waitForFunction(
        (old) => (document.querySelector('[role=dialog] table') as HTMLElement).innerText === old,
        before,
      )
      expect(await likely.inputValue()).toBe(typed)
      expect(problems).toEqual([])
    })
  })

  test('can be asked from tables and charts by keyboard alone', async () => {
    await withProduct('file', async ({ page, problems }) => {
      await openCity(page)
      const cell = page.locator('section table .mb-figure[tabindex="0"]').first()
      await cell.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await drawer(page).waitFor()
      expect(await asked(page).count()).toBe(1)
      await page.keyboard.press('Escape')
      const chart = page.locator('main svg[role="img"][tabindex="0"]').first()
      await chart.focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await settled(page)
      expect(await drawer(page).locator('h2').innerText()).toContain('通いたい')
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('svg')
      expect(problems).toEqual([])
    })
  })

  test('is copied as text, or shown to be copied where the clipboard is refused', async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      await page.locator('.strip .mb-figure').nth(1).click()
      await settled(page)
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
      })
      await page.getByRole('button', { name: '式と出典を写す' }).click()
      const area = drawer(page).locator('textarea')
      const text = await area.inputValue()
      expect(text).toContain('通いたい')
      expect(
        await area.evaluate(
          (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart,
        ),
      ).toBe(text.length)
      expect(problems).toEqual([])
    })
  })

  test('comes from below on a narrow page, and the figure stays in sight', async () => {
    await withProduct('file', async ({ page, problems }) => {
      await page.setViewportSize({ width: 683, height: 384 })
      await openCity(page)
      await page.locator('.strip .mb-figure').last().click()
      await drawer(page).waitFor()
      await page.waitForTimeout(200)
      expect(await isCovered(page)).toBe(false)
      const [wide, scroll] = await page.evaluate(() => [
        document.documentElement.clientWidth,
        document.documentElement.scrollWidth,
      ])
      expect(scroll).toBeLessThanOrEqual(wide)
      expect(problems).toEqual([])
    })
  })
})

/** Whether something lies over the figure that is asked, or it is out of sight. */
function isCovered(page: Page): Promise<boolean> {
  return asked(page).evaluate((figure) => {
    const { left, top, width, height } = figure.getBoundingClientRect()
    const above = document.elementFromPoint(left + width / 2, top + height / 2)
    return above === null || !figure.contains(above)
  })
}
