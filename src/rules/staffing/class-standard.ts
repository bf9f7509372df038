import type { Citation } from '../../domain/citation'
import { levelOfGrade, type SchoolLevel } from '../../domain/school'
import { classSizeTransitionOrder, standardsAct } from '../citations'
import type { Rule } from '../rule'

/** From a fiscal year on: grades up to `lastGradeAt35` have classes of 35, the others of 40. */
interface Step {
  readonly firstFiscalYear: number
  readonly lastGradeAt35: number
  readonly citation: Citation
}

const step = (firstFiscalYear: number, lastGradeAt35: number, citation: Citation): Step => ({
  firstFiscalYear,
  lastGradeAt35,
  citation,
})

const transition = (era: string, year: number) =>
  classSizeTransitionOrder(`1条（${era}）`, `art. 1 (fiscal ${year})`)

/** The order of grades is inferred from the plan 中1から順次; the yearly Cabinet Order wasn't seen. */
const plannedOrder = standardsAct(
  '3条2項・令和8年法律第7号附則（学年の順は計画からの推定、年度ごとの政令は未確認）',
  'art. 3(2) and supplementary provisions of Act 7 of 2026 (order of grades inferred)',
  'D',
)

/**
 * From fiscal 1991, when the way down from 45 to 40 was over (general knowledge); earlier years aren't asked for.
 */
const STEPS: Record<SchoolLevel, readonly Step[]> = {
  elementary: [
    step(1991, 0, standardsAct('3条2項（平成23年改正前）', 'art. 3(2) before 2011', 'M')),
    step(2011, 1, standardsAct('3条2項（平成23年改正）', 'art. 3(2) as amended in 2011')),
    step(2021, 2, transition('令和3年度', 2021)),
    step(2022, 3, transition('令和4年度', 2022)),
    step(2023, 4, transition('令和5年度', 2023)),
    step(2024, 5, transition('令和6年度', 2024)),
    step(2025, 6, standardsAct('3条2項', 'art. 3(2)')),
  ],
  'junior-high': [
    step(1991, 6, standardsAct('3条2項（令和8年改正前）', 'art. 3(2) before 2026')),
    step(2026, 7, plannedOrder),
    step(2027, 8, plannedOrder),
    step(2028, 9, standardsAct('3条2項（令和8年法律第7号）', 'art. 3(2), Act 7 of 2026')),
  ],
}

/** Most pupils of one class of one grade. A prefecture may set fewer (3条2項ただし書). */
export function classStandard(level: SchoolLevel, grade: number, fiscalYear: number): number {
  return grade <= stepOf(level, grade, fiscalYear).lastGradeAt35 ? 35 : 40
}

export function classStandardCitation(
  level: SchoolLevel,
  grade: number,
  fiscalYear: number,
): Citation {
  return stepOf(level, grade, fiscalYear).citation
}

function stepOf(level: SchoolLevel, grade: number, fiscalYear: number): Step {
  if (grade < 1 || grade > 9 || levelOfGrade(grade) !== level) {
    throw new Error(`Grade ${grade} is not a grade of ${level}; grades run from 1 to 9.`)
  }
  const found = STEPS[level].findLast(({ firstFiscalYear }) => firstFiscalYear <= fiscalYear)
  if (!found) throw new Error(`No class standard is known for fiscal ${fiscalYear}.`)
  return found
}

/** Years in which the order of the grades that go down is inferred and no Cabinet Order was seen. */
export function yearsOfInferredOrder(level: SchoolLevel): number[] {
  const inferred = STEPS[level].filter(({ citation }) => citation.confidence === 'D')
  return inferred.map(({ firstFiscalYear }) => firstFiscalYear)
}

export const classStandardRule: Rule<{ grade: number; fiscalYear: number }, number> = {
  id: 'class-standard',
  words: { ja: '1学級の児童生徒数の標準', en: 'Standard number of pupils in a class' },
  unit: 'people',
  source: standardsAct('3条2項', 'art. 3(2)'),
  inForce: { first: 1991 },
  // Act 7 of 2026: junior high school goes down to 35.
  amendedOn: '2026-04-01',
  examples: [
    { given: { grade: 1, fiscalYear: 2010 }, value: 40 },
    { given: { grade: 1, fiscalYear: 2011 }, value: 35 },
    { given: { grade: 5, fiscalYear: 2023 }, value: 40 },
    { given: { grade: 5, fiscalYear: 2024 }, value: 35 },
    { given: { grade: 7, fiscalYear: 2025 }, value: 40 },
    { given: { grade: 7, fiscalYear: 2026 }, value: 35 },
    { given: { grade: 9, fiscalYear: 2027 }, value: 40 },
    { given: { grade: 9, fiscalYear: 2028 }, value: 35 },
  ],
  apply: ({ grade, fiscalYear }) => classStandard(levelOfGrade(grade), grade, fiscalYear),
}
