import { describe, expect, it } from 'vitest'
import { enoughStaffPage } from '../../src/results/enough-staff'
import { moneyPage } from '../../src/results/money'
import type { PageInput } from '../../src/results/page-input'
import { whichOnePage } from '../../src/results/which-one'
import { describeCostLines, describePayers } from '../../src/study/describe-costs'
import { describePurses } from '../../src/study/describe-purses'
import { libraryStudies } from '../../src/study/library'
import type { Study } from '../../src/study/study'
import { cityInput } from '../results/city-run'
import { textsOf } from '../results/figures'

const studyNamed = (id: string) => libraryStudies().find((study) => study.id === id)!
const city = studyNamed('aoba-city')
const tokyo = studyNamed('hashiuchi')

const founded = (founder: string): Study => ({
  ...city,
  plans: city.plans.map((plan) => (plan.founder === undefined ? plan : { ...plan, founder })),
})

describe('whose posts they are', () => {
  it('is said as the place says it: 都費 in Tokyo, 県費 elsewhere', () => {
    expect(describePurses(tokyo)).toMatchObject({
      authority: { ja: '都' },
      byLaw: { ja: '都費' },
      own: { ja: '市費' },
    })
    expect(describePurses(city).byLaw.ja).toBe('県費')
  })

  it('is the usual word where the study names no place', () => {
    const { byLaw, own } = describePurses(studyNamed('blank'))
    expect([byLaw.ja, own.ja]).toEqual(['県費', '市費'])
  })

  it('is a designated city’s own matter: it has no prefecture to explain them to', () => {
    const [first, ...others] = city.municipalities
    const municipalities = [{ ...first!, type: 'designated-city' as const }, ...others]
    expect(describePurses({ ...city, municipalities })).toMatchObject({
      authority: { ja: '市' },
      byLaw: { ja: '市費負担' },
      own: { ja: '市独自' },
      explains: false,
    })
  })

  it('is all the prefecture’s where the prefecture founds', () => {
    expect(describePurses(founded('prefecture'))).toMatchObject({
      byLaw: { ja: '県費' },
      own: { ja: '県独自' },
      founder: { ja: '県' },
      explains: false,
    })
  })
})

describe('The pages of a study in Tokyo', () => {
  it('never say 県', () => {
    const input: PageInput = {
      ...cityInput({ focus: 2 }),
      payerNames: describePayers(tokyo),
      purses: describePurses(tokyo),
    }
    const pages = [
      enoughStaffPage({ ...input, staffing: [] }),
      moneyPage({ ...input, costLines: describeCostLines(tokyo), unconfirmed: [] }),
      whichOnePage({ ...input, standardLessonUnits: 1015 }),
    ]
    const texts = pages.flatMap((page) => textsOf(page, 'ja'))
    expect(texts.filter((text) => /(?<!都道府)県/u.test(text))).toEqual([])
    expect(texts.some((text) => text.includes('都費'))).toBe(true)
    expect(texts.some((text) => text.includes('都支出金'))).toBe(true)
  })
})
