import { FUNDING_SOURCES } from '../../domain/payers'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatCount } from '../numbers'
import type { PageInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { TableTwin } from '../pages'
import { FISCAL_YEAR, TOTAL, meanOfFutures } from '../phrases'
import { tableTwin } from '../tables'
import { fundingSourceWords } from './payers'
import { roundToTotal } from './rounding'

/** 財源内訳 of the founding municipality's budget in 千円, each row adding up exactly. */
export function fundingTable(input: PageInput, reader: PageReader): TableTwin {
  const { focus } = reader
  return tableTwin({
    caption: {
      ja: `${focus.name.ja}の財源内訳（千円、${meanOfFutures(reader.style).ja}）`,
      en: `Funding of ${focus.name.en} (thousand yen)`,
    },
    columns: [
      FISCAL_YEAR,
      ...FUNDING_SOURCES.map((source) => fundingSourceWords(source, input)),
      TOTAL,
    ],
    chosen: reader.fiscalYears.indexOf(input.fiscalYear),
    rows: reader.fiscalYears.map((fiscalYear) => fundingRow(fiscalYear, input, reader)),
    asks: (row, column) => {
      const source = FUNDING_SOURCES[column - 1]
      const fiscalYear = reader.fiscalYears[row]!
      return source
        ? { planId: focus.id, measure: 'cost.funding', by: { source }, fiscalYear }
        : null
    },
    note: {
      ja: '千円未満は、各行が計に合うように、端数の大きいものから切り上げた。',
      en: 'Rounded up from the largest remainder on, so that every row makes its total.',
    },
  })
}

function fundingRow(fiscalYear: number, input: PageInput, reader: PageReader): Words[] {
  const means = FUNDING_SOURCES.map((source) =>
    reader.mean(input.focus, 'cost.funding', fiscalYear, { source }),
  )
  const printed = roundToTotal(means, 1000)
  const total = printed.reduce((sum, part) => sum + part, 0)
  return [formatFiscalYear(fiscalYear), ...[...printed, total].map(thousands)]
}

/** Budget papers show ▲ for what is taken off, and whole thousands, however few futures are in. */
function thousands(value: number): Words {
  const digits = formatCount(Math.abs(value))
  return value < 0 ? { ja: `▲${digits}`, en: `−${digits}` } : { ja: digits, en: digits }
}
