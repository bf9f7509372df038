import type { StoredHistory } from '../../src/app/stored-history'
import type { RecentStudy, StoredStudy, StudyStore } from '../../src/app/study-store'
import type { StudyVersion } from '../../src/app/study-version'

/** A browser's storage for tests, which several tabs may share; it keeps nothing while it is `full`. */
export class MemoryStore implements StudyStore {
  readonly studies = new Map<string, StoredStudy>()
  readonly histories = new Map<string, StoredHistory>()
  readonly versions = new Map<string, StudyVersion>()
  full = false

  save(stored: StoredStudy, history: StoredHistory | null) {
    if (this.full) return Promise.resolve({ kind: 'refused', reason: 'full' } as const)
    const there = this.studies.get(stored.id)
    if (
      there &&
      there.revision !== stored.revision &&
      there.writer !== stored.writer &&
      there.text !== stored.text
    )
      return Promise.resolve({ kind: 'newer', stored: there } as const)
    const revision = Math.max(stored.revision, there?.revision ?? 0) + 1
    this.studies.set(stored.id, { ...stored, revision })
    if (history) this.histories.set(stored.id, { ...history, revision })
    else this.histories.delete(stored.id)
    return Promise.resolve({ kind: 'saved', revision } as const)
  }

  load(id: string) {
    return Promise.resolve(this.studies.get(id) ?? null)
  }

  loadHistory(id: string) {
    return Promise.resolve(this.histories.get(id) ?? null)
  }

  async recent(limit: number): Promise<readonly RecentStudy[]> {
    const all = [...this.studies.values()].sort((a, b) => b.savedAt - a.savedAt).slice(0, limit)
    return Promise.all(
      all.map(async (stored) => ({
        ...stored,
        lastVersion: (await this.versionsOf(stored.id))[0] ?? null,
      })),
    )
  }

  remove(id: string) {
    this.studies.delete(id)
    for (const { id: version, studyId } of this.versions.values())
      if (studyId === id) this.versions.delete(version)
    return Promise.resolve()
  }

  saveVersion(version: StudyVersion) {
    if (this.full) return Promise.resolve('full' as const)
    this.versions.set(version.id, version)
    return Promise.resolve(null)
  }

  versionsOf(studyId: string): Promise<readonly StudyVersion[]> {
    const own = [...this.versions.values()].filter((version) => version.studyId === studyId)
    return Promise.resolve(own.sort((a, b) => b.at - a.at))
  }

  removeVersion(id: string) {
    this.versions.delete(id)
    return Promise.resolve()
  }
}
