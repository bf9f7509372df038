import type { PlanDescription } from '../../src/domain/plan-description'
import type { FanLine, Summary } from '../../src/results/pages'

/** One fictional city, as in the design's pictures: figures for looking and counting, not a model's output. */

const NAMES = [
  ['現状のまま', 'As today'],
  ['学校設置型', 'Campus'],
  ['分教室型', 'Branch classroom'],
  ['小さな学校', 'Small school'],
  ['共同の学校', 'Joint school'],
  ['放課後の教室', 'Evening classroom'],
] as const

export function samplePlan(slot: number, more: Partial<PlanDescription> = {}): PlanDescription {
  const [ja, en] = NAMES[slot]!
  return {
    id: `plan-${slot}`,
    slot,
    name: { ja, en },
    kind: 'campus',
    kindLabel: { ja, en },
    places: slot === 0 ? null : [0, 40, 45, 20, 60, 30][slot]!,
    openingFiscalYear: slot === 0 ? null : 2027 + slot,
    grades: [7, 8, 9],
    ...more,
  }
}

export function summary(p10: number, p25: number, p50: number, p75: number, p90: number): Summary {
  const spread = { p05: p10 - 1, p95: p90 + 1, standardError: 0.1 }
  return { mean: p50, p10, p25, p50, p75, p90, ...spread }
}

export const SAMPLE_YEARS = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037]

/** R9 to R19; opens in R10. */
export const SAMPLE_BRANCH: FanLine = {
  plan: samplePlan(2, { openingFiscalYear: 2028 }),
  bands: [
    null,
    summary(14, 17, 20, 23, 26),
    summary(20, 23, 27, 31, 35),
    summary(24, 28, 32, 37, 41),
    summary(25, 30, 34, 39, 44),
    summary(25, 29, 34, 39, 44),
    summary(25, 29, 34, 39, 45),
    summary(24, 29, 34, 40, 45),
    summary(24, 29, 34, 40, 45),
    summary(24, 28, 34, 40, 46),
    summary(23, 28, 34, 40, 46),
  ],
}

export const SAMPLE_CAMPUS: FanLine = {
  plan: samplePlan(1, { openingFiscalYear: 2029 }),
  bands: [
    null,
    null,
    summary(16, 20, 24, 28, 31),
    summary(24, 28, 33, 37, 42),
    summary(28, 32, 37, 42, 47),
    summary(29, 34, 39, 44, 50),
    summary(29, 34, 39, 44, 50),
    summary(29, 34, 39, 44, 51),
    summary(29, 34, 39, 44, 51),
    summary(29, 34, 39, 45, 51),
    summary(28, 34, 39, 45, 52),
  ],
}

export const SAMPLE_STATUS_QUO: FanLine = {
  plan: samplePlan(0),
  bands: SAMPLE_YEARS.map(() => null),
}

export const SAMPLE_FUTURES = [
  18, 22, 25, 26, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 40, 42, 44, 46, 49,
]
