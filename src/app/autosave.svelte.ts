import type { StoredStudy, StudyStore } from './study-store'

export type SaveStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'refused'; readonly reason: 'forbidden' | 'full' }

/** Long enough for one drag to be one write, short enough that a closed lid loses nothing. */
const REST_MS = 400

/** Writes the open study to storage soon after each change, one write at a time, always the newest. */
export class Autosave {
  status: SaveStatus = $state.raw({ kind: 'untouched' })
  readonly #store: StudyStore
  #waiting: StoredStudy | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> | null = null

  constructor(store: StudyStore) {
    this.#store = store
  }

  /** Another study is open: nothing of it is unsaved. */
  begin(savedAt: number | null): void {
    this.status = savedAt === null ? { kind: 'untouched' } : { kind: 'saved', at: savedAt }
  }

  save(stored: StoredStudy): void {
    this.#waiting = stored
    if (this.status.kind !== 'refused') this.status = { kind: 'saving' }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), REST_MS)
  }

  /** Writes now what waits; called as well when the page is hidden or closed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#writing
    const stored = this.#waiting
    if (!stored) return
    this.#waiting = null
    this.#writing = this.#write(stored)
    await this.#writing
  }

  async #write(stored: StoredStudy): Promise<void> {
    const outcome = await this.#store.save(stored)
    // A newer change is already waiting: its own write will tell.
    if (this.#waiting) return
    this.status =
      outcome === 'saved'
        ? { kind: 'saved', at: stored.savedAt }
        : { kind: 'refused', reason: outcome }
  }
}
