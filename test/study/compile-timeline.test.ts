import { expect, test } from 'vitest'
import type { Timeline } from '../../src/domain/timeline'
import { prepare, simulate } from '../../src/engine/simulate'
import { compileStudy } from '../../src/study/compile'
import { withField } from '../../src/study/change-timeline'
import { libraryStudies } from '../../src/study/library'
import type { Study } from '../../src/study/study'

const CITY = libraryStudies().find(({ id }) => id === 'aoba-city')!
const CAMPUS = CITY.plans.findIndex(({ id }) => id === 'campus')

/** One task that lasts to the second year after the plan's. */
function timeline(movesOpening: boolean): Timeline {
  return {
    startsOn: '2026-04-01',
    asOf: null,
    gates: [],
    closures: [],
    movesOpening,
    record: null,
    tasks: [
      {
        id: 'build',
        name: { ja: '整備', en: 'Build' },
        lane: 'setup-office',
        duration: { unit: 'months', low: 40, likely: 40, high: 40 },
        predecessors: [],
        gate: null,
        notBefore: null,
        neededToOpen: true,
        owner: null,
        documents: [],
        state: { kind: 'planned' },
        origin: 'assumed',
        law: null,
        reason: null,
      },
    ],
  }
}

const withOne = (moves: boolean): Study => withField(CITY, 'campus', timeline(moves))

function firstFilledYear(study: Study): number {
  const prepared = prepare(compileStudy(study))
  const series = prepared.layout.series.find(
    ({ plan, measure, by }) =>
      plan === CAMPUS && measure === 'pupils.demand' && Object.keys(by).length === 0,
  )!
  const chunk = simulate(prepared, 1, 0, 1)
  const years = prepared.layout.fiscalYears
  return years.find((_, year) => chunk.ints[series.column + year]! > 0)!
}

test('a timeline moves the opening in the runs only where the plan says so', () => {
  expect(compileStudy(withOne(false)).plans[CAMPUS]).not.toHaveProperty('timeline')
  const planned = compileStudy(CITY).plans[CAMPUS]!.school!.openingFiscalYear
  expect(firstFilledYear(withOne(false))).toBe(planned)
  // Forty months from April 2026 end in August 2029.
  expect(firstFilledYear(withOne(true))).toBe(2030)
})
