import type { ModelInputs, PlanInputs } from '../src/domain/model-inputs'

/** The same study over another number of years; class standards stay what they were in the last known one. */
export function withYears(inputs: ModelInputs, years: number): ModelInputs {
  return {
    ...inputs,
    lastFiscalYear: inputs.baseFiscalYear + years,
    plans: inputs.plans.map((plan) => planOverYears(plan, years)),
  }
}

function planOverYears(plan: PlanInputs, years: number): PlanInputs {
  if (!plan.school) return plan
  const { quota } = plan.school
  const known = quota.classStandard
  const classStandard = Array.from({ length: years }, (_, y) => known[y] ?? known.at(-1)!)
  return { ...plan, school: { ...plan.school, quota: { ...quota, classStandard } } }
}

/** The study with `count` plans, its own in turn. */
export function withPlans(inputs: ModelInputs, count: number): ModelInputs {
  const { plans } = inputs
  return {
    ...inputs,
    plans: Array.from({ length: count }, (_, i) => ({
      ...plans[(i + 1) % plans.length]!,
      id: `plan-${i + 1}`,
    })),
  }
}

export const yearsOf = ({ baseFiscalYear, lastFiscalYear }: ModelInputs): number =>
  lastFiscalYear - baseFiscalYear

/** Replication-plan-years. */
export const planYears = (inputs: ModelInputs, replications: number): number =>
  yearsOf(inputs) * inputs.plans.length * replications
