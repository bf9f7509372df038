import { describe, expect, test } from 'vitest'
import { isSurvey, parseSurvey } from '../../../src/study/survey/parse-survey'
import { parseStudy } from '../../../src/study/parse'
import { scenarioText } from '../city'

interface Draft {
  [key: string]: unknown
  tallies: { total: number; parts: { count: number }[]; source: string }[]
  worries: { of: number; entries: { id: string; count: number; answer: object }[] }
  schedule: { steps: { from: string }[] }
  sources: { id: string }[]
}

const draft = (): Draft => JSON.parse(scenarioText('nagano')) as Draft

function problemsAfter(change: (survey: Draft) => void): string[] {
  const survey = draft()
  change(survey)
  const parsed = parseSurvey(JSON.stringify(survey))
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message.ja}`)
}

const nagano = parseSurvey(scenarioText('nagano'))
if (!nagano.ok) throw new Error(JSON.stringify(nagano.problems))
const survey = nagano.value

describe('Nagano’s working group', () => {
  test('has 77 municipalities: 1, 15 and 61; 16 in the group, of whom 13 reported', () => {
    const counts = survey.tallies.map(({ total, parts }) => [
      total,
      parts.map(({ count }) => count),
    ])
    expect(counts).toEqual([
      [77, [1, 15, 61]],
      [16, [13, 3]],
      [13, [1, 10, 2]],
    ])
  })

  test('names five worries with their counts, each leading to a question', () => {
    const { of, entries } = survey.worries
    expect(of).toBe(13)
    expect(entries.map(({ count, answer }) => [count, answer.question])).toEqual([
      [8, 3],
      [5, 2],
      [2, 1],
      [2, 1],
      [2, 3],
    ])
  })

  test('has the prefecture’s five kinds of support, and its own decision on posts', () => {
    expect(survey.support.filter(({ decision }) => !decision)).toHaveLength(5)
    expect(survey.support.filter(({ decision }) => decision).map(({ label }) => label.ja)).toEqual([
      '県費教職員配置人数確定',
    ])
  })

  test('goes from R5.5 to R7.4', () => {
    expect(survey.schedule.steps.map(({ from }) => from)).toEqual([
      '2023-05',
      '2023-09',
      '2024-04',
      '2024-10',
      '2025-04',
    ])
  })

  test('keeps the declared 110 million beside parts that make 112', () => {
    const [budget] = survey.declared
    expect(budget!.value).toBe(110_000_000)
    expect(budget!.parts.reduce((sum, { value }) => sum + value, 0)).toBe(112_000_000)
  })

  test('names no municipality', () => {
    expect(Object.keys(survey)).not.toContain('municipalities')
  })

  test('says everything in both languages', () => {
    for (const { ja, en } of wordsIn(survey)) {
      expect(ja).toMatch(/\S/)
      expect(en).toMatch(/\S/)
      expect(en).not.toMatch(/[぀-ヿ一-鿿]/)
    }
  })

  test('counts on its card what it counts itself', () => {
    expect(survey.card.picture.map(({ count }) => count)).toEqual([1, 15, 61])
  })
})

describe('A survey’s file', () => {
  test('is told from a study’s', () => {
    expect(isSurvey(scenarioText('nagano'))).toBe(true)
    expect(isSurvey(scenarioText('aoba-city'))).toBe(false)
    expect(isSurvey('{')).toBe(false)
    expect(parseStudy(scenarioText('nagano'))).toMatchObject({ ok: false })
  })

  test.each<[string, (survey: Draft) => void, string]>([
    [
      'a sum that does not add up',
      (s) => (s.tallies[0]!.total = 78),
      'tallies[0].total: 1番目の内訳のある数の「合計」は内訳の合計と同じ77にするか、内訳を直してください（いまは78）。',
    ],
    [
      'more worried than asked',
      (s) => (s.worries.entries[0]!.count = 14),
      'worries.entries[0].count: 「数」は答えた市町村の数13以下にしてください（いまは14）。',
    ],
    [
      'a worry used twice',
      (s) => (s.worries.entries[1]!.id = 'money'),
      'worries.entries[1].id: 「id（英小文字・数字・ハイフン）」はほかと重なっています。別のものにしてください（いまは"money"）。',
    ],
    [
      'a step out of order',
      (s) => (s.schedule.steps[1]!.from = '2023-01'),
      'schedule.steps[1].from: 「はじまる月」は前の段階の2023-05より後の月にしてください（いまは"2023-01"）。',
    ],
    [
      'a month that is none',
      (s) => (s.schedule.steps[1]!.from = 'R5.9'),
      'schedule.steps[1].from: 「はじまる月」は月を2025-04の形で書いてください（いまは"R5.9"）。',
    ],
    [
      'a source nobody lists',
      (s) => (s.tallies[1]!.source = 'hearsay'),
      'tallies[1].source: 2番目の内訳のある数の「出典」はsources にあるidにしてください（いまは"hearsay"）。',
    ],
    [
      'a question without a page',
      (s) => (s.worries.entries[0]!.answer = { question: 5, words: { ja: 'あ', en: 'a' } }),
      'worries.entries[0].answer.question: 「問いの番号」は',
    ],
  ])('with %s is refused with the place and a remedy', (_, change, sentence) => {
    const problems = problemsAfter(change)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(sentence)
  })

  test('of another version or half written is refused, not thrown', () => {
    expect(problemsAfter((s) => (s['version'] = 2))).toHaveLength(1)
    expect(parseSurvey(scenarioText('nagano').slice(0, 500))).toMatchObject({ ok: false })
    expect(parseSurvey('[]')).toMatchObject({ ok: false })
  })
})

function wordsIn(data: unknown): { ja: string; en: string }[] {
  if (typeof data !== 'object' || data === null) return []
  if ('ja' in data && 'en' in data) return [data as { ja: string; en: string }]
  return Object.values(data).flatMap(wordsIn)
}
