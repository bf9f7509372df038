import { describe, expect, test } from 'vitest'
import { hoursPage } from '../../../src/results/hours'
import { describeHours } from '../../../src/study/describe-hours'
import { libraryStudies } from '../../../src/study/library'
import { cityInput } from '../city-run'

const city = libraryStudies().find(({ id }) => id === 'aoba-city')!
const balance = (focus: number) =>
  hoursPage({ ...cityInput({ focus }), ...describeHours(city) }).balance

describe('What is lost, kept and gained over all grades', () => {
  test('adds up to the standard and to the plan', () => {
    for (const plan of balance(1)!.plans)
      for (const { standard, planned, kept, lost, gained } of [plan, ...plan.parts])
        expect([kept + lost, kept + gained]).toEqual([standard, planned])
    expect(balance(1)!.plans[0]).toMatchObject({ standard: 3045, planned: 2310 })
  })

  test('is a sentence', () => {
    expect(balance(1)!.plans.map(({ sentence }) => sentence.ja)).toEqual([
      '標準の3,045時間のうち2,080を残し、965を減らす。新しく230を加える。',
      '標準の3,045時間のうち2,145を残し、900を減らす。新しく585を加える。',
    ])
  })

  test('has the plan in focus first and the others beside it, by subject, with their total', () => {
    expect(balance(2)!.plans.map(({ plan }) => plan.id)).toEqual(['branch', 'campus'])
    const { table } = balance(1)!
    expect(table.groups!.map(({ label, span }) => [label.ja, span])).toEqual([
      ['', 1],
      ['学校設置型', 5],
      ['分教室型', 5],
    ])
    const rows = table.rows.map((row) => row.map(({ ja }) => ja).join(' '))
    expect(rows).toContain('理科 385 210 175 0 210 385 210 175 0 210')
    expect(rows).toContain('セルフデザイン（音楽・美術・技術家庭） 405 210 195 0 210 — — — — —')
    expect(rows).toContain('CST — — — — — 0 0 0 210 210')
    expect(rows.at(-1)).toMatch(/^計 3,045 /)
  })

  test('is nothing for a plan that teaches the standard or says no subjects', () => {
    expect(balance(0)).toBeNull()
  })
})
