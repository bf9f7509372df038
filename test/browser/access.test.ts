import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { everyPlace, speak } from './every-page'
import { withProduct } from './product'
import { headline, keyFigures, openCity, PATIENCE, runDone } from './walk'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core objects to; on the dark ground only colors can differ. */
async function violations(page: Page, only?: readonly string[]): Promise<unknown> {
  return page.evaluate(
    async ([tags, rules]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }
      // What an open menu covers is out of reach until it is closed.
      const menu = document.querySelector('header.sticky details[open]')
      const found = await inPage.run(menu?.closest('header') ?? document, {
        runOnly,
      } as axe.RunOptions)
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      }))
    },
    [STANDARDS, only] as const,
  )
}

/** Headings that come without the one above them, with their words. */
function orphanHeadings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What lies behind a dialog is not there while it is open; a dialog's own begin at the second.
    const dialog = document.querySelector('dialog[open]')
    const all = (dialog ?? document).querySelectorAll('h1, h2, h3, h4')
    const shown = [...all].filter((heading) => heading.checkVisibility())
    const levels = shown.map(({ tagName }) => Number(tagName[1]))
    const above = (at: number) => levels[at - 1] ?? (dialog ? 1 : 0)
    const orphans = shown.filter((_, at) => levels[at]! > above(at) + 1)
    return orphans.map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`)
  })
}

describe.each(['ja', 'en'] as const)('every page, panel, menu and dialog in %s', (language) => {
  test(
    'has nothing that axe-core objects to, on a light and on a dark ground, and its headings in order',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await speak(page, language)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        await page.evaluate(axe.source)
        const found: { place: string; light: unknown; dark: unknown; headings: unknown }[] = []
        const look = async (place: string) => {
          const light = await violations(page)
          await page.emulateMedia({ colorScheme: 'dark' })
          await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' })
          const dark = await violations(page, ['color-contrast'])
          await page.emulateMedia({ colorScheme: 'light' })
          found.push({ place, light, dark, headings: await orphanHeadings(page) })
        }
        await everyPlace(page, look)
        const none = { light: [], dark: [], headings: [] }
        expect(found).toEqual(found.map(({ place }) => ({ place, ...none })))
        expect(problems).toEqual([])
      })
    },
    4 * PATIENCE,
  )
})

test(
  'a study is walked through by keyboard alone',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await page.locator('h1').waitFor()
      await page.getByRole('link', { name: 'この検討を開く' }).focus()
      await page.keyboard.press('Enter')
      await runDone(page)

      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')

      const before = await headline(page)
      await page.keyboard.press('p')
      await expect.poll(() => headline(page)).not.toBe(before)
      await page.keyboard.press('3')
      await page.locator('nav a[aria-current=page]', { hasText: '3' }).waitFor()
      await page.keyboard.press('a')
      await page.locator('aside.folded').waitFor()
      await page.keyboard.press('a')
      await page.keyboard.press('1')
      await page.locator('nav a[aria-current=page]', { hasText: '1' }).waitFor()

      const figures = await keyFigures(page)
      await page.locator('[data-assumption="funnel.share"] [role=slider]').last().focus()
      await page.keyboard.press('Shift+ArrowRight')
      await runDone(page)
      await expect.poll(() => keyFigures(page)).not.toEqual(figures)
      await page.keyboard.press('Control+z')
      await runDone(page)
      await expect.poll(() => keyFigures(page)).toEqual(figures)

      await page.locator('svg[role=img][tabindex="0"]').first().focus()
      await page.keyboard.press('t')
      await page.locator('main table').first().waitFor()
      expect(problems).toEqual([])
    })
  },
  3 * PATIENCE,
)

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return `${at?.tagName ?? ''} ${at?.className ?? ''}`.trim()
  })

test(
  'asking why, comparing and keeping a version need no pointer, and the focus is never lost',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await openCity(page)
      await page.locator('h1').focus()
      await page.keyboard.press('Tab')
      expect(await focused(page)).toContain('mb-figure')
      const figure = await page.evaluate(() => document.activeElement?.textContent)
      await page.keyboard.press('Enter')
      await page.locator('aside table').first().waitFor()
      expect(await focused(page)).not.toBe('BODY')
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(figure)

      await page.keyboard.press('6')
      await page.locator('nav a[aria-current=page]', { hasText: '6' }).waitFor()
      await expect.poll(() => focused(page)).toContain('H1')

      await page.locator('header.sticky summary').first().focus()
      for (const key of ['Enter', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
      await page.locator('dialog[open]').waitFor()
      expect(await focused(page)).toContain('INPUT')
      await page.keyboard.type('協議会の前')
      await page.keyboard.press('Enter')
      await page.locator('dialog[open]').getByText('協議会の前').first().waitFor()
      expect(await focused(page)).not.toBe('BODY')
      await page.keyboard.press('Escape')
      expect(await focused(page)).toContain('SUMMARY')
      expect(problems).toEqual([])
    })
  },
  2 * PATIENCE,
)

test(
  'single keys are letters where somebody writes',
  async () => {
    await withProduct('served', async ({ page }) => {
      await openCity(page)
      const { hash } = new URL(page.url())
      await page.locator('[data-assumption="funnel.share"] .fields input').first().fill('')
      await page.keyboard.type('3a6')
      expect(new URL(page.url()).hash).toBe(hash)
      expect(await page.locator('aside.folded').count()).toBe(0)
    })
  },
  2 * PATIENCE,
)
