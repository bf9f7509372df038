import { describe, expect, test } from 'vitest'
import type { WhyFacts } from '../../src/results/why/request'
import { listAssumptions } from '../../src/study/assumption-rows'
import { changeAssumption } from '../../src/study/change-assumption'
import { compileStudy } from '../../src/study/compile'
import { describeInputs } from '../../src/study/describe-inputs'
import { libraryStudies } from '../../src/study/library'
import { city, cityWith } from './city'

const facts: WhyFacts = describeInputs(city)

describe.each(libraryStudies().map((study) => [study.id, study] as const))(
  'the inputs of %s',
  (_, study) => {
    test('name every quantity of the run by its own triple', () => {
      const { quantities } = compileStudy(study)
      const { inputs } = describeInputs(study)
      const rows = listAssumptions(study)
      expect(new Set(inputs.map(({ quantity }) => quantity)).size).toBe(quantities.length)
      for (const { quantity, path } of inputs) {
        const row = rows.find((one) => one.path === path)!
        expect(row.triple).toMatchObject({
          low: quantities[quantity]!.low,
          likely: quantities[quantity]!.likely,
          high: quantities[quantity]!.high,
        })
      }
    })

    test('say where pupils were counted', () => {
      for (const { pupils, nonAttending } of describeInputs(study).municipalities)
        for (const { ja, en } of [pupils, nonAttending]) {
          expect(ja).toMatch(/\S/)
          expect(en).toMatch(/\S/)
        }
    })
  },
)

describe('an input that two plans state for themselves', () => {
  const running = facts.inputs.filter(({ path }) => path.includes('money.running'))

  test('is a quantity of each, under its own handle', () => {
    expect(new Set(running.map(({ quantity }) => quantity)).size).toBeGreaterThan(1)
    expect(new Set(running.map(({ path }) => path)).size).toBe(running.length)
    expect(running.every(({ planId }) => planId !== null)).toBe(true)
  })

  test('becomes another quantity once one plan changes it', () => {
    const lunch = facts.inputs.filter(({ path }) => path.includes('money.lunch'))
    expect(new Set(lunch.map(({ quantity }) => quantity)).size).toBe(1)
    const triple = { low: 1, likely: 2, high: 3 }
    const changed = changeAssumption(city, lunch[0]!.path, triple)
    if (!changed.ok) throw new Error('refused')
    const after = describeInputs(changed.value).inputs.filter(({ path }) =>
      path.includes('money.lunch'),
    )
    expect(new Set(after.map(({ quantity }) => quantity)).size).toBe(2)
  })
})

test('the chance that posts are granted stays among ourselves', () => {
  const granted = facts.inputs.filter(({ path }) => path.includes('posts.granted'))
  expect(granted.length).toBeGreaterThan(0)
  expect(granted.every(({ confidential }) => confidential)).toBe(true)
})

test('a share that nobody typed is edited where it would be typed', () => {
  const share = facts.own.find(({ part }) => part === 'share')!
  expect(listAssumptions(city).map(({ path }) => path)).toContain(share.path)
})

test('recognition is an input only where it is neither yes nor no', () => {
  expect(facts.own.map(({ part }) => part)).not.toContain('recognised')
  const open = cityWith((draft) => {
    const branch = draft.plans.find(({ kind }) => kind === 'branch')!
    branch['recognised'] = 0.5
  })
  expect(describeInputs(open).own.map(({ part }) => part)).toContain('recognised')
})

test('every year of the run has its class standards, each with an article', () => {
  const { classStandard } = facts.law
  expect(Object.keys(classStandard)).toHaveLength(9 * (city.lastFiscalYear - 2024))
  for (const { title } of Object.values(classStandard)) expect(title.ja).toMatch(/\S/)
})
