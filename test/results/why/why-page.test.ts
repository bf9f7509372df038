import { describe, expect, test } from 'vitest'
import { PARTNER_OFFSET } from '../../../src/domain/run'
import { weigh } from '../../../src/engine/influence'
import { prepare, simulate } from '../../../src/engine/simulate'
import { howManyPage } from '../../../src/results/how-many'
import type { Asks } from '../../../src/results/pages'
import type { WhyPage } from '../../../src/results/why/page'
import type { WhyRequest } from '../../../src/results/why/request'
import { samplesAsked } from '../../../src/results/why/samples-asked'
import { whyPage } from '../../../src/results/why/why-page'
import { changeAssumption } from '../../../src/study/change-assumption'
import { describePayers } from '../../../src/study/describe-payers'
import { describePurses } from '../../../src/study/describe-purses'
import type { Study } from '../../../src/study/study'
import { city, cityWith, scenarioText, studyOf } from '../../study/city'
import { requestOf, STUDIES } from './scenes'
import { wideStudy } from './wide-study'

const REPLICATIONS = 1000
const base = requestOf(city, REPLICATIONS)
const chunk = simulate(prepare(base.inputs), city.seed, 0, 300, { chanceOffset: PARTNER_OFFSET })
const partner = { ...base.page.result, replications: 300, chunks: [chunk] }

const YEAR = 2032
const demand: Asks = { planId: 'branch', measure: 'pupils.demand', fiscalYear: YEAR }

/** As the drawer has it once everything is worked out. */
function asked(asks: Asks, more: Partial<WhyRequest> = {}): WhyPage {
  const request = { ...base, partner, asks, ...more }
  const influences = weigh(request.inputs, city.seed, samplesAsked(request.page, asks))
  return whyPage({ ...request, influences })
}

interface Grade {
  readonly grade: number
  readonly middle: number
}

function middleOf(samples: Float64Array): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)]!
}

const ABOUT: readonly NonNullable<Asks['about']>[] = [
  'value',
  'chance',
  'difference',
  'before-opening',
]

describe.each([...STUDIES, ['two municipalities', wideStudy()] as const])(
  'why this number, of %s',
  (_, study) => {
    const request = requestOf(study, 30)
    const { layout, ...run } = request.page.result

    test('answers every measure of every plan in both languages', () => {
      for (const { plan, measure, by } of layout.series)
        for (const about of ABOUT) {
          const asks = { planId: layout.planIds[plan]!, measure, by, about } as const
          if (!hasBaselineSeries(asks, layout.series, request)) continue
          const page = whyPage({ ...request, asks })
          for (const words of [page.title, page.reading, page.plainText]) {
            expect(words.ja, measure).toMatch(/\S/)
            expect(words.en, measure).toMatch(/\S/)
          }
          expect(page.plainText.ja + page.plainText.en).not.toMatch(/NaN|undefined|null|Infinity/)
          if (about !== 'before-opening') expect(page.steps.length, measure).toBeGreaterThan(0)
        }
      expect(run.replications).toBe(30)
    })

    test('answers yen per pupil of every plan', () => {
      for (const planId of layout.planIds)
        for (const measure of ['cost.total', 'cost.net', 'cost.comparator']) {
          const page = whyPage({ ...request, asks: { planId, measure, about: 'per-pupil' } })
          expect(page.plainText.ja + page.plainText.en).not.toMatch(/NaN|undefined|Infinity/)
        }
    })
  },
)

/** A cost line that only one plan has can't differ from the other's. */
function hasBaselineSeries(
  { about, measure, by = {} }: Asks,
  series: readonly { plan: number; measure: string; by: object }[],
  { page }: Omit<WhyRequest, 'asks'>,
): boolean {
  if (about !== 'difference') return true
  return series.some(
    (one) =>
      one.plan === page.baseline &&
      one.measure === measure &&
      JSON.stringify(one.by) === JSON.stringify(by),
  )
}

describe('what the drawer says of a figure', () => {
  const page = asked(demand)

  test('is the figure of the page, with its unit', () => {
    const strip = howManyPage({
      ...base.page,
      fiscalYear: YEAR,
      measure: 'demand',
      observed: [],
    }).strip
    const cell = strip.find(({ plan }) => plan.id === 'branch')!
    expect(page.figure).toEqual(cell.figure)
    expect(page.unit).toEqual({ ja: '人', en: 'pupils' })
    expect(page.title.ja).toBe('通いたい児童生徒（令和14年度）')
    expect(page.plan.id).toBe('branch')
  })

  test('says that the calculation at likely values is not the middle, with both figures', () => {
    const likely = page.steps.at(-1)!.value.ja
    expect(page.notTheMiddle!.ja).toContain(likely)
    expect(page.notTheMiddle!.ja).toContain('まんなか')
  })

  test('lists what widens it first, then what its calculation used', () => {
    expect(page.widening).toBe(3)
    expect(page.inputs[0]).toMatchObject({ path: 'assumptions["funnel.share"]' })
    const weights = page.inputs.map(({ weight }) => weight)
    expect(weights.slice(0, 3)).toEqual([...weights.slice(0, 3)].sort((a, b) => b! - a!))
    expect(weights.slice(3).every((weight) => weight === null)).toBe(true)
    const paths = page.inputs.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toContain('assumptions["funnel.accept"]')
  })

  test('names no input of another plan', () => {
    const money = asked({ planId: 'campus', measure: 'cost.municipality', fiscalYear: YEAR })
    const paths = money.inputs.map(({ path }) => path ?? '')
    expect(paths).toContain('plans[1].assumptions["money.running"]')
    expect(paths.filter((path) => path.startsWith('plans[2]'))).toEqual([])
  })

  test('passes over wages, which only move along with the labour market, where posts are asked', () => {
    const vacant = asked({ planId: 'campus', measure: 'posts.municipal.vacant', fiscalYear: YEAR })
    const paths = vacant.inputs.map(({ path }) => path ?? '')
    expect(paths.join()).toContain('posts.')
    expect(paths.join()).not.toContain('money.')
  })

  test('adds who applies in April up, and goes on with it', () => {
    const text = page.plainText.ja.replaceAll(/\u3000\d+/g, '\u3000n')
    expect(text).toContain(
      [
        '＝ 4月の申込み（間もない人）　n人（学年ごとに人数に丸めて足す）',
        '＋ 4月の申込み（前から）　n人',
        '＝ 4月の申込み　n人',
        '× 案内を受けて入学を決める割合　n%',
      ].join('\n'),
    )
  })

  test('tells not knowing from chance once partners are there', () => {
    expect(page.split!.unknown + page.split!.chance).toBe(1)
    expect(whyPage({ ...base, asks: demand }).split).toBeNull()
  })

  test('says how far more futures would move it, and how it settled', () => {
    expect(page.precision!.ja).toMatch(/^計算の回数を増やすと動くのは±\d+人まで$/)
    expect(page.convergence.map(({ replications }) => replications)).toEqual([250, 500, 1000])
    const { low, middle, high } = page.convergence.at(-1)!
    expect(low).toBeLessThan(middle)
    expect(middle).toBeLessThan(high)
    expect(page.converging).toMatchObject({ kind: 'people', unit: { ja: '人' } })
  })

  test('tells no small count by how it settled, where others look', () => {
    const { middle } = page.convergence.at(-1)!
    const threshold = Math.round(middle)
    const masked = asked(demand, { page: { ...base.page, masking: { threshold } } })
    for (const { low } of masked.convergence) expect(low).toBe(threshold / 2)
  })

  test('has the future of even luck still to come: everything but the calculation is there', () => {
    const early = whyPage({ ...base, asks: demand, likely: null })
    expect(early.steps).toEqual([])
    expect(early.notTheMiddle).toBeNull()
    expect(early.figure).toEqual(page.figure)
  })

  test('cites the articles of a legal quota in its text', () => {
    const quota = asked({ planId: 'campus', measure: 'posts.prefecture.quota', fiscalYear: YEAR })
    expect(quota.plainText.ja).toContain('7条1項1号')
    expect(quota.plainText.en).toContain('art. 7(1)(i)')
    expect(quota.plainText.ja).toContain('法令基準日 令和8年4月1日')
    expect(asked(demand).plainText.ja).toMatch(/通いたい割合.*：.+。持ち主 仮置き/u)
    expect(quota.steps.map(({ value }) => value.ja)).toContain('8.001人')
  })

  test('cites the articles by which nation and prefecture pay, by whose school it is', () => {
    const paysBy = (study: Study, payer: string) => {
      const request = requestOf(study, 30)
      const asks: Asks = { planId: 'campus', measure: `cost.${payer}`, fiscalYear: YEAR }
      return whyPage({ ...request, asks }).plainText.ja
    }
    expect(paysBy(city, 'nation')).toContain('義務教育費国庫負担法　2条1号　')
    expect(paysBy(city, 'prefecture')).toContain('市町村立学校職員給与負担法　1条')
    const designated = cityWith((draft) => (draft.municipalities[0]!.type = 'designated-city'))
    expect(paysBy(designated, 'nation')).toContain('義務教育費国庫負担法　3条')
    expect(paysBy(designated, 'municipality')).not.toContain('給与負担法')
    const prefectural = cityWith((draft) => {
      for (const plan of draft.plans) if (plan.kind === 'campus') plan.founder = 'prefecture'
    })
    expect(paysBy(prefectural, 'nation')).toContain('義務教育費国庫負担法　2条3号')
    expect(paysBy(prefectural, 'prefecture')).not.toContain('給与負担法')
  })

  test('says over whose posts fractions are rounded up, and that each grade is rounded by itself', () => {
    const { ja } = asked({ planId: 'campus', measure: 'posts.prefecture.quota' }).plainText
    expect(ja).toContain('県全体で1回だけ（県の按分値）')
    const purses = describePurses(studyOf(JSON.parse(scenarioText('hashiuchi')) as object))
    const inTokyo = asked(
      { planId: 'campus', measure: 'posts.prefecture.quota' },
      { page: { ...base.page, purses } },
    )
    expect(inTokyo.plainText.ja).toContain('都全体で1回だけ（都の按分値）')
    expect(asked(demand).plainText.ja).toContain('学年ごとに人数に丸めて足す')
  })

  test('names cost lines and funding sources as the study’s place does', () => {
    const tokyo = studyOf(JSON.parse(scenarioText('hashiuchi')) as object)
    const place = { purses: describePurses(tokyo), payerNames: describePayers(tokyo) }
    const inTokyo = (asks: Partial<Asks>) =>
      asked(
        { planId: 'campus', measure: 'cost.total', fiscalYear: YEAR, ...asks },
        { page: { ...base.page, ...place } },
      ).plainText.ja
    expect(inTokyo({})).toContain('都費負担教職員の給与')
    expect(inTokyo({ by: { item: 'prefecture-salaries' } })).not.toContain('県費負担')
    const source = { measure: 'cost.funding', by: { source: 'prefectural' } }
    expect(inTokyo(source)).toContain('都支出金')
    expect(inTokyo(source)).not.toContain('県支出金')
  })

  test('calls yen per pupil a ratio of means, and no mean', () => {
    const ratio = asked({ planId: 'campus', measure: 'cost.total', about: 'per-pupil' })
    expect(ratio.notTheMiddle!.ja).toContain('費用の平均÷在籍の平均は')
  })

  test('says of a figure that nothing moves that it is the same in every future', () => {
    const hours = asked({ planId: 'campus', measure: 'hours.lessonUnits', fiscalYear: YEAR })
    expect(hours.reading.ja).toBe('どの未来でも同じ数字です。')
    expect(hours.plainText.ja).toContain('入れた数字\n- 年間の授業時数')
    expect(hours.convergence).toEqual([])
  })

  test('gives hours that differ by grade from fewest to most, as their page does, and names the mean', () => {
    const request = requestOf(
      cityWith(({ plans }) => {
        const campus = plans.find(({ id }) => id === 'campus')!
        delete campus['learning']
        campus['lessonUnits'] = { '7': 770, '8': 840, '9': 770 }
      }),
    )
    const hours = whyPage({
      ...request,
      asks: { planId: 'campus', measure: 'hours.lessonUnits', fiscalYear: YEAR },
    })
    expect(hours.figure.ja).toBe('770〜840')
    expect(hours.reading.ja).toContain('学年の平均は793.3時間')
    expect(hours.steps.at(-1)!.note!.ja).toBe('学年の平均')
  })

  test('has a chance counted over the futures', () => {
    const chance = asked({
      planId: 'branch',
      measure: 'pupils.waiting',
      fiscalYear: YEAR,
      about: 'chance',
    })
    const headline = howManyPage({
      ...base.page,
      focus: 2,
      fiscalYear: YEAR,
      measure: 'demand',
      observed: [],
    }).headline.ja
    expect(headline).toContain(chance.figure.ja.replace(/（.*$/u, ''))
    expect(chance.precision!.ja).toContain('20回のうち±')
    expect(chance.steps.at(-1)!.operator).toBe('＝')
  })

  test('says that a paired difference may differ from the difference of two middles', () => {
    const difference = asked({
      planId: 'branch',
      measure: 'cost.municipality',
      fiscalYear: YEAR,
      about: 'difference',
    })
    expect(difference.reading.ja).toContain('違うことがあります')
    expect(difference.steps.map(({ operator }) => operator)).toEqual([null, '−', '＝'])
  })
})

describe('a difference between two alternatives', () => {
  const asks: Asks = {
    planId: 'campus',
    measure: 'cost.municipality',
    fiscalYear: YEAR,
    about: 'difference',
    against: 'branch',
  }

  test('is explained by these two plans, not by the baseline', () => {
    const { title, steps } = asked(asks)
    const nameOf = (id: string) => base.page.plans.find((plan) => plan.id === id)!.name
    expect(title.ja).toContain(`${nameOf('branch').ja}との差`)
    expect(steps.map(({ label }) => label).slice(0, 2)).toEqual([
      nameOf('campus'),
      nameOf('branch'),
    ])
  })

  test('is weighed in the futures of both', () => {
    const [campus, branch] = (['campus', 'branch'] as const).map((planId) =>
      samplesAsked(base.page, { ...asks, planId, about: 'value' }),
    ) as [Float64Array, Float64Array]
    expect(samplesAsked(base.page, asks)).toEqual(campus.map((yen, r) => yen - branch[r]!))
  })
})

describe('an input that changes', () => {
  test.each([
    ['funnel.accept', 'pupils.demand'],
    ['world.trend', 'pupils.nonAttending'],
    ['money.municipal-post', 'cost.municipality'],
  ])('%s changes the calculation of %s', (id, measure) => {
    const path = `assumptions["${id}"]`
    const triple = { low: 0.2, likely: 0.25, high: 0.3 }
    const scaled = id.startsWith('money') ? { low: 8e6, likely: 9e6, high: 1e7 } : triple
    const changed = changeAssumption(city, path, scaled)
    if (!changed.ok) throw new Error('refused')
    const asks: Asks = { planId: 'branch', measure, fiscalYear: YEAR }
    const before = whyPage({ ...base, asks })
    const after = whyPage({ ...requestOf(changed.value, 30), asks })
    expect(after.steps).not.toEqual(before.steps)
    expect(after.steps.at(-1)!.value).not.toEqual(before.steps.at(-1)!.value)
  })
})

describe('where others look on', () => {
  const page = { ...base.page, masking: { threshold: 5 } }

  test('no calculation gives a small count away', () => {
    const asks: Asks = {
      planId: 'branch',
      measure: 'pupils.enrolled',
      by: { grade: 8 },
      fiscalYear: 2028,
    }
    const shown = asked(asks)
    const masked = asked(asks, { page })
    expect(shown.steps.length).toBeGreaterThan(0)
    expect(masked.steps).toEqual([])
  })

  test('a second cell that would give a small one away is held back, and so is what it is part of', () => {
    const of = (grade: number): Asks => ({
      planId: 'campus',
      measure: 'pupils.enrolled',
      by: { grade },
      fiscalYear: YEAR,
    })
    const grades = [7, 8, 9]
      .map((grade) => ({ grade, middle: middleOf(samplesAsked(base.page, of(grade))) }))
      .sort((a, b) => a.middle - b.middle)
    const [small, second, large] = grades as [Grade, Grade, Grade]
    expect(small.middle).toBeLessThan(second.middle)
    const strict = { page: { ...base.page, masking: { threshold: small.middle + 1 } } }
    for (const { grade } of [small, second]) {
      const { figure, steps, split, convergence } = asked(of(grade), strict)
      expect([figure.ja, steps, split, convergence]).toEqual(['＊', [], null, []])
    }
    expect(asked(of(large.grade), strict).figure.ja).toMatch(/\d/)
    expect(asked(of(second.grade)).figure.ja).toMatch(/\d/)
  })

  test('a difference to a small count is held back', () => {
    const asks: Asks = {
      planId: 'campus',
      measure: 'pupils.enrolled',
      fiscalYear: YEAR,
      about: 'difference',
      against: 'branch',
    }
    const strict = { ...base.page, masking: { threshold: 10_000 } }
    expect(asked(asks, { page: strict }).figure.ja).toBe('＊')
    expect(asked(asks).figure.ja).not.toBe('＊')
  })

  test.each([
    ['posts.prefecture', undefined],
    ['posts.prefecture.net', undefined],
    ['cost.moved', undefined],
    ['cost.net', undefined],
    ['cost.nation', undefined],
    ['cost.total', undefined],
    ['cost.total', { item: 'prefecture-salaries' }],
  ])('no calculation of %s (%o) can be worked back to what is granted', (measure, by) => {
    const asks: Asks = { planId: 'campus', measure, by, fiscalYear: YEAR } as Asks
    expect(asked(asks).steps.length).toBeGreaterThan(1)
    const masked = asked(asks, { page })
    expect(masked.steps).toEqual([])
    expect(masked.notTheMiddle).toBeNull()
    if (!by) expect(asked({ ...asks, about: 'difference' }, { page }).steps).toEqual([])
  })

  test('a calculation that rests on nothing internal stays', () => {
    for (const measure of ['pupils.enrolled', 'posts.prefecture.quota', 'cost.comparator'])
      expect(
        asked({ planId: 'campus', measure, fiscalYear: YEAR }, { page }).steps.length,
      ).toBeGreaterThan(1)
  })

  test('no calculation gives an internal input away', () => {
    const asks: Asks = {
      planId: 'campus',
      measure: 'posts.prefecture.additional',
      fiscalYear: YEAR,
    }
    expect(asked(asks).plainText.ja).toContain('翌年度も続く割合')
    const masked = asked(asks, { page })
    expect(masked.steps).toEqual([])
    expect(masked.inputs.map(({ path }) => path).join()).not.toMatch(/posts\.(kept|granted|moved)/)
  })
})
