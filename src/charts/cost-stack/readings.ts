import type { Reading } from '../marks'
import type { Stage } from '../stage'
import { say } from '../words'
import { segmentsOf, type CostStackData } from './data'
import type { Panel, PanelData } from './layout'

/** Every year of every plan, with all payers from the top down and their sum. */
export function costReadings(
  { plan, columns }: PanelData,
  row: number,
  data: CostStackData,
  panel: Panel,
  { language, formats }: Stage,
): Reading[] {
  return columns.map((column, index) => {
    const segments = segmentsOf(column.byPayer, data.payerOrder)
    const total = segments.at(-1)?.to ?? 0
    const payers = [...data.payerOrder].reverse().map((payer) => ({
      label: data.payerNames[payer][language],
      value: column.labels[payer][language],
    }))
    const bottom = data.payerOrder[0]
    const whose =
      data.viewpoint === 'all' || !bottom
        ? say('total', language)
        : data.payerNames[bottom][language]
    return {
      row,
      column: index,
      x: panel.x(column.fiscalYear) + panel.bandwidth / 2,
      y: panel.y(total),
      radius: panel.bandwidth / 2,
      title: formats.year(column.fiscalYear),
      plan: { slot: plan.slot, name: plan.name[language] },
      lines: [
        ...payers,
        { label: `${say('total', language)}（${data.unit}）`, value: formats.value(total) },
        {
          label: say('rangeOf', language, { whose }),
          value: formats.range(column.low, column.high),
        },
      ],
      point: { chart: 'cost-stack', planId: plan.id, fiscalYear: column.fiscalYear, item: null },
    }
  })
}
