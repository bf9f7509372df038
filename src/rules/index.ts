import { branchQuotaCommand } from './answers/branch-quota'
import { classCountCommand } from './answers/class-count'
import { classStandardCommand } from './answers/class-standard'
import type { RuleCommand } from './answers/command'
import { headcountPostsCommand } from './answers/headcount-posts'
import { nationalShareCommand } from './answers/national-share'
import { postsCommand } from './answers/posts'
import { preparationShareCommand } from './answers/preparation-share'
import { standardHoursCommand } from './answers/standard-hours'
import { teacherQuotaCommand } from './answers/teacher-quota'
import { holidaysRule } from './calendar/holidays'
import { schoolWeekdaysRule } from './calendar/school-year'
import { counselorRule } from './cost-share/counselor-subsidy'
import { facilityRule } from './cost-share/facility-subsidy'
import { fundingSourcesRule } from './cost-share/funding-sources'
import { nationalSalaryShareRule } from './cost-share/national-salary-share'
import { ordinaryTaxRule } from './cost-share/ordinary-tax-allocation'
import { preparationRule } from './cost-share/preparation-subsidy'
import { specialTaxRule } from './cost-share/special-tax-allocation'
import { standardHoursRule } from './curriculum/standard-hours'
import type { AnyRule } from './rule'
import { articleAdditionsRule } from './staffing/article-additions'
import { branchQuotaRule } from './staffing/branch-quota'
import { classCountRule } from './staffing/class-count'
import { classStandardRule } from './staffing/class-standard'
import { clerkRule } from './staffing/clerk'
import { deputyRule } from './staffing/deputy'
import { headcountRule } from './staffing/headcount-additions'
import { licencesRule } from './staffing/licences'
import { nurseRule } from './staffing/nurse'
import { nutritionRule } from './staffing/nutrition'
import { principalRule } from './staffing/principal'
import { schoolPostsRule } from './staffing/school-posts'
import { teacherMultiplierRule } from './staffing/teacher-multiplier'
import { budgetSubmissionRule, ordinanceRule, schoolNoticeRule } from './timeline/founding-rules'

export { LAW_COPIED_ON, LAW_READ_AS_OF, isInForce, type AnyRule } from './rule'
export type { RuleCommand } from './answers/command'
export type { GivenOptions, OptionSpec } from './answers/options'
export { isRefusal, type Refusal } from './answers/refusals'

/** The rules that can be asked by name: `rule teacher-quota --school junior-high --classes 3`. */
export const RULES: readonly RuleCommand[] = [
  teacherQuotaCommand,
  postsCommand,
  classCountCommand,
  classStandardCommand,
  branchQuotaCommand,
  headcountPostsCommand,
  nationalShareCommand,
  preparationShareCommand,
  standardHoursCommand,
]

export function findRule(name: string): RuleCommand | undefined {
  return RULES.find((rule) => rule.name === name)
}

/** Every rule of the book, with source, years in force and worked examples. */
export const RULE_BOOK: readonly AnyRule[] = [
  classStandardRule,
  classCountRule,
  teacherMultiplierRule,
  articleAdditionsRule,
  headcountRule,
  deputyRule,
  principalRule,
  nurseRule,
  nutritionRule,
  clerkRule,
  schoolPostsRule,
  branchQuotaRule,
  nationalSalaryShareRule,
  preparationRule,
  counselorRule,
  facilityRule,
  specialTaxRule,
  ordinaryTaxRule,
  fundingSourcesRule,
  standardHoursRule,
  licencesRule,
  holidaysRule,
  schoolWeekdaysRule,
  schoolNoticeRule,
  ordinanceRule,
  budgetSubmissionRule,
]

/** @throws if the book holds no such rule: kinds of plan name only rules that exist. */
export function ruleOf(id: string): AnyRule {
  const rule = RULE_BOOK.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`The rule book holds no rule "${id}".`)
  return rule
}
