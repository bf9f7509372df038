import type { DeclaredFigure } from '../../src/domain/declared'
import { declaredRows } from '../../src/results/declared-rows'
import { readPage } from '../../src/results/page-reader'
import { describe, expect, it } from 'vitest'
import { CITY_SERIES, YEARS, cityInput, cityRun } from './city-run'

const figure: DeclaredFigure = {
  id: 'enrolled',
  label: { ja: '在籍', en: 'Enrolled' },
  value: 12,
  unit: 'people',
  note: null,
  source: { ja: '資料004', en: 'Source 004' },
  planId: 'branch',
  measure: 'pupils.enrolled',
  fiscalYear: null,
  by: {},
}
const posts: DeclaredFigure = {
  ...figure,
  id: 'posts',
  label: { ja: '県費の教職員', en: 'Prefecture posts' },
  value: 10.751,
  unit: 'posts',
  planId: 'campus',
  measure: 'posts.prefecture.quota',
}

function rows(declared: DeclaredFigure, question: 1 | 2 | 3 | 4 = 1) {
  const input = cityInput({ declared: [declared] })
  return declaredRows(input, readPage(input), question)
}

describe('a declared figure', () => {
  it('stands beside the computed one, with its source', () => {
    expect(rows(figure)).toEqual([
      {
        id: 'enrolled',
        label: figure.label,
        declared: { ja: '12人', en: '12 pupils' },
        computed: { ja: '34人（24〜44）', en: '34 pupils (24–44)' },
        differs: true,
        note: null,
        source: figure.source,
      },
    ])
  })

  it('differs only outside the range where luck decides, and wherever it is not met where it does not', () => {
    expect(rows({ ...figure, value: 30 })[0]!.differs).toBe(false)
    expect(rows(posts, 2)[0]).toMatchObject({ computed: { ja: '10.75人' }, differs: false })
    expect(rows({ ...posts, value: 11 }, 2)[0]!.differs).toBe(true)
  })

  it('does not differ by digits that nobody sees', () => {
    expect(rows({ ...posts, value: 10.75 }, 2)[0]).toMatchObject({
      declared: { ja: '10.75人' },
      computed: { ja: '10.75人' },
      differs: false,
    })
  })

  it('goes to the page whose question it answers', () => {
    expect(rows(posts, 1)).toEqual([])
    const hours: DeclaredFigure = { ...figure, unit: 'minutes', measure: null, value: 10 }
    expect(rows(hours, 4)[0]).toMatchObject({
      declared: { ja: '10分' },
      computed: null,
      differs: false,
    })
  })

  it('is shown in every reading that the source leaves open', () => {
    const open = {
      ...figure,
      readings: [
        { label: { ja: '全体で', en: 'in all' }, value: 12, by: {} },
        { label: { ja: '各学年', en: 'a grade' }, value: 12, by: { grade: 7 } },
      ],
    }
    expect(
      rows(open).map(({ id, label, computed, differs }) => [id, label.ja, computed!.ja, differs]),
    ).toEqual([
      ['enrolled.0', '在籍：全体で', '34人（24〜44）', true],
      ['enrolled.1', '在籍：各学年', '12人（8〜15）', false],
    ])
  })

  it('names its parts and owns up to the rest that the source does not break down', () => {
    const nineteen = {
      ...posts,
      value: 19,
      parts: [
        { label: { ja: '校長', en: 'head' }, value: 1 },
        { label: { ja: '教諭', en: 'teachers' }, value: 6 },
      ],
      residual: 12,
    }
    expect(rows(nineteen, 2)[0]!.note).toEqual({
      ja: '内訳：校長1、教諭6。残り12人の内訳は資料にない。',
      en: 'Of which: head 1 and teachers 6. The source does not break down the remaining 12 posts.',
    })
  })

  it('is set against the arithmetic of its own source', () => {
    const declared: DeclaredFigure = {
      ...figure,
      id: 'cst',
      label: { ja: 'CST', en: 'CST' },
      value: 70,
      unit: 'lesson-units',
      measure: null,
      arithmetic: {
        terms: [{ label: { ja: '1日10分', en: 'ten minutes a day' }, factors: [10, 175] }],
        divisor: 50,
        value: 35,
      },
    }
    expect(rows(declared, 4)[1]).toMatchObject({
      id: 'cst.arithmetic',
      declared: { ja: '70時間' },
      computed: { ja: '35時間' },
      differs: true,
      note: { ja: '(10 × 175（1日10分）) ÷ 50 ＝ 35' },
    })
  })

  it('without a number, or for a year that is not simulated, is compared with nothing', () => {
    expect(rows({ ...figure, value: null })[0]).toMatchObject({
      declared: { ja: '記載なし' },
      differs: false,
    })
    expect(rows({ ...figure, fiscalYear: 2021 })[0]!.computed).toBeNull()
  })

  it('is told apart from a mean that rare futures lift above the middle', () => {
    const cost: DeclaredFigure = {
      ...figure,
      unit: 'yen',
      planId: 'campus',
      measure: 'cost.municipality',
      value: 48e6,
    }
    expect(rows(cost, 3)[0]!.note).toBeNull()
    const years = YEARS.map(() => [40e6, 40e6, 40e6, 80e6])
    const others = CITY_SERIES.filter(
      (one) => one.plan !== 1 || one.measure !== 'cost.municipality',
    )
    const input = cityInput({
      declared: [cost],
      result: cityRun([...others, { plan: 1, measure: 'cost.municipality', years }]),
    })
    expect(declaredRows(input, readPage(input), 3)[0]).toMatchObject({
      computed: { ja: '50百万円（40〜80）' },
      note: { ja: '計算の数字は平均。大きくふくらむ未来があるため、まんなかの40百万円より高い。' },
    })
  })
})
