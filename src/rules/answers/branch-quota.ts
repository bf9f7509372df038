import { standardsAct } from '../citations'
import { branchQuota, branchQuotaRule, type BranchQuota } from '../staffing/branch-quota'
import {
  classesOption,
  defineCommand,
  optionalFiscalYear,
  pupilsOption,
  schoolOption,
} from './command'
import { POOLING_NOTE, step } from './derivation'

const parentClasses = {
  ...classesOption,
  flag: 'parent-classes',
  words: { ja: '本校の学級数（特別支援学級を含み、分教室を含まない）', en: "the parent's classes" },
  example: '15',
} as const
const branchClasses = {
  ...classesOption,
  flag: 'branch-classes',
  words: { ja: '分教室の学級数', en: "the branch's classes" },
} as const
const parentPupils = {
  ...pupilsOption,
  flag: 'parent-pupils',
  words: { ja: '本校の生徒数', en: "the parent's pupils" },
  example: '450',
} as const
const branchPupils = {
  ...pupilsOption,
  flag: 'branch-pupils',
  words: { ja: '分教室の生徒数', en: "the branch's pupils" },
} as const

export const branchQuotaCommand = defineCommand({
  name: 'branch-quota',
  summary: {
    ja: '分教室の学級が本校の教頭・教諭等の数を変える差',
    en: "What a branch classroom's classes change in its parent school's teachers",
  },
  options: [
    schoolOption,
    parentClasses,
    branchClasses,
    parentPupils,
    branchPupils,
    optionalFiscalYear,
  ],
  inForce: branchQuotaRule.inForce,
  examples: [
    { options: asked('15', '3', '2018'), value: 4.626 },
    { options: asked('11', '1', '2025'), value: -0.08 },
    { options: asked('3', '1', '2025'), value: -0.001 },
  ],
  answer(options) {
    const { school: level, 'parent-classes': parent, 'branch-classes': branch } = options
    const quota = branchQuota({
      level,
      parentClasses: parent,
      branchClasses: branch,
      parentPupils: options['parent-pupils'],
      branchPupils: options['branch-pupils'],
    })
    return {
      value: quota.value,
      unit: 'posts',
      derivation: [
        step(
          `分教室を含む${parent + branch}学級の教頭・教諭等`,
          `Teachers for ${parent + branch} classes, the branch's included`,
          quota.quotaWithBranch,
          'posts',
        ),
        step(
          `本校だけの${parent}学級の教頭・教諭等`,
          `Teachers for the parent's ${parent} classes`,
          quota.quotaOfParent,
          'posts',
        ),
        step(
          `差（${POOLING_NOTE.ja}。負もありうる）`,
          `Difference (${POOLING_NOTE.en}; can be negative)`,
          quota.value,
          'posts',
        ),
        ...otherChanges(quota),
      ],
      citation: branchQuotaRule.source,
    }
  },
})

/** What else changes at the parent; outside the value, so that the value stays one article's. */
function otherChanges(quota: BranchQuota) {
  const { additionChanges, nurseChange, clerkChange, deputyChangeWithin, totalChange } = quota
  return [
    step(
      'うち副校長・教頭の増減（内数）',
      'Of which change of the deputy head (within)',
      deputyChangeWithin,
      'posts',
      standardsAct('7条3項', 'art. 7(3)'),
    ),
    ...additionChanges.map(({ label, article, posts }) =>
      step(
        `別に: ${label.ja}の増減`,
        `Apart: change of "${label.en}"`,
        posts,
        'posts',
        standardsAct(article.ja, article.en),
      ),
    ),
    step(
      '別に: 養護教諭等の増減',
      'Apart: change of the nurse',
      nurseChange,
      'posts',
      standardsAct('8条', 'art. 8'),
    ),
    step(
      '別に: 事務職員の増減',
      'Apart: change of the clerk',
      clerkChange,
      'posts',
      standardsAct('9条', 'art. 9'),
    ),
    step(
      'すべての増減の合計（分教室を別学級と認めるかは県の運用）',
      'All changes together (whether the classes count apart is the prefecture’s practice)',
      totalChange,
      'posts',
    ),
  ]
}

function asked(parent: string, branch: string, fiscalYear: string) {
  return {
    school: 'junior-high',
    'parent-classes': parent,
    'branch-classes': branch,
    'fiscal-year': fiscalYear,
  }
}
