import type { QuotaInputs } from '../domain/model-inputs'
import type { Problem } from '../domain/problem'
import { GRADES } from '../domain/school'
import type { Words } from '../domain/words'
import type { ChoiceField, FieldValues } from './fields'
import {
  SCHOOL_ASSUMPTIONS,
  SCHOOL_RULES,
  SCHOOL_UNCONFIRMED,
  compileNewSchool,
  outlineSchool,
  schoolLevel,
  type SchoolForm,
} from './new-school'
import type { CompileContext, KindAssumption, PlanKind } from './plan-kind'
import { combinedClasses, schoolFields } from './school-fields'
import { schoolUnconfirmedRules } from './school-unconfirmed'
import { schoolWarnings } from './school-warnings'

const fields = {
  ...schoolFields({
    yearsAfterBase: 4,
    places: 45,
    lessonUnits: { 7: 910, 8: 910, 9: 910 },
    additionalPosts: 3,
    additionalPostsHelp: {
      ja: 'はしうち教室は都費9人のうち定数4、その他加配',
      en: 'One branch classroom has 9 posts: 4 by law, the rest additional',
    },
    municipalPosts: 5,
    municipalPostsHelp: {
      ja: 'はしうち教室は5人（教科担任4とSC）。授業ごとに支払う非常勤講師は数えず、別に足す',
      en: 'One branch classroom has 5 (four subject teachers and a counselor). Part-time teachers paid by the lesson are not among them: they come on top',
    },
    setupStaff: 1,
    setupYears: 1,
  }),
  legalForm: {
    type: 'choice',
    question: 2,
    label: { ja: '法令上の形', en: 'Form in law' },
    choices: [
      { value: 'classroom', label: { ja: '分教室（本校の学級）', en: 'Branch classroom' } },
      { value: 'branch-school', label: { ja: '分校', en: 'Branch school' } },
    ],
    default: 'classroom',
  } satisfies ChoiceField<'classroom' | 'branch-school'>,
  parentPupils: {
    type: 'grade-counts',
    of: 'level',
    unit: 'people',
    question: 2,
    label: {
      ja: '本校の生徒数（学年ごと、基準年）',
      en: 'Parent school’s pupils by grade, base year',
    },
    help: {
      ja: '空なら市町村の平均的な学校とみなす',
      en: 'If empty, the municipality’s average school stands in',
    },
    min: 0,
    max: 2000,
    default: null,
  },
  parentSpecialNeedsClasses: {
    type: 'count',
    unit: 'classes',
    question: 2,
    label: { ja: '本校の特別支援学級', en: 'Parent school’s special-needs classes' },
    min: 0,
    max: 30,
    default: 2,
  },
  parentCombinedClasses: combinedClasses({
    ja: '本校の複式学級（小さい2学年を1学級に）',
    en: 'Parent school: two small grades in one class',
  }),
  recognised: {
    type: 'chance',
    question: 2,
    label: {
      ja: '分教室の学級を本校と別に数えることを県が認めるか',
      en: 'Whether the prefecture counts the branch’s classes apart',
    },
    help: {
      ja: '条文に分教室の語はなく、県の運用による。はしうち教室の「定数4」は、認める扱いと合う',
      en: 'The law has no word for it: the prefecture’s practice; one branch’s “4 by law” fits a yes',
    },
    confidential: true,
    default: 1,
  },
} as const

type Values = FieldValues<typeof fields>

const BRANCH_CLASSROOM: Words = { ja: '分教室型', en: 'Branch classroom' }
const BRANCH_SCHOOL: Words = { ja: '分校', en: 'Branch school' }

/** Where the library's triple is a campus's (MODEL part 5). */
const OWN: readonly KindAssumption[] = [
  {
    id: 'money.running',
    own: {
      low: 1_000_000,
      likely: 3_000_000,
      high: 6_000_000,
      reason: {
        ja: 'はしうち教室は本校の予算から配分（額不明）。校舎を持たない分、小さく置いた（物価といっしょに動く度合い0.3も仮置き）',
        en: 'One branch lives on its parent’s budget, amount unknown; set small, without a building; that it moves with prices (0.3) is assumed too',
      },
    },
  },
  {
    id: 'money.facilities',
    own: {
      low: 500_000,
      likely: 5_000_000,
      high: 35_000_000,
      reason: {
        ja: 'はしうち教室は準備と施設で約130万円。分教室でも数千万円の改修の例がある',
        en: 'One branch spent about 1.3 million with preparation; others tens of millions',
      },
    },
  },
]

/** 分教室 and 分校: rooms of their own, a parent school in law. */
export const branch: PlanKind<typeof fields> = {
  id: 'branch',
  label: BRANCH_CLASSROOM,
  summary: {
    ja: '既存の学校の分教室（または分校）として開く。生徒は本校に籍を置く',
    en: 'A branch of an existing school; its pupils belong to the parent school',
  },
  fields,
  assumptions: SCHOOL_ASSUMPTIONS.map((id) => OWN.find((own) => own.id === id) ?? { id }),
  rules: [...SCHOOL_RULES, 'branch-quota'],
  hasParentSchool: true,
  unconfirmed: SCHOOL_UNCONFIRMED,
  unconfirmedRules: schoolUnconfirmedRules,
  outline: (values) => ({
    ...outlineSchool(values),
    kindLabel: values.legalForm === 'branch-school' ? BRANCH_SCHOOL : BRANCH_CLASSROOM,
  }),
  warnings: (values, context) => [
    ...schoolWarnings(values, context),
    ...classLimitWarnings(values),
  ],
  compile: (values, context) => compileNewSchool(values, formOf(values, context), context),
}

function formOf(values: Values, context: CompileContext): SchoolForm {
  return {
    effect: values.legalForm === 'branch-school' ? 0.5 : -0.5,
    basis: basisOf(values, context),
  }
}

function basisOf(values: Values, context: CompileContext): QuotaInputs['basis'] {
  if (values.legalForm === 'branch-school') return { kind: 'own-school', branchSchool: true }
  const { parentPupils, parentSpecialNeedsClasses, parentCombinedClasses, recognised } = values
  return {
    kind: 'parent-difference',
    parentPupils: parentPupils
      ? GRADES.map((grade) => parentPupils[grade] ?? 0)
      : context.averageSchool(schoolLevel(values)),
    parentSpecialNeedsClasses,
    combineParentClasses: parentCombinedClasses === 'by-law',
    recognised,
  }
}

/**
 * 施行規則42条・79条 allow a branch school five (elementary) or two (junior high) classes but in special
 * circumstances. With a class a grade, that is one grade fewer than a whole school's.
 */
const MOST_CLASSES = { elementary: 5, 'junior-high': 2 } as const

function classLimitWarnings(values: Values): Problem[] {
  const most = MOST_CLASSES[schoolLevel(values)]
  if (values.legalForm !== 'branch-school' || values.grades.length <= most) return []
  return [
    {
      path: 'grades',
      code: 'branch-school-class-limit',
      message: {
        ja: '分校の学級数は、特別の事情がなければ小学校5学級・中学校2学級以下です（学校教育法施行規則42条・79条）。学年ごとに学級を置いてこれをこえるなら、その事情を説明してください。',
        en: 'A branch school has at most five classes (elementary) or two (junior high) unless circumstances are special (arts. 42, 79); explain them when a class a grade makes more.',
      },
    },
  ]
}
