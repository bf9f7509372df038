import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HoursAnswer } from '../../src/cli/hours-answer'
import { formatStudy } from '../../src/study/parse'
import { cityWith } from '../study/city'
import { ask } from './ask'

async function answerOf(...line: readonly string[]): Promise<HoursAnswer> {
  const { code, answer, beside } = await ask(['hours', ...line, '--json'])
  expect([code, beside]).toEqual([0, ''])
  return JSON.parse(answer) as HoursAnswer
}

describe('what is learnt, on the command line', () => {
  test('rebuilds 770 from pattern 3: twenty lessons and two of ten-minute blocks, 35 weeks', async () => {
    const { rows, totals, calendar } = await answerOf('soujun', '--plan', 'campus')
    expect(totals).toEqual(
      [7, 8, 9].map((grade) => ({ grade, standard: 1015, planned: (20 + 2) * 35 })),
    )
    const seventh = rows.filter(({ grade }) => grade === 7)
    expect(seventh.map(({ subject, planned }) => [subject, planned / 35])).toEqual([
      ['japanese', 3],
      ['social-studies', 2],
      ['mathematics', 3],
      ['science', 2],
      ['foreign-language', 3],
      ['physical-education', 3],
      ['self-design', 2],
      ['integrated-studies', 2],
      ['moral-education', 0],
      ['special-activities', 0],
      ['warm-up-cool-down', 2],
    ])
    expect(calendar).toMatchObject({ fiscalYear: 2021, daysNeeded: 770 / 4.4 })
  })

  test('sets CST as declared beside what ten minutes a day make, and marks what is assumed', async () => {
    const { rows } = await answerOf('hashiuchi', '--plan', 'branch')
    const of = (subject: string) => rows.find((row) => row.subject === subject && row.grade === 8)!
    expect(of('cst')).toMatchObject({
      standard: 0,
      planned: 70,
      difference: 70,
      declared: 70,
      computed: (10 * 5 * 35) / 50,
      assumed: false,
    })
    expect([of('individual-learning').declared, of('expression').declared]).toEqual([70, 55])
    expect(of('japanese')).toMatchObject({ assumed: true, declared: null, difference: -35 })
    expect(rows.filter(({ assumed }) => assumed)).toHaveLength(3 * 12)
  })

  test('prints a table a grade with its total, and says whether the school days suffice', async () => {
    const { answer } = await ask(['hours', 'hashiuchi', '--plan', 'branch'])
    expect(answer).toContain('■ はしうち教室 中3')
    expect(answer).toMatch(/計 +910 +1,015 +▲105/)
    expect(answer).toContain('届出70・計算35')
    expect(answer).toMatch(/授業日は\d+日、要るのは\d+日。/)
    const { answer: english } = await ask([
      'hours',
      'soujun',
      '--plan',
      'campus',
      '--language',
      'en',
    ])
    expect(english).toContain('■ Soujun Grade 7')
  })

  test('names the subjects that nobody may teach, and who would have to be found', async () => {
    const { teachers } = await answerOf('aoba-city', '--plan', 'branch')
    expect(teachers!.uncovered.map(({ label }) => label.ja)).toEqual(['技術', '家庭'])
    expect(teachers).toMatchObject({ classes: 3, proposal: { kind: 'hire' } })
    // 3 lessons × 35 weeks × (2,880 + 300) yen, three years of 2 % on.
    expect(teachers!.yearlyYen! / (3 * 35 * 3180 * 1.02 ** 3)).toBeCloseTo(1, 5)
    const { answer } = await ask(['hours', 'aoba-city', '--plan', 'branch'])
    expect(answer).toContain(
      '教える免許のある先生がいない教科：技術、家庭。非常勤講師2人でうまります',
    )
    const hashiuchi = await answerOf('hashiuchi', '--plan', 'branch')
    expect(hashiuchi.teachers!.subjects).toContainEqual({
      subject: 'home-economics',
      periodsAWeek: 1.5,
      short: 0,
      state: 'lent',
    })
    expect((await answerOf('aoba-city', '--plan', 'status-quo')).teachers).toBeNull()
  })

  test('gives today’s schools the standard, and no school days', async () => {
    const { rows, totals, calendar } = await answerOf('aoba-city', '--plan', 'status-quo')
    expect(rows.filter(({ grade }) => grade === 7)).toHaveLength(12)
    expect(totals.map(({ planned }) => planned)).toEqual([1015, 1015, 1015])
    expect(calendar.schoolDays).toBeNull()
  })

  test('calls a subject and a plan by their Japanese names where they have no English ones', async () => {
    const study = cityWith((draft) => {
      const { subjects } = draft.plans[1]!['learning'] as { subjects: object[] }
      Object.assign(subjects[0]!, { name: { ja: 'ことば科', en: '' } })
      draft.plans[1]!['name'] = { ja: '校舎案', en: '' }
    })
    const file = join(await mkdtemp(join(tmpdir(), 'hours-')), 'city.json')
    await writeFile(file, formatStudy(study))
    const { answer } = await ask(['hours', file, '--plan', 'campus', '--language', 'en'])
    await rm(dirname(file), { recursive: true })
    expect(answer).toMatch(/^■ 校舎案 Grade 7\n/)
    expect(answer).toMatch(/\nことば科 +105/)
  })

  test('answers what cannot be done with a sentence', async () => {
    expect(await ask(['hours'])).toMatchObject({ code: 2, answer: '' })
    const { code, beside } = await ask(['hours', 'soujun', '--plan', 'elsewhere'])
    expect(code).toBe(2)
    expect(beside).toContain('使えるのは status-quo, campus です。')
    expect((await ask(['hours', 'nagano', '--plan', 'campus'])).beside).toContain('案がありません')
    const year = await ask(['hours', 'soujun', '--plan', 'campus', '--year', '1800'])
    expect(year.beside).toContain('--year')
  })
})
