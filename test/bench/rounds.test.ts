import { expect, test } from 'vitest'
import { measureInTurn, middleOf } from '../../bench/rounds'

test('the middle of an even number of rounds lies between its two', () => {
  const rounds = (...clocks: number[]) => clocks.map((clock) => ({ clock, processor: clock / 2 }))
  expect(middleOf(rounds(4, 1, 3, 2))).toEqual({ median: 2.5, least: 1, most: 4, processor: 1.25 })
  expect(middleOf(rounds(9, 1, 5))).toEqual({ median: 5, least: 1, most: 9, processor: 2.5 })
})

test('variants take turns, each round has a seed of its own, and the warm-up does not count', async () => {
  const seen: string[] = []
  let clock = 0
  const work = (name: string, ticks: number) => (seed: number) => {
    seen.push(`${name}${String(seed)}`)
    clock += seed === 100 ? 1000 : ticks
    return 2
  }
  const found = await measureInTurn(
    { fast: work('fast', 10), slow: work('slow', 40) },
    { rounds: 2, warmUp: 1, firstSeed: 100, now: () => clock, spent: () => clock / 4 },
  )
  expect(seen).toEqual(['fast100', 'slow100', 'fast101', 'slow101', 'fast102', 'slow102'])
  expect(found.fast).toEqual({ median: 5, least: 5, most: 5, processor: 1.25 })
  expect(found.slow.median).toBe(20)
})

test('work that comes later is waited for', async () => {
  let clock = 0
  const later = () =>
    new Promise<number>((resolve) =>
      setTimeout(() => {
        clock += 7
        resolve(1)
      }),
    )
  const found = await measureInTurn(
    { later },
    { rounds: 3, warmUp: 0, firstSeed: 1, now: () => clock },
  )
  expect(found.later.median).toBe(7)
})
