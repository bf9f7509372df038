import type { Study } from '../study/study'
import type { RecentStudy } from './study-store'

/** Enough for one row of the widest screen. */
const RECENT = 4

/** Where this browser's studies are listed and removed. */
interface Shelf {
  recent(limit: number): Promise<readonly RecentStudy[]>
  remove(id: string): Promise<void>
}

/** What can be opened: the library's studies, and those this browser keeps. */
export class Library {
  readonly studies: readonly Study[]
  recent: readonly RecentStudy[] = $state.raw([])
  readonly #shelf: Shelf

  constructor(studies: readonly Study[], shelf: Shelf) {
    this.studies = studies
    this.#shelf = shelf
  }

  /** The study of the first meeting. */
  get hero(): Study | null {
    return this.studies.find(({ card }) => card?.hero) ?? null
  }

  find(id: string): Study | null {
    return this.studies.find((study) => study.id === id) ?? null
  }

  async refresh(): Promise<void> {
    this.recent = await this.#shelf.recent(RECENT)
  }

  async remove(id: string): Promise<void> {
    await this.#shelf.remove(id)
    await this.refresh()
  }
}
