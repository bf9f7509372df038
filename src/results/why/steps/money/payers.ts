import type { Citation } from '../../../../domain/citation'
import type { LikelyItem } from '../../../../domain/likely'
import type { CostItemInputs } from '../../../../domain/model-inputs'
import { FUNDING_SOURCES, PAYERS, type FundingSource, type Payer } from '../../../../domain/payers'
import type { Words } from '../../../../domain/words'
import { fundingSourceWords } from '../../../money/payers'
import { sumOf, type Part } from '../../calculation'
import type { Scene } from '../../scene'
import { result, type Steps } from '../parts'
import { itemWords } from './items'

/** What one payer bears of each item, and donations. */
export const payerSteps =
  (payer: Payer): Steps =>
  (scene) => {
    const { items, donation } = scene.lived.money
    const relieved = payer === scene.inputs.founder ? -donation : payer === 'other' ? donation : 0
    return sumOf(
      [
        ...items.map((item) => payerPart(scene, item, payer)),
        {
          label: { ja: '寄付など', en: 'Donations' },
          amount: relieved,
          kind: 'yen',
          origin: scene.inputs.donation === null ? null : scene.input(scene.inputs.donation),
        },
      ],
      result(scene),
    )
  }

function payerPart(scene: Scene, item: LikelyItem, payer: Payer): Part {
  const inputs = scene.inputs.costs.find(({ id }) => id === item.id)!
  const named = inputs.shares.find(
    (share) => share.payer === payer && share.firstFiscalYear <= scene.fiscalYear,
  )
  const amount = item.byPayer[PAYERS.indexOf(payer)]!
  const rest = inputs.residual === payer && amount !== item.amount ? REST : null
  const citation = citationOf(scene, inputs, named ? 'share' : payer)
  const whole = scene.figure('cost.total', { by: { item: item.id } })
  return {
    label: itemWords(scene, item.id),
    amount,
    kind: 'yen',
    note: named ? shareNote(named) : rest,
    restsOn: [
      whole,
      ...inputs.shares.map(({ ceiling }) => (ceiling === null ? null : scene.input(ceiling))),
    ],
    origin: citation ? { kind: 'law', citation } : whole,
  }
}

/** The article by which a payer bears a share of an item, or what is left of it; null where none says so. */
function citationOf(
  { facts, inputs }: Scene,
  { id, residual }: CostItemInputs,
  bears: 'share' | Payer,
): Citation | null {
  const ofShare = bears === 'share'
  if (id !== 'prefecture-salaries') return ofShare ? (facts.law.shares[id] ?? null) : null
  // Only a designated city pays the staff of its own schools.
  const city = residual === 'municipality' ? 'designated-city' : 'municipality'
  const { nation, payer } =
    facts.law.salaries[inputs.founder === 'prefecture' ? 'prefecture' : city]
  if (ofShare) return nation
  return bears === residual ? payer : null
}

function shareNote(share: { numerator: number; denominator: number; cutToYen: number }): Words {
  const { numerator, denominator, cutToYen } = share
  const [ja, en] =
    cutToYen === 1 ? ['円未満切り捨て', 'cut to the yen'] : ['千円未満切り捨て', 'cut to 1,000 yen']
  return { ja: `${numerator}/${denominator}、${ja}`, en: `${numerator}/${denominator}, ${en}` }
}

/** 財源内訳: the sources, or one of them by item. */
export const fundingSteps: Steps = (scene) => {
  const { items, donation } = scene.lived.money
  const { source } = scene.by
  if (source === undefined)
    return sumOf(
      FUNDING_SOURCES.map((one) => ({
        label: fundingSourceWords(one, scene.request.page),
        amount: scene.value('cost.funding', { by: { source: one } }),
        kind: 'yen' as const,
        origin: scene.figure('cost.funding', { by: { source: one } }),
      })),
      result(scene),
    )
  const index = FUNDING_SOURCES.indexOf(source as FundingSource)
  const given = scene.inputs.founder === 'municipality' ? donation : 0
  return sumOf(
    [
      ...items.map(({ id, funding }) => ({
        label: itemWords(scene, id),
        amount: funding[index]!,
        kind: 'yen' as const,
        origin: scene.figure('cost.total', { by: { item: id } }),
      })),
      {
        label: { ja: '寄付など', en: 'Donations' },
        amount: source === 'specified' ? given : source === 'general' ? -given : 0,
        kind: 'yen',
        origin: scene.inputs.donation === null ? null : scene.input(scene.inputs.donation),
      },
    ],
    result(scene, { label: fundingSourceWords(source as FundingSource, scene.request.page) }),
  )
}

const REST: Words = { ja: '残り', en: 'the rest' }
