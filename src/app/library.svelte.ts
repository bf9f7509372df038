import type { Study } from '../study/study'
import type { Survey } from '../study/survey/survey'
import type { RecentStudy } from './study-store'

/** Enough for one row of the widest screen. */
const RECENT = 4

/** Where this browser's studies are listed and removed. */
interface Shelf {
  recent(limit: number): Promise<readonly RecentStudy[]>
  remove(id: string): Promise<void>
}

/** What is bundled with the product. */
export interface Cases {
  readonly studies: readonly Study[]
  readonly surveys: readonly Survey[]
}

/** What can be opened: the library's studies, and those this browser keeps. */
export class Library {
  readonly studies: readonly Study[]
  readonly surveys: readonly Survey[]
  /** A survey opened from a file: there for as long as the page is. */
  surveyOfFile: Survey | null = $state.raw(null)
  recent: readonly RecentStudy[] = $state.raw([])
  readonly #shelf: Shelf

  constructor({ studies, surveys }: Cases, shelf: Shelf) {
    this.studies = studies
    this.surveys = surveys
    this.#shelf = shelf
  }

  /** The study of the first meeting. */
  get hero(): Study | null {
    return this.studies.find(({ card }) => card?.hero) ?? null
  }

  find(id: string): Study | null {
    return this.studies.find((study) => study.id === id) ?? null
  }

  /** A file that was opened stands before the library's own of the same id. */
  findSurvey(id: string): Survey | null {
    return [this.surveyOfFile, ...this.surveys].find((survey) => survey?.id === id) ?? null
  }

  async refresh(): Promise<void> {
    this.recent = await this.#shelf.recent(RECENT)
  }

  async remove(id: string): Promise<void> {
    await this.#shelf.remove(id)
    await this.refresh()
  }
}
