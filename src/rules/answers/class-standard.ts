import { levelOfGrade } from '../../domain/school'
import { classStandard, classStandardCitation, classStandardRule } from '../staffing/class-standard'
import { defineCommand, fiscalYearOption } from './command'
import { gradeWords, step } from './derivation'
import type { OptionSpec } from './options'

export const gradeOption = {
  flag: 'grade',
  words: { ja: '学年（1〜9。7〜9は中1〜中3）', en: 'grade 1–9; 7–9 are junior high school' },
  type: 'whole-number',
  required: true,
  min: 1,
  max: 9,
  example: '7',
} as const satisfies OptionSpec

export const classStandardCommand = defineCommand({
  name: 'class-standard',
  summary: { ja: '1学級の人数の標準（学年・年度別）', en: 'Pupils per class by grade and year' },
  options: [gradeOption, fiscalYearOption],
  inForce: classStandardRule.inForce,
  examples: [
    { options: { grade: '7', 'fiscal-year': '2025' }, value: 40 },
    { options: { grade: '7', 'fiscal-year': '2026' }, value: 35 },
  ],
  answer({ grade, 'fiscal-year': fiscalYear }) {
    const level = levelOfGrade(grade)
    const standard = classStandard(level, grade, fiscalYear)
    const { ja, en } = gradeWords(grade)
    return {
      value: standard,
      unit: 'people',
      derivation: [
        step(
          `${fiscalYear}年度の${ja}（都道府県は下回る基準を定められる）`,
          `${en} in fiscal ${fiscalYear} (a prefecture may set fewer)`,
          standard,
          'people',
        ),
      ],
      citation: classStandardCitation(level, grade, fiscalYear),
    }
  },
})
