import { describe, expect, test } from 'vitest'
import type { Triple } from '../../src/domain/quantity'
import { OWN_LOGIT_SD, SHARED_LOGIT_SD } from '../../src/engine/numeric/share-who-would-come'
import { PURPOSE } from '../../src/engine/slots'
import { assumptionOf } from '../../src/rules/assumptions'
import { compileStudy } from '../../src/study/compile'
import { changeAssumption } from '../../src/study/change-assumption'
import { libraryStudies } from '../../src/study/library'
import { column, runInputs } from '../engine/columns'

const SHARE = assumptionOf('funnel.share')
const REPLICATIONS = 300

/** Who applies in the campus's first year, where the share is the library's prior (null) or typed. */
function applicants(typed: Triple | null): number[] {
  const city = libraryStudies().find(({ id }) => id === 'aoba-city')!
  const changed = typed && changeAssumption(city, 'assumptions["funnel.share"]', typed)
  if (changed && !changed.ok) throw new Error(JSON.stringify(changed.problems))
  const inputs = compileStudy(changed ? changed.value : city)
  return column(runInputs(inputs, REPLICATIONS), 1, 'pupils.applicants', 2029)
}

describe('a typed share of families who would come', () => {
  const prior = applicants(null)

  test('meets the same families as the prior it stands in for', () => {
    const typed = applicants(SHARE)
    const near = typed.filter((people, r) => Math.abs(people - prior[r]!) <= 1 + prior[r]! * 0.1)
    expect(near.length / REPLICATIONS).toBeGreaterThan(0.95)
  })

  test('never brings more families where it is lower', () => {
    const { low, likely, high } = SHARE
    const lower = applicants({ low: low * 0.7, likely: likely * 0.7, high: high * 0.7 })
    expect(lower.filter((people, r) => people > prior[r]! + 1)).toEqual([])
  })

  test('takes its luck from the two effects of the prior, as wide as they are', () => {
    const sd = Math.sqrt(SHARED_LOGIT_SD ** 2 + OWN_LOGIT_SD ** 2)
    expect(SHARE.luckOf).toEqual([
      { slot: PURPOSE.shareShared, weight: SHARED_LOGIT_SD / sd },
      { slot: PURPOSE.shareOwn, weight: OWN_LOGIT_SD / sd },
    ])
  })
})
