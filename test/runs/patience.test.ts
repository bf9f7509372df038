import { expect, test } from 'vitest'
import { Patience } from '../../src/runs/patience'

const errand = (replications: number, fresh = false, deaths = 0) => ({
  replications,
  fresh,
  deaths,
})

test('a first answer may take ten seconds', () => {
  expect(new Patience().millisecondsFor(errand(250, true))).toBe(10_000)
})

test('what a worker takes to start is no measure for what follows', () => {
  const patience = new Patience()
  patience.answered(errand(250, true), 9000)
  expect(patience.millisecondsFor(errand(500))).toBe(10_000)
})

test('quick workers are missed after three seconds, those that still have to start after ten', () => {
  const patience = new Patience()
  patience.answered(errand(250), 5)
  expect(patience.millisecondsFor(errand(2000))).toBe(3000)
  expect(patience.millisecondsFor(errand(2000, true))).toBe(10_000)
})

test('slow workers are waited for eight times as long as the slowest has taken', () => {
  const patience = new Patience()
  patience.answered(errand(250), 1000)
  patience.answered(errand(250), 500)
  expect(patience.millisecondsFor(errand(2000))).toBe(64_000)
})

test('a range given up before is waited for four times as long each time', () => {
  const patience = new Patience()
  patience.answered(errand(250), 5)
  const waits = [0, 1, 2].map((deaths) => patience.millisecondsFor(errand(250, false, deaths)))
  expect(waits).toEqual([3000, 12_000, 48_000])
})
