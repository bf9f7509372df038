import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FORMS, withProduct } from './product'
import {
  assumption,
  goTo,
  headline,
  keyFigures,
  openCity,
  PATIENCE,
  runDone,
  typeAssumption,
} from './walk'

const CITY = readFileSync('scenarios/aoba-city.json', 'utf8')
const SURVEY = readFileSync('scenarios/nagano.json', 'utf8')

describe.each(FORMS)('the workbench, %s', (form) => {
  test(
    'opens the city’s study computed; a larger share who would come moves both plans and stays after a reload',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        const before = await keyFigures(page)
        expect(Object.keys(before)).toEqual(['現状のまま', '学校設置型', '分教室型'])

        await typeAssumption(page, 'funnel.share', { field: 'high', text: '５０％' })
        await typeAssumption(page, 'funnel.share', { field: 'likely', text: '３割' })
        await page.locator('[data-save=saved]').waitFor({ timeout: PATIENCE })
        await runDone(page)
        const after = await keyFigures(page)
        expect(after['学校設置型']).not.toBe(before['学校設置型'])
        expect(after['分教室型']).not.toBe(before['分教室型'])
        expect(after['現状のまま']).toBe(before['現状のまま'])

        await page.reload()
        await runDone(page)
        expect(await keyFigures(page)).toEqual(after)
        const fields = assumption(page, 'funnel.share').locator('.fields input')
        expect(await fields.nth(1).inputValue()).toBe('30')
        expect(await assumption(page, 'funnel.share').innerText()).toContain('自分で変更')
        expect(problems).toEqual([])
      })
    },
    3 * PATIENCE,
  )

  test(
    'undoes and redoes, and brings back the library’s value',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        const before = await keyFigures(page)
        await typeAssumption(page, 'funnel.share', { field: 'high', text: '40' })
        await runDone(page)
        const changed = await keyFigures(page)
        await page.getByRole('button', { name: /^もとに戻す（/ }).click()
        await runDone(page)
        expect(await keyFigures(page)).toEqual(before)
        await page.keyboard.press('Control+y')
        await runDone(page)
        expect(await keyFigures(page)).toEqual(changed)
        await assumption(page, 'funnel.share')
          .getByRole('button', { name: 'もとに戻す', exact: true })
          .click()
        await runDone(page)
        expect(await keyFigures(page)).toEqual(before)
        expect(problems).toEqual([])
      })
    },
    3 * PATIENCE,
  )

  test(
    'refuses what breaks the order with a sentence, and keeps the result',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        const before = await keyFigures(page)
        await typeAssumption(page, 'funnel.share', { field: 'low', text: '15' })
        const row = assumption(page, 'funnel.share')
        await row.getByRole('alert').waitFor()
        expect(await row.getByRole('alert').innerText()).toMatch(
          /「ふつう」（9.11%）以下.*3.93のまま/,
        )
        expect(await row.locator('input').first().getAttribute('aria-invalid')).toBe('true')
        await typeAssumption(page, 'funnel.share', { field: 'low', text: 'たくさん' })
        expect(await row.getByRole('alert').innerText()).toContain('数字で')
        await runDone(page)
        expect(await keyFigures(page)).toEqual(before)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'takes the digits of a reason as words, and stays on the page',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        const row = assumption(page, 'funnel.share')
        await row.getByRole('button', { name: /の理由を書く$/ }).click()
        await page.keyboard.type('令和6年度の調査、2回目')
        await page.keyboard.press('Enter')
        await row.getByText('令和6年度の調査、2回目').waitFor()
        expect(page.url()).toMatch(/\/1$/)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'tells what is wrong with a file, and leaves the open study as it is',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        const before = await headline(page)
        const bad: readonly (readonly [string, string | Buffer])[] = [
          ['empty.json', ''],
          ['text.json', 'これは検討ではない'],
          ['version.json', CITY.replace('"version": 1', '"version": 99')],
          ['places.json', CITY.replace('"places": 40', '"places": -1')],
          ['nested.json', '['.repeat(100_000)],
          ['huge.json', Buffer.alloc(3 * 1024 * 1024, 32)],
        ]
        for (const [name, content] of bad) {
          const chooser = page.locator('input[type=file]').first()
          await chooser.setInputFiles({
            name,
            mimeType: 'application/json',
            buffer: Buffer.from(content),
          })
          const dialog = page.getByRole('dialog')
          await dialog.waitFor()
          expect(await dialog.innerText(), name).toContain(name)
          expect((await dialog.locator('li').first().innerText()).length, name).toBeGreaterThan(10)
          expect(await dialog.innerText(), name).toContain('いま開いている検討はそのまま')
          await page.keyboard.press('Escape')
          await dialog.waitFor({ state: 'detached' })
          expect(await headline(page), name).toBe(before)
        }
        expect(problems).toEqual([])
      })
    },
    3 * PATIENCE,
  )

  test(
    'saves a study as a file and opens it again; markup in names stays text',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        const file = JSON.parse(CITY) as {
          title: { ja: string }
          plans: { id: string; name: { ja: string } }[]
        }
        const markup = '<img src=x onerror=alert(1)><b>太字</b>'
        file.title.ja = markup
        for (const plan of file.plans) if (plan.id === 'campus') plan.name.ja = `${markup}校`
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({
            name: 'marked.json',
            mimeType: 'application/json',
            buffer: Buffer.from(JSON.stringify(file)),
          })
        await page.getByText(markup, { exact: true }).first().waitFor()
        await runDone(page)
        expect(await page.locator('img, b:has-text("太字"):not(:has-text("<"))').count()).toBe(0)
        const download = page.waitForEvent('download')
        await page.keyboard.press('Control+s')
        const saved = await download
        expect(saved.suggestedFilename()).toMatch(/^_img src=x.*\.json$/)
        const text = readFileSync(await saved.path(), 'utf8')
        expect(JSON.parse(text)).toMatchObject(file)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'a file of survey figures opens as a page to read, whichever page is open',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        const survey = JSON.parse(SURVEY) as { id: string; title: { ja: string } }
        survey.id = 'own-survey'
        survey.title.ja = '自分たちの聞き取り'
        await openCity(page)
        const open = (file: object) =>
          page
            .locator('input[type=file]')
            .first()
            .setInputFiles({
              name: 'survey.json',
              mimeType: 'application/json',
              buffer: Buffer.from(JSON.stringify(file)),
            })
        await open({ ...survey, worries: null })
        await page.locator('dialog').getByText('「survey.json」は開けません').waitFor()
        await page.keyboard.press('Escape')
        await open(survey)
        await page.getByRole('heading', { level: 1, name: '自分たちの聞き取り' }).waitFor()
        await page.goBack()
        await runDone(page)
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'adds, renames and removes a plan, and compares with another baseline',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        await page.getByText('案を加える').click()
        await page
          .locator('details[open]')
          .getByRole('button', { name: /^学校設置型/ })
          .click()
        await runDone(page)
        expect(Object.keys(await keyFigures(page))).toContain('学校設置型2')
        await page.locator('summary[aria-label^="学校設置型2"]').click()
        await page.getByRole('button', { name: '「学校設置型2」の名前を変える' }).click()
        await page.getByRole('textbox', { name: '案の名前' }).fill('駅前の校舎')
        await page.keyboard.press('Enter')
        await runDone(page)
        expect(Object.keys(await keyFigures(page))).toContain('駅前の校舎')

        await goTo(page, 6)
        await page
          .locator('.controls label', { hasText: '基準' })
          .locator('select')
          .selectOption({ label: '分教室型' })
        await runDone(page)
        await page.locator('th.baseline', { hasText: '分教室型' }).waitFor()

        await page.locator('summary[aria-label^="駅前の校舎"]').click()
        await page.getByRole('button', { name: '「駅前の校舎」を消す' }).click()
        await runDone(page)
        expect(await page.locator('thead').innerText()).not.toContain('駅前の校舎')
        expect(problems).toEqual([])
      })
    },
    3 * PATIENCE,
  )

  test(
    'weighs a choice by all futures of a run that comes in while it is looked at',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        await goTo(page, 6)
        await page.reload()
        await runDone(page)
        const settling = page.getByRole('region', { name: '計算の回数と、この差' })
        await settling.locator('svg text').first().waitFor({ timeout: PATIENCE })
        expect(await settling.locator('svg text').allTextContents()).toContain('10,000')
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )

  test(
    'changes a decision: fewer places, and the capacity on the page follows',
    async () => {
      await withProduct(form, async ({ page, problems }) => {
        await openCity(page)
        await page.getByRole('tab', { name: '決めること' }).click()
        const places = page.locator('[data-decision$=".places"]')
        await places.locator('input').fill('－１')
        await places.locator('input').press('Enter')
        await places.getByRole('alert').waitFor()
        await places.locator('input').fill('２０')
        await places.locator('input').press('Enter')
        await runDone(page)
        expect(await headline(page)).toContain('定員20人')
        expect(problems).toEqual([])
      })
    },
    2 * PATIENCE,
  )
})
