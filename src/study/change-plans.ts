import type { Result } from '../domain/problem'
import type { Words } from '../domain/words'
import { planKindOf } from '../plans'
import { defaultValues } from '../plans/fields'
import { baseFiscalYearOf } from './base-year'
import { checked } from './decisions'
import { freeSlot } from './describe'
import { problemAt } from './problems'
import { MOST_PLANS } from './schema'
import type { PlanEntry, Study } from './study'

/** @throws if there is no such kind: it comes from the registry. */
export function addPlan(study: Study, kindId: string): Result<Study> {
  if (study.plans.length >= MOST_PLANS)
    return refuse(study, 'too-many-plans', {
      ja: `${MOST_PLANS}つまでです。どれかを消してから加えてください`,
      en: `may hold at most ${MOST_PLANS}: remove one before adding another`,
    })
  const kind = planKindOf(kindId)
  const { id, name } = unusedName(study, kind.id, kind.label)
  const plan = {
    id,
    kind: kind.id,
    name,
    slot: freeSlot(study.plans),
    ...defaultValues(kind.fields, baseFiscalYearOf(study)),
    assumptions: {},
  } as PlanEntry
  return checked({ ...study, plans: [...study.plans, plan] })
}

/** Figures that sources declare of the plan stay, but nothing computed stands beside them any more. */
export function removePlan(study: Study, planId: string): Result<Study> {
  const plans = study.plans.filter(({ id }) => id !== planId)
  const [first] = plans
  if (!first)
    return refuse(study, 'last-plan', {
      ja: '少なくとも1つ要ります。ほかの案を加えてから消してください',
      en: 'needs at least one: add another before removing this one',
    })
  const baseline = study.baseline === planId ? first.id : study.baseline
  const declared = study.declared.map((figure) => {
    const { plan, ...others } = figure
    return plan === planId ? others : figure
  })
  return checked({ ...study, plans, baseline, declared })
}

export function renamePlan(study: Study, planId: string, name: Words): Result<Study> {
  const plans = study.plans.map((plan) => (plan.id === planId ? { ...plan, name } : plan))
  return checked({ ...study, plans })
}

/** Moves a plan one place forward (−1) or back (1) in the order of strips, tables and pictures. */
export function movePlan(study: Study, planId: string, by: 1 | -1): Result<Study> {
  const { plans } = study
  const from = plans.findIndex(({ id }) => id === planId)
  const [plan, other] = [plans[from], plans[from + by]]
  if (!plan || !other) return { ok: true, value: study }
  return checked({ ...study, plans: plans.with(from, other).with(from + by, plan) })
}

/** Which plan the others are compared with. */
export function chooseBaseline(study: Study, planId: string): Result<Study> {
  return checked({ ...study, baseline: planId })
}

function unusedName(study: Study, kindId: string, label: Words): { id: string; name: Words } {
  const isTaken = (id: string) => study.plans.some((plan) => plan.id === id)
  if (!isTaken(kindId)) return { id: kindId, name: label }
  let number = 2
  while (isTaken(`${kindId}-${number}`)) number += 1
  return {
    id: `${kindId}-${number}`,
    name: { ja: `${label.ja}${number}`, en: `${label.en} ${number}` },
  }
}

function refuse(study: Study, code: string, remedy: Words): Result<never> {
  return { ok: false, problems: [problemAt(study, ['plans'], code, remedy)] }
}
