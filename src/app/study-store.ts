import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** A study as it lies in the browser’s storage. */
export interface StoredStudy {
  readonly id: string
  readonly title: string
  /** The study’s file, whatever version wrote it. */
  readonly text: string
  /** The library's study it began as; null for one from a file. */
  readonly startedFrom: string | null
  readonly savedAt: number
}

export type SaveOutcome = 'saved' | 'forbidden' | 'full'

interface Schema extends DBSchema {
  studies: { key: string; value: StoredStudy; indexes: { savedAt: number } }
}

/** Storage is shared by all pages opened from files, hence the full name. */
const NAME = 'manabiba.workbench'
const VERSION = 1

/** The studies kept in this browser. Where the browser refuses to keep any, every call says so instead of failing. */
export class StudyStore {
  #database: Promise<IDBPDatabase<Schema>> | null = null

  async save(stored: StoredStudy): Promise<SaveOutcome> {
    try {
      await (await this.#open()).put('studies', stored)
      return 'saved'
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden'
    }
  }

  async load(id: string): Promise<StoredStudy | null> {
    try {
      return (await (await this.#open()).get('studies', id)) ?? null
    } catch {
      return null
    }
  }

  /** The last saved ones, newest first. */
  async recent(limit: number): Promise<readonly StoredStudy[]> {
    try {
      const all = await (await this.#open()).getAllFromIndex('studies', 'savedAt')
      return all.reverse().slice(0, limit)
    } catch {
      return []
    }
  }

  async remove(id: string): Promise<void> {
    try {
      await (await this.#open()).delete('studies', id)
    } catch {
      // What could not be stored needs no removing.
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        const studies = database.createObjectStore('studies', { keyPath: 'id' })
        studies.createIndex('savedAt', 'savedAt')
      },
      // Another tab holds a newer version's upgrade up: let go, and open again at the next call.
      blocking: () => {
        this.#forget()
      },
      terminated: () => {
        this.#forget()
      },
    })
    // A refusal may be passing (a full disk, a private window's limit): ask again next time.
    this.#database.catch(() => {
      this.#database = null
    })
    return this.#database
  }

  #forget(): void {
    void this.#database?.then((database) => {
      database.close()
    })
    this.#database = null
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
