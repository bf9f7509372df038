import { layoutColumns, sameBreakdown, type ColumnLayout } from '../domain/columns'
import type { Breakdown } from '../domain/measures'
import type { Words } from '../domain/words'
import { compileStudy } from './compile'
import { describePlans } from './describe'
import type { DeclaredEntry, Study } from './study'

/** Why nothing computed can stand beside figures that ask for it: the labels, one warning a reason. */
export interface DeclaredWarning {
  readonly code: string
  readonly sentence: Words
}

/** Figures that name a measure, but no plan, year or cell that the study computes. */
export function declaredWarnings(study: Study): DeclaredWarning[] {
  const asking = study.declared.filter(
    ({ measure, itemsBeforeOpening }) => measure !== undefined || itemsBeforeOpening !== undefined,
  )
  if (asking.length === 0) return []
  const computed = { layout: layoutColumns(compileStudy(study)), plans: describePlans(study) }
  return REASONS.flatMap(({ code, applies, sentence }) => {
    const entries = asking.filter((entry) => applies(entry, computed))
    return entries.length === 0 ? [] : [{ code, sentence: sentence(quotedLabels(entries)) }]
  })
}

interface Computed {
  readonly layout: ColumnLayout
  readonly plans: ReturnType<typeof describePlans>
}

interface Reason {
  readonly code: string
  readonly applies: (entry: DeclaredEntry, computed: Computed) => boolean
  readonly sentence: (labels: Words) => Words
}

const REASONS: readonly Reason[] = [
  {
    code: 'declared-without-plan',
    applies: ({ plan }) => plan === undefined,
    sentence: ({ ja, en }) => ({
      ja: `資料の数字${ja}は、どの案の数字か書かれていないので、計算と並べていません。plan に案のidを入れてください。`,
      en: `${en} name no plan, so nothing computed stands beside them: give the id of a plan.`,
    }),
  },
  {
    code: 'declared-outside-years',
    applies: ({ fiscalYear }, { layout }) =>
      fiscalYear !== undefined && !layout.fiscalYears.includes(fiscalYear),
    sentence: ({ ja, en }) => ({
      ja: `資料の数字${ja}の年度は計算する年度の外なので、計算と並べていません。計算の最後の年度か、その年度を直してください。`,
      en: `${en} are of a year that is not computed: correct their year or the last fiscal year.`,
    }),
  },
  {
    code: 'declared-without-opening',
    applies: ({ itemsBeforeOpening, plan }, { plans }) =>
      itemsBeforeOpening !== undefined &&
      plan !== undefined &&
      plans.find(({ id }) => id === plan)?.openingFiscalYear === null,
    sentence: ({ ja, en }) => ({
      ja: `資料の数字${ja}は開校までの費用ですが、その案には開校の年度がありません。plan を直してください。`,
      en: `${en} are spent before opening, but their plan opens nothing: correct the plan.`,
    }),
  },
  {
    code: 'declared-not-computed',
    applies: (entry, { layout }) => cellsOf(entry).some((cell) => !isComputed(entry, cell, layout)),
    sentence: ({ ja, en }) => ({
      ja: `資料の数字${ja}は、その案では計算しない区分（学年・市町村・費目）の数字なので、計算と並べていません。by を直してください。`,
      en: `${en} are of a grade, municipality or item that their plan doesn’t compute: correct “by”.`,
    }),
  },
]

/** The cells of the measure that the figure, or each reading of it, is compared with. */
function cellsOf({ plan, measure, by, readings }: DeclaredEntry): Breakdown[] {
  if (plan === undefined || measure === undefined) return []
  return readings ? readings.map((reading) => reading.by ?? {}) : [by ?? {}]
}

function isComputed(
  { plan, measure }: DeclaredEntry,
  cell: Breakdown,
  { planIds, series }: ColumnLayout,
): boolean {
  return series.some(
    (spec) =>
      planIds[spec.plan] === plan && spec.measure === measure && sameBreakdown(spec.by, cell),
  )
}

/** 「在籍」「学級」, at most three of them. */
function quotedLabels(entries: readonly DeclaredEntry[]): Words {
  const shown = entries.slice(0, 3)
  const more = entries.length - shown.length
  const english = shown.map(({ label }) => `“${label.en || label.ja}”`).join(', ')
  return {
    ja: shown.map(({ label }) => `「${label.ja}」`).join('') + (more > 0 ? `ほか${more}つ` : ''),
    en: `The declared ${english}${more > 0 ? ` and ${more} more` : ''}`,
  }
}
