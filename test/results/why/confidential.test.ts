import { describe, expect, test } from 'vitest'
import { likelyFuture } from '../../../src/engine/likely'
import type { Line } from '../../../src/results/why/calculation'
import { restsOnConfidential } from '../../../src/results/why/confidential'
import type { WhyRequest } from '../../../src/results/why/request'
import { openScene } from '../../../src/results/why/scene'
import { valueSteps } from '../../../src/results/why/steps'
import { city } from '../../study/city'
import { requestOf } from './scenes'
import { wideStudy } from './wide-study'

type Request = Omit<WhyRequest, 'asks'>

/** Every calculation of a year, by plan, measure and cell, unmasked. */
function calculations(request: Request, fiscalYear: number): Map<string, readonly Line[]> {
  const { layout } = request.page.result
  return new Map(
    layout.series.map(({ plan, measure, by }) => {
      const asks = { planId: layout.planIds[plan]!, measure, by, fiscalYear }
      const scene = openScene({ ...request, asks }, request.likely!, asks)
      return [JSON.stringify(asks), valueSteps(scene)] as const
    }),
  )
}

const amounts = (lines: readonly Line[]) => lines.map(({ label, amount }) => [label.ja, amount])

/** The same study, one quantity at a value that nobody thought of. */
function nudged(request: Request, quantity: number): Request {
  const quantities = request.inputs.quantities.map((one, index) => {
    if (index !== quantity) return one
    const { low, likely, high } = one
    if (low !== high) return { ...one, likely: (likely + (likely === high ? low : high)) / 2 }
    const other = likely === 0 ? (one.kind === 'real' ? 0.1 : 1e6) : likely * 0.9
    return { ...one, low: other, likely: other, high: other }
  })
  const inputs = { ...request.inputs, quantities }
  return { ...request, inputs, likely: likelyFuture(inputs) }
}

/** Only the input named is internal. */
function withOnly(request: Request, quantity: number): Request {
  const { inputs, own } = request.facts
  const facts = {
    ...request.facts,
    inputs: inputs.map((row) => ({ ...row, confidential: row.quantity === quantity })),
    own: own.map((row) => ({ ...row, confidential: false })),
  }
  return { ...request, facts }
}

describe.each([
  ['the city', city, 2031],
  ['two municipalities', wideStudy(), 2031],
])('with one input of %s internal', (_, study, fiscalYear) => {
  const base = requestOf(study, 5)
  const before = calculations(base, fiscalYear)
  const rows = base.facts.inputs.map(({ quantity, path }) => [path, quantity] as const)

  test.each(rows)(
    'no line that moves with %s is in a calculation for others',
    (_path, quantity) => {
      const after = calculations(nudged(base, quantity), fiscalYear)
      const request = withOnly(base, quantity)
      const told = [...before].filter(([key, lines]) => {
        if (JSON.stringify(amounts(lines)) === JSON.stringify(amounts(after.get(key)!)))
          return false
        const asks = JSON.parse(key) as WhyRequest['asks']
        return !restsOnConfidential(lines, { ...request, asks }, base.likely!)
      })
      expect(told.map(([key]) => key)).toEqual([])
    },
  )
})
