import type {
  Application,
  ApplicationText,
  ApplicationTextId,
  SubjectTextId,
} from '../domain/application'
import type { Result } from '../domain/problem'
import { applicationOf, isEmptyApplication } from './application-of'
import { checked } from './decisions'
import type { Study } from './study'

/** A text of the application becomes the user's own; an empty one is taken out. */
export function writeApplicationText(
  study: Study,
  planId: string,
  id: ApplicationTextId,
  text: string,
): Result<Study> {
  return withApplication(study, planId, (application) => ({
    ...application,
    texts: withEntry(application.texts, id, text),
  }))
}

/** What is said of a new subject becomes the user's own; an empty text is taken out. */
export function writeSubjectText(
  study: Study,
  { planId, subjectId }: { readonly planId: string; readonly subjectId: string },
  id: SubjectTextId,
  text: string,
): Result<Study> {
  return withApplication(study, planId, (application) => {
    const { [subjectId]: before = {}, ...others } = application.subjects
    const after = withEntry(before, id, text)
    const isSaid = Object.keys(after).length > 0
    return { ...application, subjects: isSaid ? { ...others, [subjectId]: after } : others }
  })
}

/** Pupils of one grade as applied for; null takes the grade out, and with the last one the list. */
export function planPupils(
  study: Study,
  planId: string,
  grade: number,
  pupils: number | null,
): Result<Study> {
  return withApplication(study, planId, (application) => {
    const { [String(grade)]: _, ...others } = application.pupils?.byGrade ?? {}
    const byGrade = pupils === null ? others : { ...others, [grade]: pupils }
    const isSaid = Object.keys(byGrade).length > 0
    return { ...application, pupils: isSaid ? { byGrade, origin: 'own' } : null }
  })
}

function withEntry<Id extends string>(
  texts: Readonly<Partial<Record<Id, ApplicationText>>>,
  id: Id,
  text: string,
): Readonly<Partial<Record<Id, ApplicationText>>> {
  const said = text.trim()
  const others = Object.entries(texts).filter(([key]) => key !== id)
  const entry: ApplicationText = { text: { ja: said, en: said }, origin: 'own' }
  return Object.fromEntries(said === '' ? others : [...others, [id, entry]]) as Partial<
    Record<Id, ApplicationText>
  >
}

function withApplication(
  study: Study,
  planId: string,
  change: (application: Application) => Application,
): Result<Study> {
  const plans = study.plans.map((plan) => {
    if (plan.id !== planId) return plan
    const application = change(applicationOf(plan))
    return { ...plan, application: isEmptyApplication(application) ? null : application }
  })
  return checked({ ...study, plans })
}
