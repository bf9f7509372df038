import { describe, expect, it } from 'vitest'
import { changeTown, OWN_COUNTS, withNonAttending, withPupils } from '../../src/study/change-town'
import { libraryStudies } from '../../src/study/library'

const blank = libraryStudies().find(({ id }) => id === 'blank')!
const town = blank.municipalities[0]!
const [year] = Object.keys(town.pupils.byFiscalYear).map(Number)

describe('the figures of a town', () => {
  it('are typed over the placeholder, and say that they were typed', () => {
    const pupils = withPupils(town, year!, { grade: 7, count: 84 })
    const changed = changeTown(blank, 0, { pupils, name: { ja: '青葉町', en: 'Aoba' } })
    expect(changed.ok).toBe(true)
    if (!changed.ok) return
    const [next] = changed.value.municipalities
    expect(next!.pupils.byFiscalYear[year!]).toEqual([200, 200, 200, 200, 200, 200, 84, 200, 200])
    expect([next!.name.ja, next!.pupils.source]).toEqual(['青葉町', OWN_COUNTS.id])
    expect(changed.value.sources).toContain(OWN_COUNTS)
    expect(town.pupils.byFiscalYear[year!]![6]).toBe(200)
  })

  it('begin a further year as the last one was', () => {
    const { byFiscalYear } = withPupils(town, year! + 1, { grade: 1, count: 190 })
    expect(byFiscalYear[year! + 1]).toEqual([190, 200, 200, 200, 200, 200, 200, 200, 200])
    expect(byFiscalYear[year!]).toEqual(town.pupils.byFiscalYear[year!])
  })

  it('count pupils not attending by level; emptied, the national rates stand in again', () => {
    const junior = withNonAttending(town, year!, { level: 'juniorHigh', count: 30 })
    expect(junior).toEqual({ fiscalYear: year, juniorHigh: 30, source: OWN_COUNTS.id })
    const both = { ...town, nonAttending: junior }
    expect(withNonAttending(both, year!, { level: 'elementary', count: 20 })).toMatchObject({
      elementary: 20,
      juniorHigh: 30,
    })
    expect(withNonAttending(both, year!, { level: 'juniorHigh', count: null })).toBeNull()
  })

  it('are refused where more do not attend than there are, and the study stays as it is', () => {
    const nonAttending = withNonAttending(town, year!, { level: 'juniorHigh', count: 5000 })
    const refused = changeTown(blank, 0, { nonAttending })
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'more-than-pupils' }] })
  })
})
