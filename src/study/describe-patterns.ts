import type { PatternFacts } from '../domain/day-patterns'
import { schoolWeeks } from '../rules/curriculum/standard-hours'
import { learningKinds } from '../rules/day-patterns/learning-kinds'
import { momentsOf } from '../rules/day-patterns/moments'
import { patternWeek } from '../rules/day-patterns/pattern-week'
import { TYPICAL_GROUPS } from '../rules/day-patterns/typical-groups'
import { learningOf } from './learning-of'
import type { PlanEntry, Study } from './study'

/** What the day patterns of each plan come to; plans without any are left out. */
export function describePatterns(study: Study): PatternFacts[] {
  return study.plans.flatMap((plan) => {
    const learning = learningOf(plan)
    if (learning === null || learning.patterns.length === 0) return []
    return [
      {
        planId: plan.id,
        patterns: learning.patterns.map((pattern) => ({
          id: pattern.id,
          name: pattern.name,
          share: pattern.share,
          week: patternWeek(pattern),
          kinds: learningKinds(pattern),
        })),
        moments: momentsOf(learning.patterns),
        groups: learning.groups ?? TYPICAL_GROUPS,
        weeks: Math.max(...gradesOf(plan).map(schoolWeeks)),
      },
    ]
  })
}

function gradesOf(plan: PlanEntry): readonly number[] {
  return plan['grades'] as readonly number[]
}
