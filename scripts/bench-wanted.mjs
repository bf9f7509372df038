/** @typedef {{ json: boolean, browser: boolean, language: 'ja' | 'en' }} BenchWanted */

const FLAGS = new Set(['bench', '--json', '--browser', '--language', 'ja', 'en'])

/**
 * What `bench` is asked for; null where something else is asked, its help too, or what it does not know:
 * the command line answers that.
 * @param {readonly string[]} args
 * @returns {BenchWanted | null}
 */
export function benchWanted(args, environment = process.env) {
  const words = args.flatMap((arg) => (arg.startsWith('--language=') ? arg.split('=') : [arg]))
  if (!words.includes('bench') || !words.every((word) => FLAGS.has(word))) return null
  const asked = words[words.indexOf('--language') + 1]
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  const usual = /^en\b|^en_/i.test(locale) ? 'en' : 'ja'
  const language = words.includes('--language') ? asked : usual
  if (language !== 'ja' && language !== 'en') return null
  return { json: words.includes('--json'), browser: words.includes('--browser'), language }
}
