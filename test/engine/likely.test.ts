import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findSeries, layoutColumns, type ColumnLayout } from '../../src/domain/columns'
import type { LikelyFuture } from '../../src/domain/likely'
import { PAYERS } from '../../src/domain/payers'
import { likelyFuture } from '../../src/engine/likely'
import { prepare, simulate } from '../../src/engine/simulate'
import { compileStudy } from '../../src/study/compile'
import { scenarioText, studyOf } from '../study/city'
import { EVERYBODY, quantityIndex, testInputs } from './inputs'

const STUDIES = readdirSync('scenarios')
  .map((name) => ({ name, file: JSON.parse(scenarioText(name.replace('.json', ''))) as object }))
  .filter(({ file }) => (file as { format?: string }).format === 'manabiba-study')
  .map(({ name, file }) => [name, compileStudy(studyOf(file))] as const)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

function valueOf(
  layout: ColumnLayout,
  { chunk }: LikelyFuture,
  plan: number,
  measure: string,
  year: number,
): number {
  const spec = findSeries(layout, plan, measure)
  if (spec.storage === 'constant') return spec.values![year]!
  return (spec.storage === 'int32' ? chunk.ints : chunk.floats)[spec.column + year]!
}

describe('the likely future', () => {
  const inputs = testInputs({ years: 6, plans: [{ id: 'campus', school: {}, relief: true }] })

  test('has every input at its likely value', () => {
    const { quantities } = likelyFuture(inputs)
    inputs.quantities.forEach(({ likely }, q) => expect(quantities[q]).toBeCloseTo(likely, 12))
  })

  test('survives the border between threads', () => {
    const likely = likelyFuture(inputs)
    expect(structuredClone(likely)).toEqual(likely)
  })

  test('leaves the runs after it the digits they have', () => {
    const before = simulate(prepare(inputs), 7, 0, 5)
    likelyFuture(inputs)
    expect(simulate(prepare(inputs), 7, 0, 5)).toEqual(before)
  })

  test('follows an input that changes', () => {
    const more = testInputs({
      years: 6,
      assumptions: { 'funnel.accept': EVERYBODY },
      plans: [{ id: 'campus', school: {}, relief: true }],
    })
    const accept = quantityIndex('funnel.accept')
    expect(likelyFuture(more).quantities[accept]).toBe(1)
    const admission = likelyFuture(more).plans[0]!.years.at(-1)!.school!.april
    expect(sum(admission.accepting)).toBe(
      admission.eligible + sum(likelyFuture(more).plans[0]!.years.at(-1)!.school!.renewed),
    )
  })
})

describe.each(STUDIES)('what the likely future of %s was made from', (_, inputs) => {
  const likely = likelyFuture(inputs)
  const layout = layoutColumns(inputs)
  const value = (plan: number, measure: string, year: number): number =>
    valueOf(layout, likely, plan, measure, year)
  const schools = likely.plans.flatMap(({ years }, plan) =>
    years.flatMap((lived, year) => (lived.school ? [{ plan, year, school: lived.school }] : [])),
  )

  test('adds up in the world: continuing and new are the counted, and each has a place', () => {
    likely.world.forEach(({ continuing, newly, counted, inPlace, pupils }, year) => {
      expect(counted).toEqual(continuing.map((people, cell) => people + newly[cell]!))
      expect(sum(inPlace)).toBe(sum(counted))
      expect(sum(pupils)).toBe(value(0, 'pupils.total', year))
    })
  })

  test('adds up at the school: who moved up and who got a place is on the roll', () => {
    for (const { plan, year, school } of schools) {
      const { movedUp, april, enrolled, waiting, windows, enrolledInMarch } = school
      expect(enrolled).toEqual(movedUp.map((people, cell) => people + april.placed[cell]!))
      expect(sum(enrolled)).toBe(value(plan, 'pupils.enrolled', year))
      expect(sum(waiting)).toBe(sum(april.accepting) - sum(april.placed))
      expect(sum(enrolledInMarch)).toBe(
        sum(enrolled) + sum(windows.map(({ placed }) => sum(placed))),
      )
      expect(sum(school.enrolledYearEnd)).toBe(
        sum(enrolledInMarch) - school.returned - school.moved,
      )
      const admissions = [april, ...windows]
      expect(sum(admissions.map((a) => sum(a.appliedLong) + sum(a.appliedNew)))).toBe(
        value(plan, 'pupils.applicants', year),
      )
      expect(sum(admissions.map(({ eligible }) => eligible))).toBe(
        value(plan, 'pupils.eligible', year),
      )
      expect(sum(school.reabsent)).toBe(value(plan, 'pupils.reabsent', year))
    }
  })

  test('adds up in posts: classes, quota by role, kept and found', () => {
    for (const { plan, year, school } of schools) {
      const { posts } = school
      expect(sum(posts.classesByGrade.map(({ classes }) => classes)) - posts.combined).toBe(
        value(plan, 'posts.classes', year),
      )
      const { quota } = posts
      const total =
        quota.kind === 'own-school' ? quota.posts.total : quota.together.total - quota.alone.total
      expect(total).toBeCloseTo(value(plan, 'posts.prefecture.quota', year), 9)
      for (const school of quota.kind === 'own-school'
        ? [quota.posts]
        : [quota.alone, quota.together]) {
        const roles = school.teachers + school.principal + school.nurse + school.clerk
        expect(roles + sum(school.additions.map((a) => a.posts))).toBeCloseTo(school.total, 9)
      }
      expect(posts.filled).toBe(posts.filledBefore - posts.left + posts.found)
      expect(posts.municipalPlanned - posts.filled).toBe(
        value(plan, 'posts.municipal.vacant', year),
      )
      expect(posts.homeLost).toBe(value(plan, 'posts.prefecture.homeLost', year))
    }
  })

  test('adds up in money to the yen: items, payers, what falls away', () => {
    likely.plans.forEach(({ years }, plan) =>
      years.forEach(({ money }, year) => {
        expect(sum(money.items.map(({ amount }) => amount))).toBe(value(plan, 'cost.total', year))
        const nation = PAYERS.indexOf('nation')
        expect(sum(money.items.map(({ byPayer }) => byPayer[nation]!))).toBe(
          value(plan, 'cost.nation', year),
        )
        for (const { quantity, unitYen, growth, onCostShare, amount, byPayer } of money.items) {
          expect(sum(byPayer)).toBe(amount)
          expect(
            Math.abs(quantity * unitYen * growth * (onCostShare ?? 1) - amount),
          ).toBeLessThanOrEqual(1)
        }
        const { relief, comparator } = money
        expect(relief ? relief.homeYen + relief.centreYen + relief.entered : 0).toBe(
          value(plan, 'cost.lessAtHome', year),
        )
        expect(relief?.movedYen ?? 0).toBe(value(plan, 'cost.moved', year))
        const pupils = value(plan, 'pupils.enrolled', year)
        const { postsYen = 0, runningYen = 0, counselorYen = 0, lunchYen = 0 } = comparator ?? {}
        expect(postsYen + runningYen + counselorYen + lunchYen).toBe(
          value(plan, 'cost.comparator', year),
        )
        if (pupils === 0) expect(comparator?.runningYen ?? 0).toBe(0)
      }),
    )
  })
})
