import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { BUILT_QUESTIONS } from '../../src/app/routes'
import { everyPlace, speak } from './every-page'
import { withProduct } from './product'
import { PATIENCE, runDone } from './walk'

/** Kana and kanji in words, labels, hints and values, outside what is marked as Japanese. */
function japanese(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const KANA_OR_KANJI = /[\u3041-\u30ff\u4e00-\u9fff]/u
    const SAYS = ['aria-label', 'title', 'placeholder', 'alt', 'data-hint']
    const isQuoted = (element: Element | null) => element?.closest('[lang=ja], script, style')
    const found = new Set<string>()
    const take = (text: string | null, element: Element | null) => {
      if (text && KANA_OR_KANJI.test(text) && !isQuoted(element)) found.add(text.trim())
    }
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      take(node.textContent, node.parentElement)
    for (const element of document.querySelectorAll('body *')) {
      for (const name of SAYS) take(element.getAttribute(name), element)
      if (element instanceof HTMLInputElement) take(element.value, element)
    }
    return [...found]
  })
}

/** Lines that the page's sentence takes; the longest may fill two. */
function headlineLines(page: Page): Promise<number> {
  return page.locator('h1').evaluate((heading) => {
    const range = document.createRange()
    range.selectNodeContents(heading)
    const middles = [...range.getClientRects()]
      .filter(({ width }) => width > 1)
      .map(({ top, height }) => top + height / 2)
    const step = parseFloat(getComputedStyle(heading).lineHeight)
    return Math.round((Math.max(...middles) - Math.min(...middles)) / step) + 1
  })
}

const CASES = ['soujun', 'hashiuchi', 'blank']

test(
  'English has no kana or kanji outside names and quotations, and no page is wider than its window',
  async () => {
    await withProduct('served', async ({ page, problems }) => {
      await page.setViewportSize({ width: 1366, height: 768 })
      await speak(page, 'en')
      const found: { place: string; japanese: readonly string[]; isWide: boolean }[] = []
      const look = async (place: string) => {
        const isWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        )
        found.push({ place, japanese: await japanese(page), isWide })
      }
      await everyPlace(page, look)
      const long: string[] = []
      for (const study of ['aoba-city', ...CASES]) {
        for (const question of BUILT_QUESTIONS) {
          const address = `#/study/${study}/${question}`
          await page.evaluate((hash) => {
            location.hash = hash
          }, address)
          await page.locator(`nav a[aria-current=page][href$="${study}/${question}"]`).waitFor()
          await runDone(page)
          await look(address)
          if ((await headlineLines(page)) > 2)
            long.push(`${address} ${await page.locator('h1').innerText()}`)
        }
      }
      expect(found).toEqual(found.map(({ place }) => ({ place, japanese: [], isWide: false })))
      expect(long).toEqual([])
      expect(problems).toEqual([])
    })
  },
  4 * PATIENCE,
)
