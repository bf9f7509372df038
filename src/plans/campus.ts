import {
  SCHOOL_ASSUMPTIONS,
  SCHOOL_RULES,
  SCHOOL_UNCONFIRMED,
  compileNewSchool,
  outlineSchool,
} from './new-school'
import type { PlanKind } from './plan-kind'
import { schoolFields } from './school-fields'
import { schoolUnconfirmedRules } from './school-unconfirmed'
import { schoolWarnings } from './school-warnings'

const fields = schoolFields({
  yearsAfterBase: 5,
  places: 40,
  lessonUnits: { 7: 770, 8: 770, 9: 770 },
  additionalPosts: 4,
  additionalPostsHelp: {
    ja: '草潤中は県費19人。標準の概算10.75人との差は約8人',
    en: 'One campus has 19 posts against about 10.75 by law: about 8 more',
  },
  municipalPosts: 8,
  municipalPostsHelp: {
    ja: '草潤中は8人（教科担任、校務員、司書、SCなど）。授業ごとに支払う非常勤講師は数えず、別に足す',
    en: 'One campus has 8 (subject teachers, caretaker, librarian, counselor). Part-time teachers paid by the lesson are not among them: they come on top',
  },
  setupStaff: 2,
  setupYears: 2,
})

/** 学校設置型: a school of its own. */
export const campus: PlanKind<typeof fields> = {
  id: 'campus',
  label: { ja: '学校設置型', en: 'Campus of its own' },
  summary: {
    ja: '独立した学校として開く。校長・養護教諭・事務職員も法令の定数に入る',
    en: 'A school of its own, with principal, nurse and clerk by law',
  },
  fields,
  assumptions: SCHOOL_ASSUMPTIONS.map((id) => ({ id })),
  rules: SCHOOL_RULES,
  unconfirmed: SCHOOL_UNCONFIRMED,
  unconfirmedRules: schoolUnconfirmedRules,
  outline: outlineSchool,
  warnings: schoolWarnings,
  compile: (values, context) =>
    compileNewSchool(
      values,
      {
        effect: 0.5,
        basis: { kind: 'own-school', branchSchool: false },
      },
      context,
    ),
}
