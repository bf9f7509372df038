import type { Study } from '../study/study'
import type { StoredStudy, StudyStore } from './study-store'

/** Enough for one row of the widest screen. */
const RECENT = 4

/** What can be opened: the library's studies, and those this browser keeps. */
export class Library {
  readonly studies: readonly Study[]
  recent: readonly StoredStudy[] = $state.raw([])
  readonly #store: StudyStore

  constructor(studies: readonly Study[], store: StudyStore) {
    this.studies = studies
    this.#store = store
  }

  /** The study of the first meeting. */
  get hero(): Study | null {
    return this.studies.find(({ card }) => card?.hero) ?? null
  }

  find(id: string): Study | null {
    return this.studies.find((study) => study.id === id) ?? null
  }

  async refresh(): Promise<void> {
    this.recent = await this.#store.recent(RECENT)
  }

  async remove(id: string): Promise<void> {
    await this.#store.remove(id)
    await this.refresh()
  }
}
