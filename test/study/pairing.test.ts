import { expect, test } from 'vitest'
import { sameBreakdown } from '../../src/domain/columns'
import type { RunResult } from '../../src/domain/run'
import { readColumn } from '../../src/results/column'
import { compileStudy } from '../../src/study/compile'
import { city, cityWith, type Draft } from './city'
import { runStudy } from './run-study'

const REPLICATIONS = 40
const before = runStudy(city, REPLICATIONS)
const ALL = city.plans.map(({ id }) => id)

/** Every series of the named plans whose digits differ in a year that both runs have, or that one lacks. */
function differing(one: RunResult, other: RunResult, plans: readonly string[]): string[] {
  return one.layout.series.flatMap((spec) => {
    const id = one.layout.planIds[spec.plan]!
    if (!plans.includes(id)) return []
    const twin = other.layout.series.find(
      ({ plan, measure, by }) =>
        other.layout.planIds[plan] === id && measure === spec.measure && sameBreakdown(by, spec.by),
    )
    const same =
      twin &&
      one.layout.fiscalYears.every((_, year) => {
        const samples = readColumn(other, twin, year)
        return readColumn(one, spec, year).every((value, r) => value === samples[r])
      })
    return same ? [] : [`${id} ${spec.measure} ${JSON.stringify(spec.by)}`]
  })
}

async function changed(change: (draft: Draft) => void): Promise<RunResult> {
  return runStudy(cityWith(change), REPLICATIONS)
}

const ELEMENTARY = {
  id: 'elementary',
  kind: 'campus',
  name: { ja: '小学校の部', en: 'Elementary' },
  openingFiscalYear: 2026,
  grades: [1, 2, 3, 4, 5, 6],
  founder: 'prefecture',
  windows: [6, 12],
  assumptions: { 'money.running': { low: 1, likely: 2, high: 3 } },
}

test('A plan added before all others changes no digit of theirs', async () => {
  const after = await changed((d) => d.plans.unshift(ELEMENTARY))
  const lines = differing(await before, after, ALL)
  // The status quo's mean hours are the standard of all grades that any plan teaches.
  expect(lines.filter((line) => line !== 'status-quo hours.lessonUnits {}')).toEqual([])
})

test('Nor do plans in another order', async () => {
  const after = await changed((d) => d.plans.reverse())
  expect(differing(await before, after, ALL)).toEqual([])
})

test('Nor do further years', async () => {
  const after = await changed((d) => (d['lastFiscalYear'] = city.lastFiscalYear + 10))
  expect(differing(await before, after, ALL)).toEqual([])
})

test('A plan that opens later changes its own digits, and those of no other', async () => {
  const after = await changed((d) => (d.plans[1]!['openingFiscalYear'] = 2030))
  expect(differing(await before, after, ['status-quo', 'branch'])).toEqual([])
  expect(differing(await before, after, ['campus']).length).toBeGreaterThan(20)
})

test('A municipality added leaves the pupils of the first as they were', async () => {
  const after = await changed((d) => {
    d.municipalities.push({ ...structuredClone(d.municipalities[0]!), code: '992020' })
  })
  const lines = differing(await before, after, ['status-quo'])
  expect(lines.filter((line) => line.includes('992011'))).toEqual([])
})

test('A declared figure is no input: the run stays the same', () => {
  const declared = { id: 'roll', value: 12, unit: 'people', source: 'pupils', plan: 'campus' }
  const label = { ja: '在籍', en: 'Roll' }
  const withFigure = cityWith((d) => (d['declared'] = [{ ...declared, label }]))
  expect(compileStudy(withFigure)).toEqual(compileStudy(city))
})
