import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from '../../src/rules/timeline/network'
import { canonicalJson, hashText, runKey, timelineKey } from '../../src/runs/run-key'
import { testInputs } from '../engine/inputs'
import { parsedTimeline } from '../study/timeline-city'

const INPUTS = testInputs()
const SETTINGS = { seed: 1, replications: 1000 }

/** The same value with its keys in the opposite order, at every depth. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, turned(entry)]),
  )
}

test('a run has one name, whatever the order of its keys', () => {
  const key = runKey(INPUTS, SETTINGS, '1.0.0')
  expect(key).toMatch(/^[0-9a-f]{16}$/)
  expect(runKey(turned(INPUTS) as typeof INPUTS, SETTINGS, '1.0.0')).toBe(key)
})

test('another input, seed, number of replications or engine is another run', () => {
  const later = { ...INPUTS, lastFiscalYear: INPUTS.lastFiscalYear + 1 }
  const keys = [
    runKey(INPUTS, SETTINGS, '1.0.0'),
    runKey(later, SETTINGS, '1.0.0'),
    runKey(INPUTS, { ...SETTINGS, seed: 2 }, '1.0.0'),
    runKey(INPUTS, { ...SETTINGS, replications: 1001 }, '1.0.0'),
    runKey(INPUTS, SETTINGS, '1.0.1'),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test('the name never changes between machines and releases', () => {
  expect(hashText('')).toBe('59b85801d70a01d1')
  expect(hashText('まなびば')).toBe('d3215cd6a532711c')
})

test('texts that differ in one place have different names', () => {
  const seen = new Map<string, string>()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const near of [text, `${text}0`, `0${text}`, text.slice(1), text.toUpperCase()]) {
        const known = seen.get(hashText(near))
        expect(known ?? near).toBe(near)
        seen.set(hashText(near), near)
      }
    }),
    { numRuns: 2000 },
  )
})

test('half of the 64 bits turn when one character does', () => {
  let turnedBits = 0
  for (let i = 0; i < 1000; i += 1) {
    const difference = BigInt(`0x${hashText(`n${i}`)}`) ^ BigInt(`0x${hashText(`n${i}x`)}`)
    turnedBits += difference.toString(2).replaceAll('0', '').length
  }
  // 64,000 coins: the standard deviation is 126, so this is five of them.
  expect(Math.abs(turnedBits - 32_000)).toBeLessThan(630)
})

test('canonical JSON reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('days in typed arrays are named like the same numbers in a list', () => {
  expect(canonicalJson({ days: Int32Array.of(3, -1, 12) })).toBe('{"days":[3,-1,12]}')
})

test.each([Number.NaN, Infinity, [undefined], [() => 1]])('%s has no name', (value) => {
  expect(() => canonicalJson(value)).toThrow()
})

test('what a timeline says has a name of its own: another day off, year, seed or engine is another', () => {
  const timeline = parsedTimeline()
  const request = { inputs: networkOf(timeline, 2028), ...SETTINGS }
  const open = networkOf({ ...timeline, closures: [] }, 2028)
  const keys = [
    timelineKey(request, '1.0.0'),
    timelineKey({ ...request, inputs: open }, '1.0.0'),
    timelineKey({ ...request, inputs: networkOf(timeline, 2029) }, '1.0.0'),
    timelineKey({ ...request, seed: 2 }, '1.0.0'),
    timelineKey({ ...request, replications: 2000 }, '1.0.0'),
    timelineKey(request, '1.0.1'),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(timelineKey({ ...request, inputs: networkOf(timeline, 2028) }, '1.0.0')).toBe(keys[0])
})
