import { enoughStaffPage } from '../../src/results/enough-staff'
import { lawNote } from '../../src/results/enough-staff/law-note'
import { USUAL_PURSES } from '../../src/domain/purses'
import type { EnoughStaffInput, LawFacts, StaffingFacts } from '../../src/results/page-input'
import { describe, expect, it } from 'vitest'
import { CITY_SERIES, YEARS, cityInput, cityRun, spread } from './city-run'
import { figuresIn, textsOf } from './figures'

const SHARED = { ja: '本校が兼ねる', en: 'Parent school' }
const ARTICLE_15 = { ja: '7条2項・15条', en: 'arts. 7(2) and 15' }
const THIRD = { numerator: 1, denominator: 3 }
const OWN_SCHOOL: LawFacts = {
  school: { ja: '中学校', en: 'junior high school' },
  article: { ja: '義務標準法 第7条', en: 'Standards Act, Art. 7' },
  basis: { kind: 'own-school', teachersByClasses: [0, 4, 6, 8.001, 8] },
}
const PARENT: LawFacts = {
  ...OWN_SCHOOL,
  basis: { kind: 'parent-difference', parentClasses: 12, changeByClasses: [0, -0.08, 3.14, 4.56] },
}

const STAFFING: readonly StaffingFacts[] = [
  {
    planId: 'campus',
    roles: [
      { label: { ja: '校長', en: 'Principal' }, postsByClasses: [0, 1], instead: null },
      {
        label: { ja: '養護教諭', en: 'School nurse' },
        postsByClasses: [0, 0, 0, 1],
        instead: null,
      },
      { label: { ja: '事務職員', en: 'Clerk' }, postsByClasses: [0, 0, 0, 0.75, 1], instead: null },
    ],
    law: OWN_SCHOOL,
    request: { requested: 6, article: ARTICLE_15, nationPays: THIRD },
  },
  {
    planId: 'branch',
    roles: [
      { label: { ja: '校長', en: 'Principal' }, postsByClasses: [0], instead: SHARED },
      { label: { ja: '養護教諭', en: 'School nurse' }, postsByClasses: [0], instead: SHARED },
    ],
    law: PARENT,
    request: { requested: 4, article: ARTICLE_15, nationPays: THIRD },
  },
]

const input = (changes: Partial<EnoughStaffInput> = {}): EnoughStaffInput => ({
  ...cityInput({ focus: 1 }),
  staffing: STAFFING,
  ...changes,
})

/** The city with other samples for one measure of the campus. */
function withSeries(measure: string, samples: readonly number[] | number): EnoughStaffInput {
  const others = CITY_SERIES.filter((one) => one.plan !== 1 || one.measure !== measure)
  const years = YEARS.map((year) => (year < 2029 ? 0 : samples))
  return input({ result: cityRun([...others, { plan: 1, measure, years }]) })
}

const page = enoughStaffPage(input())

describe('the sentence of question 2', () => {
  it('divides what the law gives from what is hoped for, and says how often all posts are filled', () => {
    expect(page.headline).toEqual({
      ja: '学校設置型の県費14.75人のうち、法令で決まるのは10.75人。残りの4人は加配しだい。市費の8人がすべてそろうのは、20回に4回。',
      en: 'Of 14.75 prefecture posts of Campus, 10.75 are set by law; the other 4 hang on additional grants. All 8 municipal posts are filled in 4 of 20.',
    })
  })

  it('does not call it the rest where middles leave another one', () => {
    const { headline, notes } = enoughStaffPage(withSeries('posts.prefecture', 15.751))
    expect(headline.ja).toContain('県費は、法令で決まる10.75人と、加配しだいの4人。')
    expect(notes[0]!.ja).toContain('まんなか')
  })

  it('owns up to a branch whose classes cost the parent school posts', () => {
    const { headline } = enoughStaffPage(withSeries('posts.prefecture.quota', -0.08))
    expect(headline.ja).toContain('法令で決まる県費の教職員は0.08人へる。加配しだいが4人。')
  })

  it('has words for no quota, no additional posts and no municipal ones', () => {
    expect(enoughStaffPage(withSeries('posts.prefecture.quota', 0)).headline.ja).toContain(
      '学校設置型に、法令で決まる県費の教職員はいない。',
    )
    const lawOnly = {
      ...withSeries('posts.prefecture.additional', 0),
    }
    expect(enoughStaffPage(lawOnly).headline.ja).not.toContain('すべて法令')
    expect(enoughStaffPage(withSeries('posts.municipal', 0)).headline.ja).not.toContain('市費')
  })

  it.each([
    [spread(1, 3), 'すべてそろうことは、ほとんどない。'],
    [[0], '市費の8人は、確実にすべてそろう。'],
    [
      Array.from({ length: 10_000 }, (_, r) => (r === 0 ? 1 : 0)),
      'そろうのは、ほぼ確実（20回に19回より多い）。',
    ],
  ])('never says a number where a chance is next to none or all', (vacant, words) => {
    const { headline } = enoughStaffPage(withSeries('posts.municipal.vacant', vacant))
    expect(headline.ja).toContain(words)
  })

  it('says that nothing is added where no school is in focus', () => {
    expect(enoughStaffPage(input({ focus: 0 })).headline).toEqual({
      ja: '現状のまま、新しい職はふえない。',
      en: 'As it is: no post is added.',
    })
  })
})

describe('the posts of question 2', () => {
  const [, campus, branch] = page.plans

  it('stand in rows that make the quota, the teachers with three decimals', () => {
    const [quota] = campus!.sections
    expect(quota!.total.ja).toBe('10.75')
    expect(quota!.rows.map(({ label, value, figure }) => [label.ja, value, figure?.ja])).toEqual([
      ['校長', 1, undefined],
      ['教頭・教諭', 8.001, '8.001'],
      ['養護教諭', 1, undefined],
      ['事務職員', 0.75, '0.75'],
    ])
  })

  it('say what the parent school does for a branch', () => {
    const [quota] = branch!.sections
    expect(quota!.rows.map(({ label, value, instead }) => [label.ja, value, instead?.ja])).toEqual([
      ['校長', 0, '本校が兼ねる'],
      ['教頭・教諭', 4.56, undefined],
      ['養護教諭', 0, '本校が兼ねる'],
    ])
  })

  it('show the range of additional posts and the vacancies of municipal ones', () => {
    const [, additional, municipal] = campus!.sections
    expect(additional).toMatchObject({ total: { ja: '4' }, range: { ja: '2〜6' } })
    expect(additional!.rows[0]).toMatchObject({ value: 4, low: 2, high: 6 })
    expect(municipal).toMatchObject({ total: { ja: '8' }, range: { ja: '欠員 0〜3' } })
    expect(municipal!.rows[0]).toMatchObject({ value: 8, vacant: 1 })
  })

  it('are none in a plan without a school', () => {
    expect(page.plans[0]!.sections).toEqual([])
    expect(page.strip[0]).toMatchObject({ figure: null, nothing: { ja: '配置なし' } })
  })

  it('are the same in headline, strip, sections and table', () => {
    for (const focus of [1, 2]) {
      const { headline, strip, plans, table } = enoughStaffPage(input({ focus }))
      const elsewhere = figuresIn(textsOf([strip, plans, table.rows], 'ja'))
      for (const figure of figuresIn([headline.ja])) expect(elsewhere).toContain(figure)
    }
    expect(page.strip[1]!.figure!.ja).toBe('14.75＋8')
  })

  it('are listed by role and basis, with the totals', () => {
    const rows = page.table.rows.map((row) => row.map(({ ja }) => ja).join(' '))
    expect(rows).toEqual([
      '校長 法令（県費） 1 本校が兼ねる',
      '教頭・教諭 法令（県費） 8.001 4.56',
      '養護教諭 法令（県費） 1 本校が兼ねる',
      '事務職員 法令（県費） 0.75 —',
      '法令で決まる計 法令（県費） 10.75 4.56',
      '加配 加配（県費） 4（2〜6） 2（1〜4）',
      '市費の職員 市費 8 5',
      '県費の計  14.75（12.75〜16.75） 6.56（5.56〜8.56）',
      '欠員の見込み 市費 1（0〜3） 1（0〜2）',
    ])
  })

  it('come to what the prefecture gains in all', () => {
    expect(page.net.rows.map((row) => row.map(({ ja }) => ja).join(' '))).toEqual([
      'この案の教職員 14.75（12.75〜16.75） 6.56（5.56〜8.56）',
      '在籍校で減る分（引く） 1.67 1.14',
      'ほかの学校から移る加配（引く） 2（1〜3） 1（0.50〜2.00）',
      '純増 11.08（10.08〜12.08） 4.42（3.92〜5.42）',
    ])
  })
})

describe('the note on the law', () => {
  it('says why 8.001 posts are not nine', () => {
    expect(page.lawNote).toEqual({
      ja: '学級が3つの中学校は、法令の表では教頭と教諭で8.001人。端数は県全体でまとめて上げるもので、学校ごとに9人とは数えない。',
      en: 'By the table of the law, a junior high school of 3 classes has 8.001 deputy heads and teachers. Fractions are rounded up over the whole prefecture; no school is counted as 9 by itself.',
    })
    expect(page.lawArticle.ja).toBe('義務標準法 第7条')
  })

  it('tells a branch what its classes change at the parent school', () => {
    expect(enoughStaffPage(input({ focus: 2 })).lawNote.ja).toBe(
      '県が分教室の学級を別に数え、本校がいまの生徒数で12学級なら、分教室の3学級で15学級になり、法令の表で教職員は4.56人ふえる。学級数は未来によって変わる。端数は県全体でまとめて上げるもので、学校ごとには上げない。',
    )
  })

  it('has a sentence for each way it can come out', () => {
    const style = page.style
    expect(lawNote(OWN_SCHOOL, 4, 11, USUAL_PURSES, style).ja).toContain(
      '教頭と教諭で8人。端数は県全体で',
    )
    expect(lawNote(PARENT, 1, -0.08, USUAL_PURSES, style).ja).toContain(
      '13学級になり、法令の表で教職員は0.08人へる。',
    )
    expect(lawNote(PARENT, 3, 0, USUAL_PURSES, style).ja).toContain('別に数えなければ')
    expect(lawNote(null, 3, 10.751, USUAL_PURSES, style).ja).toContain('学校ごとには上げない')
  })
})

describe('the page that others read', () => {
  const instead = {
    ja: '要望 6人（認められるかは県しだい）',
    en: '6 requested (the prefecture decides)',
  }
  const internal = [
    { planId: 'campus', measure: 'posts.prefecture.additional', requested: 6, instead },
    { planId: 'branch', measure: 'posts.prefecture.additional', requested: 4, instead },
  ]
  const changes = { internal, masking: { threshold: 5 } }
  const shown = enoughStaffPage(input(changes))

  it('says of additional posts what is requested, and no guess at what is granted', () => {
    expect(shown.headline.ja).toContain(
      '学校設置型に、法令で決まる県費の教職員は10.75人。加配は6人を求めている。',
    )
    expect(shown.strip[1]!.figure!.ja).toBe('10.75＋6＋8')
    const [, additional] = shown.plans[1]!.sections
    expect(additional).toMatchObject({ total: { ja: '6' }, range: null })
    expect(additional!.rows).toMatchObject([
      { value: 6, low: null, high: null, requested: instead },
    ])
    const row = shown.table.rows.find(([label]) => label!.ja === '加配')!
    expect(row[2]).toEqual(instead)
  })

  it('is the same whatever is guessed at', () => {
    const guess = enoughStaffPage({ ...withSeries('posts.prefecture.additional', 1), ...changes })
    for (const part of ['headline', 'strip', 'plans', 'table', 'lawNote', 'notes'] as const)
      expect(guess[part]).toEqual(shown[part])
  })

  it('withholds what is moved from elsewhere, and the gross and net that contain the guess', () => {
    const cells = shown.net.rows.map(([, cell]) => cell!.ja)
    expect([cells[0], cells[2], cells[3]]).toEqual(['非公開', '非公開', '非公開'])
    expect(cells[1]).toMatch(/\d/)
  })

  it('holds nothing back among ourselves', () => {
    expect(enoughStaffPage(input({ internal })).headline).toEqual(page.headline)
  })
})

describe('what can be shown to the prefecture', () => {
  const textOf = (changes: Partial<EnoughStaffInput> = {}) =>
    enoughStaffPage(input(changes)).explanation!

  it('names posts by law, those requested, those that fall away, net and yen', () => {
    const { title, lines } = textOf()
    expect(title.ja).toBe('県への説明：学校設置型の教職員（令和14年度の見込み）')
    expect(lines.map(({ ja }) => ja)).toEqual([
      '学校：学校設置型。令和11年4月1日にひらく。在籍は28〜40人（10回に8回）、学級は3学級の見込み。',
      '法令で決まる定数：10.75人。根拠は義務標準法 第7条。端数は県全体でまとめて上げるもので、県の中の按分の値。',
      '追加で求める加配：6人。根拠は義務標準法7条2項・15条で、数は国が毎年度定める。',
      '生徒が移り、在籍校の学級がへって減る定数：1.67人。',
      '県全体の純増（新しい定数から減る定数を引いたもの）：加配がすべてほかの学校から移るなら9.08人、すべて新しく付くなら15.08人。',
      '県が負担する給与など（年、国の1/3を除き、共済などの上乗せを含む）：法令で決まる定数の分で60百万円（10回に8回 58〜62百万円）、求める加配をすべて足すと94百万円（10回に8回 90〜97百万円）。',
    ])
  })

  it('tells both ends of net growth, whatever anybody guesses at', () => {
    const before = textOf().text
    const guessed = ['posts.prefecture.additional', 'posts.prefecture.net'].map((measure) => ({
      plan: 1,
      measure,
      years: YEARS.map((year) => (year < 2029 ? 0 : 1)),
    }))
    const others = CITY_SERIES.filter(
      (one) => one.plan !== 1 || !guessed.some(({ measure }) => measure === one.measure),
    )
    expect(textOf({ result: cityRun([...others, ...guessed]) }).text).toEqual(before)
  })

  it('counts a branch’s classes by the table of the law, not by what the prefecture may recognize', () => {
    const { text } = textOf({ focus: 2 })
    expect(text.ja).toContain('法令で決まる定数：4.56人（分教室の学級を本校と別に数えた場合')
    const recognised = CITY_SERIES.filter(
      (one) => one.plan !== 2 || one.measure !== 'posts.prefecture.quota',
    )
    const years = YEARS.map((year) => (year < 2028 ? 0 : [0, 4.56]))
    const guess = { plan: 2, measure: 'posts.prefecture.quota', years }
    expect(textOf({ focus: 2, result: cityRun([...recognised, guess]) }).text).toEqual(text)
  })

  it('can be copied as one text, in both languages', () => {
    const { title, lines, closing, text } = textOf()
    expect(text.ja.split('\n')).toEqual([title.ja, ...lines.map(({ ja }) => `・${ja}`), closing.ja])
    expect(text.en).not.toMatch(/[぀-ヿ一-鿿]/)
  })

  it('is nothing where there is nobody to explain to, or no school yet', () => {
    const own = { ...USUAL_PURSES, explains: false }
    expect(enoughStaffPage(input({ purses: own })).explanation).toBeNull()
    expect(enoughStaffPage(input({ fiscalYear: YEARS[0]! })).explanation).toBeNull()
    expect(enoughStaffPage(input({ focus: 0 })).explanation).toBeNull()
  })
})
