/** Why a version was kept. */
export type VersionOrigin =
  /** Somebody saved it, with a name. */
  | 'saved'
  /** How it was when a day's work ended. */
  | 'day'
  | 'before-file'
  | 'before-restore'
  /** Two tabs had changed the study; this is what was not chosen. */
  | 'unchosen'
  /** Typed in a tab that was left before anybody chose, while another tab had gone on. */
  | 'unfinished'

/** A study as it once was. A version is never changed, but for what it is called. */
export interface StudyVersion {
  readonly id: string
  readonly studyId: string
  readonly origin: VersionOrigin
  /** Empty where nobody has named it: then its origin and time say what it is. */
  readonly name: string
  readonly note: string
  /** The study’s file. */
  readonly text: string
  /** When the study was as it is here. */
  readonly at: number
}

/** An id within this browser. No crypto: it is missing on plain http, and chance is good enough for a dozen. */
export function ownName(): string {
  const luck = Math.floor(Math.random() * 36 ** 6)
  return `${Date.now().toString(36)}${luck.toString(36)}`
}
