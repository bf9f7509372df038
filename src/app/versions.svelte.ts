import type { Refusal, StudyStore } from './study-store'
import type { Study } from '../study/study'
import { ownName, type StudyVersion } from './study-version'

type Store = Pick<StudyStore, 'versionsOf' | 'saveVersion' | 'removeVersion'>

/** The versions of the open study, kept in this browser beside it. */
export class Versions {
  /** Newest first. */
  list: readonly StudyVersion[] = $state.raw([])
  /** The one removed last, as long as it can be brought back. */
  removed: StudyVersion | null = $state.raw(null)
  /** The one gone back to last, and the study that it made: once that changes, it is no longer what stands there. */
  restored: { readonly version: StudyVersion; readonly study: Study } | null = $state.raw(null)
  /** Why the last one could not be kept; null where it was. */
  refused: Refusal | null = $state(null)
  readonly #store: Store
  #studyId: string | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** Shows another study's versions. */
  async open(studyId: string): Promise<void> {
    this.#studyId = studyId
    this.list = []
    this.removed = null
    this.restored = null
    this.refused = null
    await this.refresh()
  }

  async refresh(): Promise<void> {
    const studyId = this.#studyId
    if (studyId === null) return
    const list = await this.#store.versionsOf(studyId)
    if (studyId === this.#studyId) this.list = list
  }

  /** One that is kept by itself, unless the last one is the same. Answers whether it is there. */
  async keep(version: Omit<StudyVersion, 'id' | 'name' | 'note'>): Promise<boolean> {
    const [last] = await this.#store.versionsOf(version.studyId)
    if (last?.text === version.text) return true
    return this.save({ ...version, name: '', note: '' })
  }

  /** Answers whether it is there. */
  async save(version: Omit<StudyVersion, 'id'>): Promise<boolean> {
    this.refused = await this.#store.saveVersion({ ...version, id: ownName() })
    await this.refresh()
    return this.refused === null
  }

  async describe(version: StudyVersion, said: Pick<StudyVersion, 'name' | 'note'>): Promise<void> {
    this.refused = await this.#store.saveVersion({ ...version, ...said })
    await this.refresh()
  }

  async remove(version: StudyVersion): Promise<void> {
    await this.#store.removeVersion(version.id)
    this.removed = version
    await this.refresh()
  }

  async bringBack(): Promise<void> {
    if (!this.removed) return
    this.refused = await this.#store.saveVersion(this.removed)
    this.removed = null
    await this.refresh()
  }
}
