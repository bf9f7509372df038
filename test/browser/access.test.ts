import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withProduct } from './product'
import { goTo, headline, keyFigures, openCity, PATIENCE, runDone } from './walk'

const QUESTIONS = [1, 2, 3, 4, 6] as const

/** What axe-core objects to, by the standards the product holds itself to. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const found = await inPage.run(document, { runOnly: { type: 'tag', values: tags } })
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }))
  })
}

async function speak(page: Page, language: string): Promise<void> {
  await page.locator('label:has(option[lang=en]) select').selectOption(language)
}

describe.each(['ja', 'en'])('every page in the language %s', (language) => {
  test(
    'has nothing that axe-core objects to',
    async () => {
      await withProduct('served', async ({ page }) => {
        await speak(page, language)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        expect(await violations(page), 'library').toEqual([])
        await page.getByRole('link', { name: /長野県|Nagano/ }).click()
        await page.getByRole('heading', { name: /77/ }).waitFor()
        expect(await violations(page), 'survey').toEqual([])
        await page.goBack()
        await openCity(page)
        for (const question of QUESTIONS) {
          await goTo(page, question)
          expect(await violations(page), `question ${question}`).toEqual([])
        }
        await goTo(page, 1)
        await page.getByRole('tab').nth(1).click()
        expect(await violations(page), 'decisions').toEqual([])
      })
    },
    3 * PATIENCE,
  )
})

test(
  'English pages have no kana or kanji outside what people have named',
  async () => {
    await withProduct('served', async ({ page }) => {
      await speak(page, 'en')
      const japanese = () =>
        page.evaluate(() => {
          const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found: string[] = []
          for (let node = all.nextNode(); node; node = all.nextNode()) {
            const text = node.textContent ?? ''
            const quoted = node.parentElement?.closest('[lang=ja], script, style')
            if (!quoted && /[\u3041-\u30ff\u4e00-\u9fff]/u.test(text)) found.push(text.trim())
          }
          return found
        })
      expect(await japanese(), 'library').toEqual([])
      await openCity(page)
      for (const question of QUESTIONS) {
        await goTo(page, question)
        expect(await japanese(), `question ${question}`).toEqual([])
      }
    })
  },
  3 * PATIENCE,
)

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
