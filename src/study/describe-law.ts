import type { Citation } from '../domain/citation'
import { GRADES, levelOfGrade } from '../domain/school'
import { counselorCitation } from '../rules/cost-share/counselor-subsidy'
import { facilityRule } from '../rules/cost-share/facility-subsidy'
import { SALARY_ARTICLES } from '../rules/cost-share/national-salary-share'
import { preparationCitation } from '../rules/cost-share/preparation-subsidy'
import { specialTaxRule } from '../rules/cost-share/special-tax-allocation'
import { standardHoursCitation } from '../rules/curriculum/standard-hours'
import { standardsAct } from '../rules/citations'
import { articleAddition } from '../rules/staffing/article-additions'
import { branchQuotaRule } from '../rules/staffing/branch-quota'
import { classCountRule } from '../rules/staffing/class-count'
import { classStandardCitation } from '../rules/staffing/class-standard'
import { clerkRule } from '../rules/staffing/clerk'
import { nurseRule } from '../rules/staffing/nurse'
import { principalRule } from '../rules/staffing/principal'
import { schoolPostsRule } from '../rules/staffing/school-posts'
import { teacherMultiplierCitation } from '../rules/staffing/teacher-multiplier'
import { baseFiscalYearOf } from './base-year'
import type { Study } from './study'

/** The articles that stand beside a calculation of this study. */
export function describeLaw(study: Study) {
  const first = baseFiscalYearOf(study) + 1
  const fiscalYears = Array.from({ length: study.lastFiscalYear - first + 1 }, (_, y) => first + y)
  return {
    classStandard: Object.fromEntries(fiscalYears.flatMap(classStandards)),
    combinedClasses: classCountRule.source,
    teachers: teacherMultiplierCitation(study.lastFiscalYear),
    additions: { 2: addition(2), 3: addition(3), 4: addition(4), 8: addition(8) },
    principal: principalRule.source,
    nurse: nurseRule.source,
    clerk: clerkRule.source,
    branchQuota: branchQuotaRule.source,
    schoolPosts: schoolPostsRule.source,
    shares: {
      preparation: preparationCitation(study.lastFiscalYear),
      facilities: facilityRule.source,
      counselor: counselorCitation,
      'social-worker': counselorCitation,
    },
    salaries: SALARY_ARTICLES,
    specialTax: specialTaxRule.source,
    standardHours: standardHoursCitation('junior-high'),
  }
}

function classStandards(fiscalYear: number): [string, Citation][] {
  return GRADES.map((grade) => [
    `${fiscalYear}-${grade}`,
    classStandardCitation(levelOfGrade(grade), grade, fiscalYear),
  ])
}

function addition(item: 2 | 3 | 4 | 8) {
  const { label, article } = articleAddition(item, 0)
  return { label, citation: standardsAct(article.ja, article.en) }
}
