import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseStudy } from '../../src/study/parse'
import { compileStudy } from '../../src/study/compile'

test('the city', () => {
  const r = parseStudy(readFileSync('scenarios/aoba-city.json', 'utf8'))
  if (!r.ok) console.log(r.problems)
  expect(r.ok).toBe(true)
  if (r.ok) {
    const m = compileStudy(r.value)
    console.log(JSON.stringify(m.municipalities[0]).slice(0, 1500), m.quantities.length, JSON.stringify(m.plans[2]).slice(0, 4000))
  }
})
