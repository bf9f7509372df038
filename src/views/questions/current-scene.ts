import { lookAt } from '../../app/looking'
import type { StudySession } from '../../app/study-session.svelte'
import type { Workbench } from '../../app/workbench.svelte'
import { sceneOf, type Scene } from './scene'

/** What the page at hand is made from; null before the first result. */
export function currentScene(
  { runs, preferences, audience }: Workbench,
  session: StudySession,
): Scene | null {
  const { shown } = runs
  if (!shown) return null
  const { plans, study } = shown.subject
  const { fiscalYears } = shown.result.layout
  const place = { plans, fiscalYears, baselineId: study.baseline }
  const looking = lookAt(place, preferences.viewOf(session.id))
  return sceneOf(shown, looking, preferences, audience.maskingFor(study))
}
