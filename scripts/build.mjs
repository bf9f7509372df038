// Makes dist/ (the folder and the single file) and the bundle of the command line, each only when a
// source has changed since.
import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { isStarted, ROOT } from './ensure-deps.mjs'

const CACHE = join(ROOT, 'node_modules', '.cache', 'manabiba')

const SOURCES = [
  'src',
  'scenarios',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'svelte.config.js',
  'scripts/build.mjs',
]

/**
 * @typedef {object} Product
 * @property {string} name
 * @property {string} folder where it ends up
 * @property {string[]} sources what it is made of, as paths in the project
 * @property {(folder: string) => Promise<void>} make
 */

/** @type {Product} What `npm start` serves. */
export const PAGE = {
  name: 'page',
  folder: join(ROOT, 'dist'),
  sources: [...SOURCES, 'index.html', 'public', 'build'],
  async make(folder) {
    const { build } = await import('vite')
    await build({ root: ROOT, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } })
    await build({ root: ROOT, logLevel: 'warn', mode: 'single', build: { outDir: folder } })
  },
}

/**
 * @type {Product} What `npm run manabiba` runs. Its entries lie side by side, whatever folders their
 * sources are in, so that any module of the bundle finds the worker's entry at
 * `new URL('./node-worker.js', import.meta.url)`.
 */
export const COMMAND = {
  name: 'command',
  folder: join(CACHE, 'command'),
  sources: SOURCES,
  make: (folder) =>
    makeForNode(folder, {
      main: join(ROOT, 'src', 'cli', 'main.ts'),
      'node-worker': join(ROOT, 'src', 'runs', 'node-worker.ts'),
    }),
}

/**
 * Bundles programs for Node, whole, so that starting one reads a few files and not hundreds.
 * @param {string} folder
 * @param {Record<string, string>} entries
 */
export async function makeForNode(folder, entries) {
  const { build } = await import('vite')
  await build({
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: entries,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}

/** @returns {string[]} the file itself, or every file below the folder, in a fixed order */
function filesOf(/** @type {string} */ path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/** One name for the state of the sources: their contents, not their times, which a checkout changes. */
export function digestOf(/** @type {string[]} */ sources, root = ROOT) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const recordOf = (/** @type {Product} */ { name }) => join(CACHE, `${name}.digest`)

function isFresh(/** @type {Product} */ product, /** @type {string} */ digest) {
  const record = recordOf(product)
  return existsSync(product.folder) && existsSync(record) && readFileSync(record, 'utf8') === digest
}

/**
 * Makes the product beside its place and then moves it there, so that nobody who is reading the old
 * one finds half of a new one. Nothing is done when no source has changed.
 */
export async function ensureBuilt(/** @type {Product} */ product) {
  const digest = digestOf(product.sources)
  if (isFresh(product, digest)) return
  const suffix = String(process.pid)
  const made = join(CACHE, `${product.name}-new-${suffix}`)
  const old = join(CACHE, `${product.name}-old-${suffix}`)
  try {
    await product.make(made)
    if (existsSync(product.folder)) renameSync(product.folder, old)
    renameSync(made, product.folder)
    writeFileSync(recordOf(product), digest)
  } finally {
    for (const left of [made, old]) rmSync(left, { recursive: true, force: true })
  }
}

if (isStarted(import.meta.url)) {
  await ensureBuilt(PAGE)
  for (const file of filesOf(PAGE.folder)) {
    console.log(`${relative(ROOT, file)}  ${(statSync(file).size / 1000).toFixed(1)} kB`)
  }
}
