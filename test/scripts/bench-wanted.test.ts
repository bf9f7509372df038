import { expect, test } from 'vitest'
import { benchWanted } from '../../scripts/bench-wanted.mjs'

const NOWHERE = {}

test('bench is asked for by its name alone, in Japanese unless the surroundings say English', () => {
  const plain = { json: false, browser: false, language: 'ja' }
  expect(benchWanted(['bench'], NOWHERE)).toEqual(plain)
  expect(benchWanted(['bench'], { LANG: 'en_US.UTF-8' })).toEqual({ ...plain, language: 'en' })
  expect(benchWanted(['bench'], { LC_ALL: 'ja_JP', LANG: 'en' })).toEqual(plain)
})

test('its flags may stand in any order', () => {
  const all = { json: true, browser: true, language: 'en' }
  expect(benchWanted(['--language', 'en', 'bench', '--browser', '--json'], NOWHERE)).toEqual(all)
  expect(benchWanted(['bench', '--language=en', '--json', '--browser'], NOWHERE)).toEqual(all)
})

test.each([
  [['run', 'aoba-city']],
  [['bench', '--help']],
  [['bench', '--fast']],
  [['bench', '--language', 'fr']],
  [['bench', '--language']],
  [[]],
])('%j is the command line’s to answer', (args) => {
  expect(benchWanted(args, NOWHERE)).toBeNull()
})
