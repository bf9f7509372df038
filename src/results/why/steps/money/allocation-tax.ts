import { PAYERS } from '../../../../domain/payers'
import type { Words } from '../../../../domain/words'
import { payerNamesOf } from '../../../money/payers'
import { begin, times } from '../../calculation'
import { figurePart, result, type Steps } from '../parts'
import { itemWords } from './items'

/** An estimate apart: half of what the municipality bears of a subsidised preparation. */
export const specialTaxSteps: Steps = (scene) => {
  const item = scene.lived.money.items.find(({ specialTax }) => specialTax !== 0)
  if (!item)
    return [
      begin({
        label: scene.label('cost.specialTaxEstimate'),
        amount: 0,
        kind: 'yen',
        note: NOT_SUBSIDISED,
      }),
    ]
  const { residual } = scene.inputs.costs.find(({ id }) => id === item.id)!
  return [
    begin({
      label: {
        ja: `${itemWords(scene, item.id).ja}の${payerNamesOf(scene.request.page)[residual].ja}の分`,
        en: `${itemWords(scene, item.id).en}: the founder’s part`,
      },
      amount: item.byPayer[PAYERS.indexOf(residual)]!,
      kind: 'yen',
      origin: scene.figure('cost.total', { by: { item: item.id } }),
    }),
    times({
      label: { ja: '算入の割合', en: 'Share counted' },
      amount: scene.inputs.specialTaxShare,
      kind: 'share',
      origin: { kind: 'law', citation: scene.facts.law.specialTax },
    }),
    result(scene, { note: { ja: '千円未満は四捨五入', en: 'rounded to 1,000 yen' }, within: 500 }),
  ]
}

export const ordinaryTaxSteps: Steps = (scene) => {
  const { ordinaryTax } = scene.inputs
  return [
    begin({
      ...figurePart(scene, 'cost.ordinaryTaxEstimate'),
      note:
        ordinaryTax === null
          ? { ja: '未確認。入れるまで0とする', en: 'unconfirmed: 0 until typed' }
          : null,
      origin: ordinaryTax === null ? null : scene.input(ordinaryTax),
    }),
  ]
}

const NOT_SUBSIDISED: Words = {
  ja: 'この年度に補助される準備がない',
  en: 'no subsidised preparation this year',
}
