import { nationalSalaryShareRule, splitSalary } from '../cost-share/national-salary-share'
import { defineCommand, optionalFiscalYear } from './command'
import { step } from './derivation'
import type { OptionSpec } from './options'
import { refuse } from './refusals'

const salary = {
  flag: 'salary-yen',
  words: { ja: '教職員の給与・報酬等（円）', en: 'salaries in yen' },
  type: 'yen',
  required: true,
  min: 0,
  max: 999_999_999_999_999,
  example: '6664053',
} as const satisfies OptionSpec

const excluded = {
  ...salary,
  flag: 'excluded-yen',
  words: {
    ja: 'そのうち退職手当・年金・旅費（円）',
    en: 'retirement pay, pensions and travel within them, in yen',
  },
  required: false,
  example: '0',
} as const

export const nationalShareCommand = defineCommand({
  name: 'national-share',
  summary: {
    ja: '教職員給与の国庫負担（1/3、退職手当・年金・旅費を除く）',
    en: "The nation's third of salaries, without retirement pay, pensions and travel",
  },
  options: [salary, excluded, optionalFiscalYear],
  inForce: nationalSalaryShareRule.inForce,
  examples: [
    { options: { 'salary-yen': '100000001' }, value: 33_333_333 },
    { options: { 'salary-yen': '71645234' }, value: 23_881_744 },
    { options: { 'salary-yen': '2' }, value: 0 },
    { options: { 'salary-yen': '87407185', 'excluded-yen': '15761951' }, value: 23_881_744 },
  ],
  answer({ 'salary-yen': totalYen, 'excluded-yen': excludedYen = 0 }) {
    if (excludedYen > totalYen) {
      return refuse(
        `--excluded-yen ${excludedYen} が --salary-yen ${totalYen} を超えています。給与の内数で指定してください。`,
        `--excluded-yen ${excludedYen} is more than --salary-yen ${totalYen}. Give a part of the salaries.`,
      )
    }
    const baseYen = totalYen - excludedYen
    const { nationYen, restYen } = splitSalary({ totalYen, baseYen })
    return {
      value: nationYen,
      unit: 'yen',
      derivation: [
        step('給与・報酬等', 'Salaries', totalYen, 'yen'),
        step(
          '対象外（退職手当・年金・旅費）',
          'Outside the base (retirement pay, pensions, travel)',
          excludedYen,
          'yen',
        ),
        step('国庫負担の対象', 'Base of the share', baseYen, 'yen'),
        step(
          '対象 × 1/3（1円未満切捨て。政令の最高限度は見ていない）',
          'Base × 1/3, cut off to the yen (the ceiling by Cabinet Order is not looked at)',
          nationYen,
          'yen',
        ),
        step(
          '残り（都道府県。指定都市立は指定都市）',
          "The rest: the prefecture's, or the designated city's",
          restYen,
          'yen',
        ),
      ],
      citation: nationalSalaryShareRule.source,
    }
  },
})
