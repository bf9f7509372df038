import { JUNIOR_HIGH_SHAPE, ELEMENTARY_SHAPE } from '../rules/assumptions/world'

/**
 * Pupils not attending in the nation (年間30日以上, 国公私立), from the yearly survey. The split of
 * fiscal 2015–2020 is general knowledge that adds up to the published total; before it isn't known.
 * Enrolled of fiscal 2024 is derived: 353,970 ÷ 38.6‰ (confidence D).
 */
interface NationalYear {
  readonly enrolled: number
  readonly absent: number
  readonly elementary: number | null
}

const SERIES: Readonly<Record<number, NationalYear>> = {
  2010: { enrolled: 10_566_028, absent: 119_891, elementary: null },
  2011: { enrolled: 10_477_066, absent: 117_458, elementary: null },
  2012: { enrolled: 10_333_629, absent: 112_689, elementary: null },
  2013: { enrolled: 10_229_375, absent: 119_617, elementary: null },
  2014: { enrolled: 10_120_736, absent: 122_897, elementary: null },
  2015: { enrolled: 10_024_943, absent: 125_991, elementary: 27_583 },
  2016: { enrolled: 9_918_796, absent: 133_683, elementary: 30_448 },
  2017: { enrolled: 9_820_851, absent: 144_031, elementary: 35_032 },
  2018: { enrolled: 9_730_373, absent: 164_528, elementary: 44_841 },
  2019: { enrolled: 9_643_935, absent: 181_272, elementary: 53_350 },
  2020: { enrolled: 9_578_674, absent: 196_127, elementary: 63_350 },
  2021: { enrolled: 9_529_152, absent: 244_940, elementary: 81_498 },
  2022: { enrolled: 9_442_083, absent: 299_048, elementary: 105_112 },
  2023: { enrolled: 9_321_243, absent: 346_482, elementary: 130_370 },
  2024: { enrolled: 9_170_207, absent: 353_970, elementary: 137_704 },
}

const FIRST = 2011
const LAST = 2024

/** Pupils by grade follow birth cohorts scaled to the published total of fiscal 2024 (derived). */
const PUPILS_2024 = [
  941_870, 971_930, 1_003_993, 1_005_997, 1_026_037, 1_035_055, 1_049_083, 1_064_113, 1_072_129,
] as const

/** How much likelier the onset table of fiscal 2023 is than the base table, which lies midway to 2024. */
const ONSET_2023_TO_BASE = 1.06

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/**
 * Share of each grade not attending in the nation in a fiscal year; years outside the survey take its
 * nearest. Grades follow the shape of fiscal 2023 within elementary and junior high school.
 */
export function nationalRates(fiscalYear: number): number[] {
  const { enrolled, absent, elementary } = yearOf(fiscalYear)
  const inElementary = elementary ?? absent * elementaryPart(2015)
  const pupilsScale = enrolled / sum(PUPILS_2024)
  const spread = (total: number, shape: readonly number[]) =>
    shape.map((count) => (total * count) / sum(shape))
  const counted = [
    ...spread(inElementary, ELEMENTARY_SHAPE),
    ...spread(absent - inElementary, JUNIOR_HIGH_SHAPE),
  ]
  return counted.map((count, index) => count / (PUPILS_2024[index]! * pupilsScale))
}

function elementaryPart(fiscalYear: number): number {
  const { absent, elementary } = yearOf(fiscalYear)
  return elementary! / absent
}

/**
 * Onset of a base year against the base table. From totals, onset is `(N − 0.77·0.768·N before) ÷
 * enrolled`: 0.77 is the mean chance of carrying on, 0.768 the part not in grade 9 (MODEL 1.2).
 */
export function onsetFactor(fiscalYear: number): number {
  if (fiscalYear >= LAST) return 1
  return (ONSET_2023_TO_BASE * onsetOf(fiscalYear)) / onsetOf(2023)
}

function onsetOf(fiscalYear: number): number {
  const year = Math.max(FIRST, fiscalYear)
  const { absent, enrolled } = yearOf(year)
  return (absent - 0.77 * 0.768 * yearOf(year - 1).absent) / enrolled
}

function yearOf(fiscalYear: number): NationalYear {
  return SERIES[Math.min(LAST, Math.max(FIRST - 1, fiscalYear))]!
}
