import type { Influence } from '../../../src/domain/influence'
import type { WhichOneInput } from '../../../src/results/page-input'
import { hangingDifference, hangsOn } from '../../../src/results/which-one/hangs-on'
import type { WhyFacts } from '../../../src/results/why/request'
import { describe, expect, it } from 'vitest'
import { cityInput } from '../city-run'

const input = (changes: Partial<WhichOneInput> = {}): WhichOneInput => ({
  ...cityInput({ focus: 1 }),
  standardLessonUnits: 1015,
  ...changes,
})

const influence = (
  quantity: number,
  [low, high]: [number, number],
  correlation = 0.5,
): Influence => ({
  unknown: { kind: 'quantity', quantity },
  correlation,
  low: { value: 0.1, mean: low },
  high: { value: 0.133, mean: high },
})

const row = (quantity: number, ja: string, more = {}) => ({
  quantity,
  path: `assumptions.${ja}`,
  planId: null,
  label: { ja, en: ja },
  unit: 'share' as const,
  confidential: false,
  question: 1 as const,
  ...more,
})

const facts: Pick<WhyFacts, 'inputs' | 'own'> = {
  inputs: [
    row(0, '通いたい割合'),
    row(1, '加配が認められる割合', { confidential: true }),
    row(2, '賃金（学校設置型）', { planId: 'campus' }),
    row(2, '賃金（分教室型）', { planId: 'branch' }),
  ],
  own: [
    {
      part: 'progression',
      municipality: 0,
      path: null,
      label: { ja: '学年が上がるときの増減', en: 'Cohorts' },
      unit: 'ratio',
      question: 1,
      confidential: false,
    },
  ],
}

const asked = (wanted: string | null = null, changes: Partial<WhichOneInput> = {}) =>
  hangingDifference(input(changes), wanted)!

describe('the difference that is weighed', () => {
  it('is the sentence’s pair on the first measure that decides', () => {
    const { first, second, row, samples } = asked()
    expect([first.id, second.id]).toEqual(['campus', 'branch'])
    expect(row.compare(2, 1)!.verdict).toMatch(/more|less/)
    expect(samples()).toHaveLength(10_000)
  })

  it('is asked as the paired difference of the two, in the year looked at', () => {
    expect(asked('pupils.enrolled').asks).toEqual({
      planId: 'campus',
      measure: 'pupils.enrolled',
      about: 'difference',
      against: 'branch',
      fiscalYear: input().fiscalYear,
    })
    expect(asked('cost.others').row.about).toBeNull()
    expect(asked('cost.others').asks).toBeNull()
  })

  it('is on another measure where the user wants one, and never on one that is certain', () => {
    expect(asked('pupils.enrolled').row.id).toBe('pupils.enrolled')
    const { choices } = asked()
    expect(choices.map(({ id }) => id)).not.toContain('hours.lessonUnits')
  })

  it('is there only for two plans', () => {
    expect(hangingDifference(input({ plans: [input().plans[0]!] }), null)).toBeNull()
  })
})

describe('what it hangs on', () => {
  const of = (influences: readonly Influence[], changes: Partial<WhichOneInput> = {}) =>
    hangsOn(asked('pupils.enrolled', changes), influences, facts, input(changes))

  it('is sorted by length, at most eight', () => {
    const { bars, now, nowLabel, directions } = of([influence(2, [1, 2]), influence(0, [-3, 4])])
    expect(bars.map(({ label }) => label.ja)).toEqual(['通いたい割合', '賃金'])
    expect(bars[0]).toMatchObject({ low: { at: -3, input: { ja: '10%' } } })
    expect(nowLabel.ja).toBe(`いま${now > 0 ? '+' : '▲'}${Math.round(Math.abs(now))}`)
    expect(directions).toMatchObject({
      less: { ja: '分教室型が多い' },
      more: { ja: '学校設置型が多い' },
    })
    const many = Array.from({ length: 20 }, (_, index) => influence(0, [0, index]))
    expect(of(many).bars).toHaveLength(8)
  })

  it('leaves out what is no more than chance', () => {
    // 10,000 futures: one standard error of a rank correlation is 0.01.
    expect(of([influence(0, [0, 1], 0.03)]).bars).toEqual([])
  })

  it('leaves out what is for internal use where others look on', () => {
    const influences = [influence(1, [-3, 4])]
    expect(of(influences).bars).toHaveLength(1)
    expect(of(influences, { masking: { threshold: 5 } }).bars).toEqual([])
  })

  it('names the model’s own unknowns', () => {
    const own = {
      ...influence(0, [0, 1]),
      unknown: { kind: 'own', part: 'progression', municipality: 0 } as const,
    }
    expect(of([own]).bars[0]!.label.ja).toBe('学年が上がるときの増減')
  })

  it('has the same figures in its table', () => {
    const { table } = of([influence(0, [-3, 4])])
    expect(table.rows.map((cells) => cells.map(({ ja }) => ja))).toEqual([
      ['通いたい割合', '10%', '▲3', '13.3%', '+4'],
    ])
  })
})
