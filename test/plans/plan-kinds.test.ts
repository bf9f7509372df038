import { describe, expect, test } from 'vitest'
import { COST_ITEMS } from '../../src/domain/cost-items'
import { PLAN_KINDS, findPlanKind, planKindOf } from '../../src/plans'
import { defaultValues, type FieldValues, type PlanFields } from '../../src/plans/fields'
import { findAssumption, findUnconfirmedInput } from '../../src/rules/assumptions'
import { ruleOf } from '../../src/rules'
import { contextFor } from './context'

describe.each(PLAN_KINDS.map((kind) => [kind.id, kind] as const))('The kind %s', (_id, kind) => {
  const fields = defaultValues(kind.fields, 2024) as FieldValues<PlanFields>

  test('runs as it begins', () => {
    const plan = kind.compile(fields, contextFor())
    expect(plan.id).toBe('a-plan')
    expect(structuredClone(plan)).toEqual(plan)
  })

  test('asks only for assumptions of the library, each stated by plan', () => {
    for (const { id, own } of kind.assumptions) {
      expect(findAssumption(id)).toMatchObject({ scope: 'plan' })
      if (own) expect(own.reason.ja + own.reason.en).not.toBe('')
    }
    for (const id of kind.unconfirmed) expect(findUnconfirmedInput(id)).toBeDefined()
    for (const id of kind.rules) expect(ruleOf(id).id).toBe(id)
  })

  test('rests on every plan-scoped assumption that it declares, and on no other', () => {
    const context = contextFor()
    kind.compile(fields, context)
    const used = context.asked.filter((id) => findAssumption(id)?.scope === 'plan')
    expect([...new Set(used)].sort()).toEqual(kind.assumptions.map(({ id }) => id).sort())
  })

  test('carries today’s support centre, so that differences are new money', () => {
    const { costs } = kind.compile(fields, contextFor())
    expect(costs.find(({ id }) => id === 'support-centre')).toMatchObject({
      driver: { kind: 'existing', count: 1 },
      residual: 'municipality',
      shares: [],
    })
  })

  test('uses each cost line once, under a name that pages know', () => {
    const ids = kind.compile(fields, contextFor()).costs.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(COST_ITEMS).toContain(id)
  })

  test('words every field in both languages', () => {
    for (const { label, help } of Object.values(kind.fields))
      for (const words of help ? [label, help] : [label]) {
        expect(words.ja).not.toBe('')
        expect(words.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
      }
  })
})

test('The status quo comes first: it is the default baseline', () => {
  expect(PLAN_KINDS.map(({ id }) => id)).toEqual(['status-quo', 'campus', 'branch'])
})

test('A kind is found by its id; an unknown one is our own mistake', () => {
  expect(findPlanKind('campus')?.label.ja).toBe('学校設置型')
  expect(findPlanKind('castle')).toBeUndefined()
  expect(() => planKindOf('castle')).toThrow('no plan kind "castle"')
})

test('The status quo teaches the standard of the grades that the other plans teach', () => {
  const statusQuo = planKindOf('status-quo')
  const hours = (gradesTaught: readonly number[]) =>
    statusQuo.compile({}, contextFor({ gradesTaught })).lessonUnits
  expect(hours([1, 9])).toEqual([850, null, null, null, null, null, null, null, 1015])
  expect(hours([])).toBeNull()
})
