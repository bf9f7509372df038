import type { Words } from '../domain/words'
import type { StudyVersion } from './study-version'
import type { Workbench } from './workbench.svelte'

/** What can be done with versions of the open study, and with what another tab has made of it. */
export function versionActions(workbench: Workbench) {
  const { keeping } = workbench
  const { versions, autosave } = keeping

  /** Where the browser refuses, `versions.refused` says so, and nothing is written over. */
  function keep(origin: StudyVersion['origin'], said = UNNAMED): Promise<boolean> {
    const { session } = workbench
    if (!session) return Promise.resolve(false)
    const { id: studyId, text, savedAt: at } = workbench.unwritten(session)
    const version = { studyId, origin, text, at }
    return origin === 'saved' ? versions.save({ ...version, ...said }) : versions.keep(version)
  }

  return {
    /** Keeps the study as it is now under a name. */
    save(said: Pick<StudyVersion, 'name' | 'note'>): Promise<boolean> {
      workbench.keep()
      return keep('saved', said)
    },
    /** The study becomes what it was; what it has been until now is kept as well. */
    async restore(version: StudyVersion): Promise<void> {
      await keep('before-restore')
      if (!workbench.replaceBy(version.text, version.name, RESTORED)) return
      versions.restored = { version, study: workbench.study }
    },
    /** Takes over what the other tab has saved; what was here becomes a version. */
    async takeNewer(): Promise<void> {
      const { newer } = autosave
      if (!newer) return
      const kept = await keep('unchosen')
      if (kept && workbench.replaceBy(newer.text, newer.title, OTHER_TAB)) await writeOver()
    },
    /** Stays with what is here; what the other tab has saved becomes a version. */
    async keepOwn(): Promise<void> {
      const { newer } = autosave
      if (!newer) return
      const { id: studyId, text, savedAt: at } = newer
      if (await versions.keep({ studyId, origin: 'unchosen', text, at })) await writeOver()
    },
  }

  async function writeOver(): Promise<void> {
    const { session } = workbench
    const { newer } = autosave
    if (session && newer) await autosave.writeOver(newer, workbench.unwritten(session))
  }
}

const UNNAMED = { name: '', note: '' }
const RESTORED: Words = { ja: '版にもどす', en: 'going back to a version' }
const OTHER_TAB: Words = { ja: '別のタブの内容にする', en: 'taking over the other tab' }
