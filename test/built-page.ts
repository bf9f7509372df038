import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuilt, PAGE } from '../scripts/build.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built page: index.html, its assets, and manabiba.html. */
    builtPage: string
  }
}

/** Builds the page, and gives the tests a copy that another build cannot change under them. */
export default async function setup(project: TestProject): Promise<() => void> {
  await ensureBuilt(PAGE)
  const folder = mkdtempSync(join(tmpdir(), 'manabiba-built-'))
  cpSync(PAGE.folder, folder, { recursive: true })
  project.provide('builtPage', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
