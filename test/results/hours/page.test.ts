import { describe, expect, test } from 'vitest'
import { hoursPage } from '../../../src/results/hours'
import { curriculumSheet } from '../../../src/results/hours/curriculum-sheet'
import { describePlans } from '../../../src/study/describe'
import { describeSheet } from '../../../src/study/describe-sheet'
import { textsOf } from '../figures'
import type { CalendarFacts } from '../../../src/domain/school-year'
import type { HoursInput } from '../../../src/results/page-input'
import { describeHours } from '../../../src/study/describe-hours'
import { libraryStudies } from '../../../src/study/library'
import { cityInput } from '../city-run'

const city = libraryStudies().find(({ id }) => id === 'aoba-city')!

const page = (focus: number, changes: Partial<HoursInput> = {}) =>
  hoursPage({ ...cityInput({ focus }), ...describeHours(city), ...changes })

const campus = page(1)

describe('question 4 with subjects', () => {
  test('says the hours, the gap to the standard and what is cut most', () => {
    expect(campus.headline).toEqual({
      ja: '学校設置型は年770時間。標準より245時間少ない。理科と、音楽・美術・技術家庭を合わせたセルフデザインを、それぞれ約半分にする。',
      en: 'Campus: 770 lesson units a year. That is 245 below the standard. It cuts science and Self Design to about half each.',
    })
  })

  test('says first that school days are missing', () => {
    const calendars = [{ planId: 'campus', fit: { daysShort: 12 } }] as unknown as CalendarFacts[]
    expect(page(1, { calendars }).headline.ja).toBe(
      '授業日が12日足りない。学校設置型は年770時間。標準より245時間少ない。理科と、音楽・美術・技術家庭を合わせたセルフデザインを、それぞれ約半分にする。',
    )
  })

  test('tells under each plan how its hours come about, and what doesn’t agree', () => {
    expect(campus.strip.map(({ caption, flag }) => [caption.ja, flag?.ja])).toEqual([
      ['標準授業時数（学校教育法施行規則 別表第二）', undefined],
      ['週20コマ＋ウォームアップ・クールダウンの2コマ＝22×35週', undefined],
      ['週26コマ×35週', 'CSTは届出70・計算35で一致しない'],
    ])
    expect(campus.strip.map(({ caption, flag }) => [caption.en, flag?.en])).toEqual([
      ['Standard lesson units (School Education Act regulation, table 2)', undefined],
      ['20 a week + 2 of Warm-up and cool-down = 22 × 35 weeks', undefined],
      ['26 a week × 35 weeks', 'CST: 70 declared, 35 computed'],
    ])
  })

  test('shows the grade that was chosen where the plan teaches it, else one in the middle', () => {
    expect([campus.grades, campus.grade]).toEqual([[7, 8, 9], 8])
    expect(page(1, { grade: 9 }).bars!.grade).toBe(9)
    expect(page(1, { grade: 3 }).bars!.grade).toBe(8)
  })

  test('has a bar for every subject, with the merged one’s name in it and its subjects beside', () => {
    const bars = campus.bars!
    expect(bars.bars.map(({ label, inside }) => [label.ja, inside?.ja])).toEqual([
      ['国語', undefined],
      ['社会', undefined],
      ['数学', undefined],
      ['理科', undefined],
      ['外国語', undefined],
      ['保健体育', undefined],
      ['音楽・美術・技術家庭', 'セルフデザイン'],
      ['総合的な学習', undefined],
      ['道徳', undefined],
      ['特別活動', undefined],
      ['ウォームアップ・クールダウン（新設）', '1日10分×2'],
    ])
    expect(bars.assumedWords!.ja).toBe('33のます目のうち33は仮置き。')
    expect(page(2).bars!.bars.find(({ id }) => id === 'cst')!.differs).toEqual({
      declared: { ja: '70', en: '70' },
      computed: { ja: '35', en: '35' },
    })
  })

  test('writes the same digits in bars, table, strip and sentence', () => {
    const { bars, table, strip } = campus
    const last = table.rows.at(-1)!.map(({ ja }) => ja)
    expect(last).toEqual(['計', '770', '1,015', '▲245', '—'])
    expect(strip[1]!.figure!.ja).toBe(last[1])
    expect(bars!.total.differenceWords.ja).toBe(last[3])
    expect(table.rows[3]!.map(({ ja }) => ja)).toEqual(['理科', '70', '140', '▲70', '仮定'])
  })

  test('is complete in English, in the page and in the ministry’s table', () => {
    const plans = describePlans(city)
    const sheets = [1, 2].map((index) =>
      curriculumSheet({
        facts: describeSheet(city, plans[index]!.id)!,
        plan: plans[index]!,
        fiscalYear: 2032,
        style: campus.style,
      }),
    )
    const all = [campus, page(2), ...sheets]
    const [english, japanese] = [textsOf(all, 'en'), textsOf(all, 'ja')]
    expect(english).toHaveLength(japanese.length)
    for (const text of english) expect(text).not.toMatch(/[぀-ヿ一-鿿]/)
    for (const text of [...english, ...japanese])
      expect(text).not.toMatch(/おすすめ|最適|べき|望ましい|[!！]|recommend|should|best/)
  })

  test('keeps the totals by grade where no subjects are known', () => {
    const plain = page(1, { curricula: [] })
    expect(plain.bars).toBeNull()
    expect(plain.balance).toBeNull()
    expect(plain.table).toBe(plain.byGrade)
  })
})
