import { beforeAll, describe, expect, test } from 'vitest'
import type { LivedTimeline } from '../../../src/results/when/lived-timeline'
import { shorteningRows } from '../../../src/results/when/shortenings'
import { libraryStudies } from '../../../src/study/library'
import { liveStudy } from './lived'

const CITY = libraryStudies().find(({ id }) => id === 'aoba-city')!

let lived: LivedTimeline

beforeAll(async () => {
  lived = (await liveStudy(CITY, { replications: 200, planId: 'branch' }))[0]!
})

const gaining = (...shares: readonly number[]) => {
  const shortenings = shares.map((gained, task) => ({ task, gained, chance: 0, replications: 200 }))
  return shorteningRows({ ...lived, result: { ...lived.result, shortenings } })
}

describe('The tasks whose shortening helps', () => {
  test('are told with the times of 20 that they gain, best first', () => {
    expect(gaining(0.1, 0.01).map(({ gained }) => gained.ja)).toEqual(['＋2回', '＋0.2回'])
  })

  test('are none where none of them gains half a time of 20', () => {
    expect(gaining(0.02, 0.005, 0.005)).toEqual([])
    expect(gaining(0.025)).toHaveLength(1)
  })
})
