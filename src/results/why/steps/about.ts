import type { Words } from '../../../domain/words'
import { planOfToday } from '../../money/today'
import { formatFiscalYear } from '../../../domain/fiscal-year'
import { kindOfMeasure } from '../../page-reader'
import { begin, equals, minus, over, sumOf, times, type Line } from '../calculation'
import type { AskedFigure } from '../asked-figure'
import type { Scene } from '../scene'
import { planAgainst, takesTodayOff } from '../samples-asked'

/** A paired difference at the likely values: the plan's figure less the baseline's, or another plan's. */
export function differenceSteps(scene: Scene): Line[] {
  const { asks, by, plan, value, figure, description, request } = scene
  const { page } = request
  const kind = kindOfMeasure(asks.measure)
  const against = planAgainst(page, asks)
  const other = page.plans[against]!
  const own = value(asks.measure, { by })
  const less = value(asks.measure, { by, plan: against })
  return [
    begin({ label: description.name, amount: own, kind, origin: figure(asks.measure, { by }) }),
    minus({
      label: other.name,
      amount: less,
      kind,
      origin: figure(asks.measure, { by, planId: other.id }),
    }),
    equals({
      label: plan === against ? SAME : DIFFERENCE,
      amount: own - less,
      kind,
    }),
  ]
}

/** Years up to the opening, added up; new money without what goes on from today. */
export function beforeOpeningSteps(scene: Scene): Line[] {
  const { asks, by, description, value, figure, request, plan } = scene
  const kind = kindOfMeasure(asks.measure)
  const opening = description.openingFiscalYear
  const { fiscalYears } = request.page.result.layout
  const years = fiscalYears.filter((year) => opening !== null && year < opening)
  const today = takesTodayOff(asks) ? planOfToday(request.page, plan) : null
  const parts = years.map((fiscalYear) => {
    const own = value(asks.measure, { by, fiscalYear })
    const goesOn = today === null ? 0 : value(asks.measure, { by, fiscalYear, plan: today })
    return {
      label: formatFiscalYear(fiscalYear),
      amount: own - goesOn,
      kind,
      note: goesOn === 0 ? null : WITHOUT_TODAY,
      origin: figure(asks.measure, { by, fiscalYear }),
    }
  })
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  return sumOf(parts, { label: BEFORE_OPENING, amount: total, kind })
}

/** New yen of the year over the roll of 1 May; nothing to divide by where nobody is on it. */
export function perPupilSteps(scene: Scene): Line[] {
  const { asks, value, figure, request, plan } = scene
  const pupils = value('pupils.enrolled')
  if (pupils === 0) return []
  const today = planOfToday(request.page, plan)
  const goesOn = today === null ? 0 : value(asks.measure, { plan: today })
  const yen = value(asks.measure)
  return [
    begin({
      label: scene.label(asks.measure),
      amount: yen,
      kind: 'yen',
      origin: figure(asks.measure),
    }),
    ...(goesOn === 0 ? [] : [minus({ label: TODAY, amount: goesOn, kind: 'yen' })]),
    over({
      label: scene.label('pupils.enrolled'),
      amount: pupils,
      kind: 'people',
      origin: figure('pupils.enrolled'),
    }),
    equals({ label: PER_PUPIL, amount: (yen - goesOn) / pupils, kind: 'yen' }),
  ]
}

/** A chance has no likely value: it is counted over the futures. */
export function chanceSteps({ chance, samples }: AskedFigure): Line[] {
  if (!chance) return []
  const futures = samples.reduce((sum, value) => sum + value, 0)
  return [
    begin({
      label: { ja: 'そうなった未来', en: 'Futures in which it is so' },
      amount: futures,
      kind: 'count',
    }),
    over({
      label: { ja: '計算した未来', en: 'Futures in all' },
      amount: samples.length,
      kind: 'count',
    }),
    times({ label: { ja: '20回になおす', en: 'Out of 20' }, amount: 20, kind: 'count' }),
    equals({
      label: { ja: '20回のうち', en: 'Of 20' },
      amount: chance.twentieths,
      kind: 'of-20',
      note: { ja: '回に丸める', en: 'rounded' },
      within: 1,
    }),
  ]
}

const DIFFERENCE: Words = { ja: 'ふつうの値どうしの差', en: 'Difference at the likely values' }
const SAME: Words = { ja: '基準の案そのもの', en: 'The baseline itself' }
const BEFORE_OPENING: Words = { ja: '開校まで', en: 'Before opening' }
const WITHOUT_TODAY: Words = { ja: 'いまも続く費用を除く', en: 'without what goes on from today' }
const TODAY: Words = { ja: 'いまも続く費用', en: 'What goes on from today' }
const PER_PUPIL: Words = { ja: '生徒1人あたり', en: 'Per pupil' }
