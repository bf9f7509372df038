import type { Journal } from './journal'
import type { StoredHistory } from './stored-history'
import type { Refusal, SaveOutcome, StoredStudy, StudyStore } from './study-store'

export type SaveStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** Another tab has written the study since it was read here: nothing is written until somebody chooses. */
  | { readonly kind: 'newer' }

/** What is to be written, but for who writes it on top of what. */
export type Unwritten = Omit<StoredStudy, 'revision' | 'writer'>

export interface AutosaveParts {
  readonly store: Pick<StudyStore, 'save'>
  readonly journal: Journal
  readonly tab: string
  /** Told whenever a study has reached storage. */
  readonly onsaved?: (studyId: string) => void
}

/** Long enough for one drag to be one write, short enough that a closed lid loses nothing. */
const REST_MS = 400

/** Writes the open study to storage soon after each change, one write at a time, always the newest. */
export class Autosave {
  status: SaveStatus = $state.raw({ kind: 'untouched' })
  /** What another tab has saved, and this one has not seen. */
  newer: StoredStudy | null = $state.raw(null)
  readonly #store: Pick<StudyStore, 'save'>
  readonly #journal: Journal
  readonly #onsaved: (studyId: string) => void
  readonly #tab: string
  #revision = 0
  /** Changes whenever an answer that is still under way has lost its meaning. */
  #turn = 0
  #waiting: Unwritten | null = null
  #history: () => StoredHistory | null = () => null
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> | null = null

  constructor({ store, journal, tab, onsaved }: AutosaveParts) {
    this.#store = store
    this.#journal = journal
    this.#tab = tab
    this.#onsaved = onsaved ?? (() => undefined)
  }

  /** The revision that what is open rests on. */
  get revision(): number {
    return this.#revision
  }

  /** What no storage holds yet, if there is anything. */
  get unsaved(): Unwritten | null {
    return this.#waiting
  }

  /** Another study is open: nothing of it is unsaved. */
  begin(savedAt: number | null, revision = 0): void {
    clearTimeout(this.#timer)
    this.#waiting = null
    this.#turn += 1
    this.#revision = revision
    this.newer = null
    this.status = savedAt === null ? { kind: 'untouched' } : { kind: 'saved', at: savedAt }
  }

  save(stored: Unwritten, history: () => StoredHistory | null = () => null): void {
    this.#waiting = stored
    this.#history = history
    this.#note(stored)
    if (this.status.kind === 'newer') return
    if (this.status.kind !== 'refused') this.status = { kind: 'saving' }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), REST_MS)
  }

  /** Writes now what waits; called as well when the page is hidden or closed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#writing
    const stored = this.#waiting
    if (!stored || this.status.kind === 'newer') return
    this.#writing = this.#write(stored)
    await this.#writing
  }

  /** Another tab's study has been looked at: what is written from now on may stand in its place. */
  async writeOver({ revision }: StoredStudy, stored: Unwritten): Promise<void> {
    this.#turn += 1
    this.#revision = revision
    this.newer = null
    this.status = { kind: 'saving' }
    this.save(stored, this.#history)
    await this.flush()
  }

  /** Another tab has written: told at once, not only when something is to be saved here. */
  sawNewer(stored: StoredStudy): void {
    this.newer = stored
    this.status = { kind: 'newer' }
  }

  /** Another tab has saved the very same: what is written from now on rests on that. */
  sawSame({ revision }: StoredStudy): void {
    this.#revision = Math.max(this.#revision, revision)
  }

  async #write(stored: Unwritten): Promise<void> {
    const turn = this.#turn
    const outcome = await this.#store.save(this.#signed(stored), this.#history())
    if (turn === this.#turn) this.#settle(stored, outcome)
  }

  #settle(stored: Unwritten, outcome: SaveOutcome): void {
    const isLast = this.#waiting === stored
    if (outcome.kind === 'saved') {
      this.#revision = outcome.revision
      this.#onsaved(stored.id)
      if (isLast) this.#rest(stored)
    } else if (outcome.kind === 'newer') this.sawNewer(outcome.stored)
    // A newer change is already waiting: its own write will tell.
    else if (isLast) this.status = { kind: 'refused', reason: outcome.reason }
  }

  #rest({ savedAt }: Unwritten): void {
    this.#waiting = null
    this.#journal.clear()
    this.status = { kind: 'saved', at: savedAt }
  }

  #note(stored: Unwritten): void {
    this.#journal.write(this.#signed(stored))
  }

  #signed(stored: Unwritten): StoredStudy {
    return { ...stored, revision: this.#revision, writer: this.#tab }
  }
}
