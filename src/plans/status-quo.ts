import { GRADES } from '../domain/school'
import { standardTotal } from '../rules/curriculum/standard-hours'
import { compileCostItem, supportCentreToday } from './cost-items'
import type { CompileContext, PlanKind } from './plan-kind'

/** What exists today and nothing new: a plan like the others, and the default baseline. */
export const statusQuo: PlanKind<Record<string, never>> = {
  id: 'status-quo',
  label: { ja: '現状のまま', en: 'Status quo' },
  summary: {
    ja: '新しい学校はつくらず、いまある支援を続ける',
    en: 'No new school; what exists today goes on',
  },
  fields: {},
  assumptions: [],
  rules: ['standard-hours'],
  unconfirmed: [],
  outline: () => ({ places: null, openingFiscalYear: null, grades: [] }),
  unconfirmedRules: () => [],
  warnings: () => [],
  compile: (_fields, context) => ({
    id: context.planId,
    lessonUnits: standardHours(context),
    uncoveredSubjects: null,
    school: null,
    costs: [compileCostItem(supportCentreToday(), context)],
    donation: null,
    founder: 'municipality',
    relief: null,
    comparator: null,
    specialTaxShare: 0,
    ordinaryTax: null,
  }),
}

/** Whoever stays where they are is taught by the standard, in the grades that the other plans teach. */
function standardHours({ gradesTaught }: CompileContext): (number | null)[] | null {
  if (gradesTaught.length === 0) return null
  return GRADES.map((grade) => (gradesTaught.includes(grade) ? standardTotal(grade) : null))
}
