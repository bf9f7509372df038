import { validateStudy } from '../study/parse'
import { STUDY_VERSION, type Study } from '../study/study'
import { EMPTY_HISTORY, type History } from './history'

/** What can be undone, kept beside a study: storage copies what its steps share only once. */
export interface StoredHistory {
  readonly id: string
  /** Of the study that it leads to. */
  readonly revision: number
  readonly version: number
  readonly history: History<Study>
}

/** As many as can be checked while a study is opened. */
const KEPT_STEPS = 30

export function historyToStore(id: string, history: History<Study>): StoredHistory {
  const { done, undone } = history
  return {
    id,
    revision: 0,
    version: STUDY_VERSION,
    history: { done: done.slice(-KEPT_STEPS), undone: undone.slice(-KEPT_STEPS) },
  }
}

/** The history that belongs to a stored study; empty where it is another's, or no longer to be trusted. */
export function historyFromStore(stored: StoredHistory | null, revision: number): History<Study> {
  if (stored?.version !== STUDY_VERSION || stored.revision !== revision) return EMPTY_HISTORY
  const { history } = stored
  const steps = [...history.done, ...history.undone]
  return steps.every(({ before }) => validateStudy(before).ok) ? history : EMPTY_HISTORY
}
