import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyPlace } from './every-page'
import { withProduct } from './product'
import { PATIENCE } from './walk'

/** What cannot be reached: a page wider than its window, and words or controls beyond its edges. */
function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const { scrollWidth } = document.documentElement
    /** Boxes that scroll by themselves lose nothing; what is clipped is for ears alone. */
    const isReached = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(at)
        if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth) return true
        if (clipPath !== 'none') return true
      }
      return false
    }
    const says = (element: Element) =>
      element.matches('button, input, select') ||
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent!.trim(),
      )
    const beyond = [...document.querySelectorAll('body *')].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || !says(element)) return false
      const { left, right } = element.getBoundingClientRect()
      return (left < -1 || right > width + 1) && !isReached(element)
    })
    const words = beyond.map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`)
    return scrollWidth > width ? [`the page is ${scrollWidth} wide`, ...words] : words
  })
}

test.each([
  ['200 % of 1366 × 768', 683, 384],
  ['400 % of 1280 × 1024', 320, 256],
])(
  'at %s nothing is lost, and only tables and charts scroll sideways, in their own boxes',
  async (_, width, height) => {
    await withProduct('served', async ({ page, problems }) => {
      await page.setViewportSize({ width, height })
      const found: { place: string; lost: readonly string[] }[] = []
      await everyPlace(page, async (place) => {
        found.push({ place, lost: await lost(page) })
      })
      expect(found).toEqual(found.map(({ place }) => ({ place, lost: [] })))
      expect(problems).toEqual([])
    })
  },
  2 * PATIENCE,
)
