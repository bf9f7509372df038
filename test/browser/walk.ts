import type { Page } from 'playwright-core'
import type { BuiltQuestion } from '../../src/app/routes'

/** A busy machine computes slowly; what is waited for is told by the page itself. */
export const PATIENCE = 90_000

/** The pill that says how the run stands. */
export const runDone = (page: Page): Promise<void> =>
  page.locator('.status.done').waitFor({ timeout: PATIENCE })

/** From the library to the city's study, computed in full. */
export async function openCity(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(この検討を開く|Open this study)$/ }).click()
  await runDone(page)
}

export async function goTo(page: Page, question: BuiltQuestion): Promise<void> {
  await page.locator(`nav a[href$="/${question}"]`).click()
  await page
    .locator('nav a[aria-current=page]')
    .filter({ hasText: String(question) })
    .waitFor()
  await runDone(page)
}

export const headline = async (page: Page): Promise<string> =>
  (await page.locator('h1').innerText()).replace(/\s+/g, ' ')

/** The key figure of every plan in the strip, by the plan's name. */
export async function keyFigures(page: Page): Promise<Record<string, string>> {
  const columns = page.locator('[role=group] .column')
  const figures = await columns.evaluateAll((all) =>
    all.map((column) => [
      column.querySelector('button')?.textContent.trim() ?? '',
      column.querySelector('.key')?.textContent.replace(/\s+/g, '') ?? '',
    ]),
  )
  return Object.fromEntries(figures) as Record<string, string>
}

/** The row of an assumption that the whole study shares. */
export const assumption = (page: Page, id: string) => page.locator(`[data-assumption="${id}"]`)

/** Types into one of the three fields of an assumption, and waits for the run that follows. */
export async function typeAssumption(
  page: Page,
  id: string,
  { field, text }: { readonly field: 'low' | 'likely' | 'high'; readonly text: string },
): Promise<void> {
  const at = ['low', 'likely', 'high'].indexOf(field)
  const input = assumption(page, id).locator('.fields input').nth(at)
  await input.fill(text)
  await input.press('Enter')
}
