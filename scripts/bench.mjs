// `manabiba bench`: how fast this copy is on this computer. Bundled beside the command line, because
// it measures the model written plainly as well, which lives with the tests.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { COMMAND, ensureBuilt, makeForNode } from './build.mjs'
import { ROOT } from './ensure-deps.mjs'

const STUDY = 'aoba-city'

/** @type {import('./build.mjs').Product} */
const BENCH = {
  name: 'bench',
  folder: join(COMMAND.folder, '..', 'bench'),
  sources: [...COMMAND.sources, 'bench', 'test/engine/plain-twin'],
  make: (folder) =>
    makeForNode(folder, {
      main: join(ROOT, 'bench', 'main.ts'),
      'node-worker': join(ROOT, 'src', 'runs', 'node-worker.ts'),
    }),
}

/** @param {{ json: boolean, browser: boolean, language: 'ja' | 'en' }} wanted */
export async function bench({ json, browser, language }) {
  await ensureBuilt(BENCH)
  const address = pathToFileURL(join(BENCH.folder, 'main.js')).href
  const { measure, benchText, libraryStudies } = /** @type {typeof import('../bench/main.ts')} */ (
    await import(address)
  )
  const study = libraryStudies().find(({ id }) => id === STUDY)
  if (!study) throw new Error(`The library has no study "${STUDY}".`)
  const found = await measure({
    study,
    workerScript: new URL('./node-worker.js', address),
    cores: availableParallelism(),
    // Seeds that no earlier bench had: a branch predictor learns what it has seen.
    firstSeed: Math.floor(performance.timeOrigin) % 1_000_000_000,
    say: (step) => console.error(`… ${step}`),
  })
  const report = browser ? { ...found, browser: await inBrowser() } : found
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : benchText(report, language))
}

async function inBrowser() {
  const { findBrowser } = await import('./browser.mjs')
  const program = findBrowser()
  if (program === undefined) return NO_BROWSER
  const { measureInBrowser } = await import('./bench-browser.mjs')
  console.error('… browser')
  return measureInBrowser(program)
}

const NO_BROWSER = {
  ja: 'Chromiumが見つからないため、ブラウザーでは測っていません。CHROMIUM_PATHに実行ファイルを指定してください。',
  en: 'No Chromium was found, so nothing was measured in a browser: name one in CHROMIUM_PATH.',
}
