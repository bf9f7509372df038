import { describe, expect, it } from 'vitest'
import { howManyPage } from '../../src/results/how-many'
import { moneyPage } from '../../src/results/money'
import { formatDifference, formatFigure } from '../../src/results/numbers'
import { kindOfMeasure, readPage, type PageReader } from '../../src/results/page-reader'
import type { Asks, TableTwin } from '../../src/results/pages'
import { tableTwin } from '../../src/results/tables'
import { DASH, same } from '../../src/results/words'
import { cityInput } from './city-run'

const input = cityInput({ focus: 1 })
const reader = readPage(input)
const howMany = howManyPage({ ...input, measure: 'demand', observed: [] })
const money = moneyPage({ ...input, costLines: [], unconfirmed: [] })

const tables: readonly (readonly [string, TableTwin])[] = [
  ['the fan', howMany.table],
  ['the funnel', howMany.funnelTable!],
  ['what becomes of the pupils', howMany.forPupils],
  ['the roll by grade', howMany.byGrade!],
  ['who pays', money.table],
  ['cost by year', money.byYear],
  ['cost lines', money.items],
  ['net cost', money.net],
]

/** Every figure that a series may stand for in a cell, as it is written. */
function figuresOf(asks: Asks, page: PageReader): readonly string[] {
  const plan = input.plans.findIndex(({ id }) => id === asks.planId)
  const { measure, fiscalYear = input.fiscalYear, by = {} } = asks
  const kind = kindOfMeasure(measure)
  if (asks.about === 'difference') {
    const difference = page.mean(plan, measure) - page.mean(input.baseline, measure)
    return [formatDifference(difference, kind, page.style).ja]
  }
  if (asks.about === 'before-opening' && !asks.by)
    return [formatFigure(page.meanBeforeOpening(plan, measure), kind, page.style).ja]
  const { mean, p10, p25, p50, p75, p90 } = page.summary(plan, measure, fiscalYear, by)
  return [mean, p10, p25, p50, p75, p90].map((value) => formatFigure(value, kind, page.style).ja)
}

describe('the cells of a table', () => {
  it.each(tables)('answer for the figure that stands in them: %s', (_, table) => {
    const cells = table.rows.flatMap((row, at) =>
      row.map(({ ja }, column) => ({ ja, asks: table.asks?.[at]?.[column] ?? null })),
    )
    const asked = cells.flatMap(({ ja, asks }) => (asks ? [{ ja, asks }] : []))
    expect(asked.length).toBeGreaterThan(0)
    for (const { ja, asks } of asked) {
      if (asks.about === 'before-opening' && asks.by) continue
      expect(figuresOf(asks, reader).filter((figure) => ja.includes(figure))).not.toEqual([])
    }
    for (const { ja, asks } of cells) if (!asks) expect(ja).not.toMatch(/^▲?[\d,.]+(（[^）]*）)?$/u)
  })

  it('can’t be asked where they name the row or hold no figure', () => {
    const asks = { planId: 'campus', measure: 'pupils.enrolled' }
    const table = tableTwin({
      caption: same('caption'),
      columns: [same('year'), same('one'), same('other')],
      rows: [[same('2032'), same('12'), DASH]],
      asks: () => asks,
    })
    expect(table.asks).toEqual([[null, asks, null]])
  })
})
