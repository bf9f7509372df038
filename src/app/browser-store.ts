import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { StoredHistory } from './stored-history'
import type { RecentStudy, Refusal, SaveOutcome, StoredStudy, StudyStore } from './study-store'
import type { StudyVersion } from './study-version'

interface Schema extends DBSchema {
  studies: { key: string; value: StoredStudy; indexes: { savedAt: number } }
  histories: { key: string; value: StoredHistory }
  versions: { key: string; value: StudyVersion; indexes: { studyId: string } }
}

type Database = IDBPDatabase<Schema>

/** Storage is shared by all pages opened from files, hence the full name. */
const NAME = 'manabiba.workbench'
const VERSION = 2

/** A database that has not answered by then is not going to: whoever waits is told that nothing is kept. */
const PATIENCE_MS = 5_000

/** The studies kept in this browser's IndexedDB. */
export class BrowserStore implements StudyStore {
  #database: Promise<Database> | null = null

  async save(stored: StoredStudy, history: StoredHistory | null): Promise<SaveOutcome> {
    const outcome = await this.#write(stored, history)
    // What can be undone is worth less than what was typed.
    const full = outcome.kind === 'refused' && outcome.reason === 'full'
    return full && history ? this.#write(stored, null) : outcome
  }

  async #write(stored: StoredStudy, history: StoredHistory | null): Promise<SaveOutcome> {
    try {
      const database = await this.#open()
      const transaction = database.transaction(['studies', 'histories'], 'readwrite')
      const studies = transaction.objectStore('studies')
      const there = await studies.get(stored.id)
      if (there && isNewer(withRevision(there), stored)) {
        await transaction.done
        return { kind: 'newer', stored: withRevision(there) }
      }
      const revision = Math.max(stored.revision, there ? withRevision(there).revision : 0) + 1
      const histories = transaction.objectStore('histories')
      await Promise.all([
        studies.put({ ...stored, revision }),
        history ? histories.put({ ...history, revision }) : histories.delete(stored.id),
        transaction.done,
      ])
      return { kind: 'saved', revision }
    } catch (error) {
      return { kind: 'refused', reason: refusalOf(error) }
    }
  }

  load(id: string): Promise<StoredStudy | null> {
    return this.#ask(null, async (database) => {
      const stored = await database.get('studies', id)
      return stored ? withRevision(stored) : null
    })
  }

  loadHistory(id: string): Promise<StoredHistory | null> {
    return this.#ask(null, async (database) => (await database.get('histories', id)) ?? null)
  }

  recent(limit: number): Promise<readonly RecentStudy[]> {
    return this.#ask([], async (database) => {
      const all = await database.getAllFromIndex('studies', 'savedAt')
      const last = all.reverse().slice(0, limit)
      return Promise.all(
        last.map(async (stored) => ({
          ...withRevision(stored),
          lastVersion: (await versionsIn(database, stored.id))[0] ?? null,
        })),
      )
    })
  }

  async remove(id: string): Promise<void> {
    await this.#ask(undefined, async (database) => {
      const transaction = database.transaction(['studies', 'histories', 'versions'], 'readwrite')
      const versions = transaction.objectStore('versions')
      const keys = await versions.index('studyId').getAllKeys(id)
      await Promise.all([
        transaction.objectStore('studies').delete(id),
        transaction.objectStore('histories').delete(id),
        ...keys.map((key) => versions.delete(key)),
        transaction.done,
      ])
    })
  }

  async saveVersion(version: StudyVersion): Promise<Refusal | null> {
    try {
      await (await this.#open()).put('versions', version)
      return null
    } catch (error) {
      return refusalOf(error)
    }
  }

  versionsOf(studyId: string): Promise<readonly StudyVersion[]> {
    return this.#ask([], (database) => versionsIn(database, studyId))
  }

  async removeVersion(id: string): Promise<void> {
    await this.#ask(undefined, (database) => database.delete('versions', id))
  }

  /** What can't be stored can't be found either. */
  async #ask<T>(otherwise: T, question: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await question(await this.#open())
    } catch {
      return otherwise
    }
  }

  #open(): Promise<Database> {
    if (this.#database) return this.#database
    const opening = inTime(
      openDB<Schema>(NAME, VERSION, {
        upgrade: makeRooms,
        // Another tab holds a newer version's upgrade up: let go, and open again at the next call.
        blocking: () => {
          this.#forget()
        },
        terminated: () => {
          this.#forget()
        },
      }),
    )
    this.#database = opening
    // A refusal may be passing (a full disk, a private window's limit): ask again next time.
    opening.catch(() => {
      if (this.#database === opening) this.#database = null
    })
    return opening
  }

  #forget(): void {
    void this.#database?.then((database) => {
      database.close()
    })
    this.#database = null
  }
}

function makeRooms(database: Database): void {
  const rooms = database.objectStoreNames
  if (!rooms.contains('studies')) {
    const studies = database.createObjectStore('studies', { keyPath: 'id' })
    studies.createIndex('savedAt', 'savedAt')
  }
  if (!rooms.contains('histories')) database.createObjectStore('histories', { keyPath: 'id' })
  if (!rooms.contains('versions')) {
    const versions = database.createObjectStore('versions', { keyPath: 'id' })
    versions.createIndex('studyId', 'studyId')
  }
}

async function versionsIn(database: Database, studyId: string): Promise<StudyVersion[]> {
  const versions = await database.getAllFromIndex('versions', 'studyId', studyId)
  return versions.sort((a, b) => b.at - a.at)
}

/** Whether somebody else has written what is there since the other was read, and it is not the same. */
function isNewer(there: StoredStudy, stored: StoredStudy): boolean {
  return (
    there.revision !== stored.revision &&
    there.writer !== stored.writer &&
    there.text !== stored.text
  )
}

/** Studies of the first version of the storage were written without a count. */
function withRevision(stored: StoredStudy): StoredStudy {
  const { revision = 0, writer = '' } = stored as Partial<StoredStudy>
  return { ...stored, revision, writer }
}

function refusalOf(error: unknown): Refusal {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden'
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The browser’s storage does not answer.'))
    }, PATIENCE_MS)
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}
