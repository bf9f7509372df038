import { describe, expect, test } from 'vitest'
import { declaredFigures } from '../../src/study/declared'
import { cityWith } from './city'

const words = (ja: string) => ({ ja, en: ja })

function declared(entry: object) {
  const study = cityWith((d) => {
    d.declared = [{ id: 'figure', label: words('数字'), source: 'pupils', ...entry }]
  })
  return declaredFigures(study)[0]!
}

describe('A declared figure', () => {
  test('stands with its source, its plan and the measure it is compared with', () => {
    const figure = declared({
      value: 40,
      unit: 'people',
      plan: 'campus',
      measure: 'pupils.enrolled',
      fiscalYear: 2029,
      by: { grade: 7 },
    })
    expect(figure).toMatchObject({
      value: 40,
      planId: 'campus',
      measure: 'pupils.enrolled',
      fiscalYear: 2029,
      by: { grade: 7 },
      note: null,
    })
    expect(figure.source.ja).toContain('全国の学年別')
  })

  test('of 19 posts of which nine are named leaves a residual of ten', () => {
    const named = ['校長', '教頭', '養護'].map((name) => ({ label: words(name), value: 1 }))
    const parts = [...named, { label: words('教諭'), value: 6 }]
    expect(declared({ value: 19, unit: 'posts', parts }).residual).toBe(10)
    expect(declared({ value: 19, unit: 'posts' })).not.toHaveProperty('residual')
  })

  test('can be worked out from the source’s own words', () => {
    const daily = { label: words('授業'), factors: [20, 35] }
    const blocks = { label: words('WUとCD'), factors: [2, 35] }
    const figure = declared({
      value: 770,
      unit: 'lesson-units',
      arithmetic: { terms: [daily, blocks] },
    })
    expect(figure.arithmetic!.value).toBe(770)
    // Ten minutes on each of 210 days are 42 units of 50 minutes, and not the 70 declared.
    const cst = { label: words('CST'), factors: [10, 210] }
    expect(
      declared({ value: 70, unit: 'lesson-units', arithmetic: { terms: [cst], divisor: 50 } })
        .arithmetic!.value,
    ).toBe(42)
  })

  test('that can be read in two ways keeps both', () => {
    const readings = [
      { label: words('全体で'), value: 12 },
      { label: words('各学年で'), value: 12, by: { grade: 7 } },
    ]
    const figure = declared({ value: 12, unit: 'people', readings })
    expect(figure.readings).toEqual([
      { label: words('全体で'), value: 12, by: {} },
      { label: words('各学年で'), value: 12, by: { grade: 7 } },
    ])
  })

  test('may be named without a number', () => {
    expect(declared({ value: null, unit: 'yen' }).value).toBeNull()
  })
})

test.each([
  ['plan', 'nobody', 'unknown-plan'],
  ['measure', 'pupils.happy', 'unknown-measure'],
  ['source', 'hearsay', 'unknown-source'],
])('An unknown %s is refused', (key, value, code) => {
  expect(() => declared({ value: 1, unit: 'people', [key]: value })).toThrow(
    code === 'unknown-plan' ? 'must name a plan' : 'must be the id',
  )
})
