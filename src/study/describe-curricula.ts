import type { CurriculumFacts } from '../domain/curriculum'
import { gradeCurriculum, standardCurriculum } from '../rules/curriculum/planned-hours'
import { gradesTaught } from './describe'
import { learningOf } from './learning-of'
import type { PlanEntry, Study } from './study'

/** What each plan teaches by subject; today's schools teach the standard, in the grades that the plans take. */
export function describeCurricula(study: Study): CurriculumFacts[] {
  return study.plans.map((plan) => ({ planId: plan.id, grades: gradesOf(plan, study) }))
}

function gradesOf(plan: PlanEntry, study: Study): CurriculumFacts['grades'] {
  const grades = plan['grades'] as readonly number[] | undefined
  if (grades === undefined) return gradesTaught(study).map(standardCurriculum)
  const subjects = learningOf(plan)?.subjects ?? []
  return grades.flatMap((grade) => gradeCurriculum(subjects, grade) ?? [])
}
