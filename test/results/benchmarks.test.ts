import { describe, expect, it } from 'vitest'
import { benchmarksTable } from '../../src/results/benchmarks'
import { BENCHMARKS } from '../../src/rules/benchmarks'
import { CITY_SERIES, YEARS, cityInput, cityRun, spread } from './city-run'
import { textsOf } from './figures'

const rowsOf = (question: 1 | 2 | 3, input = cityInput({ focus: 1 })) =>
  benchmarksTable(question, BENCHMARKS, input)!.rows.map((row) =>
    row
      .slice(0, -1)
      .map(({ ja }) => ja)
      .join(' '),
  )

const years = (value: number) => YEARS.map(() => value)

describe('schools that exist', () => {
  it('stand beside the plan’s band with places, roll, fill and hours, and say what nobody published', () => {
    expect(rowsOf(1)).toEqual([
      '学校設置型 40 39（28〜40） 98%（70%〜100%） 770',
      '岐阜市立草潤中学校（学校設置型） 40（資料） 40（資料） 100%（計算） 770（資料）',
      '調布市立第七中学校 はしうち教室（分教室型） 45（資料） 12（資料） 27%（計算） 910（資料）',
      '世田谷区立世田谷中学校 ねいろ（分教室型） 60（公表） 46（公表） 77%（計算） 910（公表）',
      '八王子市立高尾山学園（小4〜中3）（学校設置型） わからない 111（公表） わからない わからない',
      '延岡市立南浦中学校 熊野江教室（分教室型） わからない 5（公表） わからない わからない',
    ])
  })

  it('stand beside hours by grade where the plan’s grades differ', () => {
    const more = { plan: 1, measure: 'hours.lessonUnits', by: { grade: 8 }, years: years(840) }
    const others = CITY_SERIES.filter(
      ({ plan, measure, by }) => !(plan === 1 && measure === more.measure && by?.grade === 8),
    )
    const input = cityInput({ focus: 1, result: cityRun([...others, more]) })
    expect(rowsOf(1, input)[0]).toMatch(/ 学年により770〜840$/)
  })

  it('stand beside its posts', () => {
    expect(rowsOf(2).slice(0, 4)).toEqual([
      '学校設置型 14.75（12.75〜16.75） 8 39（28〜40）',
      '岐阜市立草潤中学校（学校設置型） 19（資料） 8（資料） 40（資料）',
      '調布市立第七中学校 はしうち教室（分教室型） 9（資料） 5（資料） 12（資料）',
      '世田谷区立世田谷中学校 ねいろ（分教室型） わからない わからない 46（公表）',
    ])
  })

  it('stand beside what it costs to prepare, without salaries, and say 約 where the source does', () => {
    const years = YEARS.map((year) => (year === 2028 ? spread(20, 40).map((m) => m * 1e6) : 0))
    const facilities = { plan: 1, measure: 'cost.total', by: { item: 'facilities' }, years }
    const office = { ...facilities, by: { item: 'setup-office' } }
    const result = cityRun([...CITY_SERIES, facilities, office])
    expect(rowsOf(3, cityInput({ focus: 1, result })).slice(0, 4)).toEqual([
      '学校設置型 30（22〜38）',
      '岐阜市立草潤中学校（学校設置型） 約35（資料）',
      '調布市立第七中学校 はしうち教室（分教室型） 約1.3（資料）',
      '世田谷区立世田谷中学校 ねいろ（分教室型） わからない',
    ])
  })

  it('name a source for every figure that is shown', () => {
    for (const question of [1, 2, 3] as const) {
      const { rows } = benchmarksTable(question, BENCHMARKS, cityInput({ focus: 1 }))!
      for (const row of rows.slice(1)) {
        const known = row.slice(1, -1).some(({ ja }) => /（(資料|公表)）/.test(ja))
        expect(row.at(-1)!.ja !== '—').toBe(known)
      }
    }
  })

  it('are complete in English', () => {
    for (const question of [1, 2, 3] as const)
      for (const text of textsOf(
        benchmarksTable(question, BENCHMARKS, cityInput({ focus: 1 })),
        'en',
      ))
        expect(text).not.toMatch(/[぀-ヿ一-鿿]/)
  })

  it('keep their digits while the plan is still rough, and are not masked', () => {
    const masking = { threshold: 50 }
    const input = { ...cityInput({ focus: 1 }), masking }
    const { result } = input
    const half = { ...result, replications: 4_000, chunks: result.chunks.slice(0, 1) }
    const rough = { ...input, result: half }
    expect(rowsOf(1, rough)[4]).toContain('111（公表）')
    expect(rowsOf(1, rough)[5]).toContain('5（公表）')
  })

  it('are not shown beside a plan that opens nothing, or not yet', () => {
    expect(benchmarksTable(1, BENCHMARKS, cityInput({ focus: 0 }))).toBeNull()
    expect(benchmarksTable(1, BENCHMARKS, cityInput({ fiscalYear: YEARS[0]! }))).toBeNull()
  })
})
