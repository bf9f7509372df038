#!/usr/bin/env node
// The command line. Node 20 does not run TypeScript, so this builds the bundle when a source has
// changed and hands over. Standard output belongs to the command; what is said here goes elsewhere.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { benchWanted } from './bench-wanted.mjs'
import { ensureDeps } from './ensure-deps.mjs'

try {
  ensureDeps()
  const { COMMAND, ensureBuilt } = await import('./build.mjs')
  const wanted = benchWanted(process.argv.slice(2))
  if (wanted) {
    const { bench } = await import('./bench.mjs')
    await bench(wanted)
  } else {
    await ensureBuilt(COMMAND)
    await import(pathToFileURL(join(COMMAND.folder, 'main.js')).href)
  }
} catch (problem) {
  console.error(problem instanceof Error ? (problem.stack ?? problem.message) : problem)
  process.exitCode = 1
}
