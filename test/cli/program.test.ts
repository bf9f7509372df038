import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMAND, ensureBuilt } from '../../scripts/build.mjs'

let folder: string
/** A copy, which no later build changes in mid-test. */
beforeAll(async () => {
  await ensureBuilt(COMMAND)
  folder = await mkdtemp(join(tmpdir(), 'manabiba-program-'))
  await cp(COMMAND.folder, folder, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly answer: string
  readonly beside: string
}

/** The program as a shell starts it; with `stopAfter` its reader goes away after so many characters. */
function program(line: readonly string[], stopAfter = Infinity): Promise<Ended> {
  const child = spawn(process.execPath, [join(folder, 'main.js'), ...line], {
    env: { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '' },
  })
  let answer = ''
  let beside = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text
    if (answer.length >= stopAfter) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (beside += text))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, answer, beside }))
  })
}

test('the program answers on standard output, and with nothing beside', async () => {
  const { code, answer, beside } = await program(['list'])
  expect(answer).toContain('aoba-city')
  expect({ code, beside }).toEqual({ code: 0, beside: '' })
})

test('the program ends with 2 and a sentence where it is not understood', async () => {
  const { code, answer, beside } = await program(['run', 'aoba-city', '--replications', '1e9'])
  expect(beside).toContain('1e9')
  expect({ code, answer }).toEqual({ code: 2, answer: '' })
})

test('any number of workers prints the same report', { timeout: 90_000 }, async () => {
  const line = ['run', 'aoba-city', '--replications', '800', '--seed', '3', '--json']
  const reports: Ended[] = []
  for (const workers of ['1', '2', '3', '5'])
    reports.push(await program([...line, '--workers', workers]))
  expect(reports.map(({ code, beside }) => ({ code, beside }))).toEqual(
    reports.map(() => ({ code: 0, beside: '' })),
  )
  expect(new Set(reports.map(({ answer }) => answer)).size).toBe(1)
  expect(JSON.parse(reports[0]!.answer)).toMatchObject({ seed: 3, replications: 800 })
})

test('a reader who stops early (| head) is no error', async () => {
  const line = ['run', 'aoba-city', '--replications', '20', '--json']
  const { code, beside } = await program(line, 100)
  expect({ code, beside }).toEqual({ code: 0, beside: '' })
})
