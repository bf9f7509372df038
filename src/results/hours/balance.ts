import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFigure } from '../numbers'
import type { NumberStyle, TableTwin } from '../pages'
import { planGroups, tableTwin } from '../tables'
import { DASH, joinWords } from '../words'
import { isMerged, parentNames, shortName } from './subject-names'
import type { SubjectLine, SubjectSection } from './subjects'

/** One subject over all grades of a plan: what of its standard stays, is taken away or is added. */
export interface BalancePart {
  /** The same in all plans that teach the same under the same name. */
  readonly key: string
  readonly words: Words
  /** Those that a merged one is made of. */
  readonly parents: Words | null
  readonly standard: number
  readonly planned: number
  readonly kept: number
  readonly lost: number
  readonly gained: number
}

export interface PlanBalance extends Sums {
  readonly plan: PlanDescription
  readonly parts: readonly BalancePart[]
  /** 「3,045時間のうち1,890時間を残し、1,155時間を減らす。420時間を加える。」 */
  readonly sentence: Words
}

/** What of the standard plans keep, lose and gain, the plan in focus first. */
export interface BalanceSection {
  readonly title: Words
  readonly subtitle: Words
  readonly plans: readonly PlanBalance[]
  /** Subjects of all plans: one that plans share stands in one row. */
  readonly rows: readonly { readonly key: string; readonly words: Words }[]
  readonly table: TableTwin
  readonly style: NumberStyle
}

/** Null where the plan in focus doesn't say what it teaches by subject, or teaches just the standard. */
export function balanceSection(
  sections: readonly SubjectSection[],
  plans: readonly PlanDescription[],
  focus: PlanDescription,
  style: NumberStyle,
): BalanceSection | null {
  const balances = plans.flatMap((plan) => {
    const section = sections.find(({ planId }) => planId === plan.id)
    return section && plan.openingFiscalYear !== null ? [balanceOf(plan, section, style)] : []
  })
  const own = balances.find(({ plan }) => plan === focus)
  if (!own) return null
  const shown = [own, ...balances.filter((balance) => balance !== own)]
  const rows = rowsOf(shown)
  return {
    title: { ja: 'へる学び、残る学び、ふえる学び', en: 'Lost, kept and gained' },
    subtitle: {
      ja: '全学年の計。左の白い箱が標準よりへる時間、右の帯がふえる時間',
      en: 'All grades together: white boxes are lost, bars are gained against the standard',
    },
    plans: shown,
    rows,
    table: balanceTable(shown, rows, style),
    style,
  }
}

function balanceOf(
  plan: PlanDescription,
  { grades }: SubjectSection,
  style: NumberStyle,
): PlanBalance {
  const parts = partsOf(grades.flatMap(({ lines }) => lines).filter(({ counts }) => counts))
  const sums = sumsOf(parts)
  return { plan, parts, ...sums, sentence: sentenceOf(sums, style) }
}

function partsOf(lines: readonly SubjectLine[]): BalancePart[] {
  const ids = [...new Set(lines.map(({ id }) => id))]
  return ids.map((id) => {
    const own = lines.filter((line) => line.id === id)
    const merged = own.find(isMerged)
    const words = shortName(own[0]!.words)
    const parents = merged ? parentNames(merged) : null
    // Rows of the plans' own making may share an id by chance; their names tell them apart.
    return { key: `${id} ${words.ja} ${parents?.ja ?? ''}`, words, parents, ...sumsOf(own) }
  })
}

/** In the first plan's order; a row that only another plan has comes after the one it follows there. */
function rowsOf(balances: readonly PlanBalance[]): BalanceSection['rows'] {
  const rows: { key: string; words: Words }[] = []
  for (const { parts } of balances) {
    let at = 0
    for (const part of parts) {
      const found = rows.findIndex(({ key }) => key === part.key)
      if (found < 0) rows.splice(at, 0, { key: part.key, words: rowWords(part) })
      at = (found < 0 ? at : found) + 1
    }
  }
  return rows
}

type Sums = Pick<BalancePart, 'standard' | 'planned' | 'kept' | 'lost' | 'gained'>

function sumsOf(parts: readonly Sums[]): Sums {
  const sum = (of: keyof Sums) => parts.reduce((total, part) => total + part[of], 0)
  return {
    standard: sum('standard'),
    planned: sum('planned'),
    kept: sum('kept'),
    lost: sum('lost'),
    gained: sum('gained'),
  }
}

function sentenceOf(sums: Sums, style: NumberStyle): Words {
  const figure = (of: keyof Sums) => formatFigure(sums[of], 'lesson-units', style)
  const [standard, kept, lost, gained] = [
    figure('standard'),
    figure('kept'),
    figure('lost'),
    figure('gained'),
  ]
  const first: Words = {
    ja: `標準の${standard.ja}時間のうち${kept.ja}を残し、${lost.ja}を減らす。`,
    en: `Of ${standard.en} standard lesson units ${kept.en} stay and ${lost.en} go.`,
  }
  if (sums.gained === 0) return first
  return joinWords(first, {
    ja: `新しく${gained.ja}を加える。`,
    en: `${gained.en} are added.`,
  })
}

function balanceTable(
  balances: readonly PlanBalance[],
  rows: BalanceSection['rows'],
  style: NumberStyle,
): TableTwin {
  const figure = (value: number) => formatFigure(value, 'lesson-units', style)
  const cells = (part: Sums | undefined): Words[] =>
    SUMS.map((of) => (part ? figure(part[of]) : DASH))
  return tableTwin({
    caption: {
      ja: 'へる学び、残る学び、ふえる学び（全学年の計、単位時間）',
      en: 'Lost, kept and gained (lesson units of all grades)',
    },
    groups: planGroups(
      balances.map(({ plan }) => plan),
      SUMS.length,
    ),
    columns: [{ ja: '教科', en: 'Subject' }, ...balances.flatMap(() => COLUMNS)],
    rows: [
      ...rows.map(({ key, words }) => [
        words,
        ...balances.flatMap(({ parts }) => cells(parts.find((part) => part.key === key))),
      ]),
      [{ ja: '計', en: 'Total' }, ...balances.flatMap(cells)],
    ],
    totalRow: true,
  })
}

function rowWords({ words, parents }: BalancePart): Words {
  if (!parents) return words
  return { ja: `${words.ja}（${parents.ja}）`, en: `${words.en} (${parents.en})` }
}

const SUMS = ['standard', 'kept', 'lost', 'gained', 'planned'] as const

const COLUMNS: readonly Words[] = [
  { ja: '標準', en: 'Standard' },
  { ja: '残る', en: 'Kept' },
  { ja: 'へる', en: 'Lost' },
  { ja: 'ふえる', en: 'Gained' },
  { ja: '計画', en: 'Planned' },
]
