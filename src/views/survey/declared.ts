import type { DeclaredRow } from '../../results/pages'
import { formatAmount, formatCount, FULL_REPLICATIONS } from '../../results/numbers'
import { inBoth } from '../../results/words'
import type { Source } from '../../study/study'
import type { DeclaredSum } from '../../study/survey/survey'

const STYLE = { replications: FULL_REPLICATIONS, money: 'million-yen', masking: null } as const
const MILLION = 1_000_000

/** A sum as declared beside what its parts make: 110 and 98 + 14 = 112. */
export function declaredRowOf(sum: DeclaredSum, sources: readonly Source[]): DeclaredRow {
  const total = sum.parts.reduce((all, { value }) => all + value, 0)
  const parts = sum.parts.map(({ value }) => formatCount(Math.round(value / MILLION)))
  const computed = inBoth(
    (language) => `${parts.join(' + ')} = ${formatAmount(total, 'yen', STYLE)[language]}`,
  )
  return {
    id: sum.id,
    label: sum.label,
    declared: formatAmount(sum.value, 'yen', STYLE),
    computed: sum.parts.length === 0 ? null : computed,
    differs: sum.parts.length > 0 && total !== sum.value,
    note: sum.note,
    source: sources.find(({ id }) => id === sum.source)?.title ?? inBoth(() => sum.source),
  }
}
