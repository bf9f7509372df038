import { describe, expect, test } from 'vitest'
import { layoutColumns } from '../../src/domain/columns'
import type { CostItemInputs, ModelInputs, PlanInputs } from '../../src/domain/model-inputs'
import type { Quantity } from '../../src/domain/quantity'
import { compileStudy } from '../../src/study/compile'
import { libraryStudies } from '../../src/study/library'
import { city, cityWith, type MunicipalityDraft } from './city'

const inputs = compileStudy(city)
const town = inputs.municipalities[0]!

const planOf = (id: string, of: ModelInputs = inputs): PlanInputs =>
  of.plans.find((plan) => plan.id === id)!
const costOf = (plan: PlanInputs, id: string): CostItemInputs =>
  plan.costs.find((cost) => cost.id === id)!
const quantityOf = (index: number, of: ModelInputs = inputs): Quantity => of.quantities[index]!

function townWith(change: (municipality: MunicipalityDraft) => void) {
  return compileStudy(cityWith((d) => change(d.municipalities[0]!))).municipalities[0]!
}

describe('Years', () => {
  test('begin after the year whose pupils not attending are known', () => {
    expect([inputs.baseFiscalYear, inputs.lastFiscalYear]).toEqual([2024, 2037])
    expect(town.pupils).toEqual([[1369, 1413, 1460, 1463, 1492, 1505, 1525, 1547, 1559]])
  })

  test('begin after the last year of pupils where nobody has counts', () => {
    const uncounted = cityWith((d) => delete d.municipalities[0]!.nonAttending)
    expect(compileStudy(uncounted).baseFiscalYear).toBe(2024)
  })

  test('counted after the base year are taken as they are', () => {
    const earlier = townWith((m) => (m.nonAttending!.fiscalYear = 2022))
    expect(earlier.pupils).toHaveLength(3)
    expect(earlier.pupils[0]![0]).toBe(1461)
  })
})

test('Hours of the status quo are the standard’s, so that 770 lessons are 245 fewer', () => {
  const { series } = layoutColumns(inputs)
  const wholes = series.filter(
    ({ measure, by }) => measure === 'hours.lessonUnits' && Object.keys(by).length === 0,
  )
  expect(wholes.map(({ values }) => values![0])).toEqual([1015, 770, 910])
})

describe('Entrants', () => {
  test('have three quarters of one age and a quarter of the next', () => {
    // 1 January 2025: 1,335 six-year-olds, 1,258 five-year-olds: 0.75 × 1,335 + 0.25 × 1,258.
    expect(town.entrants[0]).toBe(1315.75)
    // Five years later: 0.75 × 1,057 one-year-olds + 0.25 × 997 under one.
    expect(town.entrants).toHaveLength(6)
    expect(town.entrants[5]).toBe(1042)
  })

  test('after the register are its youngest and a quarter who are not born yet', () => {
    // 997 × (1 − 0.035 ÷ 4) × 0.98 who enter the local school.
    expect(town.laterEntrants).toBe(968.510725)
  })

  test('without a register shrink from the last counted grade 1', () => {
    const unregistered = townWith((m) => delete m.agesOnJanuaryFirst)
    expect(unregistered.entrants).toEqual([])
    expect(unregistered.laterEntrants).toBe(1321.085) // 1,369 × (1 − 0.035)
  })

  test('of a register whose youngest are long at school are those of no register', () => {
    const old = townWith((m) => (m.agesOnJanuaryFirst!.year = 2018))
    expect([old.entrants, old.laterEntrants]).toEqual([[], 1321.085])
    // One year later its youngest are the entrants of 2025.
    const last = townWith((m) => (m.agesOnJanuaryFirst!.year = 2019))
    expect([last.entrants, last.laterEntrants]).toEqual([[], 968.510725])
  })

  test('of years between the count and the register take its first cohort', () => {
    const gap = townWith((m) => (m.agesOnJanuaryFirst!.year = 2027))
    expect(gap.entrants.slice(0, 4)).toEqual([1315.75, 1315.75, 1315.75, 1249.25])
  })

  test('of years that are counted already are left out', () => {
    const late = townWith((m) => (m.agesOnJanuaryFirst!.year = 2023))
    expect(late.entrants).toHaveLength(4)
    expect(late.entrants[0]).toBe(1212.25)
  })
})

describe('Ratios from grade to grade', () => {
  test('are the mean of the last years, as in the published example', () => {
    const history = townWith((m) => {
      const year = (first: number, second: number, third: number) => [
        ...[first, second, third],
        ...[50, 50, 50, 50, 50, 50],
      ]
      m.pupils.byFiscalYear = {
        2021: year(100, 90, 80),
        2022: year(110, 95, 88),
        2023: year(120, 99, 91),
      }
      m.nonAttending = { fiscalYear: 2023, elementary: 20, juniorHigh: 20, source: 'pupils' }
    })
    // 95 ÷ 100 and 99 ÷ 110; 88 ÷ 90 and 91 ÷ 95.
    expect(history.ratio.slice(0, 2)).toEqual([0.925, 0.967836257])
    // ln 0.95 = −0.051293, ln 0.9 = −0.105361: their sd is 0.054067 ÷ √2.
    expect(history.ratioSd[0]).toBe(0.038231)
    expect(history.ratioSd[4]).toBe(0.01)
  })

  test('look back five years and no further', () => {
    const long = townWith((m) => {
      const even = new Array<number>(9).fill(1000)
      const years = [2019, 2020, 2021, 2022, 2023, 2024].map((year) => [year, even] as const)
      m.pupils.byFiscalYear = { ...Object.fromEntries(years), 2018: even.map(() => 900) }
    })
    expect(long.ratio[0]).toBe(1)
    expect(long.ratioSd[0]).toBe(0.01)
  })

  test('are held between 0.8 and 1.25', () => {
    const moved = townWith((m) => {
      m.pupils.byFiscalYear['2023'] = [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]
      m.pupils.byFiscalYear['2024'] = [1000, 2000, 100, 1000, 1000, 1000, 1000, 1000, 1000]
      delete m.pupils.byFiscalYear['2021']
      delete m.pupils.byFiscalYear['2022']
    })
    expect(moved.ratio.slice(0, 3)).toEqual([1.25, 0.8, 1])
  })

  test('are 1 where only one year is known', () => {
    const blank = libraryStudies().find(({ id }) => id === 'blank')
    const { ratio, ratioSd } = compileStudy(blank!).municipalities[0]!
    expect(new Set(ratio)).toEqual(new Set([1]))
    expect(new Set(ratioSd)).toEqual(new Set([0.01]))
  })
})

describe('Pupils not attending', () => {
  test('known as totals take the national shape in whole people', () => {
    // 274 by 9,154 : 14,184 : … : 34,303 is 19.24, 29.81, 40.38, 50.95, 61.52, 72.10.
    expect(town.nonAttending.slice(0, 6)).toEqual([19, 30, 40, 51, 62, 72])
    // 370 by 58,035 : 77,768 : 80,309 is 99.36, 133.14, 137.50.
    expect(town.nonAttending.slice(6)).toEqual([99, 133, 138])
    expect(town.elementaryByShape).toBe(true)
  })

  test('known by grade are kept, and no shape is drawn', () => {
    const byGrade = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const counted = townWith((m) => {
      m.nonAttending = { fiscalYear: 2024, byGrade, source: 'pupils' }
    })
    expect(counted.nonAttending).toEqual(byGrade)
    expect(counted.elementaryByShape).toBe(false)
  })

  test('unknown are the nation’s rates, and no level of its own', () => {
    const unknown = townWith((m) => delete m.nonAttending)
    // 137,704 and 216,266 in the nation; the city is 180,000 of 123.8 million.
    expect(unknown.nonAttending.slice(0, 6).reduce((a, b) => a + b)).toBe(200)
    expect(unknown.nonAttending.slice(6).reduce((a, b) => a + b)).toBe(314)
    expect(unknown.level).toEqual([null, null])
  })

  test('known for one level take the nation’s rates for the other', () => {
    const half = townWith((m) => delete m.nonAttending!.elementary)
    expect(half.nonAttending.slice(0, 6).reduce((a, b) => a + b)).toBe(200)
    expect(half.nonAttending.slice(6)).toEqual([99, 133, 138])
    // The level nobody counted stays as uncertain as where nothing is counted.
    expect(half.level[0]).toBeNull()
    expect(half.level[1]).toBe(town.level[1])
  })

  test('set a level that small counts draw towards the nation', () => {
    // (16 + 274) ÷ (16 + 200.2) and (16 + 370) ÷ (16 + 314.4).
    expect(town.level[0]).toBeCloseTo(1.3413, 3)
    expect(town.level[1]).toBeCloseTo(1.1682, 3)
  })

  test('of an older year begin with the onset of that year', () => {
    // By totals, onset of fiscal 2021 was 0.7434 and of 2022 0.8973 of fiscal 2023's, as in the model's text.
    const onsetOf = (fiscalYear: number) => {
      const older = cityWith((d) => (d.municipalities[0]!.nonAttending!.fiscalYear = fiscalYear))
      return compileStudy(older).world.onset[6]!
    }
    expect(onsetOf(2021) / onsetOf(2023)).toBeCloseTo(0.743407, 3)
    expect(onsetOf(2022) / onsetOf(2023)).toBeCloseTo(0.897253, 3)
    expect(inputs.world.onset[6]).toBe(0.034)
  })
})

describe('Home schools', () => {
  test('differ in size by 0.7 to 1.3, every grade’s total kept', () => {
    const schools = town.homeSchools.filter(({ level }) => level === 'junior-high')
    expect(schools).toHaveLength(12)
    const grade7 = schools.map(({ pupils }) => pupils[6]!)
    expect(grade7.reduce((a, b) => a + b)).toBe(1525)
    // Means of 127: the smallest of twelve has 0.725 of it, the largest 1.275.
    expect([Math.min(...grade7), Math.max(...grade7)]).toEqual([92, 162])
    expect(schools[0]!.pupils.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('not stated are as large as the nation’s average', () => {
    const unstated = townWith((m) => delete m.homeSchools)
    const count = (level: string) =>
      unstated.homeSchools.filter((school) => school.level === level).length
    // 8,702 ÷ 340 and 4,631 ÷ 340.
    expect([count('elementary'), count('junior-high')]).toEqual([26, 14])
  })
})

describe('Quantities', () => {
  test('stated alike are one, so that plans meet the same luck', () => {
    const campus = planOf('campus')
    const branch = planOf('branch')
    expect(campus.school!.accept).toBe(branch.school!.accept)
    expect(costOf(campus, 'lunch').unit).toBe(costOf(branch, 'lunch').unit)
  })

  test('that differ by plan keep the luck they share', () => {
    const running = (id: string) => quantityOf(costOf(planOf(id), 'running').unit)
    expect(running('campus')).toMatchObject({ low: 8e6, likely: 15e6, high: 25e6 })
    expect(running('branch')).toMatchObject({ low: 1e6, likely: 3e6, high: 6e6 })
    expect(running('campus').slot).toBe(running('branch').slot)
  })

  test('stated by plan or study go before the library', () => {
    const own = compileStudy(
      cityWith((d) => {
        d.assumptions['funnel.accept'] = { low: 0.5, likely: 0.6, high: 0.7 }
        d.plans[2]!.assumptions = { 'money.running': { low: 1, likely: 2, high: 3 } }
      }),
    )
    const branch = planOf('branch', own)
    expect(quantityOf(branch.school!.accept, own)).toMatchObject({ low: 0.5, likely: 0.6 })
    expect(quantityOf(costOf(branch, 'running').unit, own)).toMatchObject({ likely: 2 })
    expect(quantityOf(costOf(planOf('campus', own), 'running').unit, own)).toMatchObject({
      likely: 15e6,
    })
  })

  test('of the share who come are the library’s prior until somebody types one', () => {
    expect(planOf('campus').school!.share.typed).toBeNull()
    const typed = compileStudy(
      cityWith((d) => (d.assumptions['funnel.share'] = { low: 0.05, likely: 0.1, high: 0.2 })),
    )
    const { typed: index } = planOf('campus', typed).school!.share
    expect(quantityOf(index!, typed)).toMatchObject({ kind: 'odds', slot: 10, likely: 0.1 })
  })

  test('that nobody confirmed are empty until somebody types them', () => {
    expect(planOf('campus').ordinaryTax).toBeNull()
    const typed = compileStudy(
      cityWith((d) => {
        d.plans[1]!.assumptions = { 'money.ordinary-tax': { low: 0, likely: 1e6, high: 2e6 } }
      }),
    )
    expect(quantityOf(planOf('campus', typed).ordinaryTax!, typed).likely).toBe(1e6)
    expect(planOf('branch', typed).ordinaryTax).toBeNull()
  })
})

describe('Adding a plan', () => {
  test('changes no number of the world or of the other plans', () => {
    const fewer = compileStudy(cityWith((d) => d.plans.splice(2, 1)))
    expect(fewer.municipalities).toEqual(inputs.municipalities)
    expect(fewer.world).toEqual(inputs.world)
    expect(fewer.plans).toEqual(inputs.plans.slice(0, 2))
    expect(fewer.quantities).toEqual(inputs.quantities.slice(0, fewer.quantities.length))
  })
})

test('What crosses to the engine is plain data that a copy equals', () => {
  for (const study of libraryStudies()) {
    const compiled = compileStudy(study)
    expect(structuredClone(compiled)).toEqual(compiled)
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled)
  }
})
