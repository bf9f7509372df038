import { standardsAct } from '../citations'
import { schoolPosts, schoolPostsRule } from '../staffing/school-posts'
import { teacherMultiplierCitation } from '../staffing/teacher-multiplier'
import {
  classesOption,
  defineCommand,
  optionalFiscalYear,
  pupilsOption,
  schoolOption,
} from './command'
import { POOLING_NOTE, step } from './derivation'

const branchSchoolOption = {
  flag: 'branch-school',
  words: { ja: '分校か', en: 'whether it is a branch school' },
  type: 'yes-no',
  required: false,
  example: 'yes',
} as const

export const postsCommand = defineCommand({
  name: 'posts',
  summary: {
    ja: '1校（または分校）の教職員定数の全部',
    en: 'Every post the law gives a school or a branch school (分校)',
  },
  options: [schoolOption, classesOption, pupilsOption, branchSchoolOption, optionalFiscalYear],
  inForce: schoolPostsRule.inForce,
  examples: [
    { options: { school: 'junior-high', classes: '3' }, value: 10.751 },
    { options: { school: 'junior-high', classes: '2', 'branch-school': true }, value: 7 },
    { options: { school: 'junior-high', classes: '18', pupils: '600' }, value: 32.776 },
  ],
  answer(options) {
    const { school: level, classes, pupils, 'branch-school': branchSchool = false } = options
    const posts = schoolPosts({ level, classes, pupils, branchSchool })
    return {
      value: posts.total,
      unit: 'posts',
      derivation: [
        step(
          `教頭・教諭等（${POOLING_NOTE.ja}）`,
          `Deputy head and teachers (${POOLING_NOTE.en})`,
          posts.teachers,
          'posts',
          teacherMultiplierCitation(options['fiscal-year'] ?? 2025),
        ),
        step(
          'うち副校長・教頭（内数。足さない）',
          'Of which deputy head (within, not added)',
          posts.deputyWithin,
          'posts',
          standardsAct('7条3項', 'art. 7(3)'),
        ),
        ...posts.additions.map(({ label, article, posts: added }) =>
          step(label.ja, label.en, added, 'posts', standardsAct(article.ja, article.en)),
        ),
        step('校長', 'Principal', posts.principal, 'posts', standardsAct('6条の2', 'art. 6-2')),
        step('養護教諭等', 'School nurse', posts.nurse, 'posts', standardsAct('8条', 'art. 8')),
        step('事務職員', 'Clerk', posts.clerk, 'posts', standardsAct('9条', 'art. 9')),
        step(
          '合計（加配・栄養教諭等を除く）',
          'Total (without additional posts and nutrition)',
          posts.total,
          'posts',
        ),
      ],
      citation: schoolPostsRule.source,
    }
  },
})
