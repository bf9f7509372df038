import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { SchoolLevel } from '../../src/domain/school'
import { createAdmission, admit } from '../../src/engine/admission'
import { livePlan } from '../../src/engine/plan-future'
import { createRoll, total } from '../../src/engine/roll'
import { Recorder } from '../../src/engine/recorder'
import { closeYear, liveYear, openWindows, openYear, startPool } from '../../src/engine/school-year'
import { openReplication, prepare, type Prepared } from '../../src/engine/simulate'
import { Streams } from '../../src/engine/streams'
import { drawWilling } from '../../src/engine/willing'
import { cellOf } from '../../src/engine/world'
import vectors from '../vectors.json'
import { column, mean, quantile, runInputs, type TestRun } from './columns'
import {
  EVERYBODY,
  exactly,
  NOBODY,
  quantityIndex,
  testInputs,
  type TestPlan,
  type TestStudy,
} from './inputs'

const caps = (places: number): number[] => new Array<number>(9).fill(places)
const CERTAIN = {
  'funnel.ready-1': exactly(0.999999999),
  'funnel.ready-2': exactly(0.999999999),
  'funnel.ready-3': exactly(0.999999999),
  'funnel.recent-ready': EVERYBODY,
  'funnel.accept': EVERYBODY,
}

describe('the reference city (vector 2_referenceCity, 20,000 futures)', () => {
  const reference = vectors['2_referenceCity']
  const plans: Record<string, TestPlan> = {
    'campus 14 a grade, 40': { id: 'a', school: { gradePlaces: caps(14), places: 40 } },
    'campus unlimited': { id: 'b', school: {} },
    'branch 15 a grade, 45': {
      id: 'c',
      school: { gradePlaces: caps(15), places: 45, share: { form: -0.5 } },
    },
  }
  const names = Object.keys(plans)
  // One window in September, as in the calibration of the share who would come.
  const run = runInputs(
    testInputs({
      years: 4,
      municipalities: [{ laterEntrants: 1843 }],
      plans: Object.values(plans).map((plan) => ({
        ...plan,
        school: { ...plan.school, windows: [5] },
      })),
    }),
    20_000,
  )
  const near = (value: number, expected: number, share: number): boolean =>
    Math.abs(value - expected) <= Math.max(1, share * expected)

  for (const { plan, year, mayEnrolled } of reference.runs)
    test(`${plan}, year ${year}: the roll of 1 May`, () => {
      const values = column(run, names.indexOf(plan), 'pupils.enrolled', 2024 + year)
      expect(near(quantile(values, 0.5), mayEnrolled.p50, 0.12)).toBe(true)
      expect(near(quantile(values, 0.05), mayEnrolled.p05, 0.15)).toBe(true)
      expect(near(quantile(values, 0.95), mayEnrolled.p95, 0.15)).toBe(true)
    })

  test('the applicants of the first April, without windows', () => {
    const april = runInputs(testInputs({ years: 1, plans: [{ id: 'a', school: {} }] }), 20_000)
    const values = column(april, 0, 'pupils.applicants', 2025)
    const { aprilApplicants } = reference.runs[0]!
    expect(near(quantile(values, 0.5), aprilApplicants.p50, 0.12)).toBe(true)
    expect(near(quantile(values, 0.05), aprilApplicants.p05, 0.15)).toBe(true)
    expect(near(quantile(values, 0.95), aprilApplicants.p95, 0.15)).toBe(true)
  })
})

describe('places are given in order (vector 3_admission)', () => {
  for (const [index, row] of vectors['3_admission'].entries())
    test(`case ${index + 1}`, () => {
      const inputs = testInputs({
        assumptions: { 'funnel.accept': EVERYBODY },
        plans: [
          {
            id: 'a',
            school: {
              gradePlaces: [...caps(0).slice(0, 6), ...Object.values(row.gradePlaces)],
              places: row.places,
              priority: row.order,
            },
          },
        ],
      })
      const prepared = prepare(inputs)
      openReplication(prepared, 1, 0)
      const roll = createRoll(1)
      const applicants = new Int32Array(9)
      for (const [grade, people] of Object.entries(row.carry))
        roll.enrolled[Number(grade) - 1] = people
      for (const [grade, people] of Object.entries(row.acceptingCandidates))
        applicants[Number(grade) - 1] = people
      const streams = new Streams()
      streams.open(1, 0)
      const school = inputs.plans[0]!.school!
      admit(school, prepared.values, streams, 1, 0, applicants, roll, createAdmission(1))
      const at = (people: Int32Array) =>
        Object.fromEntries([7, 8, 9].map((grade) => [grade, people[grade - 1]]))
      expect(at(roll.waiting)).toEqual(row.waiting)
      expect(at(roll.enrolled)).toEqual(row.mayCount)
      expect(roll.flows.admitted).toBe(
        Object.values(row.enrolled).reduce((sum, people) => sum + people, 0),
      )
    })
})

/** Lives one replication year by year, calling `check` after the year in the world and at its end. */
function liveAndCheck(
  prepared: Prepared,
  replication: number,
  check: (moment: 'world' | 'end', year: number) => void,
): void {
  openReplication(prepared, 5, replication)
  const future = prepared.futures[0]!
  const context = future.context!
  const { roll, world } = future
  drawWilling(
    context.school,
    prepared.values,
    prepared.streams,
    world.municipalities,
    context.willing,
  )
  for (let year = context.opening; year <= world.years; year += 1) {
    if (year === context.opening) startPool(context, roll)
    openYear(context, year, roll)
    liveYear(context, year, roll)
    check('world', year)
    openWindows(context, year, roll)
    closeYear(context, year, roll)
    check('end', year)
  }
}

describe('people are whole and conserved', () => {
  const study = fc.record({
    places: fc.integer({ min: -1, max: 60 }),
    gradePlaces: fc.integer({ min: -1, max: 25 }),
    window: fc.constantFrom([], [5], [3, 6, 9]),
    counted: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 9, maxLength: 9 }),
    pupils: fc.integer({ min: 30, max: 120 }),
    leave: fc.constantFrom(0, 0.1, 0.6),
  })

  test('H + Q + W + V + X = N in every year, grade and municipality; the roll adds up', () => {
    fc.assert(
      fc.property(study, fc.nat(1000), (given, replication) => {
        const prepared = prepare(
          testInputs({
            years: 5,
            municipalities: [1, 2].map((m) => ({
              code: String(m),
              pupils: [new Array<number>(9).fill(given.pupils)],
              laterEntrants: given.pupils,
              nonAttending: given.counted,
            })),
            assumptions: { ...CERTAIN, 'funnel.leave': exactly(given.leave) },
            plans: [
              {
                id: 'a',
                school: {
                  windows: given.window,
                  places: given.places,
                  gradePlaces: caps(given.gradePlaces),
                },
              },
            ],
          }),
        )
        const { roll, world } = prepared.futures[0]!
        let enrolledBefore = 0
        let graduatedBefore = 0
        liveAndCheck(prepared, replication, (moment, year) => {
          if (moment === 'end') {
            const { admitted, returned, moved, graduated } = roll.flows
            const expected = enrolledBefore - graduatedBefore + admitted - returned - moved
            expect(total(roll.enrolled)).toBe(expected)
            enrolledBefore = expected
            graduatedBefore = graduated
            return
          }
          for (let m = 0; m < 2; m += 1)
            for (let g = 5; g < 9; g += 1) {
              const cell = m * 9 + g
              const people =
                roll.wouldBeCounted[cell]! +
                roll.waiting[cell]! +
                roll.willingLong[cell]! +
                roll.willingNew[cell]! +
                roll.notWilling[cell]!
              expect(people).toBe(world.counted[cellOf(world, m, year) + g])
              expect(
                Math.min(
                  roll.waiting[cell]!,
                  roll.willingLong[cell]!,
                  roll.notWilling[cell]!,
                  roll.enrolled[cell]!,
                ),
              ).toBeGreaterThanOrEqual(0)
            }
        })
      }),
      { numRuns: 60 },
    )
  })

  test('origins of those on the roll are people who are there today', () => {
    const prepared = prepare(testInputs({ assumptions: CERTAIN, plans: [{ id: 'a', school: {} }] }))
    openReplication(prepared, 1, 3)
    const future = prepared.futures[0]!
    livePlan(future, new Recorder(prepared.layout, 1))
    expect(total(future.origins)).toBe(total(future.roll.wouldBeCounted))
    const today = prepared.world.inPlace.subarray(-6)
    future.origins.forEach((people, place) => expect(people).toBeLessThanOrEqual(today[place]!))
  })
})

describe('limits', () => {
  test('θ = 0: nobody applies', () => {
    const run = runInputs(
      testInputs({
        assumptions: { 'funnel.share': { kind: 'share', ...NOBODY } },
        plans: [{ id: 'a', school: { share: { typed: quantityIndex('funnel.share') } } }],
      }),
      50,
    )
    for (const year of [2025, 2028, 2032])
      expect(Math.max(...column(run, 0, 'pupils.applicants', year))).toBe(0)
  })

  test('θw = ρ = q = 1 and no cap: the whole pool enrols', () => {
    const all = { kind: 'share', ...EVERYBODY } as const
    const inputs = testInputs({
      years: 1,
      assumptions: {
        'funnel.share': all,
        'funnel.entry-weight': exactly(1),
        'funnel.ready-1': all,
        'funnel.recent-ready': EVERYBODY,
        'funnel.accept': EVERYBODY,
      },
      plans: [{ id: 'a', school: { share: { typed: quantityIndex('funnel.share') } } }],
    })
    const run = runInputs(inputs, 20)
    // Last year's grades 6–8: 64 + 102 + 135.
    expect(column(run, 0, 'pupils.enrolled', 2025)).toEqual(new Array<number>(20).fill(301))
  })

  test('no places: nobody enrols and everybody who would accept waits', () => {
    const run = runInputs(
      testInputs({ assumptions: CERTAIN, plans: [{ id: 'a', school: { places: 0 } }] }),
      30,
    )
    expect(Math.max(...column(run, 0, 'pupils.enrolled', 2026))).toBe(0)
    expect(column(run, 0, 'pupils.demand', 2026)).toEqual(column(run, 0, 'pupils.waiting', 2026))
    expect(mean(column(run, 0, 'pupils.waiting', 2026))).toBeGreaterThan(5)
  })
})

describe('pairing', () => {
  const city = { places: 40, windows: [5] }
  const measures = ['pupils.enrolled', 'pupils.nonAttending', 'pupils.waiting', 'pupils.attended']

  test('a plan added changes no other plan’s number', () => {
    const alone = runInputs(testInputs({ plans: [{ id: 'a', school: city }] }), 40)
    const beside = runInputs(
      testInputs({
        plans: [
          { id: 'new', school: { places: 10, share: { form: -0.5 } } },
          { id: 'a', school: city },
        ],
      }),
      40,
    )
    for (const measure of measures)
      for (const year of [2025, 2028, 2032])
        expect(column(beside, 1, measure, year)).toEqual(column(alone, 0, measure, year))
  })

  test('a range asked for on its own gives the digits of the whole', async () => {
    const { simulate } = await import('../../src/engine/simulate')
    const prepared = prepare(testInputs({ plans: [{ id: 'a', school: city }] }))
    const whole = simulate(prepared, 9, 0, 30)
    const part = simulate(prepared, 9, 10, 5)
    for (let col = 0; col < prepared.layout.intColumns; col += 1)
      expect(Array.from(part.ints.subarray(col * 5, col * 5 + 5))).toEqual(
        Array.from(whole.ints.subarray(col * 30 + 10, col * 30 + 15)),
      )
  })

  test('more places of one kind never lengthen the list, future by future', () => {
    const run = runInputs(
      testInputs({
        assumptions: { 'funnel.share': exactly(0.2) },
        plans: [10, 20, 40].map((places) => ({ id: String(places), school: { places } })),
      }),
      400,
    )
    for (const year of [2025, 2026, 2029, 2032]) {
      const lists = [0, 1, 2].map((plan) => column(run, plan, 'pupils.waiting', year))
      for (let r = 0; r < 400; r += 1) {
        expect(lists[1]![r]!).toBeLessThanOrEqual(lists[0]![r]!)
        expect(lists[2]![r]!).toBeLessThanOrEqual(lists[1]![r]!)
      }
    }
  })
})

describe('a window of its own month', () => {
  const open = (...windows: number[]) => ({
    id: windows.join(),
    school: { windows, share: { form: -0.5 } },
  })

  test.each([
    [2, 5],
    [8, 11],
  ])('month %i added before month %i leaves the later one its luck', (before, after) => {
    const plans = [open(), open(before), open(after), open(before, after)]
    const run = runInputs(testInputs({ years: 1, plans }), 400)
    const of = (plan: number) => column(run, plan, 'pupils.applicants', 2025)
    const [none, early, late, both] = [of(0), of(1), of(2), of(3)]
    const nobodyEarly = none.flatMap((applied, r) => (early[r] === applied ? [r] : []))
    // Enough futures in which the first window changes nothing and the second one something.
    expect(nobodyEarly.filter((r) => late[r]! > none[r]!).length).toBeGreaterThan(4)
    expect(nobodyEarly.map((r) => both[r])).toEqual(nobodyEarly.map((r) => late[r]))
  })

  test('has a luck of its own: no two months are the same', () => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    const streams = new Streams()
    streams.open(1, 0)
    const lucks = [0, ...months].map((month) => streams.chance(2031, 0, 1, 7, month))
    expect(new Set(lucks).size).toBe(12)
  })
})

describe('those who try and enquire are people who could have applied', () => {
  const graduates = [0, 0, 0, 0, 0, 5, 0, 0, 500]
  const inputs = (triedApply: number, enquiredTry = 0.5) =>
    testInputs({
      years: 1,
      world: { onset: new Array<number>(9).fill(0) },
      assumptions: {
        ...CERTAIN,
        'funnel.share': { kind: 'odds', ...exactly(0.9) },
        'funnel.tried-apply': exactly(triedApply),
        'funnel.enquired-try': exactly(enquiredTry),
      },
      municipalities: [{ nonAttending: graduates }],
      plans: [{ id: 'a', school: { share: { typed: quantityIndex('funnel.share') } } }],
    })

  test('last year’s ninth grade has left: five of grade 6 are all there are', () => {
    const run = runInputs(inputs(0.05), 40)
    expect(Math.min(...column(run, 0, 'pupils.applicants', 2025))).toBeGreaterThan(2)
    expect(Math.max(...column(run, 0, 'pupils.enquired', 2025))).toBe(5)
  })

  test('a chance of next to nothing ends at the pool and does not count to a thousand million', () => {
    const run = runInputs(inputs(1e-9, 1e-300), 40)
    expect(column(run, 0, 'pupils.tried', 2025)).toEqual(new Array<number>(40).fill(5))
  })
})

test('only who leaves grade 9 goes on to further schooling', () => {
  const school = { places: 40 }
  const run = runInputs(
    testInputs({
      years: 4,
      assumptions: CERTAIN,
      plans: [
        { id: 'nine', school: { ...school, grades: [7, 8, 9], priority: [9, 8, 7] } },
        { id: 'eight', school: { ...school, grades: [7, 8], priority: [8, 7] } },
        {
          id: 'six',
          school: { ...school, level: 'elementary', grades: [5, 6], priority: [6, 5] },
        },
      ],
    }),
    40,
  )
  const further = [0, 1, 2].map((plan) => mean(column(run, plan, 'pupils.furtherSchooling', 2027)))
  expect(further[0]).toBeGreaterThan(3)
  expect(further.slice(1)).toEqual([0, 0])
})

describe('one transition changed moves the years it should, by the sign it should', () => {
  const school = { places: 15, windows: [5] }
  const base = () => testInputs({ plans: [{ id: 'a', school }] })
  const change = (assumptions: NonNullable<TestStudy['assumptions']>) =>
    runInputs(testInputs({ plans: [{ id: 'a', school }], assumptions }), 2000)
  const before = runInputs(base(), 2000)
  const moves = (after: typeof before, measure: string, year: number): number =>
    mean(column(after, 0, measure, year)) - mean(column(before, 0, measure, year))

  test('giving up: fewer renew, so the second year’s list is shorter; the first year stays digit for digit', () => {
    const after = change({ 'funnel.renew': exactly(0.1) })
    expect(column(after, 0, 'pupils.waiting', 2025)).toEqual(
      column(before, 0, 'pupils.waiting', 2025),
    )
    for (const year of [2026, 2027, 2030])
      expect(moves(after, 'pupils.waiting', year)).toBeLessThan(0)
    expect(moves(after, 'pupils.gaveUp', 2026)).toBeGreaterThan(0)
  })

  test('trial: fewer of those who try apply, so more try for the same roll; no roll moves', () => {
    const after = change({ 'funnel.tried-apply': exactly(0.5) })
    for (const year of [2025, 2028, 2032]) {
      expect(moves(after, 'pupils.tried', year)).toBeGreaterThan(0)
      expect(column(after, 0, 'pupils.enrolled', year)).toEqual(
        column(before, 0, 'pupils.enrolled', year),
      )
    }
  })

  test('a window in September: the first May stays, its year end and the next May rise', () => {
    const roomy = { places: 60 }
    const without = runInputs(testInputs({ plans: [{ id: 'a', school: roomy }] }), 2000)
    const withWindow = runInputs(
      testInputs({ plans: [{ id: 'a', school: { ...roomy, windows: [5] } }] }),
      2000,
    )
    const rise = (measure: string, year: number): number =>
      mean(column(withWindow, 0, measure, year)) - mean(column(without, 0, measure, year))
    expect(column(withWindow, 0, 'pupils.enrolled', 2025)).toEqual(
      column(without, 0, 'pupils.enrolled', 2025),
    )
    expect(rise('pupils.enrolledYearEnd', 2025)).toBeGreaterThan(0)
    for (const year of [2026, 2027, 2030]) expect(rise('pupils.enrolled', year)).toBeGreaterThan(0)
  })
})

describe('whoever is past the last grade', () => {
  const study = (grades: readonly number[], level: SchoolLevel = 'junior-high') =>
    runInputs(
      testInputs({
        years: 3,
        assumptions: { ...CERTAIN, 'funnel.leave': NOBODY, 'funnel.move': NOBODY },
        plans: [{ id: 'a', school: { level, grades, priority: [...grades].reverse() } }],
      }),
      20,
    )
  const flows = (run: TestRun, measure: string, fiscalYear: number) =>
    column(run, 0, `pupils.${measure}`, fiscalYear)

  test('graduates from grade 9, and from grade 6', () => {
    for (const run of [study([7, 8, 9]), study([5, 6], 'elementary')]) {
      expect(mean(flows(run, 'graduated', 2026))).toBeGreaterThan(0)
      expect(Math.max(...flows(run, 'returned', 2026))).toBe(0)
    }
  })

  test('goes back to a home school from grade 8, in April, and graduates there', () => {
    const run = study([7, 8])
    expect(Math.max(...flows(run, 'graduated', 2026))).toBe(0)
    expect(Math.max(...flows(run, 'furtherSchooling', 2026))).toBe(0)
    expect(Math.max(...flows(run, 'returned', 2025))).toBe(0)
    expect(mean(flows(run, 'returned', 2026))).toBeGreaterThan(0)
    // Nobody else leaves: the roll of 31 March is that of the year before, less these, plus who came.
    const end = flows(run, 'enrolledYearEnd', 2026)
    const expected = flows(run, 'enrolledYearEnd', 2025).map(
      (before, r) => before + flows(run, 'admitted', 2026)[r]! - flows(run, 'returned', 2026)[r]!,
    )
    expect(end).toEqual(expected)
  })
})
