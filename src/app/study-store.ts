import type { StoredHistory } from './stored-history'
import type { StudyVersion } from './study-version'

/** A study as it lies in the browser’s storage. */
export interface StoredStudy {
  readonly id: string
  readonly title: string
  /** The study’s file, whatever version wrote it. */
  readonly text: string
  /** The library's study it began as; null for one from a file. */
  readonly startedFrom: string | null
  readonly savedAt: number
  /** Counts the times it was written, by whichever tab: what was written on top of an older one is noticed. */
  readonly revision: number
  /** The tab that wrote it: what a tab writes always follows what it wrote before. */
  readonly writer: string
}

export type Refusal = 'forbidden' | 'full'

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Another tab has written since: nothing was overwritten. */
  | { readonly kind: 'newer'; readonly stored: StoredStudy }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/** A study with the note of its last version, for the list of recent ones. */
export interface RecentStudy extends StoredStudy {
  readonly lastVersion: StudyVersion | null
}

/** What this browser keeps. Where it refuses to keep anything, every call says so instead of failing. */
export interface StudyStore {
  /** Writes a study that was read, or last written, at `stored.revision`; never over another tab's newer one. */
  save(stored: StoredStudy, history: StoredHistory | null): Promise<SaveOutcome>
  load(id: string): Promise<StoredStudy | null>
  loadHistory(id: string): Promise<StoredHistory | null>
  /** The last saved ones, newest first. */
  recent(limit: number): Promise<readonly RecentStudy[]>
  /** With its versions. */
  remove(id: string): Promise<void>
  saveVersion(version: StudyVersion): Promise<Refusal | null>
  /** Newest first. */
  versionsOf(studyId: string): Promise<readonly StudyVersion[]>
  removeVersion(id: string): Promise<void>
}
