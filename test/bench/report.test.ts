import { expect, test } from 'vitest'
import { benchText, timesFaster, type BenchReport } from '../../bench/report'

const row = (variant: BenchReport['kernel'][number]['variant'], nanoseconds: number) => ({
  variant,
  nanoseconds,
  least: nanoseconds,
  most: nanoseconds,
  processorNanoseconds: nanoseconds,
  ratio: nanoseconds / 400,
})

const REPORT: BenchReport = {
  engine: '1.1.0',
  study: 'aoba-city',
  plans: 3,
  years: 13,
  cores: 2,
  node: '20.19.0',
  firstSeed: 7,
  rounds: 9,
  warmUp: 3,
  kernel: [row('kernel', 400), row('quantiles', 500), row('plainTwin', 12_000)],
  waits: [
    { what: 'first-250', milliseconds: 31.4, goal: 50 },
    { what: 'ten-thousand', milliseconds: 400, goal: 150 },
  ],
  growth: [
    { by: 'replications', at: 250, milliseconds: 10, planYears: 10_000 },
    { by: 'replications', at: 10_000, milliseconds: 200, planYears: 400_000 },
    { by: 'plans', at: 1, milliseconds: 20, planYears: 20_000 },
  ],
}

const lines = (text: string) => text.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '))

test('the kernel is as many times faster as the plain twin takes longer', () => {
  expect(timesFaster(REPORT.kernel)).toBe(30)
})

test('every figure stands beside its ratio or its goal, reached or not', () => {
  const said = lines(benchText(REPORT, 'en'))
  expect(said).toContain('kernel, one thread | 400 | 400 | 1.00')
  expect(said).toContain('the same model written plainly | 12,000 | 12,000 | 30.00')
  expect(said).toContain('times faster than written plainly | 30.0 | ≥ 8 reached')
  expect(said).toContain('first 250, two warm workers | 31 | ≤ 50 reached')
  expect(said).toContain('10,000, two warm workers | 400 | ≤ 150 not reached')
})

test('a machine that was busy with other work is told of', () => {
  expect(benchText(REPORT, 'en')).not.toContain('busy')
  const kernel = REPORT.kernel.map((each) => ({
    ...each,
    processorNanoseconds: each.nanoseconds / 2,
  }))
  expect(benchText({ ...REPORT, kernel }, 'en')).toContain('The machine was busy')
})

test('growth is told for each dimension under a heading of its own', () => {
  const said = lines(benchText(REPORT, 'en'))
  const from = said.indexOf('replications | ms | ns per replication-plan-year')
  expect(said.slice(from, from + 5)).toEqual([
    'replications | ms | ns per replication-plan-year',
    '250 | 10 | 1,000',
    '10,000 | 200 | 500',
    'plans (1,000 replications) | ms | ns per replication-plan-year',
    '1 | 20 | 1,000',
  ])
})

test('a bench without a browser says so in a sentence, and one with a browser shows its waits', () => {
  const sentence = { ja: 'ありません。', en: 'None was found.' }
  expect(benchText({ ...REPORT, browser: sentence }, 'ja')).toContain('ありません。')
  const waits = [{ what: 'block-pages', milliseconds: 90, goal: 50 } as const]
  const said = lines(benchText({ ...REPORT, browser: { version: '150.0', waits } }, 'en'))
  expect(said).toContain('Browser 150.0')
  expect(said).toContain('longest block while changing pages | 90 | ≤ 50 not reached')
})

test('Japanese comes complete, with the columns under each other', () => {
  const text = benchText(REPORT, 'ja')
  expect(text).toContain('計算の核（1スレッド）')
  expect(text).toContain('≤ 150 未達')
  expect(text).not.toMatch(/undefined|NaN/)
})
