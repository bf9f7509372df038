import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../fiscal-year'
import { formatFigure, formatRange, moneyUnitWords } from '../numbers'
import type { PageInput } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import type { PerPupilMark, TableTwin } from '../pages'
import { ratioOf, type Ratio } from '../samples'
import { tableTwin } from '../tables'
import { DASH } from '../words'

/**
 * Yen a pupil and year of the school alone: the whole cost, the net cost, and the net cost per pupil who attends
 * (MODEL part 5).
 */
interface PerPupil {
  readonly plan: PlanDescription
  readonly gross: Ratio
  readonly net: Ratio
  readonly netPerAttending: Ratio
}

/** The plans that have pupils in the chosen year. */
export function perPupilOf(input: PageInput, reader: PageReader): readonly PerPupil[] {
  return input.plans.flatMap((plan, index) => {
    if (!isOpen(plan, input.fiscalYear)) return []
    const enrolled = reader.samples(index, 'pupils.enrolled')
    const total = reader.newCost(index, 'cost.total')
    const net = reader.newCost(index, 'cost.net')
    return [
      {
        plan,
        gross: ratioOf(total, enrolled),
        net: ratioOf(net, enrolled),
        netPerAttending: ratioOf(net, reader.samples(index, 'pupils.attended')),
      },
    ]
  })
}

export function perPupilMarks(
  costs: readonly PerPupil[],
  { style }: PageReader,
): readonly PerPupilMark[] {
  return costs.map(({ plan, gross: { ofMeans, low, high } }) => ({
    plan,
    value: ofMeans,
    low,
    high,
    label: ofMeans === null ? DASH : formatFigure(ofMeans, 'yen', style),
    range: low === null || high === null ? null : formatRange(low, high, 'yen', style),
  }))
}

export function perPupilTable(
  costs: readonly PerPupil[],
  input: PageInput,
  { style }: PageReader,
): TableTwin {
  const year = formatFiscalYear(input.fiscalYear)
  const unit = moneyUnitWords(input.money)
  const cell = ({ ofMeans }: Ratio): Words =>
    ofMeans === null ? DASH : formatFigure(ofMeans, 'yen', style)
  return tableTwin({
    caption: {
      ja: `生徒1人あたりの年の費用（${year.ja}、${unit.ja}）`,
      en: `Cost per pupil and year (${year.en}, ${unit.en})`,
    },
    columns: [
      { ja: '案', en: 'Plan' },
      { ja: '全体÷在籍', en: 'Total ÷ enrolled' },
      { ja: '10回に8回', en: '8 in 10' },
      { ja: '差し引き÷在籍', en: 'Net ÷ enrolled' },
      { ja: '差し引き÷登校', en: 'Net ÷ attending' },
      { ja: '在籍が0人の未来', en: 'Futures without pupils' },
    ],
    rows: costs.map(({ plan, gross, net, netPerAttending }) => [
      plan.name,
      cell(gross),
      gross.low === null || gross.high === null
        ? DASH
        : formatRange(gross.low, gross.high, 'yen', style),
      cell(net),
      cell(netPerAttending),
      percent(gross.without),
    ]),
    note: {
      ja: '費用の平均を在籍の平均で割った。いまも続く支援の費用は入れていない。幅は、在籍がある未来だけで見た。',
      en: 'Mean cost over mean roll, without what goes on from today; the range looks at futures with pupils only.',
    },
  })
}

/** Percent stands in tables only; next to nothing is not nothing. */
function percent(share: number): Words {
  const rounded = Math.round(share * 100)
  const text = share > 0 && rounded === 0 ? '<1%' : `${rounded}%`
  return share > 0 && rounded === 0 ? { ja: '1%未満', en: text } : { ja: text, en: text }
}
