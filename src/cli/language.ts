import type { Language } from '../domain/words'

/** Japanese, unless the surroundings say English: LC_ALL before LC_MESSAGES before LANG, as everywhere. */
export function languageOfSurroundings(
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^en\b|^en_/i.test(locale) ? 'en' : 'ja'
}

export function isLanguage(text: unknown): text is Language {
  return text === 'ja' || text === 'en'
}
