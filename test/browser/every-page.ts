import type { Page } from 'playwright-core'
import { BUILT_QUESTIONS } from '../../src/app/routes'
import { goTo, openCity, PATIENCE, runDone } from './walk'

/** Called with a name wherever somebody may stop and look. */
export type Look = (place: string) => Promise<void>

export async function speak(page: Page, language: 'ja' | 'en'): Promise<void> {
  await page.locator('label:has(option[lang=en]) select').selectOption(language)
}

/** Opens a page of the address's own, as a link would. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

/** Everything that can be opened: pages, panels, menus and dialogs. Starts at the library. */
export async function everyPlace(page: Page, look: Look): Promise<void> {
  await page.locator('h1').waitFor()
  await look('library')
  await refusedFile(page, look)
  await follow(page, '#/survey/nagano')
  await page.locator('h1').filter({ hasNotText: 'どの事例' }).waitFor()
  await look('survey')
  await follow(page, '#/')
  await openCity(page)
  for (const question of BUILT_QUESTIONS) {
    await goTo(page, question)
    await look(`question ${question}`)
  }
  await teachers(page, look)
  await curriculum(page, look)
  await timeline(page, look)
  await application(page, look)
  await goTo(page, 1)
  await panels(page, look)
  await menusAndDialogs(page, look)
  await changes(page, look)
}

async function refusedFile(page: Page, look: Look): Promise<void> {
  const file = { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.locator('dialog[open]').waitFor()
  await look('problems')
  await page.keyboard.press('Escape')
}

/** Question 2's editor with a teacher unfolded, and a plan that knows of no teacher. */
async function teachers(page: Page, look: Look): Promise<void> {
  await goTo(page, 2)
  const editor = page.locator('[data-editor=teachers]')
  await editor.locator('> summary').click()
  await editor.locator('.teacher summary').first().click()
  await look('editor of the teachers')
  await editor.locator('> button').last().click()
  await editor.waitFor({ state: 'detached' })
  await look('no teachers')
  await page.locator('h1').click()
  await page.keyboard.press('Control+z')
  await editor.waitFor({ state: 'attached' })
  await runDone(page)
}

/** Question 4's editor and its sheet. */
async function curriculum(page: Page, look: Look): Promise<void> {
  await goTo(page, 4)
  await page.locator('[data-editor=curriculum] summary').click()
  await look('editor of the curriculum')
  await page.locator('input[value=sheet]').check({ force: true })
  await page.locator('.curriculum-sheet table').waitFor()
  await look('sheet of the curriculum')
  await page.locator('input[value=figure]').check({ force: true })
}

/** What the ministry asks of a plan, with a text taken out: its item is missing and leads to its field. */
async function application(page: Page, look: Look): Promise<void> {
  await goTo(page, 5)
  await page.locator('a[href$="/5/application"]').click()
  await page.locator('[data-item=schoolName]').waitFor({ timeout: PATIENCE })
  await look('application')
  await page.locator('#application-schoolName').fill('')
  await page.locator('h1').click()
  await page.locator('[data-item=schoolName] button').waitFor()
  await look('application with an item missing')
  await page.keyboard.press('Control+z')
  await page.locator('[data-item=schoolName] button').waitFor({ state: 'detached' })
}

/** Question 5's forms, its list, and what a chance answers. */
async function timeline(page: Page, look: Look): Promise<void> {
  await goTo(page, 5)
  await page.locator('[data-chart=gantt] svg[role=img]').waitFor({ timeout: PATIENCE })
  await page.locator('[data-editor=timeline] summary').click()
  await look('editor of the timeline')
  await page.locator('input[value=list]').check({ force: true })
  await page.locator('[data-list=tasks] table').waitFor()
  await page.locator('[data-list=tasks] select').selectOption({ index: 3 })
  await page.locator('[data-editor=task]').waitFor()
  await look('list of tasks and form of one')
  await page.locator('input[value=chart]').check({ force: true })
  await page.locator('h1 .mb-figure').first().click()
  await page.locator('aside dl').first().waitFor()
  await look('why of a chance of opening')
  await page.keyboard.press('Escape')
}

async function panels(page: Page, look: Look): Promise<void> {
  await page.locator('h1 .mb-figure').first().click()
  await page.locator('aside table').first().waitFor()
  await look('why')
  await page.keyboard.press('Escape')
  await unfold(page)
  await page.locator('aside [role=tab]').nth(1).click()
  await look('decisions of a plan')
  await page.locator('aside .places button').last().click()
  await look('decisions of the study')
  await page.locator('aside [role=tab]').first().click()
  await page.locator('aside .mb-link').first().click()
  await look('all assumptions')
  await page.keyboard.press('a')
  await look('folded')
  await page.keyboard.press('a')
  await page.locator('svg[role=img][tabindex="0"]').first().focus()
  await page.keyboard.press('ArrowRight')
  await look('tooltip')
  await page.keyboard.press('t')
  await look('table')
  await page.keyboard.press('t')
}

/** Where there is no room beside the page, the assumptions are folded until they are asked for. */
async function unfold(page: Page): Promise<void> {
  const fold = page.locator('aside.folded .fold')
  if ((await fold.count()) > 0) await fold.click()
}

async function menusAndDialogs(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Escape')
  const menus = page.locator('header.sticky details > summary')
  const study = menus.first()
  const audience = menus.last()
  await study.click()
  await look('menu of the study')
  for (const [at, name] of ['rename', 'versions'].entries()) {
    if (at > 0) await study.click()
    await page.locator('details[open] .list button').nth(at).click()
    await dialog(page, name, look)
  }
  await audience.click()
  await look('menu of the audience')
  await page.locator('details[open] hr ~ button').first().click()
  await dialog(page, 'small counts', look)
  await audience.click()
  await page.locator('details[open] hr ~ button').last().click()
  await dialog(page, 'copy', look)
}

async function dialog(page: Page, name: string, look: Look): Promise<void> {
  await page.locator('dialog[open]').waitFor()
  await look(name)
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

async function changes(page: Page, look: Look): Promise<void> {
  await unfold(page)
  const likely = page.locator('[data-assumption="funnel.share"] .fields input').nth(1)
  await likely.fill('12')
  await likely.press('Enter')
  await runDone(page)
  await follow(page, new URL(page.url()).hash.replace(/\/\d$/, '/1/since/original'))
  await page.locator('main table').nth(1).waitFor({ timeout: PATIENCE })
  await look('what changed')
}
