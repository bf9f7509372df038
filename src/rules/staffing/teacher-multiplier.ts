import type { Citation } from '../../domain/citation'
import type { SchoolLevel } from '../../domain/school'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/**
 * 乗ずる数: deputy heads and teachers for each class, by the size of the school (標準法7条1項1号).
 *
 * Kept in whole thousandths, as the law prints them, so that 3 × 2.667 is 8.001 and nothing else.
 * The law rounds up once, over all schools of a size in the prefecture; a single school keeps its
 * fraction, which is its share of that total. So there is no rounding here.
 */
export interface MultiplierBand {
  readonly fromClasses: number
  /** Last class count of the band; Infinity for the open one. */
  readonly toClasses: number
  readonly thousandths: number
}

const band = (fromClasses: number, toClasses: number, thousandths: number): MultiplierBand => ({
  fromClasses,
  toClasses,
  thousandths,
})

export const TEACHER_MULTIPLIER: Record<SchoolLevel, readonly MultiplierBand[]> = {
  elementary: [
    band(1, 2, 1000),
    band(3, 4, 1250),
    band(5, 5, 1200),
    band(6, 6, 1292),
    band(7, 7, 1264),
    band(8, 9, 1249),
    band(10, 11, 1234),
    band(12, 15, 1210),
    band(16, 18, 1200),
    band(19, 21, 1170),
    band(22, 24, 1165),
    band(25, 27, 1155),
    band(28, 30, 1150),
    band(31, 33, 1140),
    band(34, 36, 1137),
    band(37, 39, 1133),
    band(40, Infinity, 1130),
  ],
  'junior-high': [
    band(1, 1, 4000),
    band(2, 2, 3000),
    band(3, 3, 2667),
    band(4, 4, 2000),
    band(5, 5, 1660),
    band(6, 6, 1750),
    band(7, 8, 1725),
    band(9, 11, 1720),
    band(12, 14, 1570),
    band(15, 17, 1560),
    band(18, 20, 1557),
    band(21, 23, 1550),
    band(24, 26, 1520),
    band(27, 32, 1517),
    band(33, 35, 1515),
    band(36, Infinity, 1483),
  ],
}

export function multiplierThousandths(level: SchoolLevel, classes: number): number {
  const found = TEACHER_MULTIPLIER[level].find(
    ({ fromClasses, toClasses }) => classes >= fromClasses && classes <= toClasses,
  )
  if (!found) throw new Error(`No multiplier band holds ${classes} classes.`)
  return found.thousandths
}

/** Quotas ready made: the simulation asks for millions of small schools. */
const READY_MADE = 64
const quotasOf = (level: SchoolLevel) =>
  Int32Array.from({ length: READY_MADE }, (_, classes) =>
    classes === 0 ? 0 : classes * multiplierThousandths(level, classes),
  )
const ELEMENTARY_QUOTAS = quotasOf('elementary')
const JUNIOR_HIGH_QUOTAS = quotasOf('junior-high')

/** Classes × multiplier in whole thousandths of a post; 0 for a school without classes. */
export function teacherQuotaThousandths(level: SchoolLevel, classes: number): number {
  const ready = (level === 'elementary' ? ELEMENTARY_QUOTAS : JUNIOR_HIGH_QUOTAS)[classes]
  return ready ?? classes * multiplierThousandths(level, classes)
}

/** Deputy head and teachers of one school by 7条1項1号, the deputy inside: 3 classes give 8.001. */
export function teacherQuota(level: SchoolLevel, classes: number): number {
  return teacherQuotaThousandths(level, classes) / 1000
}

/**
 * The table was read as of February 2026. Whether Act 7 of 2026, which brought classes of 35 to
 * junior high schools, touched it as well is unconfirmed, so from fiscal 2026 it is marked down.
 */
export function teacherMultiplierCitation(fiscalYear: number): Citation {
  return standardsAct('7条1項1号', 'art. 7(1)(i)', fiscalYear <= 2025 ? 'F' : 'D')
}

export const teacherMultiplierRule: Rule<{ level: SchoolLevel; classes: number }, number> = {
  id: 'teacher-multiplier',
  words: { ja: '教頭・教諭等の数（乗ずる数）', en: 'Deputy head and teachers (multiplier)' },
  unit: 'posts',
  source: teacherMultiplierCitation(2025),
  // Article 7 was last amended as of April 2017; the table is older, but was not checked further back.
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', classes: 3 }, value: 8.001 },
    { given: { level: 'junior-high', classes: 4 }, value: 8 },
    { given: { level: 'junior-high', classes: 11 }, value: 18.92 },
    { given: { level: 'junior-high', classes: 12 }, value: 18.84 },
    { given: { level: 'elementary', classes: 6 }, value: 7.752 },
    { given: { level: 'elementary', classes: 0 }, value: 0 },
  ],
  apply: ({ level, classes }) => teacherQuota(level, classes),
}
