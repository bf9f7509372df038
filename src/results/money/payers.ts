import {
  FUNDING_SOURCE_WORDS,
  PAYERS,
  PAYER_WORDS,
  type FundingSource,
  type Payer,
} from '../../domain/payers'
import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'
import type { Viewpoint } from '../pages'

/** The payers' names as the study knows them: 「市」「県」. */
export function payerNamesOf({
  payerNames,
}: Pick<PageInput, 'payerNames'>): Readonly<Record<Payer, Words>> {
  return { ...PAYER_WORDS, ...payerNames }
}

/** 「都支出金」 where the study names Tokyo. */
export function fundingSourceWords(
  source: FundingSource,
  { payerNames }: Pick<PageInput, 'payerNames'>,
): Words {
  const words = FUNDING_SOURCE_WORDS[source]
  const prefecture = payerNames?.prefecture?.ja
  if (source !== 'prefectural' || prefecture?.length !== 1) return words
  return { ja: `${prefecture}支出金`, en: words.en }
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
