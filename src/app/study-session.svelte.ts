import type { Words } from '../domain/words'
import { sameData } from '../study/same-data'
import type { Study } from '../study/study'
import { EMPTY_HISTORY, record, redo, undo, type History, type Moved } from './history'

export interface SessionStart {
  /** Its place in this browser, and in the address. */
  readonly id: string
  readonly study: Study
  /** The library's study it began as; null for one from a file. */
  readonly startedFrom: string | null
  /** What could be undone when it was last open. */
  readonly history?: History<Study>
}

/** The open study, and how it came to be what it is. Studies are never changed in place. */
export class StudySession {
  readonly startedFrom: string | null
  id: string = $state('')
  #study: Study = $state.raw() as Study
  #history: History<Study> = $state.raw(EMPTY_HISTORY)
  #held = false
  #recordedWhileHeld = false

  constructor({ id, study, startedFrom, history }: SessionStart) {
    this.id = id
    this.#study = study
    this.startedFrom = startedFrom
    if (history) this.#history = history
  }

  get study(): Study {
    return this.#study
  }

  get history(): History<Study> {
    return this.#history
  }

  get undoLabel(): Words | null {
    return this.#history.done.at(-1)?.label ?? null
  }

  get redoLabel(): Words | null {
    return this.#history.undone.at(-1)?.label ?? null
  }

  /** What is changed while a control is held is one change: undoing goes back to before the finger came down. */
  hold(held: boolean): void {
    this.#held = held
    this.#recordedWhileHeld = false
  }

  /** Answers whether anything changed. */
  change(study: Study, label: Words): boolean {
    if (sameData(study, this.#study)) return false
    if (!this.#recordedWhileHeld) this.#history = record(this.#history, this.#study, label)
    this.#recordedWhileHeld = this.#held
    this.#study = study
    return true
  }

  undo(): boolean {
    return this.#move(undo(this.#history, this.#study))
  }

  redo(): boolean {
    return this.#move(redo(this.#history, this.#study))
  }

  #move(moved: Moved<Study> | null): boolean {
    if (!moved) return false
    this.#history = moved.history
    this.#study = moved.present
    this.#recordedWhileHeld = false
    return true
  }
}
