import type { Looking } from '../../app/looking'
import { lookAt } from '../../app/looking'
import type { Preferences, StudyView } from '../../app/preferences.svelte'
import type { Computation } from '../../app/computation'
import type { Shown } from '../../app/runs.svelte'
import type { Masking } from '../../results/masking/threshold'
import type { WhichOneInput } from '../../results/page-input'
import { describeHours } from '../../study/describe-hours'
import { sceneOf } from '../questions/scene'

interface States {
  readonly before: Shown<Computation>
  readonly after: Shown<Computation>
}

/** Both states as question 6 takes them, in a year that both simulate; null while one is still ahead, or without any. */
export function bothStates(
  { before, after }: States,
  view: StudyView,
  preferences: Preferences,
  masking: Masking | null,
): { readonly before: WhichOneInput; readonly after: WhichOneInput } | null {
  const years = sharedYears({ before, after })
  const [first] = years
  if (first === undefined || before.result.replications !== after.result.replications) return null
  const looked = looking(after, view)
  const fiscalYear = Math.min(Math.max(looked.fiscalYear, first), years.at(-1) ?? first)
  const inputOf = (state: Shown<Computation>, at: Looking): WhichOneInput => ({
    ...sceneOf(state, { ...at, fiscalYear }, preferences, masking).input,
    standardLessonUnits: describeHours(state.subject.study).meanStandard,
  })
  return { before: inputOf(before, looking(before, view)), after: inputOf(after, looked) }
}

/** The fiscal years that both states simulate. */
export function sharedYears({ before, after }: States): readonly number[] {
  const earlier = before.result.layout.fiscalYears
  return after.result.layout.fiscalYears.filter((year) => earlier.includes(year))
}

function looking({ subject, result }: Shown<Computation>, view: StudyView): Looking {
  const { plans, study } = subject
  const { fiscalYears } = result.layout
  return lookAt({ plans, fiscalYears, baselineId: study.baseline }, view)
}
