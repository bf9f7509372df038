import type { Words } from '../../domain/words'
import type { FieldUnit as PlanFieldUnit } from '../../plans/fields'
import type { MoneyUnit } from '../../results/pages'
import type { AssumptionUnit } from '../../rules/assumptions'
import { PLAIN, type FieldUnit } from './typed-number'

/** How values of a unit are written in fields, with the word beside the label. */
export interface ShownUnit extends FieldUnit {
  readonly label: Words | null
}

const NONE: ShownUnit = { ...PLAIN, label: null }
const PERCENT: ShownUnit = { scale: 0.01, share: true, money: false, label: { ja: '%', en: '%' } }
const PERCENT_A_YEAR: ShownUnit = { ...PERCENT, label: { ja: '%／年', en: '% a year' } }
const TIMES: ShownUnit = { ...NONE, label: { ja: '倍', en: 'times' } }

const MONEY: Readonly<Record<MoneyUnit, ShownUnit>> = {
  yen: money(1, '円', 'yen'),
  'thousand-yen': money(1e3, '千円', 'thousand yen'),
  'million-yen': money(1e6, '百万円', 'million yen'),
}

function money(scale: number, ja: string, en: string): ShownUnit {
  return { scale, share: false, money: true, label: { ja, en } }
}

/** A price of a lesson is some thousand yen: as such in whatever unit sums of money are shown. */
const A_LESSON = money(1, '円／授業', 'yen a lesson')

export function assumptionUnit(unit: AssumptionUnit, moneyUnit: MoneyUnit): ShownUnit {
  switch (unit) {
    case 'share':
      return PERCENT
    case 'per-year':
      return PERCENT_A_YEAR
    case 'yen':
      return MONEY[moneyUnit]
    case 'yen-per-year':
      return aYear(MONEY[moneyUnit])
    case 'yen-per-lesson':
      return A_LESSON
    case 'odds-ratio':
    case 'ratio':
      return TIMES
    case 'log-odds':
      return NONE
  }
}

function aYear(unit: ShownUnit): ShownUnit {
  const { ja = '', en = '' } = unit.label ?? {}
  return { ...unit, label: { ja: `${ja}／年`, en: `${en} a year` } }
}

const COUNTED: Readonly<Record<PlanFieldUnit, Words | null>> = {
  people: { ja: '人', en: 'pupils' },
  posts: { ja: '人', en: 'posts' },
  schools: { ja: '校', en: 'schools' },
  classes: { ja: '学級', en: 'classes' },
  share: { ja: '%', en: '%' },
  minutes: { ja: '分', en: 'minutes' },
  'lesson-units': { ja: '時間', en: 'lesson units' },
  'fiscal-year': null,
}

export function decisionUnit(unit: PlanFieldUnit | undefined): ShownUnit {
  if (unit === undefined) return NONE
  return unit === 'share' ? PERCENT : { ...NONE, label: COUNTED[unit] }
}

const DIGITS = 3
const MOST_DECIMALS = 4

/** A value as it stands in its field: three digits that count, thousands commas, whole numbers in full. */
export function writeValue(value: number, unit: FieldUnit): string {
  const shown = Number((value / unit.scale).toPrecision(12))
  const size = Math.abs(shown)
  const whole = size === 0 ? 1 : Math.floor(Math.log10(size)) + 1
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, DIGITS - Math.max(1, whole)))
  const text = shown.toLocaleString('en', {
    maximumFractionDigits: size < 1 ? decimals + 1 : decimals,
  })
  return text === '-0' ? '0' : text
}

/** Widths in the fields' letters, in pixels: a figure of 16 px bold, a word of 14. */
const WIDTH = { digit: 11, sign: 7, point: 5.5, letter: 8, fullWidth: 14, around: 18 }

/** Whether a word and its figure stand side by side in a field of this width. */
export function fitsInField(word: string, figure: string, width: number): boolean {
  const letters = [...word].map((letter) => (letter > '\u00ff' ? WIDTH.fullWidth : WIDTH.letter))
  const signs = [...figure].map((sign) =>
    /\d/u.test(sign) ? WIDTH.digit : sign === '-' ? WIDTH.sign : WIDTH.point,
  )
  return [...letters, ...signs].reduce((sum, each) => sum + each, WIDTH.around) <= width
}
