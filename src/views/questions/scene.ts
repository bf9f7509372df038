import type { Looking } from '../../app/looking'
import type { Preferences, StudyView } from '../../app/preferences.svelte'
import type { Shown } from '../../app/runs.svelte'
import type { Computation } from '../../app/computation'
import type { Masking } from '../../results/masking/threshold'
import type { PageInput } from '../../results/page-input'
import { declaredFigures } from '../../study/declared'
import { describePayers } from '../../study/describe-payers'
import { describeInternal } from '../../study/describe-internal'
import { describePurses } from '../../study/describe-purses'
import { describeTeachers } from '../../study/describe-teachers'
import { oncePerStudy } from '../../study/once-per-study'
import type { Study } from '../../study/study'

/** What every question's page is given: a result, its study, and what the user looks at. */
export interface Scene {
  readonly study: Study
  readonly input: PageInput
}

/** What a question's page takes. */
export interface QuestionProps {
  readonly scene: Scene
  /** What is shown is from inputs that have changed since. */
  readonly stale: boolean
  readonly onlook: (part: Partial<StudyView>) => void
}

export function sceneOf(
  { subject, result }: Shown<Computation>,
  looking: Looking,
  { moneyUnit, viewpoint }: Preferences,
  masking: Masking | null,
): Scene {
  const { study, plans } = subject
  return {
    study,
    input: {
      result,
      plans,
      ...looking,
      money: moneyUnit,
      viewpoint,
      masking,
      ...wordsOf(study),
    },
  }
}

/** What pages say of a study's figures, whichever page. */
const wordsOf = oncePerStudy((study) => ({
  internal: describeInternal(study),
  declared: declaredFigures(study),
  payerNames: describePayers(study),
  purses: describePurses(study),
  teachers: describeTeachers(study),
}))
