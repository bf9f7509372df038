import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem'
import { PLAN_KINDS } from '../../src/plans'
import {
  addPlan,
  chooseBaseline,
  movePlan,
  removePlan,
  renamePlan,
} from '../../src/study/change-plans'
import { compareStudies } from '../../src/study/compare-studies'
import { compileStudy } from '../../src/study/compile'
import { describePlans } from '../../src/study/describe'
import { formatStudy, parseStudy } from '../../src/study/parse'
import type { Study } from '../../src/study/study'
import { city, cityWith } from './city'

/** @throws if the change is refused. */
function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

describe('Adding a plan', () => {
  test.each(PLAN_KINDS.map(({ id }) => id))('of kind %s gives one that runs and saves', (kind) => {
    const next = done(addPlan(city, kind))
    expect(next.plans).toHaveLength(4)
    expect(parseStudy(formatStudy(next))).toEqual({ ok: true, value: next })
    expect(compileStudy(next).plans).toHaveLength(4)
  })

  test('gives it an id, a name and a colour that are free', () => {
    const next = done(addPlan(city, 'campus'))
    expect(next.plans[3]).toMatchObject({
      id: 'campus-2',
      name: { ja: '学校設置型2', en: 'Campus of its own 2' },
      slot: 3,
      openingFiscalYear: 2029,
    })
  })

  test('past the sixth is refused: there are six colours', () => {
    let study = city
    for (let i = 0; i < 3; i += 1) study = done(addPlan(study, 'branch'))
    expect(addPlan(study, 'branch')).toMatchObject({
      ok: false,
      problems: [{ path: 'plans', code: 'too-many-plans' }],
    })
  })
})

describe('Moving a plan', () => {
  const orderOf = ({ plans }: Study) => plans.map(({ id }) => id)

  test('takes it one place forward or back, and the others keep their colours', () => {
    const forward = done(movePlan(city, 'branch', -1))
    expect(orderOf(forward)).toEqual(['status-quo', 'branch', 'campus'])
    expect(orderOf(done(movePlan(city, 'status-quo', 1)))).toEqual([
      'campus',
      'status-quo',
      'branch',
    ])
    expect(describePlans(forward).map(({ id, slot }) => [id, slot])).toEqual([
      ['status-quo', 0],
      ['branch', 2],
      ['campus', 1],
    ])
    expect(done(movePlan(forward, 'branch', 1))).toEqual(city)
  })

  test('stops at the ends', () => {
    expect(done(movePlan(city, 'status-quo', -1))).toBe(city)
    expect(done(movePlan(city, 'branch', 1))).toBe(city)
  })

  test('is the one thing that is told to differ', () => {
    const told = compareStudies(city, done(movePlan(city, 'branch', -1)))
    expect(told.map(({ label }) => label.ja)).toEqual(['案の並び'])
  })
})

describe('Removing a plan', () => {
  test('leaves the others their colours', () => {
    const next = done(removePlan(city, 'campus'))
    expect(describePlans(next).map(({ id, slot }) => [id, slot])).toEqual([
      ['status-quo', 0],
      ['branch', 2],
    ])
  })

  test('that was the baseline makes the first one the baseline', () => {
    expect(done(removePlan(city, 'status-quo')).baseline).toBe('campus')
  })

  test('keeps what sources declared of it, without a plan', () => {
    const declared = { id: 'roll', label: { ja: '在籍', en: 'Roll' }, value: 40, unit: 'people' }
    const study = cityWith((d) => {
      d.declared = [{ ...declared, source: 'pupils', plan: 'campus' }]
    })
    const next = done(removePlan(study, 'campus'))
    expect(next.declared).toEqual([{ ...declared, source: 'pupils' }])
  })

  test('that is the last is refused', () => {
    const alone = cityWith((d) => (d.plans = [d.plans[0]!]))
    expect(removePlan(alone, 'status-quo')).toMatchObject({
      ok: false,
      problems: [{ code: 'last-plan' }],
    })
  })
})

describe('Naming and comparing', () => {
  test('a plan takes a new name, but no empty one', () => {
    const next = done(renamePlan(city, 'campus', { ja: '旧小学校案', en: '' }))
    expect(next.plans[1]!.name.ja).toBe('旧小学校案')
    expect(renamePlan(city, 'campus', { ja: '', en: '' })).toMatchObject({
      ok: false,
      problems: [{ path: 'plans[1].name.ja', code: 'too-small' }],
    })
  })

  test('another baseline takes slot 0, and the old one a free colour', () => {
    const next = done(chooseBaseline(city, 'campus'))
    expect(describePlans(next).map(({ id, slot }) => [id, slot])).toEqual([
      ['status-quo', 1],
      ['campus', 0],
      ['branch', 2],
    ])
  })
})
