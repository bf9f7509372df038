// `npm test`: installs what is missing, runs every check, and ends with the line `N passed, N failed`.
// Each test counts as one, and so does each check that is not made of tests.
// `node scripts/check.mjs lint types` runs only the checks named.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDeps, isStarted, ROOT } from './ensure-deps.mjs'

const MINUTES = 60_000
/** A test that never ends is ended here, far beyond what a busy machine needs. */
const LONGEST_STEP = 15 * MINUTES
const RESULTS = join(ROOT, 'node_modules', '.cache', 'manabiba', 'results')

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, programs: string[][], projects?: string[] }} Step
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} TestFile
 */

const program = (/** @type {string} */ path) => join(ROOT, 'node_modules', ...path.split('/'))
const TSC = program('typescript/bin/tsc')
const VITEST = program('vitest/vitest.mjs')

/** @type {Step[]} Beside the unit tests, which take about as long: they share the processors. */
const STATIC = [
  { name: 'build', programs: [[join(ROOT, 'scripts', 'build.mjs')]] },
  {
    name: 'types',
    programs: [[program('svelte-check/bin/svelte-check'), '--fail-on-warnings']],
  },
  {
    name: 'boundary',
    programs: [
      [TSC, '-p', 'tsconfig.pure.json'],
      [TSC, '-p', 'tsconfig.worker.json'],
    ],
  },
  { name: 'lint', programs: [[program('eslint/bin/eslint.js'), '.', '--max-warnings=0']] },
  { name: 'format', programs: [[program('prettier/bin/prettier.cjs'), '--check', '.']] },
]

/** @type {Step[]} */
const UNIT = [{ name: 'unit tests', programs: [[VITEST, 'run']], projects: ['unit', 'runes'] }]

/** @type {Step[]} Last, because two browsers and their simulations fill a small machine. */
const BROWSER = [
  { name: 'browser', programs: [[join(ROOT, 'scripts', 'browser.mjs')]] },
  { name: 'browser tests', programs: [[VITEST, 'run']], projects: ['built', 'browser'] },
]

/**
 * Counts what Vitest wrote down. A file that failed without a failed test, because it could not be
 * read or a hook threw, counts as one that failed; so does a run without any test.
 */
export function countTests(/** @type {TestFile[]} */ files) {
  const count = { passed: 0, failed: 0 }
  for (const { status, assertionResults } of files) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length
    count.passed += assertionResults.filter((test) => test.status === 'passed').length
    count.failed += failed === 0 && status !== 'passed' ? 1 : failed
  }
  if (count.passed + count.failed === 0) count.failed = 1
  return count
}

/** A step whose program crashed has failed, even where all tests it got to had passed. */
export function countStep(
  /** @type {{ succeeded: boolean, files: TestFile[] | undefined, hasTests: boolean }} */ outcome,
) {
  const { succeeded, files, hasTests } = outcome
  if (!hasTests) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 }
  if (files === undefined) return { passed: 0, failed: 1 }
  const count = countTests(files)
  return { ...count, failed: succeeded ? count.failed : Math.max(count.failed, 1) }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

function end(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (child.pid === undefined) return
  try {
    // The whole group: a test run has processes of its own.
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** @returns {Promise<{ succeeded: boolean, output: string }>} */
function run(/** @type {string[]} */ parameters) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, parameters, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    running.add(child)
    const tooLong = setTimeout(() => {
      output += `\nEnded after ${LONGEST_STEP / MINUTES} minutes.\n`
      end(child)
    }, LONGEST_STEP)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
    }
    child.on('error', (problem) => (output += `\n${problem.message}\n`))
    child.on('close', (status) => {
      clearTimeout(tooLong)
      running.delete(child)
      resolve({ succeeded: status === 0, output })
    })
  })
}

function resultsOf(/** @type {string} */ file) {
  if (!existsSync(file)) return undefined
  const written = /** @type {{ testResults: TestFile[] }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  )
  return written.testResults
}

/** @returns {Promise<Count>} */
async function check(/** @type {Step} */ { name, programs, projects }) {
  const started = Date.now()
  const results = join(RESULTS, `${name.replace(' ', '-')}-${process.pid}.json`)
  const forTests = (projects ?? []).flatMap((project) => ['--project', project])
  if (projects !== undefined) {
    forTests.push('--allowOnly=false', '--reporter=default', '--reporter=json')
    forTests.push(`--outputFile.json=${results}`)
  }
  const outcomes = []
  for (const parameters of programs) outcomes.push(await run([...parameters, ...forTests]))
  const count = countStep({
    succeeded: outcomes.every(({ succeeded }) => succeeded),
    files: resultsOf(results),
    hasTests: projects !== undefined,
  })
  rmSync(results, { force: true })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (count.failed > 0) console.log(outcomes.map(({ output }) => output).join('\n'))
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
  return count
}

/** One after the other. @returns {Promise<Count[]>} */
async function checkAll(/** @type {Step[]} */ steps) {
  const counts = []
  for (const step of steps) counts.push(await check(step))
  return counts
}

/** @returns {Promise<Count[]>} */
async function checkEverything(/** @type {string[]} */ asked) {
  const wanted = (/** @type {Step[]} */ steps) =>
    steps.filter(({ name }) => asked.length === 0 || asked.includes(name))
  try {
    ensureDeps()
  } catch (problem) {
    console.log(problem instanceof Error ? problem.message : problem)
    return [{ passed: 0, failed: 1 }]
  }
  mkdirSync(RESULTS, { recursive: true })
  const together = await Promise.all([checkAll(wanted(STATIC)), checkAll(wanted(UNIT))])
  return [...together.flat(), ...(await checkAll(wanted(BROWSER)))]
}

if (isStarted(import.meta.url)) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of running) end(child)
      process.exit(1)
    })
  }
  const counts = await checkEverything(process.argv.slice(2))
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((all, one) => all + one[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}
