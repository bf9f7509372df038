import { howManyPage } from '../../src/results/how-many'
import type { HowManyInput } from '../../src/results/page-input'
import { describe, expect, it } from 'vitest'
import { CITY_SERIES, cityInput, cityRun, spread, CHOSEN, YEARS } from './city-run'
import { figuresIn, textsOf } from './figures'
import { BRANCH } from './plans'

const input = (changes: Partial<HowManyInput> = {}): HowManyInput => ({
  ...cityInput(),
  measure: 'demand',
  observed: [],
  ...changes,
})

/** The city with another demand for the branch. */
function withDemand(demand: readonly number[], waiting: readonly number[]): HowManyInput {
  const open = (samples: readonly number[]) =>
    YEARS.map((year) => (year < 2028 ? samples.map(() => 0) : samples))
  const others = CITY_SERIES.filter(
    ({ plan, measure }) =>
      plan !== 2 || (measure !== 'pupils.demand' && measure !== 'pupils.waiting'),
  )
  return input({
    result: cityRun([
      ...others,
      { plan: 2, measure: 'pupils.demand', years: open(demand) },
      { plan: 2, measure: 'pupils.waiting', years: open(waiting) },
    ]),
  })
}

const page = howManyPage(input())

describe('the sentence of question 1', () => {
  it('says who comes and how often the places are too few', () => {
    expect(page.headline).toEqual({
      ja: '令和14年度、分教室型に通いたい生徒は24〜44人（10回に8回）。定員45人で足りなくなるのは20回に1回。',
      en: 'In FY2032, 24–44 pupils want to come to Branch (8 in 10). 45 places fall short in 1 of 20.',
    })
  })

  it('says in words that the places hardly ever fall short', () => {
    const demand = spread(20, 44)
    const { headline, futures } = howManyPage(
      withDemand(
        demand,
        demand.map(() => 0),
      ),
    )
    expect(headline.ja).toContain('定員45人で足りなくなることは、ほとんどない。')
    expect(headline.en).toContain('45 places will hardly ever fall short.')
    expect(futures!.short).toBe(0)
    expect(futures!.captionAll.ja).toBe('全員が通える 確実')
  })

  it('says certain only where every future is short', () => {
    const demand = spread(50, 70)
    const all = howManyPage(
      withDemand(
        demand,
        demand.map((people) => people - 45),
      ),
    )
    expect(all.headline.ja).toContain('定員45人では、確実に足りなくなる。')
    expect(all.headline.en).toContain('45 places are certain to fall short.')

    const one = Array.from({ length: 10_000 }, (_, r) => (r === 0 ? 45 : demand[r % 40]!))
    const nearly = howManyPage(
      withDemand(
        one,
        one.map((people) => people - 45),
      ),
    )
    expect(nearly.headline.ja).toContain('足りなくなるのは、ほぼ確実（20回に19回より多い）。')
  })

  it('names the caps by grade where they bind before the whole is full', () => {
    const demand = spread(20, 44)
    const { headline, notes, futures } = howManyPage(
      withDemand(
        demand,
        demand.map((people) => (people > 32 ? 1 : 0)),
      ),
    )
    expect(headline.ja).toContain('学年ごとの定員（計45人）で足りなくなるのは20回に9回。')
    expect(notes[0]!.ja).toContain('学年ごとの定員')
    expect(futures).toMatchObject({ places: null, short: 9 })
  })

  it('speaks of those not attending where no school is in focus', () => {
    expect(howManyPage(input({ focus: 0 })).headline).toEqual({
      ja: '令和14年度の不登校の児童生徒は294〜379人（10回に8回）。どこにもつながらない児童生徒は104〜140人。',
      en: 'In FY2032, 294–379 pupils do not attend school (8 in 10). 104–140 pupils are reached by nothing.',
    })
  })

  it('says so where the plan is not open yet', () => {
    const early = howManyPage(input({ fiscalYear: 2027 }))
    expect(early.headline.ja).toBe(
      '令和9年度、分教室型はまだひらいていない。ひらくのは令和10年4月1日。',
    )
    expect(early.futures).toBeNull()
    expect(early.strip[2]!.nothing!.ja).toBe('まだひらいていない')
  })

  it('follows what is looked at', () => {
    const enrolled = howManyPage(input({ measure: 'enrolled', focus: 1 }))
    expect(enrolled.headline.ja).toBe(
      '令和14年度、学校設置型に在籍する生徒は28〜40人（10回に8回）。定員40人で足りなくなるのは20回に9回。',
    )
    const waiting = howManyPage(input({ measure: 'waiting', focus: 1 }))
    expect(waiting.headline.en).toBe(
      'In FY2032, 0–10 pupils find no place at Campus (8 in 10). 40 places fall short in 9 of 20.',
    )
    expect(waiting.fan.places).toBeNull()
  })
})

describe('the figures of question 1', () => {
  it('stand in the strip under their plan', () => {
    expect(
      page.strip.map(({ figure, nothing, caption }) => (figure ?? nothing!).ja + '｜' + caption.ja),
    ).toEqual([
      '新しい学校なし｜どこにもつながらない生徒 104〜140人',
      '28〜50｜入れない生徒が出る 20回に9回',
      '24〜44｜入れない生徒が出る 20回に1回',
    ])
    expect(page.strip[2]!.places).toEqual({ ja: '定員45人', en: '45 places' })
  })

  it.each([0, 1, 2])('are the same in headline, strip and tables for plan %i', (focus) => {
    for (const measure of ['demand', 'enrolled', 'waiting'] as const) {
      const { headline, strip, table, forPupils } = howManyPage(input({ focus, measure }))
      const elsewhere = figuresIn(textsOf([strip, table.rows, forPupils.rows], 'ja'))
      for (const figure of figuresIn([headline.ja])) expect(elsewhere).toContain(figure)
    }
  })

  it('have their band in the fan for each year that the plan is open', () => {
    const [campus, branch] = page.fan.lines
    expect(campus!.bands.map((band) => band?.p50 ?? null)).toEqual([null, null, 39, 39, 39, 39, 39])
    expect(branch!.bands[0]).toBeNull()
    expect(branch!.bands[5]).toMatchObject({ p10: 24, p50: 34, p90: 44 })
  })

  it('end in dots of which the sentence counts the last', () => {
    const { values, short, places } = page.futures!
    expect(values).toHaveLength(20)
    expect(values.filter((people) => people > places!)).toHaveLength(short)
    expect(page.futures!.captionShort.en).toBe('Some find no place: 1 of 20 (±1)')
    expect(page.futures!.captionAll.ja).toBe('全員が通える 20回に19回')
  })

  it('lead from not attending to the roll', () => {
    expect(
      page.funnel.map(({ label, value, passage }) => [label.ja, value.ja, passage?.ja]),
    ).toEqual([
      ['不登校の中学生', '297人', undefined],
      ['問い合わせる', '68人', '不登校の4人に1人'],
      ['体験する', '48人', '問い合わせた3人に2人'],
      ['申し込む', '36人', '体験した4人に3人'],
      ['通う（在籍）', '34人', '申し込んだ10人に9人が入学。前からの在籍もふくむ'],
    ])
  })
})

describe('the tables of question 1', () => {
  it('give the fan year by year, with nothing before the opening', () => {
    expect(page.table.groups!.map(({ label, span }) => [label.ja, span])).toEqual([
      ['', 1],
      ['学校設置型', 5],
      ['分教室型', 5],
    ])
    expect(page.table.rows[0]!.map(({ ja }) => ja)).toEqual([
      '令和9年度',
      ...Array.from({ length: 10 }, () => '—'),
    ])
    expect(page.table.rows[5]!.slice(6).map(({ ja }) => ja)).toEqual(['34', '24', '44', '28', '41'])
  })

  it('say what becomes of the pupils, with and without a school', () => {
    const rows = page.forPupils.rows.map((row) => row.map(({ ja }) => ja).join(' '))
    expect(rows).toContain('登校（在籍×登校率） — 27（20〜28） 24（17〜31）')
    expect(rows).toContain(
      'どこにもつながらない（地域全体） 122（104〜140） 114（96〜132） 106（88〜124）',
    )
  })

  it('divide the roll by grade', () => {
    expect(page.byGrade!.rows.map((row) => row.map(({ ja }) => ja).join(' '))).toEqual([
      '中1 13（10〜14） 12（8〜15）',
      '中2 13（9〜13） 11（8〜15）',
      '中3 13（9〜13） 11（8〜14）',
    ])
  })
})

describe('the notes of question 1', () => {
  it('say how forecasts this far ahead have fared, and what to do about it', () => {
    const noteOf = (fiscalYear: number) => howManyPage(input({ fiscalYear })).notes[0]!.ja
    expect(noteOf(2030)).toMatch(/^4年先の見込みを.*、7回のうち5回で.*幅より多かった。幅より多く/u)
    expect(noteOf(2031)).toMatch(/^5年先の見込みを.*、6回のうち5回で.*幅より多かった。幅より多く/u)
    expect(noteOf(2032)).toContain('幅より多かった。それより先は試せていない。')
    expect(noteOf(2032)).toContain('決めておき、新しい調査の数が出たら')
    expect(howManyPage(input({ fiscalYear: CHOSEN - 3 })).notes.map(({ ja }) => ja)).toEqual([
      '計算の回数を増やすと動くのは、10回に8回の幅の両端で±1人まで。',
      '10,000回の計算による。',
    ])
  })

  it('own up to rough figures while few futures are in', () => {
    const some = { ...cityRun(), replications: 4_000, chunks: cityRun().chunks.slice(0, 1) }
    const early = howManyPage(input({ result: some, focus: 0 }))
    expect(early.headline.ja).toContain('290〜380人')
    expect(early.strip[0]!.caption.ja).toContain('100〜140人')
    expect(early.notes.at(-1)!.ja).toContain('4,000回')
  })
})

describe('a plan of elementary grades', () => {
  it('speaks of 児童', () => {
    const plans = [...cityInput().plans.slice(0, 2), { ...BRANCH, grades: [5, 6] }]
    const grades = [5, 6].map((grade) => ({
      plan: 2,
      measure: 'pupils.enrolled',
      by: { grade },
      years: YEARS.map(() => 10),
    }))
    const result = cityRun([...CITY_SERIES, ...grades])
    expect(howManyPage(input({ plans, result })).headline.ja).toContain('通いたい児童は')
  })
})
