import type { SchoolLevel } from '../../domain/school'
import { standardsOrder } from '../citations'
import type { Rule } from '../rule'

/**
 * How many classes a school's pupils make: ⌈pupils ÷ standard⌉ by grade, and one class for two
 * small neighboring grades (複式学級, Enforcement Order art. 1). Art. 3(1) of the Act says that they
 * *may* share one, so whether they do is the prefecture's practice and the caller's to say (`combine`).
 *
 * Arrays begin with the first grade of the level (小1 or 中1). `引き続く二の学年` passes over
 * grades without pupils, so 中1 and 中3 neighbour each other when 中2 is empty; such a pair has the
 * stricter limit per grade.
 *
 * Pairs are taken from the lowest grade upwards and don't overlap. In junior high school that is
 * never more than one pair, the model's "first pair wins". In elementary school the article says
 * of *every* such pair that it is one class (a school with two pupils a grade has three classes,
 * 1+2, 3+4, 5+6, not five), so several are allowed; neighbours form a chain, and on a chain taking
 * from one end gives the fewest classes.
 */
export function classTotal(
  pupils: ArrayLike<number>,
  from: number,
  length: number,
  standards: ArrayLike<number>,
  standardsFrom: number,
  level: SchoolLevel,
  combine: boolean,
  onCombined?: (lower: number, upper: number) => void,
): number {
  let classes = 0
  let lower = NO_GRADE
  let lowerClasses = 0
  for (let grade = 0; grade < length; grade++) {
    const count = pupils[from + grade] as number
    if (count === 0) continue
    if (
      combine &&
      lower !== NO_GRADE &&
      mayCombine(level, lower, grade, pupils[from + lower] as number, count)
    ) {
      classes += 1 - lowerClasses
      onCombined?.(lower, grade)
      lower = NO_GRADE
      continue
    }
    lower = grade
    lowerClasses = Math.ceil(count / (standards[standardsFrom + grade] as number))
    classes += lowerClasses
  }
  return classes
}

/** The same count with the grades that share a class: `single`, `7+8`, `1+2, 3+4`. */
export function countClasses(
  pupils: ArrayLike<number>,
  standards: ArrayLike<number>,
  level: SchoolLevel,
  combine = true,
): { classes: number; combined: string } {
  const pairs: string[] = []
  const firstGrade = level === 'elementary' ? 1 : 7
  const { length } = pupils
  const classes = classTotal(pupils, 0, length, standards, 0, level, combine, (lower, upper) =>
    pairs.push(`${firstGrade + lower}+${firstGrade + upper}`),
  )
  return { classes, combined: pairs.length === 0 ? 'single' : pairs.join(', ') }
}

const NO_GRADE = -1

/** Most pupils of two grades in one class; half of it for each when a grade lies between them. */
export const COMBINED_CLASS_LIMIT = {
  elementary: 16,
  elementaryWithGradeOne: 8,
  juniorHigh: 8,
} as const

function mayCombine(
  level: SchoolLevel,
  lower: number,
  upper: number,
  lowerPupils: number,
  upperPupils: number,
): boolean {
  const limit = combinedLimit(level, lower)
  if (lowerPupils + upperPupils > limit) return false
  if (upper === lower + 1) return true
  return lowerPupils <= limit / 2 && upperPupils <= limit / 2
}

function combinedLimit(level: SchoolLevel, lower: number): number {
  if (level === 'junior-high') return COMBINED_CLASS_LIMIT.juniorHigh
  return lower === 0 ? COMBINED_CLASS_LIMIT.elementaryWithGradeOne : COMBINED_CLASS_LIMIT.elementary
}

interface Roll {
  readonly level: SchoolLevel
  readonly pupils: readonly number[]
  readonly standards: readonly number[]
  /** Left out: grades share a class wherever the law lets them. */
  readonly combine?: boolean
}

const forty = [40, 40, 40]

export const classCountRule: Rule<Roll, { classes: number; combined: string }> = {
  id: 'class-count',
  words: { ja: '学級数', en: 'Number of classes' },
  unit: 'classes',
  source: standardsOrder(
    '施行令1条（複式にできるのは法3条1項ただし書）',
    'Order art. 1 (that grades may share a class: Act art. 3(1), proviso)',
  ),
  inForce: { first: 1991 },
  examples: [
    {
      given: { level: 'junior-high', pupils: [13, 14, 13], standards: forty },
      value: { classes: 3, combined: 'single' },
    },
    {
      given: { level: 'junior-high', pupils: [5, 3, 13], standards: forty },
      value: { classes: 2, combined: '7+8' },
    },
    {
      given: { level: 'junior-high', pupils: [5, 3, 13], standards: forty, combine: false },
      value: { classes: 3, combined: 'single' },
    },
    {
      given: { level: 'elementary', pupils: [4, 4, 8, 8, 8, 8], standards: [...forty, ...forty] },
      value: { classes: 3, combined: '1+2, 3+4, 5+6' },
    },
  ],
  apply: ({ level, pupils, standards, combine }) => countClasses(pupils, standards, level, combine),
}
