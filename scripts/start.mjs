// `npm start`: installs what is missing, builds what has changed, serves the built page.
import { ensureDeps } from './ensure-deps.mjs'

const DEFAULT_PORT = 4173

function portAskedFor() {
  const asked = process.env['PORT'] ?? String(DEFAULT_PORT)
  if (!/^\d+$/.test(asked) || Number(asked) > 65_535) {
    throw new Error(`PORT must be a port number from 0 to 65535, and is "${asked}".`)
  }
  return Number(asked)
}

try {
  const port = portAskedFor()
  ensureDeps()
  const { ensureBuilt, PAGE } = await import('./build.mjs')
  console.log('Building …')
  await ensureBuilt(PAGE)
  const { createPageServer, listen } = await import('./serve.mjs')
  const address = await listen(createPageServer(PAGE.folder), port)
  console.log(`まなびば  ${address}`)
  console.log('Ctrl+C stops it. dist/manabiba.html is the same page as one file.')
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
