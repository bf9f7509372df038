import { describe, expect, it } from 'vitest'
import { enoughStaffPage } from '../../src/results/enough-staff'
import { moneyPage } from '../../src/results/money'
import type { PageInput } from '../../src/results/page-input'
import { whichOnePage } from '../../src/results/which-one'
import { listAssumptions } from '../../src/study/assumption-rows'
import { describeCostLines } from '../../src/study/describe-costs'
import { describePayers } from '../../src/study/describe-payers'
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
      prefecture: { ja: '都' },
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
      prefecture: { ja: '県' },
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

  it('is also said by prices and cost lines: 都費 in Tokyo, 県独自 where the prefecture founds', () => {
    const labelOf = (study: Study, id: string) =>
      listAssumptions(study).find((row) => row.id === id)!.label
    const lines = (study: Study) => describeCostLines(study).map(({ label }) => label.ja)
    expect(labelOf(tokyo, 'money.salary').ja).toBe('都費教職員1人の年額（国庫負担の対象分）')
    expect(lines(tokyo)).toContain('都費負担教職員の給与')
    const prefecture = founded('prefecture')
    expect(labelOf(prefecture, 'money.municipal-post')).toEqual({
      ja: '県独自の職員1人の年額',
      en: 'Further post (a year)',
    })
    expect(lines(prefecture)).toContain('県独自の職員')
  })

  it('leaves open which founder pays where a designated city and its prefecture both found', () => {
    const [first, ...others] = city.municipalities
    const municipalities = [{ ...first!, type: 'designated-city' as const }, ...others]
    const [today, one, ...further] = city.plans
    const plans = [today!, { ...one!, founder: 'prefecture' }, ...further]
    const lines = describeCostLines({ ...city, municipalities, plans }).map(({ label }) => label.ja)
    expect(lines).toContain('設置者負担教職員の給与')
    expect(lines).toContain('設置者独自の職員')
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
