import type { Workbench } from '../../app/workbench.svelte'
import { formatIsoDay } from '../../domain/fiscal-year'
import type { Study } from '../../study/study'
import type { Speech } from '../words/speech.svelte'

/** One thing that tells where figures come from: with it somebody else gets the same ones. */
export interface RunFact {
  readonly id: 'lawDate' | 'smallCounts' | 'runKey' | 'seed' | 'replications' | 'engine'
  readonly label: string
  readonly value: string
}

/** What stands below every page and in every file of a chart: the date of the law first, then the run. */
export function runFacts(
  { runs, audience }: Workbench,
  study: Study,
  speech: Speech,
): readonly RunFact[] {
  const words = speech.words.page
  const result = runs.shown?.result
  const facts: RunFact[] = [{ id: 'lawDate', label: words.lawDate, value: lawDay(study, speech) }]
  if (study.disclosure.audienceMaySee || audience.othersLook) facts.push(smallCounts(study, speech))
  if (!result) return facts
  return [
    ...facts,
    { id: 'runKey', label: words.runKey, value: result.runKey },
    { id: 'seed', label: words.seed, value: String(result.seed) },
    { id: 'replications', label: words.replications, value: speech.count(result.replications) },
    { id: 'engine', label: words.engine, value: result.engine },
  ]
}

function lawDay({ lawDate }: Study, speech: Speech): string {
  return speech.say(formatIsoDay(lawDate))
}

/** Whether small counts stand in what is shown or saved now. */
function smallCounts({ disclosure }: Study, speech: Speech): RunFact {
  const { footer, footerShown, footerMasked } = speech.words.audience
  const { audienceMaySee, threshold } = disclosure
  const value = audienceMaySee ? footerShown : footerMasked(speech.count(threshold))
  return { id: 'smallCounts', label: footer, value }
}
