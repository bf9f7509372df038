import type { StoredStudy } from './study-store'

/** A change that was typed and perhaps never reached the browser's database. */
export interface Unsaved {
  /** Its key in the journal. */
  readonly key: string
  /** As it was to be written, by the tab it was typed in. */
  readonly stored: StoredStudy
}

/** Storage is shared by all pages opened from files, hence the full name. */
const PREFIX = 'manabiba.unsaved.1.'

/**
 * The last change of each tab, written in the same breath as it is made: a page that is closed has no time to
 * wait for a database. Taken out again as soon as the database has it.
 */
export class Journal {
  readonly #tab: string

  constructor(tab: string) {
    this.#tab = tab
  }

  write(stored: StoredStudy): void {
    try {
      localStorage.setItem(PREFIX + this.#tab, JSON.stringify(stored))
    } catch {
      // Forbidden or full: the database is asked in a moment, and its refusal is told.
    }
  }

  clear(): void {
    this.drop(PREFIX + this.#tab)
  }

  drop(key: string): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing can be there.
    }
  }

  /** What other tabs have left behind, or are just about to save. */
  ofOthers(): readonly Unsaved[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX) && key !== PREFIX + this.#tab)
        .flatMap((key) => {
          const stored = readStored(localStorage.getItem(key))
          return stored ? [{ key, stored: { ...stored, writer: key.slice(PREFIX.length) } }] : []
        })
    } catch {
      return []
    }
  }
}

/** Other pages may have written under the key; whether the text is a study is seen when it is opened. */
function readStored(text: string | null): StoredStudy | null {
  if (text === null) return null
  try {
    const data = JSON.parse(text) as Partial<Record<keyof StoredStudy, unknown>> | null
    if (typeof data?.id !== 'string' || typeof data.text !== 'string') return null
    return {
      id: data.id,
      text: data.text,
      title: typeof data.title === 'string' ? data.title : data.id,
      startedFrom: typeof data.startedFrom === 'string' ? data.startedFrom : null,
      savedAt: typeof data.savedAt === 'number' ? data.savedAt : 0,
      revision: typeof data.revision === 'number' ? data.revision : 0,
      writer: '',
    }
  } catch {
    return null
  }
}
