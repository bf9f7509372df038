import type { BuiltQuestion } from '../../app/routes'
import { measureOfPayer } from '../../results/money/payers'
import type { PageInput } from '../../results/page-input'
import type { Asks } from '../../results/pages'

/** The figure of a page that its assumptions are ordered by: that of the plan in focus in the strip. */
export function keyFigure(
  question: BuiltQuestion,
  { plans, focus, viewpoint }: PageInput,
): Asks | null {
  const planId = plans[focus]?.id
  if (planId === undefined) return null
  const money = measureOfPayer(viewpoint)
  const figures: Readonly<Record<BuiltQuestion, Omit<Asks, 'planId'>>> = {
    1: { measure: 'pupils.demand' },
    2: { measure: 'posts.municipal.vacant' },
    3: { measure: money },
    4: { measure: 'hours.lessonUnits' },
    5: { measure: 'pupils.demand' },
    6: { measure: money, about: 'difference' },
  }
  return { planId, ...figures[question] }
}
