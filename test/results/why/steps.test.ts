import { describe, expect, test } from 'vitest'
import { MEASURES } from '../../../src/domain/measures'
import type { Asks } from '../../../src/results/pages'
import type { Line } from '../../../src/results/why/calculation'
import { openScene } from '../../../src/results/why/scene'
import { valueSteps } from '../../../src/results/why/steps'
import { requestOf, STUDIES } from './scenes'
import { wideStudy } from './wide-study'

/** What the lines come to, read from top to bottom; each ＝ is held to what stands above it. */
function faults(lines: readonly Line[]): string[] {
  const found: string[] = []
  let running = NaN
  for (const { operator, amount, label, within = 0 } of lines) {
    if (operator === null) running = amount
    else if (operator === '＋') running += amount
    else if (operator === '−') running -= amount
    else if (operator === '×') running *= amount
    else if (operator === '÷') running /= amount
    else {
      const dust = 1e-9 * Math.max(1, Math.abs(amount))
      if (!(Math.abs(running - amount) <= within + dust))
        found.push(`${label.en}: ${running} is not ${amount} (within ${within})`)
      running = amount
    }
  }
  return found
}

const ALL = [...STUDIES, ['a study of two municipalities', wideStudy()] as const]

describe.each(ALL)('the calculations of %s', (_, study) => {
  const request = requestOf(study)
  const { layout } = request.page.result
  const years = layout.fiscalYears.filter(
    (__, y) => y % 3 === 0 || y === layout.fiscalYears.length - 1,
  )
  const asked = layout.series.flatMap(({ plan, measure, by }): Asks[] =>
    years.map((fiscalYear) => ({ planId: layout.planIds[plan]!, measure, by, fiscalYear })),
  )

  test('end in the value of the likely future, whatever is asked', () => {
    for (const asks of asked) {
      const scene = openScene({ ...request, asks }, request.likely!, asks)
      const lines = valueSteps(scene)
      const value = scene.value(asks.measure, { by: asks.by! })
      expect(lines.at(-1)?.amount, JSON.stringify(asks)).toBe(value)
    }
  })

  test('hold as they are read: every ＝ is what stands above it', () => {
    for (const asks of asked) {
      const scene = openScene({ ...request, asks }, request.likely!, asks)
      expect(faults(valueSteps(scene)), JSON.stringify(asks)).toEqual([])
    }
  })

  test('say where their factors come from', () => {
    for (const asks of asked) {
      const scene = openScene({ ...request, asks }, request.likely!, asks)
      for (const { operator, origin, label } of valueSteps(scene))
        if (operator === '×') expect(origin, `${JSON.stringify(asks)} ${label.en}`).toBeTruthy()
    }
  })
})

test('every measure is asked somewhere', () => {
  const measures = new Set(
    STUDIES.flatMap(([, study]) =>
      requestOf(study, 1).page.result.layout.series.map(({ measure }) => measure),
    ),
  )
  expect([...measures].sort()).toEqual(MEASURES.map(({ id }) => id).sort())
})
