import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ModelInputs } from '../../../src/domain/model-inputs'
import { PARTNER_OFFSET, PARTNER_REPLICATIONS } from '../../../src/domain/run'
import { betaQuantile } from '../../../src/engine/numeric/beta'
import { thin } from '../../../src/engine/numeric/binomial'
import { prepare, simulate } from '../../../src/engine/simulate'
import { Streams } from '../../../src/engine/streams'
import { readYear } from '../../../src/results/column'
import { splitVariance, splitWords } from '../../../src/results/why/split'
import { compileStudy } from '../../../src/study/compile'
import { city } from '../../study/city'
import { runOf } from './scenes'

const { '8_split': VECTOR } = JSON.parse(readFileSync('test/vectors.json', 'utf8')) as {
  readonly '8_split': {
    readonly thetaBeta: readonly [number, number]
    readonly n: number
    readonly epistemic: number
    readonly chance: number
    readonly total: number
  }
}

const RUN = 10_000
const SEED = 3

/** A share that nobody knows, and a count that chance makes of it. */
function counts(replications: number, chanceOffset: number): Float64Array {
  const [a, b] = VECTOR.thetaBeta
  const streams = new Streams()
  return Float64Array.from({ length: replications }, (_, r) => {
    streams.open(SEED, r, r + chanceOffset)
    const share = betaQuantile(a, b, streams.unknown(1))
    return thin(VECTOR.n, share, streams.chance(2, 0, 1, 1))
  })
}

describe('telling not knowing from chance', () => {
  const samples = counts(RUN, 0)
  const split = splitVariance(samples, counts(PARTNER_REPLICATIONS, PARTNER_OFFSET))

  test('finds the closed form of a Beta-binomial count, within four standard errors', () => {
    expect(Math.abs(split.chance - VECTOR.chance)).toBeLessThan(4 * split.standardError)
    // The whole variance has its own error: about √(kurtosis/n) of itself, the Beta's tail making it some 2 %.
    const total = split.unknown + split.chance
    expect(Math.abs(total - VECTOR.total)).toBeLessThan(0.08 * VECTOR.total)
    expect(Math.abs(split.unknown - VECTOR.epistemic)).toBeLessThan(0.1 * VECTOR.epistemic)
  })

  test('says so in words that add up', () => {
    const words = splitWords(samples, counts(PARTNER_REPLICATIONS, PARTNER_OFFSET))!
    expect(words.unknown + words.chance).toBe(1)
    expect(words.words.ja).toMatch(/^幅の/)
  })

  test('takes as many partners as the run has gone', () => {
    const coarse = splitVariance(
      samples.slice(0, 250),
      counts(PARTNER_REPLICATIONS, PARTNER_OFFSET),
    )
    expect(coarse.chance).toBeGreaterThan(0)
    expect(Number.isFinite(coarse.unknown)).toBe(true)
  })

  test('has nothing to tell of a figure that is always the same', () => {
    expect(splitWords(new Float64Array(100).fill(4), new Float64Array(50).fill(4))).toBeNull()
  })

  test.each([
    [0.5, '半分'],
    [2 / 3, '3分の2'],
    [0.26, '4分の1'],
    [0.99, 'ほとんどが、分からないこと'],
    [0.01, 'ほとんどが、めぐり合わせ'],
  ])('says %d of the width as 「%s」', (share, said) => {
    // Half the mean squared difference of ±d is d²/2; the whole variance is 1.
    const length = 4000
    const half = Math.sqrt((length - 1) / length)
    const whole = Float64Array.from({ length }, (_, r) => (r % 2 === 0 ? half : -half))
    const chance = Math.sqrt(2 * (1 - share))
    const partners = whole.map((value) => value + chance)
    expect(splitWords(whole, partners)!.words.ja).toContain(said)
  })
})

describe('the partners of a run', () => {
  /** Nothing left that nobody knows: every triple a point, cohorts and levels as well. */
  function known(inputs: ModelInputs): ModelInputs {
    const share = inputs.quantities.length
    const point = {
      low: 0.1,
      likely: 0.1,
      high: 0.1,
      kind: 'odds',
      slot: 10,
      loadings: [],
    } as const
    return {
      ...inputs,
      quantities: [
        ...inputs.quantities.map((q) => ({ ...q, low: q.likely, high: q.likely })),
        point,
      ],
      municipalities: inputs.municipalities.map((m) => ({
        ...m,
        ratioSd: m.ratioSd.map(() => 0),
      })),
      plans: inputs.plans.map((plan) => ({
        ...plan,
        school: plan.school && { ...plan.school, share: { ...plan.school.share, typed: share } },
      })),
    }
  }

  function splitFor(inputs: ModelInputs, measure: string, item?: string) {
    const by = item ? { item } : {}
    const run = runOf(inputs, city.seed, 2000)
    const chunk = simulate(prepare(inputs), city.seed, 0, PARTNER_REPLICATIONS, {
      chanceOffset: PARTNER_OFFSET,
    })
    const partner = { ...run, replications: PARTNER_REPLICATIONS, chunks: [chunk] }
    const read = (result: typeof run): Float64Array => readYear(result, 1, measure, 2032, by)
    return splitVariance(read(run), read(partner))
  }

  test('leave only chance where everything is known', () => {
    const { unknown, chance, standardError } = splitFor(
      known(compileStudy(city)),
      'pupils.enrolled',
    )
    expect(chance).toBeGreaterThan(0)
    expect(unknown).toBeLessThan(4 * standardError + 0.15 * chance)
  })

  test('leave only not knowing where chance has no part', () => {
    const { unknown, chance } = splitFor(compileStudy(city), 'cost.total', 'running')
    expect(unknown).toBeGreaterThan(0)
    expect(chance).toBe(0)
  })

  test('hold that a pool of families is hardly known: most of the roll’s width is not knowing', () => {
    const { unknown, chance } = splitFor(compileStudy(city), 'pupils.demand')
    expect(unknown / (unknown + chance)).toBeGreaterThan(0.6)
  })
})
