import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withProduct } from './product'
import { goTo, openCity, PATIENCE, runDone } from './walk'

/** Where the parts of a page stand, looked at in every frame; a part that moves is written down. */
async function watchPlaces(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moves: string[] = []
    let before = new Map<string, number>()
    const placesOf = (main: Element): Map<string, number> => {
      const places = new Map<string, number>()
      main.querySelectorAll('h1, h2, table, .section').forEach((part, index) => {
        const name = `${part.tagName} ${String(index)} ${part.tagName === 'H2' ? part.textContent : ''}`
        places.set(name, Math.round(part.getBoundingClientRect().top + scrollY))
      })
      return places
    }
    const look = (): void => {
      const main = document.querySelector('main')
      const now = main ? placesOf(main) : new Map<string, number>()
      for (const [name, at] of now) {
        const was = before.get(name)
        if (was !== undefined && was !== at) moves.push(`${name}: ${String(was)} → ${String(at)}`)
      }
      before = now
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { moves })
  })
}

const movesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { moves: string[] }).moves)

/** Raises the high end of the first assumption by a twentieth, and waits for the run that follows. */
async function raiseFirstAssumption(page: Page): Promise<void> {
  const high = page.locator('[data-assumption] .fields input').nth(2)
  const before = await page.locator('footer').innerText()
  await high.fill(String(Number(await high.inputValue()) * 1.05))
  await high.press('Enter')
  await page.waitForFunction(
    (text) => document.querySelector('footer')?.innerText !== text,
    before,
    { timeout: PATIENCE },
  )
  await runDone(page)
}

describe.each(['ja', 'en'])('while futures come in, %s', (language) => {
  test.each([1, 2, 3] as const)(
    'nothing of question %i moves, though its figures do',
    async (question) => {
      await withProduct('file', async ({ page, problems }) => {
        await openCity(page)
        if (language === 'en') await page.locator('select').first().selectOption('en')
        await goTo(page, question)
        await runDone(page)
        await watchPlaces(page)
        await raiseFirstAssumption(page)
        expect(await movesOf(page)).toEqual([])
        expect(problems).toEqual([])
      })
    },
    3 * PATIENCE,
  )
})
