import { PAYERS, PAYER_WORDS, type Payer } from '../../domain/payers'
import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'
import type { Viewpoint } from '../pages'

/** The payers' names as the study knows them: 「市」「県」. */
export function payerNamesOf({
  payerNames,
}: Pick<PageInput, 'payerNames'>): Readonly<Record<Payer, Words>> {
  return { ...PAYER_WORDS, ...payerNames }
}

/** The viewpoint's payer at the bottom of a stack, the others in their fixed order. */
export function payerOrderOf(viewpoint: Viewpoint): readonly Payer[] {
  if (viewpoint === 'all') return PAYERS
  return [viewpoint, ...PAYERS.filter((payer) => payer !== viewpoint)]
}

export function measureOfPayer(payer: Viewpoint): string {
  return payer === 'all' ? 'cost.total' : `cost.${payer}`
}

/** Whose money it is, as a noun: 「市」, or 「全体」 for everybody's. */
export function viewpointWords(input: PageInput): Words {
  return input.viewpoint === 'all'
    ? { ja: '全体', en: 'All payers' }
    : payerNamesOf(input)[input.viewpoint]
}
