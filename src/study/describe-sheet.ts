import type { Citation } from '../domain/citation'
import type { SheetFacts } from '../domain/curriculum-sheet'
import { levelOfGrade } from '../domain/school'
import type { Words } from '../domain/words'
import {
  LESSON_UNIT_MINUTES,
  STANDARD_HOURS,
  STANDARD_HOURS_SINCE,
  standardHoursCitation,
} from '../rules/curriculum/standard-hours'
import { describeCurricula } from './describe-curricula'
import { fieldsOf } from './fields-of'
import type { PlanEntry, Study } from './study'

/** What the ministry's table says of a plan; null where it doesn't say what it teaches by subject. */
export function describeSheet(study: Study, planId: string): SheetFacts | null {
  const plan = study.plans.find(({ id }) => id === planId)
  const curriculum = describeCurricula(study).find((facts) => facts.planId === planId)
  const first = curriculum?.grades[0]?.grade
  if (!plan || !curriculum || first === undefined) return null
  const level = levelOfGrade(first)
  return {
    planId,
    founder: founderOf(plan, study),
    lawDate: study.lawDate,
    unitMinutes: LESSON_UNIT_MINUTES[level],
    standard: citedWords(standardHoursCitation(level)),
    standardSince: STANDARD_HOURS_SINCE[level],
    standardOrder: STANDARD_HOURS[level].map(({ id }) => id),
    curriculum,
  }
}

/** The first municipality founds the school, where the prefecture doesn't; today's schools are its own too. */
export function founderOf(plan: PlanEntry, { municipalities, prefecture }: Study): Words {
  if (fieldsOf(plan)['founder'] === 'prefecture') return prefecture.name
  return municipalities[0]?.name ?? prefecture.name
}

/** 「学校教育法施行規則 73条・別表第二」. */
function citedWords({ title, article }: Citation): Words {
  if (!article) return title
  return { ja: `${title.ja} ${article.ja}`, en: `${title.en}, ${article.en}` }
}
