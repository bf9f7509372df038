import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listAssumptions } from '../../src/study/assumption-rows'
import { compileStudy } from '../../src/study/compile'
import { declaredFigures } from '../../src/study/declared'
import { listDecisions } from '../../src/study/decisions'
import { describePlans } from '../../src/study/describe'
import { parseStudy } from '../../src/study/parse'
import type { Study } from '../../src/study/study'
import { studyWarnings } from '../../src/study/warnings'
import { cityDraft, scenarioText } from './city'

/** Whatever a study that was taken is used for must not fail. */
function useEverywhere(study: Study): void {
  const compiled = compileStudy(study)
  for (const { low, likely, high } of compiled.quantities)
    expect(low <= likely && likely <= high && high < Infinity).toBe(true)
  for (const { pupils, nonAttending, laterEntrants, ratio } of compiled.municipalities) {
    expect([...pupils.flat(), ...nonAttending].every((n) => Number.isInteger(n) && n >= 0)).toBe(
      true,
    )
    expect([laterEntrants, ...ratio].every(Number.isFinite)).toBe(true)
  }
  describePlans(study)
  listAssumptions(study)
  listDecisions(study)
  declaredFigures(study)
  studyWarnings(study)
}

/** Every place of a JSON value. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, below]) =>
    placesOf(below, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return [path, ...inside]
}

const places = placesOf(cityDraft()).filter((path) => path.length > 0)

const odd = fc.oneof(
  fc.jsonValue(),
  fc.integer({ min: -5, max: 50 }),
  fc.integer({ min: 1900, max: 2110 }),
  fc.constantFrom<unknown>(
    ...[0, 1, -1, 0.5, 1e308, -0, 1e9, '', 'NaN', '2024', 'campus', 'branch', 'prefecture', null],
    ...[true, false, {}, [], [7], [9, 8, 7], { 7: 3 }, { __proto__: null }, '__proto__'],
  ),
)

type Mutation = readonly [(string | number)[], unknown, 'replace' | 'remove' | 'add']

function mutated(mutations: readonly Mutation[]): unknown {
  const draft: unknown = cityDraft()
  for (const [path, value, how] of mutations) {
    const key = path.at(-1)!
    const owner = path
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], draft)
    if (typeof owner !== 'object' || owner === null) continue
    if (how === 'remove') Reflect.deleteProperty(owner, key)
    else Reflect.set(owner, how === 'add' ? `${key}x` : key, value)
  }
  return draft
}

const mutation = fc.tuple(
  fc.constantFrom(...places),
  odd,
  fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
) as fc.Arbitrary<Mutation>

test('A study broken anywhere is refused with sentences, or taken and usable', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const parsed = parseStudy(JSON.stringify(mutated(mutations)))
      if (parsed.ok) {
        taken += 1
        useEverywhere(parsed.value)
        return
      }
      expect(parsed.problems.length).toBeGreaterThan(0)
      for (const { message } of parsed.problems) {
        expect(message.ja).toMatch(/。$/)
        expect(message.en).toMatch(/\.$/)
        expect(message.ja.length + message.en.length).toBeLessThan(900)
      }
    }),
    { numRuns: 1500 },
  )
  expect(taken).toBeGreaterThan(20)
})

test('Any text at all is answered, never thrown at', () => {
  const city = scenarioText('aoba-city')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.tuple(fc.nat(city.length), fc.nat(40), fc.string()).map(([at, length, text]) => {
          return city.slice(0, at) + text + city.slice(at + length)
        }),
      ),
      (text) => {
        const parsed = parseStudy(text)
        if (parsed.ok) useEverywhere(parsed.value)
      },
    ),
    { numRuns: 500 },
  )
})
