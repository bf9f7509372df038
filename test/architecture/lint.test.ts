import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import ts from 'typescript-eslint'

// Without the rules that need types: the bans here are of words, and so a second is enough.
const eslint = new ESLint({
  overrideConfig: [
    { ...ts.configs.disableTypeChecked, linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ],
})

async function rulesBroken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return result!.messages.map(({ ruleId }) => ruleId)
}

test.each([
  ['an inexact function', 'export const x = Math.exp(1)', 'no-restricted-properties'],
  ['an inexact function, renamed', 'export const { log } = Math', 'no-restricted-properties'],
  ['a generator', 'export const x = Math.random()', 'no-restricted-properties'],
  ['a power', 'export const x = (y: number) => y ** 2', 'no-restricted-syntax'],
  ['a power in place', 'export let x = 3\nx **= 2', 'no-restricted-syntax'],
  ['the clock', 'export const x = Date.now()', 'no-restricted-globals'],
  ['the stopwatch', 'export const x = performance.now()', 'no-restricted-globals'],
])('the engine may not use %s', async (_, text, rule) => {
  expect(await rulesBroken('src/engine/made-up.ts', text)).toContain(rule)
})

test('the engine may use what is exact everywhere', async () => {
  const text =
    'export const x = Math.sqrt(2) + Math.floor(1.5) + Math.fround(0.1) + Math.imul(3, 4)'
  expect(await rulesBroken('src/engine/made-up.ts', text)).toEqual([])
})

test.each([
  ['markup from a text', '{@html "<b>"}', 'svelte/no-at-html-tags'],
  ['a style attribute', '<p style="color: red">text</p>', 'svelte/no-inline-styles'],
])('a component may not have %s', async (_, text, rule) => {
  expect(await rulesBroken('src/views/MadeUp.svelte', text)).toContain(rule)
})

test.each([
  ['Zod past its door', "import { z } from 'zod'\nexport { z }", 'no-restricted-imports'],
  ['a small Zod', "import { z } from 'zod/mini'\nexport { z }", 'no-restricted-imports'],
  [
    'a parser that evaluates',
    "import { csvParse } from 'd3-dsv'\ncsvParse('')",
    'no-restricted-imports',
  ],
  ['text as code', "export const x: unknown = eval('1')", 'no-eval'],
  ['text as a function', "export const x = new Function('return 1')", 'no-new-func'],
])('no file may use %s', async (_, text, rule) => {
  expect(await rulesBroken('src/study/made-up.ts', text)).toContain(rule)
})
