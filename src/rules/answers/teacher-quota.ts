import { deputyWithin } from '../staffing/deputy'
import {
  multiplierThousandths,
  teacherMultiplierCitation,
  teacherMultiplierRule,
  teacherQuota,
} from '../staffing/teacher-multiplier'
import { standardsAct } from '../citations'
import { classesOption, defineCommand, optionalFiscalYear, schoolOption } from './command'
import { LEVEL_WORDS, POOLING_NOTE, step } from './derivation'

export const teacherQuotaCommand = defineCommand({
  name: 'teacher-quota',
  summary: {
    ja: '教頭・教諭等の数（学級数×乗ずる数、教頭を含む）',
    en: 'Deputy head and teachers: classes × multiplier, deputy included',
  },
  options: [schoolOption, classesOption, optionalFiscalYear],
  inForce: teacherMultiplierRule.inForce,
  examples: [
    { options: { school: 'junior-high', classes: '3', 'fiscal-year': '2025' }, value: 8.001 },
    { options: { school: 'junior-high', classes: '4', 'fiscal-year': '2025' }, value: 8 },
    { options: { school: 'elementary', classes: '12', 'fiscal-year': '2025' }, value: 14.52 },
  ],
  answer({ school, classes, 'fiscal-year': fiscalYear = 2025 }) {
    const multiplier = multiplierThousandths(school, classes) / 1000
    const quota = teacherQuota(school, classes)
    const deputy = deputyWithin(school, classes)
    const level = LEVEL_WORDS[school]
    return {
      value: quota,
      unit: 'posts',
      derivation: [
        step(`${level.ja}の学級数`, `Classes of the ${level.en}`, classes, 'classes'),
        step(
          `${classes}学級の乗ずる数`,
          `Multiplier for ${classes} classes`,
          multiplier,
          'posts-per-class',
        ),
        step(
          `${classes}学級 × ${multiplier.toFixed(3)}（${POOLING_NOTE.ja}）`,
          `${classes} classes × ${multiplier.toFixed(3)} (${POOLING_NOTE.en})`,
          quota,
          'posts',
        ),
        step(
          'うち副校長・教頭（内数。足さない）',
          'Of which deputy head (within, not added)',
          deputy,
          'posts',
          standardsAct('7条3項', 'art. 7(3)'),
        ),
      ],
      citation: teacherMultiplierCitation(fiscalYear),
    }
  },
})
