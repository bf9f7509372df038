import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Spoken, SPEAKING_PAUSE_MS } from '../../src/charts/spoken.svelte'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('the first value is said at once, the last of those that follow after the pause', () => {
  const spoken = new Spoken()
  spoken.say('R10')
  expect(spoken.text).toBe('R10')
  spoken.say('R11')
  vi.advanceTimersByTime(SPEAKING_PAUSE_MS / 2)
  spoken.say('R12')
  expect(spoken.text).toBe('R10')
  vi.advanceTimersByTime(SPEAKING_PAUSE_MS / 2)
  expect(spoken.text).toBe('R12')
})

test('values far enough apart are all said', () => {
  const spoken = new Spoken()
  const said = ['R10', 'R11', 'R12'].map((text) => {
    vi.advanceTimersByTime(SPEAKING_PAUSE_MS)
    spoken.say(text)
    return spoken.text
  })
  expect(said).toEqual(['R10', 'R11', 'R12'])
})

test('nothing is said once the chart is left', () => {
  const spoken = new Spoken()
  spoken.say('R10')
  spoken.say('R11')
  spoken.hush()
  vi.advanceTimersByTime(SPEAKING_PAUSE_MS * 2)
  expect(spoken.text).toBe('')
})
