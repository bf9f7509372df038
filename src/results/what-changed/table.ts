import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import type { TableTwin } from '../pages'
import { MEASURE } from '../phrases'
import { tableTwin } from '../tables'
import { NOTHING } from '../words'
import type { EffectRow } from './page'

/** Every measure that differs, as a table. */
export function effectsTable(
  rows: readonly EffectRow[],
  plans: readonly PlanDescription[],
  fiscalYear: number,
): TableTwin {
  const year = formatFiscalYear(fiscalYear)
  return tableTwin({
    caption: {
      ja: `前回と今回（${year.ja}、まんなか、金額は平均）`,
      en: `Before and now (${year.en}; middle, for money the mean)`,
    },
    groups: [
      { label: NOTHING, slot: null, span: 2 },
      ...plans.map(({ name, slot }) => ({ label: name, slot, span: 3 })),
    ],
    columns: [MEASURE, { ja: '単位', en: 'Unit' }, ...plans.flatMap(() => [WAS, IS, DIFFERENCE])],
    rows: rows.map(({ label, unit, cells }) => [
      label,
      unit,
      ...cells.flatMap(({ before, after, difference }) => [before, after, difference]),
    ]),
  })
}

const WAS: Words = { ja: '前回', en: 'Before' }
const IS: Words = { ja: '今回', en: 'Now' }
const DIFFERENCE: Words = { ja: '差', en: 'Difference' }
