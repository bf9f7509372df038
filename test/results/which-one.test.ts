import type { WhichOneInput } from '../../src/results/page-input'
import { howManyPage } from '../../src/results/how-many'
import { whichOnePage } from '../../src/results/which-one'
import { describe, expect, it } from 'vitest'
import type { SeriesFixture } from './build-run'
import { CITY_SERIES, PLANS, YEARS, cityInput, cityRun, spread } from './city-run'
import { figuresIn, textsOf } from './figures'

const input = (changes: Partial<WhichOneInput> = {}): WhichOneInput => ({
  ...cityInput({ focus: 1 }),
  standardLessonUnits: 1015,
  ...changes,
})

/** The city with other samples for some measures of the campus. */
function withCampus(samples: Readonly<Record<string, readonly number[]>>): WhichOneInput {
  const others = CITY_SERIES.filter(
    ({ plan, measure, by }) => plan !== 1 || by !== undefined || !(measure in samples),
  )
  const series = Object.entries(samples).map(([measure, years]): SeriesFixture => ({
    plan: 1,
    measure,
    years: YEARS.map(() => years),
  }))
  const grades = CITY_SERIES.filter(
    ({ plan, by }) => plan === 1 && by && Object.keys(by).length > 0,
  )
  return input({
    result: cityRun([...others.filter((one) => !grades.includes(one)), ...grades, ...series]),
  })
}

const page = whichOnePage(input())
const rowOf = (id: string) => page.rows.find((row) => row.id === id)!

describe('the sentence of question 6', () => {
  it('sets two plans against each other: pupils, purse, opening', () => {
    expect(page.headline).toEqual({
      ja: '分教室型と比べ、学校設置型の受け入れる生徒は、どちらともいえない（5人少ない〜5人多い）。市の負担は年31百万円重い（28〜34）。開校は1年おそい。',
      en: 'Campus against Branch. Pupils taken in: unclear (5 fewer to 5 more). Cost to the city: ¥31 million a year more (28–34). Opens 1 year later.',
    })
  })

  it('takes the plan in focus for one of the two', () => {
    const third = { ...PLANS[2]!, id: 'third', slot: 3, name: { ja: '三番目の案', en: 'Third' } }
    const plans = [...PLANS, third]
    const series = CITY_SERIES.flatMap((one) =>
      one.plan === 2 ? [one, { ...one, plan: 3 }] : [one],
    )
    const { headline } = whichOnePage(input({ plans, result: cityRun(series, plans), focus: 3 }))
    expect(headline.ja).toContain('三番目の案と比べ、学校設置型の')
  })

  it('compares a single school with the baseline', () => {
    const { headline } = whichOnePage(input({ baseline: 2 }))
    expect(headline.ja).toContain('分教室型と比べ、学校設置型の')
    const alone = whichOnePage(
      input({
        plans: PLANS.slice(0, 2),
        result: cityRun(
          CITY_SERIES.filter(({ plan }) => plan < 2),
          PLANS.slice(0, 2),
        ),
      }),
    )
    expect(alone.headline.ja).toContain(
      '受け入れる生徒の数は、学校設置型のほうが39人多い（28〜40）。',
    )
  })

  it('says more only where 8 futures in 10 agree', () => {
    const many = withCampus({ 'pupils.enrolled': spread(60, 80) })
    expect(whichOnePage(many).headline.ja).toContain('受け入れる生徒は35人多い（34〜38）。')
    const unclear = withCampus({ 'pupils.enrolled': [...spread(10, 40), ...spread(50, 90)] })
    expect(whichOnePage(unclear).headline.ja).toContain('どちらともいえない')
  })

  it('looks for another measure where the purse does not decide', () => {
    const branch = CITY_SERIES.find((one) => one.plan === 2 && one.measure === 'cost.municipality')!
    const same = input({
      result: cityRun(
        CITY_SERIES.map((one) =>
          one.plan === 1 && one.measure === 'cost.municipality'
            ? { ...one, years: branch.years }
            : one,
        ),
      ),
    })
    expect(whichOnePage(same).headline.ja).toContain('どこにもつながらない生徒は8人多い。')
  })

  it('names both plans in every clause where there is room', () => {
    const earlier = PLANS.map((plan) => ({
      ...plan,
      openingFiscalYear: plan.openingFiscalYear && 2028,
    }))
    const { headline } = whichOnePage({
      ...withCampus({ 'pupils.enrolled': spread(60, 80) }),
      plans: earlier,
    })
    expect(headline).toEqual({
      ja: '受け入れる生徒の数は、学校設置型のほうが35人多い（34〜38）。市の負担は、学校設置型のほうが年31百万円重い（28〜34）。',
      en: 'Pupils taken in: Campus 35 pupils more than Branch (34–38). Cost to the city: Campus ¥31 million a year more than Branch (28–34).',
    })
  })

  it('has nothing to compare where there is one plan', () => {
    const plans = [PLANS[0]!]
    const alone = whichOnePage(
      input({
        plans,
        focus: 0,
        result: cityRun(
          CITY_SERIES.filter(({ plan }) => plan === 0),
          plans,
        ),
      }),
    )
    expect(alone.headline.ja).toBe('比べる案がありません')
    expect(alone.rows[0]!.cells).toEqual([])
  })
})

describe('the rows of question 6', () => {
  it('follow the questions', () => {
    expect(page.rows.map(({ id, question }) => `${question} ${id}`)).toEqual([
      '1 pupils.enrolled',
      '1 pupils.waiting',
      '1 pupils.waiting.chance',
      '1 pupils.unreached',
      '1 pupils.nonAttending',
      '1 pupils.attended',
      '1 pupils.furtherSchooling',
      '2 posts.prefecture',
      '2 posts.prefecture.net',
      '2 posts.municipal.vacant',
      '3 cost.year',
      '3 cost.before',
      '3 cost.others',
      '3 cost.per-pupil',
      '3 cost.per-pupil.ordinary',
      '4 hours.lessonUnits',
      '5 opening',
    ])
  })

  it('give value, difference and how often it gets better', () => {
    const campus = page.rows.map(({ label, baseline, cells }) => {
      const { value, difference, better } = cells[0]!
      return [label.ja, baseline.ja, value.ja, difference.ja, better].join(' ')
    })
    expect(campus).toEqual([
      '通う生徒（在籍） 0 39 +39 20',
      '入れない生徒（待機） 0 0 ±0 0',
      '入れない生徒が出る — 9回 — ',
      'どこにもつながらない生徒 122 114 ▲8 20',
      '不登校（地域全体） 337 336 ▲1 20',
      '登校（在籍×登校率） 0 27 +27 20',
      '卒業して進学する生徒 0 12 +12 20',
      '県費の教職員 0 14.75 +14.75 ',
      '県費の純増 0 11.08 +11.08 ',
      '市費の職員の欠員 0 1 +1 0',
      '市の負担（年） 10.1 48 +38 0',
      '市の負担（開校まで） 0 42 +42 0',
      '県と国の負担（年） 3.2 125 +121 ',
      '生徒1人あたり（年） — 4.8 — ',
      '同じ人数の通常の学校の1人あたり（年） — 2.8 — ',
      '年間の授業時数 1,015 770 ▲245 ',
      '開校 — 令和11年度 — ',
    ])
  })

  it('say that hours are the mean of grades where those differ', () => {
    expect(rowOf('hours.lessonUnits').label.ja).toBe('年間の授業時数')
    const series = CITY_SERIES.map((one) =>
      one.plan === 1 && one.measure === 'hours.lessonUnits' && one.by?.grade === 8
        ? { ...one, years: YEARS.map(() => 840) }
        : one,
    )
    const { rows } = whichOnePage(input({ result: cityRun(series) }))
    const row = rows.find(({ id }) => id === 'hours.lessonUnits')
    expect(row?.label.ja).toBe('年間の授業時数（学年の平均）')
  })

  it('carry the interval that is drawn, and none where a future has no value', () => {
    expect(rowOf('pupils.enrolled').cells[0]!.interval).toEqual({ low: 28, middle: 39, high: 40 })
    expect(rowOf('hours.lessonUnits').cells[1]!.interval).toEqual({
      low: -105,
      middle: -105,
      high: -105,
    })
    expect(rowOf('cost.per-pupil').cells[0]!.interval).toBeNull()
  })

  it('say a minus aloud', () => {
    expect(rowOf('pupils.unreached').cells[0]!.spoken).toEqual({ ja: 'マイナス8', en: 'minus 8' })
  })

  it('count the futures with too few places, which the middle of the waiting hides', () => {
    const [campus, branch] = rowOf('pupils.waiting.chance').cells
    expect(campus).toMatchObject({ dots: 9, interval: null, value: { ja: '9回', en: '9' } })
    expect(campus!.asks).toMatchObject({ measure: 'pupils.waiting', about: 'chance' })
    const atFirst = howManyPage({ ...cityInput({ focus: 1 }), measure: 'demand', observed: [] })
    expect(campus!.dots).toBe(atFirst.futures!.short)
    expect(atFirst.headline.ja).toContain(`20回に${campus!.dots}回`)
    expect(branch!.dots).toBeLessThan(campus!.dots!)
  })

  it('say where more futures could still turn a difference round, and only there', () => {
    const differences = (changed: WhichOneInput) =>
      whichOnePage(changed).rows.find(({ id }) => id === 'pupils.waiting')!.cells[0]!.difference
    // Somebody waits in just one half of the futures.
    const close = withCampus({ 'pupils.waiting': spread(0, 1) })
    expect(differences(close).ja).toMatch(/※$/)
    const isExplained = (one: WhichOneInput) =>
      whichOnePage(one).notes.some(({ ja }) => ja.startsWith('※'))
    expect(isExplained(close)).toBe(true)
    expect(isExplained(input())).toBe(false)
    expect(differences(input()).ja).toBe('±0')
  })

  it('do not call a tie better', () => {
    expect(rowOf('pupils.waiting').cells[1]!.better).toBe(0)
  })

  it('turn round with the baseline', () => {
    const turned = whichOnePage(input({ baseline: 1 }))
    const cell = turned.rows.find(({ id }) => id === 'cost.year')!.cells[0]!
    expect([cell.plan.id, cell.difference.ja, cell.better]).toEqual(['status-quo', '▲38', 20])
    const opening = turned.rows.find(({ id }) => id === 'opening')!.cells[1]!
    expect(opening.difference.ja).toBe('▲1')
  })

  it('see the money from the purse that is asked for', () => {
    const ids = (viewpoint: WhichOneInput['viewpoint']) =>
      whichOnePage(input({ viewpoint }))
        .rows.filter(({ question }) => question === 3)
        .map(({ label }) => label.ja)
    expect(ids('prefecture')).toEqual([
      '県の負担（年）',
      '県の負担（開校まで）',
      '市と国の負担（年）',
      '生徒1人あたり（年）',
      '同じ人数の通常の学校の1人あたり（年）',
    ])
    expect(ids('all')).toEqual([
      '全体の費用（年）',
      '全体の費用（開校まで）',
      '生徒1人あたり（年）',
      '同じ人数の通常の学校の1人あたり（年）',
    ])
  })
})

describe('the table of question 6', () => {
  it('explains a difference between two alternatives by both', () => {
    const { sentence, table } = whichOnePage(input())
    const asked = sentence.ja.flatMap((part) => (part.kind === 'figure' ? [part.asks] : []))
    expect(asked[0]).toMatchObject({ planId: 'campus', about: 'difference', against: 'branch' })
    const ofPair = table.asks!.flatMap((row) => row.slice(-2)).filter((one) => one !== null)
    expect(ofPair.length).toBeGreaterThan(0)
    for (const one of ofPair) expect(one).toMatchObject({ planId: 'campus', against: 'branch' })
  })

  it('holds every figure of the sentence, for any focus, baseline and purse', () => {
    for (const changes of [{}, { focus: 2 }, { baseline: 1 }, { viewpoint: 'all' as const }]) {
      const { headline, table } = whichOnePage(input(changes))
      const elsewhere = figuresIn(textsOf(table.rows, 'ja'))
      for (const figure of figuresIn([headline.ja])) expect(elsewhere).toContain(figure)
    }
  })

  it('has the two plans of the sentence side by side at its end', () => {
    const { groups, columns, rows } = page.table
    expect(groups!.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length)
    expect(groups!.at(-1)!.label.ja).toBe('学校設置型と分教室型の差')
    const purse = rows.find(([label]) => label!.ja === '市の負担（年）')!
    expect(purse.slice(-2).map(({ ja }) => ja)).toEqual(['+31', '28〜34'])
    expect(rows.every((row) => row.length === columns.length)).toBe(true)
  })
})
