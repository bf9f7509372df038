import { describe, expect, test } from 'vitest'
import { patternSection } from '../../../src/results/day-patterns/section'
import type { PageInput } from '../../../src/results/page-input'
import { describePatterns } from '../../../src/study/describe-patterns'
import { cityLearning } from '../../study/learning-city'
import { cityInput, YEARS } from '../city-run'
import { textsOf } from '../figures'

const [described] = describePatterns(cityLearning())
const FACTS = [{ ...described!, planId: 'campus' }]

const sectionOf = (changes: Partial<PageInput> = {}) =>
  patternSection(cityInput({ focus: 1, ...changes }), FACTS)!

describe('the section of day patterns', () => {
  test('says where a week is spent, how many days, and what counts as hours', () => {
    const [, twoDays, everyDay] = sectionOf().patterns
    expect(everyDay?.caption.ja).toBe(
      '登校は週5日、出席に数えるのは5日。学校で20コマ。ほかに短い時間が10回（2コマ分）。時数に数えるのは週22、35週で770。',
    )
    expect(twoDays?.caption).toEqual({
      ja: '登校は週2日、出席に数えるのは5日。学校で8コマ、家庭で9コマ、オンラインで3コマ。ほかに短い時間が10回（2コマ分）。このうち10.2コマ分は時数に数えない。時数に数えるのは週11.8、35週で413。',
      en: '2 days at school a week, 5 count as attendance. Lessons: 8 at school, 9 at home, 3 online. Shorter times: 10, worth 2. Of these, 10.2 don’t count. 11.8 lesson units a week count as hours, 413 in 35 weeks.',
    })
  })

  test('gives pupils, adults and rooms at once with the moment they come up', () => {
    const { most, sentence } = sectionOf().presence!
    const cells = most.rows.map((row) => row.map(({ ja }) => ja))
    expect(cells.map(([what]) => what)).toEqual([
      '学校にいる生徒',
      '家庭で学ぶ生徒',
      'オンラインの生徒',
      'いっしょにいる大人',
      '部屋',
    ])
    // One to one with a counselor takes the most adults.
    expect(cells[3]?.[2]).toBe('金 3（12:30〜）')
    const [, range] = /（(.+)）/u.exec(cells[0]![1]!)!
    expect(sentence.ja).toContain(`多いときで${range}人`)
  })

  test('tells of every way of learning what it counts as and how it is assessed', () => {
    const rows = sectionOf().kinds.rows.map((row) => row.map(({ ja }) => ja))
    expect(rows.filter(([, place]) => place !== undefined)).toHaveLength(6)
    expect(rows).toContainEqual([
      '',
      '家庭',
      '自分で',
      '15',
      '数える',
      '数えない',
      '授業で見る',
      '仮定',
    ])
  })

  test('splits a weekday where its second week differs', () => {
    const { table } = sectionOf().presence!.byTime[0]!
    expect(table.columns.map(({ ja }) => ja)).toEqual([
      '時刻',
      '月',
      '火',
      '水',
      '木',
      '金（1週目）',
      '金（2週目）',
    ])
    expect(table.rows).toHaveLength(6)
  })

  test('has nobody at school before the plan opens, and nothing of a plan without patterns', () => {
    expect(sectionOf({ fiscalYear: YEARS[0]! }).presence).toBeNull()
    expect(patternSection(cityInput({ focus: 2 }), FACTS)).toBeNull()
  })

  test('gives no masked count away by the rest of the roll', () => {
    const { byTime, sentence } = sectionOf({ masking: { threshold: 5 } }).presence!
    const [school, home] = byTime.map(({ table }) => table.rows[0]!.map(({ ja }) => ja))
    expect(school![1]).not.toBe('＊')
    const { byTime: strict, sentence: said } = sectionOf({
      masking: { threshold: 15 },
    }).presence!
    const [schoolHidden, homeHidden] = strict.map(({ table }) => table.rows[0]!.map(({ ja }) => ja))
    expect([schoolHidden![1], homeHidden![1]]).toEqual(['＊', '＊'])
    expect(home![1]).not.toBe('＊')
    expect(sentence.ja).toContain('学校にいる生徒')
    expect(said.ja).not.toContain('学校にいる生徒')
  })

  test('is complete in English', () => {
    for (const text of textsOf(sectionOf(), 'en')) expect(text).not.toMatch(/[぀-ヿ一-鿿]/u)
  })
})
