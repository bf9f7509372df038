import { measureOf } from '../../domain/measures'
import { PAYERS } from '../../domain/payers'
import type { Words } from '../../domain/words'
import { postsLabel, pursesOf } from '../enough-staff/purses'
import { payerNamesOf } from '../money/payers'
import type { PageInput } from '../page-input'

/** A measure as the study's place says it: 「市の負担」「都費の教職員」. */
export function labelOfMeasure(
  page: Pick<PageInput, 'payerNames' | 'purses'>,
  measure: string,
): Words {
  const payer = PAYERS.find((one) => measure === `cost.${one}`)
  if (payer && payer !== 'other') {
    const { ja, en } = payerNamesOf(page)[payer]
    return { ja: `${ja}の負担`, en: `Cost to the ${en.toLowerCase()}` }
  }
  return postsLabel(measure, pursesOf(page)) ?? measureOf(measure).label
}
