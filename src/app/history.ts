import type { Words } from '../domain/words'

/** A thing as it was, and what was then done to it. */
export interface Step<T> {
  readonly before: T
  readonly label: Words
}

/** What can be undone and redone, newest last. Immutable, so that it can be shown and stored whole. */
export interface History<T> {
  readonly done: readonly Step<T>[]
  readonly undone: readonly Step<T>[]
}

export const EMPTY_HISTORY: History<never> = { done: [], undone: [] }

/** Studies are a few kilobytes and share what did not change. */
const LIMIT = 100

/** Notes that `before` is about to be changed; what had been undone can no longer be redone. */
export function record<T>(history: History<T>, before: T, label: Words): History<T> {
  return { done: [...history.done, { before, label }].slice(-LIMIT), undone: [] }
}

export interface Moved<T> {
  readonly history: History<T>
  readonly present: T
}

/** The last change taken back, or null if there is none. */
export function undo<T>(history: History<T>, present: T): Moved<T> | null {
  const step = history.done.at(-1)
  if (!step) return null
  return {
    present: step.before,
    history: {
      done: history.done.slice(0, -1),
      undone: [...history.undone, { before: present, label: step.label }],
    },
  }
}

/** The last undone change made again, or null if there is none. */
export function redo<T>(history: History<T>, present: T): Moved<T> | null {
  const step = history.undone.at(-1)
  if (!step) return null
  return {
    present: step.before,
    history: {
      done: [...history.done, { before: present, label: step.label }],
      undone: history.undone.slice(0, -1),
    },
  }
}
