// Finds a Chromium to test with, or installs one. The order: the one the user names, one that is on
// this computer, Debian's package where we may install it, the copy that comes as an npm package.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isStarted, ROOT, runNpm } from './ensure-deps.mjs'

/** The last line of this package that runs on Node 20. Linux on x64 only, and no Japanese fonts. */
const NPM_BROWSER = '@sparticuz/chromium@147.0.0'
const NPM_BROWSER_FOLDER = join(ROOT, 'node_modules', '.cache', 'chromium')

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge']

function knownPlaces() {
  const { env, platform } = process
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ])
  }
  const folders = (env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
}

function canRun(/** @type {string} */ file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const runs = (/** @type {string} */ command, /** @type {string[]} */ ...parameters) =>
  spawnSync(command, parameters, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const maySetUpDebian = () => process.getuid?.() === 0 && canRun('/usr/bin/apt-get')

function installFromDebian(/** @type {string[]} */ ...packages) {
  console.error(`Installing ${packages.join(' and ')} …`)
  const waiting = ['-o', 'DPkg::Lock::Timeout=300', '-qq']
  return (
    runs('apt-get', 'update', ...waiting) &&
    runs('apt-get', 'install', ...waiting, '-y', '--no-install-recommends', ...packages)
  )
}

/** Without a Japanese font the pages are measured and pictured with empty boxes for letters. */
function ensureJapaneseFont() {
  const fonts = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' })
  if (fonts.error !== undefined || fonts.stdout.trim() !== '') return
  if (!maySetUpDebian() || !installFromDebian('fonts-noto-cjk')) {
    console.error('No Japanese font is installed: pictures of the page will show empty boxes.')
  }
}

/** @returns {Promise<string | undefined>} */
async function installFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const name = NPM_BROWSER.slice(0, NPM_BROWSER.lastIndexOf('@'))
  if (!existsSync(join(NPM_BROWSER_FOLDER, 'node_modules', name))) {
    console.error(`Installing ${NPM_BROWSER} …`)
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    if (!runNpm(['install', '--prefix', NPM_BROWSER_FOLDER, ...quiet, NPM_BROWSER]))
      return undefined
  }
  const fromThere = createRequire(join(NPM_BROWSER_FOLDER, 'package.json'))
  const { default: chromium } = /** @type {{ default: { executablePath(): Promise<string> } }} */ (
    await import(pathToFileURL(fromThere.resolve(name)).href)
  )
  return chromium.executablePath()
}

/** A browser that is there already, by name or in a known place. @returns {string | undefined} */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH']
  return [...(named ? [named] : []), ...knownPlaces()].find(canRun)
}

/** @returns {Promise<string>} the path of a browser that can be started */
export async function ensureBrowser() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which is not a program that can be run.`)
  }
  if (process.env['BROWSER_FROM'] !== 'npm') {
    let found = knownPlaces().find(canRun)
    if (
      found === undefined &&
      maySetUpDebian() &&
      installFromDebian('chromium', 'fonts-noto-cjk')
    ) {
      found = knownPlaces().find(canRun)
    }
    if (found !== undefined) {
      ensureJapaneseFont()
      return found
    }
  }
  const unpacked = await installFromNpm()
  if (unpacked !== undefined) return unpacked
  throw new Error(
    'No Chromium, Chrome or Edge was found and none could be installed. ' +
      'Install one, or set CHROMIUM_PATH to the path of its program.',
  )
}

if (isStarted(import.meta.url)) {
  try {
    console.log(await ensureBrowser())
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 1
  }
}
