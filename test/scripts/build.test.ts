import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { digestOf } from '../../scripts/build.mjs'

const SOURCES = ['src', 'page.html']
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'manabiba-sources-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'one')
  writeFileSync(join(root, 'src', 'b.ts'), 'two')
  writeFileSync(join(root, 'page.html'), 'page')
  writeFileSync(join(root, 'README.md'), 'words')
})

test('sources that were only copied or touched are the same', () => {
  const before = digestOf(SOURCES, root)
  utimesSync(join(root, 'src', 'b.ts'), 1, 1)
  expect(digestOf(SOURCES, root)).toBe(before)
})

test('a file that is no source makes no difference', () => {
  const before = digestOf(SOURCES, root)
  writeFileSync(join(root, 'README.md'), 'other words')
  expect(digestOf(SOURCES, root)).toBe(before)
})

test.each([
  ['changed', () => writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'three')],
  ['added', () => writeFileSync(join(root, 'src', 'c.ts'), '')],
  ['taken away', () => rmSync(join(root, 'page.html'))],
  ['renamed', () => renameSync(join(root, 'src', 'b.ts'), join(root, 'src', 'c.ts'))],
])('a source that was %s is noticed', (_, change) => {
  const before = digestOf(SOURCES, root)
  change()
  expect(digestOf(SOURCES, root)).not.toBe(before)
})
