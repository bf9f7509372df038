import type { Workbench } from '../../app/workbench.svelte'
import type { Study } from '../../study/study'

/** What the study began with: the library's, else as it was when it was first opened here. */
export function startOfStudy({ session, library, study }: Workbench): Study {
  const original = session?.startedFrom ? library.find(session.startedFrom) : null
  return original ?? session?.history.done[0]?.before ?? study
}
