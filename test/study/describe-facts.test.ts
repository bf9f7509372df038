import { describe, expect, it } from 'vitest'
import { describeCostLines, describeUnconfirmed } from '../../src/study/describe-costs'
import { describePayers } from '../../src/study/describe-payers'
import { changeAssumption } from '../../src/study/change-assumption'
import { describeHours } from '../../src/study/describe-hours'
import { describeStaffing } from '../../src/study/describe-staffing'
import { libraryStudies } from '../../src/study/library'

const city = libraryStudies().find(({ id }) => id === 'aoba-city')!

describe('what the rules of posts say of the city’s plans', () => {
  const [campus, branch] = describeStaffing(city)

  it('gives a campus of three classes a principal, a nurse, three quarters of a clerk and 8.001 teachers', () => {
    expect(campus!.roles.map(({ postsByClasses }) => postsByClasses[3])).toEqual([1, 1, 0.75])
    expect(campus!.law.basis).toMatchObject({ kind: 'own-school' })
    const { basis } = campus!.law
    expect(basis.kind === 'own-school' && basis.teachersByClasses[3]).toBe(8.001)
  })

  it('names the articles by which additional posts for pupils not attending are asked for', () => {
    expect(campus!.request.article.ja).toBe('7条2項・15条（不登校は15条2号の児童生徒支援）')
  })

  it('lets a branch’s parent school do what a school of its own would have', () => {
    expect(branch!.roles.every(({ instead }) => instead?.ja === '法令上は本校に含む')).toBe(true)
    const { basis } = branch!.law
    expect(basis.kind === 'parent-difference' && basis.parentClasses).toBeGreaterThan(3)
  })
})

describe('the city’s money in words', () => {
  it('calls the payers as the city does', () => {
    const { municipality, prefecture } = describePayers(city)
    expect([municipality.ja, prefecture.ja]).toEqual(['市', '県'])
  })

  it('says who pays each line by which share', () => {
    const lines = describeCostLines(city).filter(({ planId }) => planId === 'campus')
    const payers = (id: string) => lines.find(({ item }) => item === id)?.payers
    expect(payers('prefecture-salaries')).toEqual({
      ja: '国 1/3・県 2/3',
      en: 'Nation 1/3, Prefecture 2/3',
    })
    expect(payers('municipal-posts')).toEqual({ ja: '市', en: 'City' })
  })

  it('names what nobody has confirmed, and what is computed meanwhile', () => {
    const campus = describeUnconfirmed(city).filter(({ ja }) => ja.startsWith('学校設置型'))
    expect(campus.map(({ ja }) => ja)).toEqual([
      '学校設置型：普通交付税の見込み（年）（計に入れていない）',
      '学校設置型：設置準備の国の補助の上限（年度ごと）（上限なしとして計算）',
      '学校設置型：設置準備の補助率1/3（資料で確認できるのは令和5年度。令和9・10年度も1/3として計算）',
    ])
  })

  it('says of a core city that the third for its social workers is unconfirmed', () => {
    const [town] = city.municipalities
    const coreCity = { ...city, municipalities: [{ ...town!, type: 'core-city' as const }] }
    const lines = describeUnconfirmed(coreCity).map(({ ja }) => ja)
    expect(lines).toContain(
      '学校設置型：市町村（中核市など）が行うスクールソーシャルワーカーへの国の1/3（都道府県が行うとして計算）',
    )
    expect(describeUnconfirmed(city).some(({ ja }) => ja.includes('ソーシャル'))).toBe(false)
  })

  it('says beside the share that a ceiling stops it', () => {
    const typed = changeAssumption(city, 'plans[1].assumptions["money.preparation-ceiling"]', {
      low: 1e6,
      likely: 1e6,
      high: 1e6,
    })
    const lines = describeCostLines(typed.ok ? typed.value : city)
    const line = lines.find(({ planId, item }) => planId === 'campus' && item === 'preparation')
    expect(line!.payers).toEqual({
      ja: '国 1/3（上限あり）・市',
      en: 'Nation 1/3 (up to a ceiling), City',
    })
  })
})

describe('the city’s lessons', () => {
  it('stand against 1,015 lesson units in each grade of junior high school', () => {
    const { grades, standards, meanStandard } = describeHours(city)
    expect(grades).toEqual([7, 8, 9])
    expect(standards.slice(6)).toEqual([1015, 1015, 1015])
    expect(meanStandard).toBe(1015)
  })
})
