// Sees to it that Node is new enough and that node_modules holds what the lock file names.
// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Whether a script was started itself, by whatever path leads to it, and not imported. */
export function isStarted(/** @type {string} */ address) {
  const [, started] = process.argv
  if (started === undefined || !existsSync(started)) return false
  return realpathSync(started) === fileURLToPath(address)
}

/** Vite's own range: 20.19 and later of 20, 22.12 and later. */
export function nodeIsNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/** @typedef {{ version?: string, optional?: boolean, extraneous?: boolean }} Locked */

function packagesIn(/** @type {string} */ lockFile) {
  if (!existsSync(lockFile)) return {}
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(lockFile, 'utf8'))
  )
  return lock.packages
}

/**
 * Whether every package of the lock file is there in its version. Optional ones are for other
 * systems. What npm noted down is compared, not the files' times, which any checkout changes.
 */
function isInstalled() {
  const installed = packagesIn(join(ROOT, 'node_modules', '.package-lock.json'))
  return Object.entries(packagesIn(join(ROOT, 'package-lock.json'))).every(
    ([path, { version, optional, extraneous }]) =>
      path === '' ||
      optional === true ||
      extraneous === true ||
      installed[path]?.version === version,
  )
}

/** npm as a command for this system; on Windows it is a script, which needs a shell. */
export function runNpm(/** @type {string[]} */ parameters) {
  // What npm prints goes to standard error: standard output belongs to the command that was asked for.
  const { status, error } = spawnSync('npm', parameters, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return error === undefined && status === 0
}

/** Installs when something the lock file names is missing; throws a sentence when it fails. */
export function ensureDeps() {
  if (!nodeIsNewEnough()) {
    throw new Error(
      `Manabiba needs Node.js 20.19 or later of 20, or 22.12 or later; this is ${process.versions.node}.`,
    )
  }
  if (isInstalled()) return
  console.error('Installing what the lock file names …')
  if (!runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    throw new Error('The packages could not be installed: `npm ci` failed, its message is above.')
  }
}

if (isStarted(import.meta.url)) {
  try {
    ensureDeps()
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 1
  }
}
