import { createContext } from 'svelte'
import type { Preferences } from '../../app/preferences.svelte'
import type { Language, Words } from '../../domain/words'
import { en } from './en'
import { ja } from './ja'
import type { Wording } from './wording'

const WORDINGS: Readonly<Record<Language, Wording>> = { ja, en }

/** The language the page speaks now. Reading it in markup follows the switch. */
export class Speech {
  readonly #preferences: Preferences

  constructor(preferences: Preferences) {
    this.#preferences = preferences
  }

  get language(): Language {
    return this.#preferences.language
  }

  /** The views' own words. */
  get words(): Wording {
    return WORDINGS[this.#preferences.language]
  }

  /** Words that come with the data. */
  say(words: Words): string {
    return words[this.#preferences.language]
  }

  count(value: number): string {
    return value.toLocaleString(this.#preferences.language === 'ja' ? 'ja-JP' : 'en-US')
  }
}

export const [getSpeech, setSpeech] = createContext<Speech>()
