import type { ApplicationFacts, StaffLine } from '../domain/application'
import type { Teacher } from '../domain/learning'
import { ELEMENTARY_LICENCE } from '../domain/learning'
import type { Purses } from '../domain/purses'
import type { Words } from '../domain/words'
import { planKindOf } from '../plans'
import type { GradeCounts } from '../plans/fields'
import { licenceWords } from '../rules/staffing/lesson-demand'
import { ELEMENTARY_LICENCE_WORDS } from '../rules/staffing/licences'
import { applicationOf } from './application-of'
import { describePurses } from './describe-purses'
import { founderOf } from './describe-sheet'
import { fieldsOf } from './fields-of'
import { learningOf } from './learning-of'
import type { PlanEntry, Study } from './study'

/** What the study knows of a plan's application; null where the plan founds no school. */
export function describeApplication(study: Study, planId: string): ApplicationFacts | null {
  const plan = study.plans.find(({ id }) => id === planId)
  if (!plan) return null
  const kind = planKindOf(plan.kind)
  const fields = fieldsOf(plan)
  const { openingFiscalYear, grades, kindLabel = kind.label } = kind.outline(fields)
  if (openingFiscalYear === null) return null
  return {
    planId,
    planName: plan.name,
    isClassroom: kind.hasParentSchool === true && fields['legalForm'] === 'classroom',
    application: applicationOf(plan),
    founder: founderOf(plan, study),
    form: kindLabel,
    openingFiscalYear,
    grades,
    gradePlaces: (fields['gradePlaces'] ?? null) as GradeCounts | null,
    staff: staffOf(plan, describePurses(study)),
  }
}

function staffOf(plan: PlanEntry, purses: Purses): readonly StaffLine[] | null {
  const teachers = learningOf(plan)?.staff?.teachers ?? []
  return teachers.length === 0 ? null : teachers.map((teacher) => staffLine(teacher, purses))
}

function staffLine(teacher: Teacher, purses: Purses): StaffLine {
  const { name, licences, outsideLicence, posts, periodsAWeek, partTime } = teacher
  return {
    name,
    licences: licences.map(licenceName),
    outsideLicence: outsideLicence.map(licenceName),
    paidBy: payerWords(teacher, purses),
    posts,
    periodsAWeek,
    partTime,
  }
}

const licenceName = (id: string): Words =>
  id === ELEMENTARY_LICENCE ? ELEMENTARY_LICENCE_WORDS : licenceWords(id)

function payerWords({ paidBy }: Teacher, { byLaw, own }: Purses): Words {
  if (paidBy === 'parent-school') return { ja: '本校から', en: 'from the parent school' }
  return paidBy === 'prefecture' ? byLaw : own
}
