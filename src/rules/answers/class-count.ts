import { gradesOfLevel } from '../../domain/school'
import { standardsAct, standardsOrder } from '../citations'
import { countClasses } from '../staffing/class-count'
import { classStandard, classStandardCitation, classStandardRule } from '../staffing/class-standard'
import { defineCommand, fiscalYearOption, schoolOption } from './command'
import { gradeWords, LEVEL_WORDS, step } from './derivation'
import type { OptionSpec } from './options'
import { refuse } from './refusals'

const pupilsByGrade = {
  flag: 'pupils',
  words: { ja: '学年別の児童生徒数', en: 'pupils by grade' },
  type: 'whole-numbers',
  required: true,
  min: 0,
  max: 9999,
  example: '13,14,13',
} as const satisfies OptionSpec

const ownStandard = {
  flag: 'standard',
  words: { ja: '都道府県独自の基準（学年別）', en: "the prefecture's own standard by grade" },
  type: 'whole-numbers',
  required: false,
  min: 1,
  max: 40,
  example: '35,35,35',
} as const satisfies OptionSpec

const combineOption = {
  flag: 'combine',
  words: {
    ja: '複式学級にするか（省略すると法令の人数なら複式）',
    en: 'whether small grades share a class (left out: where the law lets them)',
  },
  type: 'yes-no',
  required: false,
  example: 'no',
} as const satisfies OptionSpec

const ownStandardCitation = standardsAct('3条2項ただし書', 'art. 3(2), proviso')

export const classCountCommand = defineCommand({
  name: 'class-count',
  summary: {
    ja: '学年別の人数から学級数（複式を含む）',
    en: 'Classes from the pupils of each grade, combined classes included',
  },
  options: [schoolOption, pupilsByGrade, fiscalYearOption, ownStandard, combineOption],
  inForce: classStandardRule.inForce,
  examples: [
    {
      options: { school: 'junior-high', pupils: '13,14,13', 'fiscal-year': '2025' },
      value: 3,
    },
    { options: { school: 'junior-high', pupils: '36,14,13', 'fiscal-year': '2026' }, value: 4 },
    {
      options: { school: 'junior-high', pupils: '4,4,4', 'fiscal-year': '2023', combine: 'no' },
      value: 3,
    },
    { options: { school: 'junior-high', pupils: '4,0,4', 'fiscal-year': '2025' }, value: 1 },
    { options: { school: 'elementary', pupils: '4,4,8,8,8,8', 'fiscal-year': '2025' }, value: 3 },
  ],
  answer({ school, pupils, 'fiscal-year': fiscalYear, standard, combine }) {
    const grades = gradesOfLevel(school)
    if (pupils.length !== grades.length) return wrongLength('pupils', pupils.length, school)
    if (standard && standard.length !== grades.length) {
      return wrongLength('standard', standard.length, school)
    }
    const standards = standard ?? grades.map((grade) => classStandard(school, grade, fiscalYear))
    const citationOf = (grade: number) =>
      standard ? ownStandardCitation : classStandardCitation(school, grade, fiscalYear)
    const above = grades.find(
      (grade, index) => (standards[index] as number) > classStandard(school, grade, fiscalYear),
    )
    if (above !== undefined) return aboveTheLaw(above, classStandard(school, above, fiscalYear))
    const { classes, combined } = countClasses(pupils, standards, school, combine)
    const lines = grades.map((grade, index) => {
      const { ja, en } = gradeWords(grade)
      const [count, size] = [pupils[index] as number, standards[index] as number]
      return step(
        `${ja}: ${count}人 ÷ ${size}人（切上げ）`,
        `${en}: ${count} pupils ÷ ${size}, rounded up`,
        Math.ceil(count / size),
        'classes',
        citationOf(grade),
      )
    })
    return {
      value: classes,
      unit: 'classes',
      derivation: [...lines, combinedStep(combined)],
      citation: citationOf(grades.at(-1) as number),
    }
  },
})

/** A combined class takes the place of the two classes its grades would have made. */
function combinedStep(combined: string) {
  const pairs = combined === 'single' ? [] : combined.split(', ')
  const names = pairs.map((pair) =>
    pair
      .split('+')
      .map((grade) => gradeWords(Number(grade)).ja)
      .join('＋'),
  )
  const ja = pairs.length === 0 ? '複式学級なし' : `複式学級（${names.join('、')}）で減る学級`
  const en = pairs.length === 0 ? 'No combined class' : `Fewer by combined classes (${combined})`
  return step(ja, en, 0 - pairs.length, 'classes', standardsOrder('施行令1条', 'Order art. 1'))
}

/** 3条2項ただし書 lets a prefecture set fewer, not more. */
function aboveTheLaw(grade: number, byLaw: number) {
  const { ja, en } = gradeWords(grade)
  return refuse(
    `--standard: ${ja}の標準は法令で${byLaw}人です。都道府県が定められるのはそれを下回る数なので、${byLaw}以下で指定してください。`,
    `--standard: the law's standard for ${en} is ${byLaw}. A prefecture may set fewer, not more: give ${byLaw} or less.`,
  )
}

function wrongLength(flag: string, length: number, school: keyof typeof LEVEL_WORDS) {
  const grades = gradesOfLevel(school).length
  const level = LEVEL_WORDS[school]
  const example = new Array<string>(grades).fill(flag === 'pupils' ? '13' : '35').join(',')
  return refuse(
    `--${flag} に${length}学年分あります。${level.ja}は${grades}学年分をコンマ区切りで指定してください。例: --${flag} ${example}`,
    `--${flag} has ${length} grades; give ${grades} for the ${level.en}, for example --${flag} ${example}.`,
  )
}
