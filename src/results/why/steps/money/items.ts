import { COST_ITEM_WORDS, type CostItemId } from '../../../../domain/cost-items'
import type { LikelyItem } from '../../../../domain/likely'
import type { CostItemInputs } from '../../../../domain/model-inputs'
import { saidHere } from '../../../../domain/purses'
import type { Words } from '../../../../domain/words'
import { pursesOf } from '../../../enough-staff/purses'
import { begin, sumOf, times, type AmountKind, type Line, type Part } from '../../calculation'
import type { StepOrigin } from '../../page'
import { inputRow, type Scene } from '../../scene'
import { result, type Steps } from '../parts'
import { roundedYen } from './products'

/** A cost item as pages call it. */
export function itemWords({ request }: Scene, id: string): Words {
  return saidHere(COST_ITEM_WORDS[id as CostItemId], pursesOf(request.page))
}

/** The whole is its items; an item is what drives it, by its price. */
export const costSteps: Steps = (scene) => {
  const item = scene.lived.money.items.find(({ id }) => id === scene.by['item'])
  if (item) return itemSteps(scene, item)
  return sumOf(
    scene.lived.money.items.map(({ id, amount }) => ({
      label: itemWords(scene, id),
      amount,
      kind: 'yen' as const,
      origin: scene.figure('cost.total', { by: { item: id } }),
    })),
    result(scene),
  )
}

function itemSteps(scene: Scene, item: LikelyItem): Line[] {
  const inputs = scene.inputs.costs.find(({ id }) => id === item.id)!
  const { driver } = inputs
  return [
    begin(drivingPart(scene, inputs, item)),
    times({
      label: inputRow(scene.facts, inputs.unit, scene.asks.planId)?.label ?? UNIT_PRICE,
      amount: item.unitYen,
      kind: 'yen',
      origin: scene.input(inputs.unit),
    }),
    ...growthLines(scene, item.growth, inputs),
    ...(driver.kind === 'prefecture-on-cost'
      ? [
          times({
            label: { ja: '上乗せの割合', en: 'On-cost' },
            amount: item.onCostShare!,
            kind: 'share',
            origin: scene.input(driver.share),
          }),
        ]
      : []),
    roundedYen({ label: itemWords(scene, item.id), amount: item.amount, kind: 'yen' }),
  ]
}

function growthLines(
  scene: Scene,
  growth: number,
  inputs: Pick<CostItemInputs, 'growth' | 'priceFiscalYear'>,
): Line[] {
  if (inputs.growth === null) return []
  const years = scene.fiscalYear - inputs.priceFiscalYear
  return [
    times({
      label: { ja: `${years}年分の伸び`, en: `Growth over ${years} years` },
      amount: growth,
      kind: 'times',
      origin: scene.input(inputs.growth),
    }),
  ]
}

/** How many units, and where they come from. */
function drivingPart(scene: Scene, { driver, id }: CostItemInputs, { quantity }: LikelyItem): Part {
  const part = (label: Words, kind: AmountKind, origin: StepOrigin | null): Part => ({
    label,
    amount: quantity,
    kind,
    origin,
  })
  switch (driver.kind) {
    case 'one-off':
      return part({ ja: 'この年度に払う割合', en: 'Part that falls due this year' }, 'share', null)
    case 'setup':
      return part(
        { ja: '設立準備室の職員', en: 'Posts of the setup office' },
        'posts',
        scene.decision('setupStaff'),
      )
    case 'per-pupil':
      return part(scene.label('pupils.enrolled'), 'people', scene.figure('pupils.enrolled'))
    case 'prefecture-posts':
    case 'prefecture-on-cost':
      return part(scene.label('posts.prefecture'), 'quota', scene.figure('posts.prefecture'))
    case 'municipal-posts':
      return part(
        { ja: '埋まっている市費の職', en: 'Municipal posts filled' },
        'posts',
        scene.figure('posts.municipal.vacant'),
      )
    case 'yearly':
    case 'existing':
      return part(
        LESSONS[id] ?? { ja: '数', en: 'Units' },
        'count',
        DECISIONS[id] ? scene.decision(DECISIONS[id]) : null,
      )
  }
}

const PAID_LESSONS: Words = {
  ja: '非常勤講師の授業（週の時間数×授業のある週）',
  en: 'Lessons of part-time teachers (a week × weeks of lessons)',
}

/** What a yearly line has units of, where that isn't plain. */
const LESSONS: Readonly<Record<string, Words>> = {
  'part-time-teachers': PAID_LESSONS,
  'part-time-on-cost': PAID_LESSONS,
}

/** The decisions that say how many units a yearly line has. */
const DECISIONS: Readonly<Record<string, string>> = {
  counselor: 'counselors',
  'social-worker': 'socialWorkers',
}

const UNIT_PRICE: Words = { ja: '1単位の費用', en: 'Yen a unit' }
