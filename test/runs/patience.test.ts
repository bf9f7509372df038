import { expect, test } from 'vitest'
import { Patience } from '../../src/runs/patience'

test('a first answer may take half a minute', () => {
  expect(new Patience().millisecondsFor(250, 0)).toBe(30_000)
})

test('quick workers are missed after three seconds', () => {
  const patience = new Patience()
  patience.answered(250, 5)
  expect(patience.millisecondsFor(2000, 0)).toBe(3000)
})

test('slow workers are waited for thirty times as long as the slowest has taken', () => {
  const patience = new Patience()
  patience.answered(250, 1000)
  patience.answered(250, 500)
  expect(patience.millisecondsFor(2000, 0)).toBe(240_000)
})

test('a range given up before is waited for four times as long each time', () => {
  const patience = new Patience()
  patience.answered(250, 5)
  expect([0, 1, 2].map((deaths) => patience.millisecondsFor(250, deaths))).toEqual([
    3000, 12_000, 48_000,
  ])
})
