import { describe, expect, test } from 'vitest'
import { weekWords } from '../../../src/results/day-patterns/words'
import { describePatterns } from '../../../src/study/describe-patterns'
import { scenarioText, studyOf } from '../../study/city'

const SCENARIOS = ['aoba-city', 'hashiuchi', 'soujun']

const patterns = SCENARIOS.flatMap((file) =>
  describePatterns(studyOf(JSON.parse(scenarioText(file)) as object)).flatMap((facts) =>
    facts.patterns.map(({ id, week }) => ({ name: `${file} ${facts.planId} ${id}`, week })),
  ),
)

/** All figures in a sentence before a word, added up. */
function sumOf(sentence: string, figures: RegExp): number {
  return [...sentence.matchAll(figures)].reduce((sum, [, figure]) => sum + Number(figure), 0)
}

describe('The sentence of a week', () => {
  test('is there for the patterns of several plans', () => {
    expect(patterns.length).toBeGreaterThan(3)
  })

  test.each(patterns)('adds up to the week that counts as hours: $name', ({ week }) => {
    const { ja, en } = weekWords(week, 35)
    const lessons = sumOf(ja, /(?:学校|家庭|オンライン)で([\d.]+)コマ/gu)
    const short = sumOf(ja, /（([\d.]+)コマ分）/gu)
    const less = sumOf(ja, /このうち([\d.]+)コマ分/gu)
    expect(lessons + short - less).toBeCloseTo(sumOf(ja, /時数に数えるのは週([\d.]+)/gu), 8)
    const enLessons = sumOf(en, /([\d.]+) (?:at school|at home|online)/gu)
    const enShort = sumOf(en, /worth ([\d.]+)\./gu)
    const enLess = sumOf(en, /Of these, ([\d.]+) don’t/gu)
    expect([enLessons, enShort, enLess]).toEqual([lessons, short, less])
  })
})
