import { COST_ITEM_WORDS, type CostItemId } from '../../../domain/cost-items'
import type { LikelyItem } from '../../../domain/likely'
import type { CostItemInputs } from '../../../domain/model-inputs'
import {
  FUNDING_SOURCES,
  FUNDING_SOURCE_WORDS,
  PAYERS,
  type FundingSource,
  type Payer,
} from '../../../domain/payers'
import { saidHere } from '../../../domain/purses'
import type { Words } from '../../../domain/words'
import { pursesOf } from '../../enough-staff/purses'
import { payerNamesOf } from '../../money/payers'
import {
  begin,
  equals,
  minus,
  sumOf,
  times,
  WHOLE_YEN,
  type AmountKind,
  type Line,
} from '../calculation'
import type { StepOrigin } from '../page'
import { inputRow, type OpenSchool, type Scene } from '../scene'

type Steps = (scene: Scene) => Line[]
type Part = Omit<Line, 'operator'>

function result(scene: Scene, more: Partial<Line> = {}): Line {
  const { measure } = scene.asks
  return equals({
    label: scene.label(measure),
    amount: scene.value(measure, { by: scene.by }),
    kind: 'yen',
    ...more,
  })
}

const rounded = (parts = 1): Partial<Line> => ({ note: WHOLE_YEN, within: parts })

function itemWords({ request }: Scene, id: string): Words {
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
    equals({ label: itemWords(scene, item.id), amount: item.amount, kind: 'yen', ...rounded() }),
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
        { ja: '数', en: 'Units' },
        'count',
        DECISIONS[id] ? scene.decision(DECISIONS[id]) : null,
      )
  }
}

/** The decisions that say how many units a yearly line has. */
const DECISIONS: Readonly<Record<string, string>> = {
  counselor: 'counselors',
  'social-worker': 'socialWorkers',
}

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
  const { shares, residual } = scene.inputs.costs.find(({ id }) => id === item.id)!
  const named = shares.find(
    (share) => share.payer === payer && share.firstFiscalYear <= scene.fiscalYear,
  )
  const citation = scene.facts.law.shares[item.id]
  const amount = item.byPayer[PAYERS.indexOf(payer)]!
  return {
    label: itemWords(scene, item.id),
    amount,
    kind: 'yen',
    note: named ? shareNote(named) : residual === payer && amount !== item.amount ? REST : null,
    restsOn: [
      scene.figure('cost.total', { by: { item: item.id } }),
      ...shares.map(({ ceiling }) => (ceiling === null ? null : scene.input(ceiling))),
    ],
    origin:
      named && citation
        ? { kind: 'law', citation }
        : scene.figure('cost.total', { by: { item: item.id } }),
  }
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
        label: FUNDING_SOURCE_WORDS[one],
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
    result(scene, { label: FUNDING_SOURCE_WORDS[source as FundingSource] }),
  )
}

/** What falls away at home schools and the support centre, and what was entered. */
export const lessAtHomeSteps: Steps = (scene) => {
  const relief = scene.lived.money.relief!
  const inputs = scene.inputs.relief!
  return [
    ...product(
      {
        label: scene.label('posts.prefecture.homeLost'),
        amount: relief.homePosts,
        kind: 'quota',
        origin: scene.figure('posts.prefecture.homeLost'),
      },
      postPart(scene, relief.postYen),
      { label: HOME_YEN, amount: relief.homeYen, kind: 'yen' },
    ),
    ...product(
      {
        label: scene.label('pupils.fromSupportCentre'),
        amount: relief.centreUsers,
        kind: 'people',
        origin: scene.figure('pupils.fromSupportCentre'),
      },
      {
        label: {
          ja: '1人あたり減る費用（伸びを含む）',
          en: 'Yen that falls away a user, with growth',
        },
        amount: relief.centreYenPerUser,
        kind: 'yen',
        origin: scene.input(inputs.variableShare),
        restsOn: [scene.input(inputs.supportCentreYenPerUser), scene.input(inputs.growth)],
      },
      { label: CENTRE_YEN, amount: relief.centreYen, kind: 'yen' },
    ),
    ...sumOf(
      [
        { label: HOME_YEN, amount: relief.homeYen, kind: 'yen' },
        { label: CENTRE_YEN, amount: relief.centreYen, kind: 'yen' },
        {
          label: { ja: '理由を添えて入れた節減', en: 'Saving entered' },
          amount: relief.entered,
          kind: 'yen',
          origin: scene.input(inputs.entered),
        },
      ],
      result(scene),
    ),
  ]
}

function product(base: Part, price: Part, outcome: Part): Line[] {
  return base.amount === 0 ? [] : [begin(base), times(price), equals({ ...outcome, ...rounded() })]
}

function postPart(scene: Scene, yen: number): Part {
  const { byLaw } = pursesOf(scene.request.page)
  const { salary, onCost, growth } = scene.inputs.relief!
  return {
    label: {
      ja: `${byLaw.ja}の職1人の費用（上乗せと伸びを含む）`,
      en: `Yen of a ${byLaw.en} post, with on-cost and growth`,
    },
    amount: yen,
    kind: 'yen',
    origin: scene.input(salary),
    restsOn: [scene.input(onCost), scene.input(growth)],
  }
}

export const movedYenSteps: Steps = (scene) => {
  const { movedYen, postYen } = scene.lived.money.relief!
  const school: OpenSchool = scene.school!
  const { moved } = school.inputs.additional
  return [
    begin({
      label: scene.label('posts.prefecture.additional'),
      amount: scene.value('posts.prefecture.additional'),
      kind: 'posts',
      origin: scene.figure('posts.prefecture.additional'),
    }),
    times({
      label: { ja: 'ほかの学校から移る割合', en: 'Share moved from other schools' },
      amount: scene.likely(moved),
      kind: 'share',
      origin: scene.input(moved),
    }),
    times(postPart(scene, postYen)),
    equals({ label: scene.label('cost.moved'), amount: movedYen, kind: 'yen', ...rounded() }),
  ]
}

export const netCostSteps: Steps = (scene) => {
  const part = (measure: string): Part => ({
    label: scene.label(measure),
    amount: scene.value(measure),
    kind: 'yen',
    origin: scene.figure(measure),
  })
  return [
    begin(part('cost.total')),
    minus(part('cost.lessAtHome')),
    minus(part('cost.moved')),
    result(scene),
  ]
}

/** An ordinary school of the same roll: posts by law, its running cost, a counselor and lunch. */
export const comparatorSteps: Steps = (scene) => {
  const { posts, postYen, postsYen, runningYen, counselorYen, lunchYenPerPupil, lunchYen } =
    scene.lived.money.comparator!
  const inputs = scene.inputs.comparator!
  const label: Words = { ja: '法令どおりの教職員の費用', en: 'Posts by law' }
  return [
    ...product(
      {
        label: { ja: '同じ人数の通常の学校の定数', en: 'Posts by law of an ordinary school' },
        amount: posts,
        kind: 'quota',
        origin: { kind: 'law', citation: scene.facts.law.schoolPosts },
        restsOn: [scene.figure('posts.classes')],
      },
      postPart(scene, postYen),
      { label, amount: postsYen, kind: 'yen' },
    ),
    ...product(
      {
        label: scene.label('pupils.enrolled'),
        amount: scene.value('pupils.enrolled'),
        kind: 'people',
        origin: scene.figure('pupils.enrolled'),
      },
      {
        label: { ja: '1人分の給食（伸びを含む）', en: 'Lunch a pupil, with growth' },
        amount: lunchYenPerPupil,
        kind: 'yen',
        origin: scene.input(inputs.lunch),
        restsOn: [scene.input(inputs.priceGrowth)],
      },
      { label: LUNCH, amount: lunchYen, kind: 'yen' },
    ),
    ...sumOf(
      [
        { label, amount: postsYen, kind: 'yen' },
        {
          label: { ja: '運営費（伸びを含む）', en: 'Running cost, with growth' },
          amount: runningYen,
          kind: 'yen',
          origin: scene.input(inputs.running),
          restsOn: [scene.input(inputs.priceGrowth)],
        },
        {
          label: { ja: 'スクールカウンセラー1人（伸びを含む）', en: 'One counselor, with growth' },
          amount: counselorYen,
          kind: 'yen',
          origin: scene.input(inputs.counselor),
          restsOn: [scene.input(inputs.wageGrowth)],
        },
        { label: LUNCH, amount: lunchYen, kind: 'yen' },
      ],
      result(scene),
    ),
  ]
}

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
      label: scene.label('cost.ordinaryTaxEstimate'),
      amount: scene.value('cost.ordinaryTaxEstimate'),
      kind: 'yen',
      note:
        ordinaryTax === null
          ? { ja: '未確認。入れるまで0とする', en: 'unconfirmed: 0 until typed' }
          : null,
      origin: ordinaryTax === null ? null : scene.input(ordinaryTax),
    }),
  ]
}

const LUNCH: Words = { ja: '給食', en: 'Lunch' }
const UNIT_PRICE: Words = { ja: '1単位の費用', en: 'Yen a unit' }
const REST: Words = { ja: '残り', en: 'the rest' }
const HOME_YEN: Words = { ja: '在籍校で減る費用', en: 'Less at home schools' }
const CENTRE_YEN: Words = { ja: '教育支援センターで減る費用', en: 'Less at the support centre' }
const NOT_SUBSIDISED: Words = {
  ja: 'この年度に補助される準備がない',
  en: 'no subsidised preparation this year',
}
