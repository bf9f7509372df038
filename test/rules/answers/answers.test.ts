import { describe, expect, it } from 'vitest'
import type { RuleAnswer } from '../../../src/domain/rule'
import { findRule, isRefusal, RULES, type GivenOptions } from '../../../src/rules'

describe('asking a rule by name', () => {
  it('teacher-quota keeps every value on the way, and the deputy inside', () => {
    const answer = ask('teacher-quota', {
      school: 'junior-high',
      classes: '3',
      'fiscal-year': '2025',
    })
    expect(answer).toMatchObject({ rule: 'teacher-quota', value: 8.001, unit: 'posts' })
    expect(answer.derivation.map(({ value }) => value)).toEqual([3, 2.667, 8.001, 0.5])
    expect(answer.citation.article?.ja).toBe('7条1項1号')
    expect(answer.citation.confidence).toBe('F')
  })

  it('teacher-quota is marked down from fiscal 2026', () => {
    const options = { school: 'junior-high', classes: '3', 'fiscal-year': '2026' }
    expect(ask('teacher-quota', options).citation.confidence).toBe('D')
  })

  it('posts lists every kind of post with its article', () => {
    const answer = ask('posts', { school: 'junior-high', classes: '3', 'fiscal-year': '2025' })
    expect(answer.value).toBe(10.751)
    expect(answer.derivation.map(({ value }) => value)).toEqual([8.001, 0.5, 1, 1, 0.75, 10.751])
  })

  it('class-count shows each grade and the class that two grades share', () => {
    const options = { school: 'junior-high', pupils: '5,3,13', 'fiscal-year': '2025' }
    const answer = ask('class-count', options)
    expect(answer.value).toBe(2)
    expect(answer.derivation.map(({ value }) => value)).toEqual([1, 1, 1, -1])
    expect(answer.derivation.at(-1)?.label.ja).toContain('中1＋中2')
    expect(answer.derivation.at(-1)?.label.en).toContain('7+8')
  })

  it('class-count takes the prefecture’s own standard', () => {
    const options = { school: 'junior-high', pupils: '36,14,13', 'fiscal-year': '2025' }
    expect(ask('class-count', options).value).toBe(3)
    const own = ask('class-count', { ...options, standard: '35,35,35' })
    expect(own.value).toBe(4)
    expect(own.citation.article?.ja).toBe('3条2項ただし書')
  })

  it('preparation-share says from fiscal 2024 on that the rate itself is unconfirmed', () => {
    const nation = (year: string) =>
      ask('preparation-share', { 'preparation-yen': '1300000', 'fiscal-year': year }).derivation[1]
    expect(nation('2023')?.label.ja).not.toContain('率')
    expect(nation('2027')?.label.ja).toContain('2027年度の率')
  })

  it('branch-quota leaves the guidance post of the 18th class beside its value', () => {
    const answer = ask('branch-quota', {
      school: 'junior-high',
      'parent-classes': '15',
      'branch-classes': '3',
      'fiscal-year': '2018',
    })
    expect(answer.value).toBe(4.626)
    expect(answer.citation.confidence).toBe('D')
    const guidance = answer.derivation.find(({ label }) => label.ja.includes('生徒指導'))
    expect(guidance).toMatchObject({ value: 1, unit: 'posts' })
    expect(guidance?.citation?.article?.ja).toBe('7条1項3号')
  })

  it('national-share leaves out what lies outside the base', () => {
    expect(ask('national-share', { 'salary-yen': '100,000,001' }).value).toBe(33_333_333)
    expect(ask('national-share', { 'salary-yen': '900', 'excluded-yen': '300' }).value).toBe(200)
  })

  it('a step of every answer has words in both languages and a finite value', () => {
    for (const rule of RULES) {
      for (const { options } of rule.examples) {
        for (const { label, value, unit } of ask(rule.name, options).derivation) {
          expect([label.ja, label.en, unit].every((word) => word.length > 0)).toBe(true)
          expect(Number.isFinite(value)).toBe(true)
        }
      }
    }
  })

  it('reads full-width digits and values that are already numbers', () => {
    expect(ask('teacher-quota', { school: 'junior-high', classes: '３' }).value).toBe(8.001)
    expect(ask('teacher-quota', { school: 'junior-high', classes: 3 }).value).toBe(8.001)
    const pupils = [13, 14, 13]
    const options = { school: 'junior-high', pupils, 'fiscal-year': 2025 }
    expect(ask('class-count', options).value).toBe(3)
  })
})

describe('a bad option is refused with its flag and a remedy', () => {
  const school = 'junior-high'
  it.each<[string, GivenOptions, RegExp]>([
    ['teacher-quota', { school, classes: '0' }, /--classes.*1〜200の整数.*例: --classes 3/],
    ['teacher-quota', { school, classes: '-3' }, /--classes.*「-3」/],
    ['teacher-quota', { school, classes: '2.5' }, /--classes.*「2\.5」/],
    ['teacher-quota', { school, classes: '1e2' }, /--classes.*「1e2」/],
    ['teacher-quota', { school, classes: 'NaN' }, /--classes.*「NaN」/],
    ['teacher-quota', { school, classes: '' }, /--classes.*「」/],
    ['teacher-quota', { school, classes: true }, /--classes.*例: --classes 3/],
    ['teacher-quota', { school, classes: '201' }, /--classes.*1〜200/],
    ['teacher-quota', { school }, /--classes.*指定してください/],
    ['teacher-quota', { school: 'high', classes: '3' }, /--school.*elementary か junior-high/],
    ['teacher-quota', { school, classes: '3', grade: '7' }, /--grade という指定はありません/],
    ['teacher-quota', { school, classes: '3', 'fiscal-year': '2016' }, /2016.*2017年度以降/],
    ['class-count', { school, pupils: '13,14,13', 'fiscal-year': '1990' }, /1991年度以降/],
    ['class-count', { school, pupils: '13,14', 'fiscal-year': '2025' }, /3学年分.*13,13,13/],
    [
      'class-count',
      { school, pupils: '13,-1,13', 'fiscal-year': '2025' },
      /--pupils.*「13,-1,13」/,
    ],
    ['class-count', { school, pupils: '13,,13', 'fiscal-year': '2025' }, /--pupils/],
    [
      'class-count',
      { school, pupils: '1,1,1', 'fiscal-year': '2025', standard: '0,40,40' },
      /--standard.*1〜40/,
    ],
    [
      'class-count',
      { school, pupils: '1,1,1', 'fiscal-year': '2028', standard: '35,35,40' },
      /--standard.*中3.*35人.*35以下/,
    ],
    ['branch-quota', { school, 'parent-classes': '15', 'branch-classes': '0' }, /--branch-classes/],
    ['national-share', { 'salary-yen': '-1' }, /--salary-yen/],
    ['national-share', { 'salary-yen': '1e308' }, /--salary-yen/],
    ['national-share', { 'salary-yen': '10,00' }, /--salary-yen/],
    ['national-share', { 'salary-yen': '9', 'excluded-yen': '10' }, /--excluded-yen 10/],
    ['national-share', { 'salary-yen': '9', 'fiscal-year': '2005' }, /2006年度以降/],
    ['standard-hours', { grade: '10' }, /--grade.*1〜9/],
    ['standard-hours', { grade: '7', 'fiscal-year': '2020' }, /中1.*2021年度/],
    ['posts', { school, classes: '3', 'branch-school': 'perhaps' }, /--branch-school.*yes か no/],
    ['headcount-posts', { kind: 'music', heads: '1', 'fiscal-year': '2025' }, /resource-room/],
    ['headcount-posts', { kind: 'induction', heads: '1', 'fiscal-year': '2024' }, /2025年度以降/],
  ])('%s %j', (name, options, expected) => {
    const refused = findRule(name)?.answer(options)
    if (!refused || !isRefusal(refused)) throw new Error('The rule answered a bad question.')
    expect(refused.problem.ja).toMatch(expected)
    expect(refused.problem.en).toMatch(/--[a-z-]+/)
    expect(refused.problem.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
  })

  it('there is no rule of another name', () => {
    expect(findRule('teacher')).toBeUndefined()
  })
})

function ask(name: string, options: GivenOptions): RuleAnswer {
  const answer = findRule(name)?.answer(options)
  if (!answer || isRefusal(answer)) throw new Error(`No answer: ${JSON.stringify(answer)}`)
  return answer
}
