import type { Words } from '../../domain/words'
import { standardsAct, standardsOrder } from '../citations'
import type { Rule } from '../rule'

/**
 * 7条1項5号〜7号: posts by heads, brought in step by step until March 2026. For the last year of
 * that transition, fiscal 2025, the order has ratios of its own; the years before had others,
 * which we haven't seen and so don't compute.
 */
export const HEADCOUNT_KINDS = ['resource-room', 'japanese-language', 'induction'] as const
export type HeadcountKind = (typeof HEADCOUNT_KINDS)[number]

interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

interface HeadcountAddition {
  readonly words: Words
  readonly item: 5 | 6 | 7
  /** The item as English citations write it. */
  readonly roman: 'v' | 'vi' | 'vii'
  readonly ratioInFiscal2025: Ratio
  readonly ratio: Ratio
}

export const HEADCOUNT_ADDITIONS: Record<HeadcountKind, HeadcountAddition> = {
  'resource-room': {
    words: { ja: '通級による指導を受ける児童生徒', en: 'Pupils taught in a resource room' },
    item: 5,
    roman: 'v',
    ratioInFiscal2025: { numerator: 9, denominator: 130 },
    ratio: { numerator: 1, denominator: 13 },
  },
  'japanese-language': {
    words: { ja: '日本語指導を受ける児童生徒', en: 'Pupils taught Japanese' },
    item: 6,
    roman: 'vi',
    ratioInFiscal2025: { numerator: 1, denominator: 20 },
    ratio: { numerator: 1, denominator: 18 },
  },
  induction: {
    words: { ja: '初任者研修を受ける教員', en: 'Teachers in induction training' },
    item: 7,
    roman: 'vii',
    ratioInFiscal2025: { numerator: 3, denominator: 20 },
    ratio: { numerator: 1, denominator: 6 },
  },
}

export function headcountRatio(kind: HeadcountKind, fiscalYear: number): Ratio {
  if (fiscalYear < 2025) throw new Error(`The ratios of fiscal ${fiscalYear} are not known.`)
  const { ratio, ratioInFiscal2025 } = HEADCOUNT_ADDITIONS[kind]
  return fiscalYear === 2025 ? ratioInFiscal2025 : ratio
}

/** Heads × ratio, with its fraction: the law rounds up over the prefecture. */
export function headcountPosts(kind: HeadcountKind, heads: number, fiscalYear: number): number {
  const { numerator, denominator } = headcountRatio(kind, fiscalYear)
  return (heads * numerator) / denominator
}

/** The article for the year: in fiscal 2025 the order's supplementary provision stands before it. */
export function headcountCitation(kind: HeadcountKind, fiscalYear: number) {
  const { item, roman } = HEADCOUNT_ADDITIONS[kind]
  return fiscalYear === 2025
    ? standardsOrder(
        `施行令附則2条3項（令和7年度、法7条1項${item}号）`,
        `Order, suppl. art. 2(3) (fiscal 2025; Act art. 7(1)(${roman}))`,
      )
    : standardsAct(`7条1項${item}号`, `art. 7(1)(${roman})`)
}

interface HeadcountGiven {
  readonly kind: HeadcountKind
  readonly heads: number
  readonly fiscalYear: number
}

export const headcountRule: Rule<HeadcountGiven, number> = {
  id: 'headcount-additions',
  words: { ja: '通級・日本語指導・初任者研修の定数', en: 'Posts by heads' },
  unit: 'posts',
  source: standardsAct('7条1項5号〜7号', 'art. 7(1)(v)-(vii)'),
  inForce: { first: 2025 },
  examples: [
    { given: { kind: 'resource-room', heads: 130, fiscalYear: 2025 }, value: 9 },
    { given: { kind: 'resource-room', heads: 130, fiscalYear: 2026 }, value: 10 },
    { given: { kind: 'japanese-language', heads: 18, fiscalYear: 2025 }, value: 0.9 },
    { given: { kind: 'japanese-language', heads: 18, fiscalYear: 2026 }, value: 1 },
    { given: { kind: 'induction', heads: 6, fiscalYear: 2025 }, value: 0.9 },
    { given: { kind: 'induction', heads: 6, fiscalYear: 2026 }, value: 1 },
  ],
  apply: ({ kind, heads, fiscalYear }) => headcountPosts(kind, heads, fiscalYear),
}
