import { Autosave, type Unwritten } from './autosave.svelte'
import { Journal, type Unsaved } from './journal'
import { Neighbors, type Channel } from './neighbors.svelte'
import { historyFromStore } from './stored-history'
import type { RecentStudy, StoredStudy, StudyStore } from './study-store'
import { ownName, type StudyVersion } from './study-version'
import { Versions } from './versions.svelte'

/** All that sees to it that nothing typed is lost: storage, journal, versions, and the other tabs. */
export class Keeping {
  readonly autosave: Autosave
  readonly versions: Versions
  readonly neighbors: Neighbors
  /** What tabs had left unsaved when they were closed has been looked after. */
  readonly ready: Promise<void>
  /** Studies into which an unsaved change was brought back, and those where it became a version. */
  recovered: Readonly<Record<string, 'study' | 'version'>> = $state.raw({})
  readonly #store: StudyStore
  readonly #journal: Journal
  /** Unsaved changes that storage still refuses: they are opened from the journal. */
  #leftBehind: readonly Unsaved[] = []
  #open: Unwritten | null = null

  constructor(store: StudyStore, channel: Channel | null, tab = ownName()) {
    this.#store = store
    this.#journal = new Journal(tab)
    this.versions = new Versions(store)
    this.neighbors = new Neighbors(tab, channel, (studyId) => void this.#otherSaved(studyId))
    this.autosave = new Autosave({
      store,
      journal: this.#journal,
      tab,
      onsaved: (studyId) => {
        this.neighbors.saved(studyId)
      },
    })
    this.ready = this.#recover()
  }

  /** A study of this browser, with what was typed last. */
  async load(id: string): Promise<StoredStudy | null> {
    await this.ready
    return this.#unsavedOf(id)?.stored ?? this.#store.load(id)
  }

  async historyOf({ id, revision }: StoredStudy) {
    return historyFromStore(await this.#store.loadHistory(id), revision)
  }

  async recent(limit: number): Promise<readonly RecentStudy[]> {
    await this.ready
    const stored = await this.#store.recent(limit)
    const unsaved = this.#leftBehind
      .filter((left) => !stored.some(({ id }) => id === left.stored.id))
      .map((left) => ({ ...left.stored, lastVersion: null }))
    return [...unsaved, ...stored].slice(0, limit)
  }

  versionsOf(id: string): Promise<readonly StudyVersion[]> {
    return this.#store.versionsOf(id)
  }

  async remove(id: string): Promise<void> {
    for (const { key, stored } of this.#leftBehind) if (stored.id === id) this.#journal.drop(key)
    this.#leftBehind = this.#leftBehind.filter(({ stored }) => stored.id !== id)
    await this.#store.remove(id)
  }

  /** A study is open now; `stored` is null while it is the library's own. */
  begin(id: string, stored: StoredStudy | null): void {
    this.#open = stored
    this.autosave.begin(stored?.savedAt ?? null, stored?.revision)
    this.neighbors.open(stored ? id : null)
    void this.versions.open(id)
    if (stored && isOfAnotherDay(stored.savedAt))
      void this.versions.keep({
        studyId: id,
        origin: 'day',
        text: stored.text,
        at: stored.savedAt,
      })
  }

  save(unwritten: Unwritten, history: Parameters<Autosave['save']>[1]): void {
    if (this.#open?.id !== unwritten.id) {
      this.neighbors.open(unwritten.id)
      void this.versions.open(unwritten.id)
    }
    this.#open = unwritten
    this.autosave.save(unwritten, history)
  }

  /** Before another study is opened: what could not be written because of another tab becomes a version. */
  async leave(): Promise<void> {
    await this.autosave.flush()
    const { newer, unsaved } = this.autosave
    if (!newer || !unsaved) return
    const { id, text, savedAt } = unsaved
    if (await this.versions.keep({ studyId: id, origin: 'unfinished', text, at: savedAt }))
      this.#journal.clear()
  }

  /** Somebody has read that a change was brought back. */
  forgetRecovered(id: string): void {
    this.recovered = Object.fromEntries(Object.entries(this.recovered).filter(([of]) => of !== id))
  }

  /** The page is hidden or closed: there may be no later. */
  async hide(): Promise<void> {
    await this.autosave.flush()
  }

  /** The page is looked at again. Where tabs don't hear each other this is how another's work is noticed. */
  async show(): Promise<void> {
    this.neighbors.open(this.#open?.id ?? null)
    if (this.#open) await this.#otherSaved(this.#open.id)
  }

  async #otherSaved(studyId: string): Promise<void> {
    if (!this.#isOpen(studyId)) return
    const there = await this.#store.load(studyId)
    // The study may have been left or written while storage was asked.
    if (!there || !this.#isOpen(studyId) || there.revision <= this.autosave.revision) return
    if (there.text === this.#open?.text) this.autosave.sawSame(there)
    else this.autosave.sawNewer(there)
    void this.versions.refresh()
  }

  #isOpen(studyId: string): boolean {
    return this.#open?.id === studyId
  }

  #unsavedOf(id: string): Unsaved | undefined {
    return this.#leftBehind.find(({ stored }) => stored.id === id)
  }

  /** Saves what tabs that are no longer there have left in the journal. */
  async #recover(): Promise<void> {
    const left = [...this.#journal.ofOthers()].sort((a, b) => b.stored.savedAt - a.stored.savedAt)
    const alive = await this.neighbors.alive(left.map(({ stored }) => stored.writer))
    for (const unsaved of left) {
      if (!alive.includes(unsaved.stored.writer)) await this.#bringBack(unsaved)
    }
  }

  async #bringBack(unsaved: Unsaved): Promise<void> {
    const { key, stored } = unsaved
    const there = await this.#store.load(stored.id)
    // It had been written after all; the tab was only closed before it could say so.
    if (there?.text === stored.text) return this.#journal.drop(key)
    const kept = await this.#keepUnsaved(stored)
    if (kept === null) {
      this.#leftBehind = [...this.#leftBehind, unsaved]
      return
    }
    this.#journal.drop(key)
    this.recovered = { ...this.recovered, [stored.id]: kept }
  }

  /** In the study where nobody has gone on with it since, else as a version; null where storage refuses. */
  async #keepUnsaved(stored: StoredStudy): Promise<'study' | 'version' | null> {
    const { kind } = await this.#store.save(stored, null)
    if (kind === 'saved') return 'study'
    if (kind === 'refused') return null
    const { id: studyId, text, savedAt: at } = stored
    const kept = await this.versions.keep({ studyId, origin: 'unfinished', text, at })
    return kept ? 'version' : null
  }
}

function isOfAnotherDay(at: number): boolean {
  return new Date(at).toDateString() !== new Date().toDateString()
}
