import { expect, test } from 'vitest'
import { schedule } from '../../../src/engine/timeline/schedule'
import { network, testCalendar, type TestTask } from './networks'

const TASKS = 5000

/** Fifty strands of a hundred tasks, each task also after one of the strand beside. */
const tasks = Array.from({ length: TASKS }, (_, i): TestTask => {
  const after = [i - 50, i - 51].filter((before) => before >= 0).map((before) => `t${before}`)
  return { id: `t${i}`, duration: { low: 1, likely: 2, high: 5 }, after }
})

test('five thousand tasks are scheduled', () => {
  const inputs = network({ tasks, calendar: testCalendar(2024, 2030), startsOn: '2025-01-06' })
  const found = schedule(inputs)
  // Two hundred days of work in a row end in October 2025.
  expect(found.opening).toBe(2026)
  expect(found.critical.filter((critical) => critical === 1).length).toBeGreaterThan(99)
})
