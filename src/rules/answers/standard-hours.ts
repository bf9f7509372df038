import { levelOfGrade } from '../../domain/school'
import {
  LESSON_UNIT_MINUTES,
  schoolWeeks,
  STANDARD_HOURS_SINCE,
  standardHours,
  standardHoursCitation,
  standardHoursRule,
  standardTotal,
} from '../curriculum/standard-hours'
import { gradeOption } from './class-standard'
import { defineCommand, optionalFiscalYear } from './command'
import { gradeWords, step } from './derivation'
import { refuse } from './refusals'

export const standardHoursCommand = defineCommand({
  name: 'standard-hours',
  summary: { ja: '標準の授業時数（学年別・教科別）', en: 'Standard lesson units by subject' },
  options: [gradeOption, optionalFiscalYear],
  inForce: standardHoursRule.inForce,
  examples: [
    { options: { grade: '1' }, value: 850 },
    { options: { grade: '7', 'fiscal-year': '2025' }, value: 1015 },
  ],
  answer({ grade, 'fiscal-year': fiscalYear = 2025 }) {
    const level = levelOfGrade(grade)
    const { ja, en } = gradeWords(grade)
    const since = STANDARD_HOURS_SINCE[level]
    if (fiscalYear < since) {
      return refuse(
        `--fiscal-year ${fiscalYear}: ${ja}の今の表は${since}年度からです。${since}以降を指定してください。`,
        `--fiscal-year ${fiscalYear}: the table for ${en} holds from fiscal ${since}. Give ${since} or later.`,
      )
    }
    return {
      value: standardTotal(grade),
      unit: 'lesson-units',
      derivation: [
        ...standardHours(grade).map(({ subject, lessonUnits }) =>
          step(subject.words.ja, subject.words.en, lessonUnits, 'lesson-units'),
        ),
        step('1単位時間', 'One lesson unit', LESSON_UNIT_MINUTES[level], 'minutes'),
        step('年間の週数', 'Weeks of lessons a year', schoolWeeks(grade), 'weeks'),
      ],
      citation: standardHoursCitation(level),
    }
  },
})
