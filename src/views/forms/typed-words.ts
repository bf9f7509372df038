import type { Words } from '../../domain/words'

/** One text for both languages: whoever writes it writes it in one; null where nothing is written. */
export function typedWords(text: string): Words | null {
  const said = text.trim()
  return said === '' ? null : { ja: said, en: said }
}
