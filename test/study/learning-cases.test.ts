import { describe, expect, test } from 'vitest'
import { learningOf } from '../../src/study/learning-of'
import { studyWarnings } from '../../src/study/warnings'
import { scenarioText, studyOf } from './city'

const WEEKS = 35

function taught(file: string, planId: string) {
  const study = studyOf(JSON.parse(scenarioText(file)) as object)
  return { study, learning: learningOf(study.plans.find(({ id }) => id === planId)!)! }
}

describe.each([
  ['soujun', 'campus'],
  ['aoba-city', 'campus'],
])('What is learnt in %s', (file, planId) => {
  const { study, learning } = taught(file, planId)

  test('follows cell by cell from the pattern of those who come every day', () => {
    const pattern = learning.patterns.find(({ id }) => id === 'every-day')!
    for (const { id, cells } of learning.subjects) {
      const aWeek = pattern.cells
        .filter(({ subjects }) => subjects.includes(id))
        .map(({ slot }) => pattern.slots.find((one) => one.id === slot)!.lessonUnits)
        .reduce((sum, units) => sum + units, 0)
      for (const grade of [7, 8, 9])
        expect([id, cells[grade]!.lessonUnits]).toEqual([id, expect.closeTo(aWeek * WEEKS, 6)])
    }
  })

  test('has three patterns side by side, and nothing in it that needs a second look', () => {
    expect(learning.patterns.map(({ id }) => id)).toEqual(['home', 'two-days', 'every-day'])
    expect(studyWarnings(study).filter(({ path }) => path.includes('learning'))).toEqual([])
  })
})

test('はしうち states three subjects; all else of its 910 is assumed', () => {
  const { learning } = taught('hashiuchi', 'branch')
  const stated = learning.subjects.filter(({ cells }) => cells['8']!.origin === 'stated')
  expect(stated.map(({ id, cells }) => [id, cells['8']!.lessonUnits])).toEqual([
    ['cst', 70],
    ['individual-learning', 70],
    ['expression', 55],
  ])
})

test('草潤 states its six teachers; who else makes up its 19 posts is computed', () => {
  const { learning } = taught('soujun', 'campus')
  const paid = learning.staff!.teachers.filter(({ paidBy }) => paidBy === 'prefecture')
  const posts = (origin: string) =>
    paid
      .filter((teacher) => teacher.origin === origin)
      .reduce((sum, teacher) => sum + teacher.posts, 0)
  expect([posts('stated'), posts('computed'), posts('assumed')]).toEqual([6, 13, 0])
})

test('はしうち states its nine and five; how many its parent school lends is assumed', () => {
  const { learning } = taught('hashiuchi', 'branch')
  const { teachers } = learning.staff!
  const posts = (origin: string, paidBy: string) =>
    teachers
      .filter((teacher) => teacher.origin === origin && teacher.paidBy === paidBy)
      .reduce((sum, teacher) => sum + teacher.posts, 0)
  expect([posts('stated', 'prefecture'), posts('stated', 'municipality')]).toEqual([9, 5])
  expect([posts('stated', 'parent-school'), posts('assumed', 'parent-school')]).toEqual([0, 1])
})

test('はしうち’s timeline says computed only of lengths between months of its source', () => {
  const plans = (JSON.parse(scenarioText('hashiuchi')) as TimelineFile).plans
  const tasks = plans.find(({ id }) => id === 'branch')!.timeline!.tasks
  expect(tasks.filter(({ origin }) => origin === 'computed').map(({ id }) => id)).toEqual([
    'internal-study',
    'prefecture-talks',
    'ministry-talks',
    'application-papers',
  ])
})

interface TimelineFile {
  readonly plans: readonly {
    readonly id: string
    readonly timeline?: {
      readonly tasks: readonly { readonly id: string; readonly origin: string }[]
    }
  }[]
}
