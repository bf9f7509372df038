import { describe, expect, test } from 'vitest'
import { countStep, countTests } from '../../scripts/check.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((result) => ({ status: result })),
})

describe('the tests of a run are counted', () => {
  test('passed and failed ones, over all files', () => {
    const files = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'failed')]
    expect(countTests(files)).toEqual({ passed: 3, failed: 2 })
  })

  test('a file that could not be read as one that failed', () => {
    expect(countTests([file('passed', 'passed'), file('failed')])).toEqual({ passed: 1, failed: 1 })
  })

  test('a file whose hook threw after all tests had passed as one that failed', () => {
    expect(countTests([file('failed', 'passed', 'passed')])).toEqual({ passed: 2, failed: 1 })
  })

  test('a skipped one as neither', () => {
    expect(countTests([file('passed', 'passed', 'skipped')])).toEqual({ passed: 1, failed: 0 })
  })

  test('no test at all as one that failed', () => {
    expect(countTests([])).toEqual({ passed: 0, failed: 1 })
    expect(countTests([file('passed', 'skipped')])).toEqual({ passed: 0, failed: 1 })
  })
})

describe('a step is counted', () => {
  const files = [file('passed', 'passed', 'passed')]

  test('as its tests', () => {
    const outcome = { succeeded: true, files, hasTests: true }
    expect(countStep(outcome)).toEqual({ passed: 2, failed: 0 })
  })

  test('as failed when its program crashed after its tests', () => {
    const outcome = { succeeded: false, files, hasTests: true }
    expect(countStep(outcome)).toEqual({ passed: 2, failed: 1 })
  })

  test('as failed when its program wrote no results', () => {
    const outcome = { succeeded: true, files: undefined, hasTests: true }
    expect(countStep(outcome)).toEqual({ passed: 0, failed: 1 })
  })

  test('as one check when it has no tests', () => {
    const outcome = { files: undefined, hasTests: false }
    expect(countStep({ ...outcome, succeeded: true })).toEqual({ passed: 1, failed: 0 })
    expect(countStep({ ...outcome, succeeded: false })).toEqual({ passed: 0, failed: 1 })
  })
})
