import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { BUILT_QUESTIONS } from '../../src/app/routes'
import { withProduct } from './product'
import { goTo, openCity, PATIENCE } from './walk'

/** A4 upright between margins of 15 mm, at 96 pixels an inch. */
const BETWEEN_MARGINS = 680
/** The same on its side: question 5 is a Gantt chart. */
const LANDSCAPE = 1008
const widthOf = (question: number) => (question === 5 ? LANDSCAPE : BETWEEN_MARGINS)

/** Sets the page as the browser does before it prints, so that it can be measured. */
async function onPaper(page: Page, width = BETWEEN_MARGINS): Promise<void> {
  await page.setViewportSize({ width, height: 960 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await settled(page)
}

/** Waits until two measurements in a row find everything in the same place. */
async function settled(page: Page): Promise<void> {
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .map((element) => Object.values(element.getBoundingClientRect().toJSON() as object).join())
        .join(';'),
    )
  let before = await places()
  for (let now = await places(); now !== before; now = await places()) before = now
}

async function onScreen(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** What stands beyond the right margin: it would make the browser shrink the whole sheet. */
function beyondMargin(page: Page, most: number): Promise<readonly string[]> {
  return page.evaluate((width) => {
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1,
    )
    return all.map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 40)}`)
  }, most)
}

/** The smallest letters, in points. */
function smallestLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll('main *')]
      .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
      .map((element) => parseFloat(getComputedStyle(element).fontSize))
    return Math.min(...sizes) * 0.75
  })
}

/** Relative luminance of a color as the page writes it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('on paper', () => {
  test(
    'every question stands between the margins of A4, in letters of 8.5 points and more',
    async () => {
      await withProduct('served', async ({ page, problems }) => {
        await openCity(page)
        for (const question of BUILT_QUESTIONS) {
          await goTo(page, question)
          await onPaper(page, widthOf(question))
          expect(await beyondMargin(page, widthOf(question)), `question ${question}`).toEqual([])
          expect(await smallestLetters(page), `question ${question}`).toBeGreaterThanOrEqual(8.49)
          await onScreen(page)
        }
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'it says whose study it is, what is asked, on what it rests and of which run and law it is; no control is left',
    async () => {
      await withProduct('served', async ({ page }) => {
        await openCity(page)
        await goTo(page, 2)
        await onPaper(page)
        const paper = await page.locator('body').innerText()
        expect(paper).toMatch(/^青葉市：学びの多様化学校の比較（架空の市）/)
        expect(paper).toMatch(/令和\d+年\d+月\d+日 青葉市（架空）/)
        expect(paper).toContain('人は足りるか')
        expect(paper).toContain('数字はモデルの見込みで、決まったことではありません')
        expect(paper).toMatch(/この問いの前提[^]*低め\s+ふつう\s+高め\s+種類\s+出典・理由/)
        // That additional posts are granted is internal from the start.
        expect(paper).toMatch(/内部検討用の前提\d+件は、載せていません/)
        expect(paper).not.toContain('求めた加配が認められる割合')
        const foot = await page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue('--mb-paper-foot'),
        )
        expect(foot).toMatch(/法令基準日 令和8年4月1日 .*計算の番号 [0-9a-f]+ .*計算回数 10,000/)
        expect(paper).not.toMatch(/表で見る|ファイルに保存|案を加える/)
      })
    },
    2 * PATIENCE,
  )

  test(
    'a page shown on a dark ground is drawn in the colors of white paper, which grey tells apart',
    async () => {
      await withProduct('served', async ({ page }) => {
        await page.emulateMedia({ colorScheme: 'dark' })
        await openCity(page)
        await goTo(page, 3)
        await onPaper(page)
        const fills = await page
          .locator('main svg[role=img]')
          .first()
          .locator('rect')
          .evaluateAll((all) => [...new Set(all.map((rect) => rect.getAttribute('fill') ?? ''))])
        const payers = ['#115a36', '#259d63', '#9bd4b5']
        expect(fills).toEqual(expect.arrayContaining(payers))
        const greys = payers.map(luminance)
        expect(greys[1]! - greys[0]!).toBeGreaterThan(0.1)
        expect(greys[2]! - greys[1]!).toBeGreaterThan(0.1)
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        )
        await onScreen(page)
        await page.locator('main svg[role=img].dark').first().waitFor()
      })
    },
    2 * PATIENCE,
  )
})
