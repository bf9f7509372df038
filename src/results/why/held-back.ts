import { sameBreakdown } from '../../domain/columns'
import { heldBackParts, type Whole } from '../masking/held-back'
import { heldItems } from '../masking/per-pupil-lines'
import { costLinesOf } from '../money/today'
import { isMaskedCount } from '../masking/threshold'
import { countsPeople } from '../numbers'
import type { PageInput } from '../page-input'
import { kindOfMeasure, readPage, type PageReader } from '../page-reader'
import type { Asks } from '../pages'
import { summarizeSamples } from '../summary'
import { planAgainst, planAsked } from './samples-asked'

/** Whether others could work a masked count out from the figure: it is a second cell, or a difference to one. */
export function isHeldBack(page: PageInput, asks: Asks): boolean {
  const reader = readPage(page)
  const { measure, fiscalYear = page.fiscalYear, about } = asks
  if (reader.style.masking === null) return false
  if (asks.by?.['item'] !== undefined) return tellsRoll(page, asks, reader)
  if (!countsPeople(kindOfMeasure(measure))) return false
  const own: Whole = { plan: planAsked(page, asks), measure, fiscalYear }
  if (about !== 'difference') return isHeldBackPart(own, asks, page, reader)
  return [own, { ...own, plan: planAgainst(page, asks) }].some(
    (one) => isHeldBackPart(one, asks, page, reader) || isSmall(one, asks, reader),
  )
}

/** Yen of lunch for a small roll, or a line that gives those away. */
function tellsRoll(page: PageInput, asks: Asks, reader: PageReader): boolean {
  const { fiscalYear = page.fiscalYear, about, by = {} } = asks
  if (about === 'before-opening') return false
  const own = planAsked(page, asks)
  const plans = about === 'difference' ? [own, planAgainst(page, asks)] : [own]
  return plans.some((plan) =>
    heldItems(costLinesOf(page.result, plan), plan, fiscalYear, reader).has(String(by['item'])),
  )
}

/** A grade among the grades of its plan, or a municipality among the municipalities. */
function isHeldBackPart(
  whole: Whole,
  { by = {} }: Asks,
  { result }: PageInput,
  reader: PageReader,
): boolean {
  const [dimension] = Object.keys(by)
  if (dimension === undefined) return false
  const parts = result.layout.series
    .filter(({ plan, measure }) => plan === whole.plan && measure === whole.measure)
    .map((spec) => spec.by)
    .filter((cell) => dimension in cell && Object.keys(cell).length === 1)
  const at = parts.findIndex((cell) => sameBreakdown(cell, by))
  return heldBackParts(parts, whole, reader)[at] ?? false
}

function isSmall({ plan, measure, fiscalYear }: Whole, { by }: Asks, reader: PageReader): boolean {
  const { p50 } = summarizeSamples(reader.samples(plan, measure, fiscalYear, by))
  return isMaskedCount(p50, reader.style.masking)
}
