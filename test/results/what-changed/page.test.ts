import { describe, expect, it } from 'vitest'
import type { WhichOneInput } from '../../../src/results/page-input'
import { whatChangedPage } from '../../../src/results/what-changed/page'
import { whichOnePage } from '../../../src/results/which-one'
import type { SeriesFixture } from '../build-run'
import { CITY_SERIES, PLANS, YEARS, cityInput, cityRun, spread } from '../city-run'

const input = (changes: Partial<WhichOneInput> = {}): WhichOneInput => ({
  ...cityInput({ focus: 1 }),
  standardLessonUnits: 1015,
  ...changes,
})

function plus(samples: SeriesFixture['years'][number], more: number) {
  return typeof samples === 'number' ? samples + more : samples.map((value) => value + more)
}

/** The city with other yen or pupils of the campus, in each future so many more. */
function withMore(measure: string, more: number): WhichOneInput {
  const series = CITY_SERIES.map((one): SeriesFixture =>
    one.plan === 1 && one.measure === measure && !Object.keys(one.by ?? {}).length
      ? {
          ...one,
          years: one.years.map((samples) => plus(samples, more)),
        }
      : one,
  )
  return input({ result: cityRun(series) })
}

const compare = (after: WhichOneInput, before = input()) =>
  whatChangedPage({ before, after, otherFutures: null, inputs: 2 })

describe('what changed inputs have done', () => {
  const page = compare(withMore('pupils.attended', 7))
  const cell = page.rows[0]!.cells[0]!

  it('is told only for the measures that differ in some future', () => {
    expect(page.rows.map(({ id }) => id)).toEqual(['pupils.attended'])
    expect(page.plans.map(({ id }) => id)).toEqual(['campus'])
    expect(page.samePlans.map(({ id }) => id)).toEqual(['status-quo', 'branch'])
    expect(page.unchanged.length).toBe(whichOnePage(input()).rows.length - 1)
  })

  it('is the difference within each future: the same seven in all of them', () => {
    expect(cell).toMatchObject({
      plan: { id: 'campus' },
      difference: { ja: '+7' },
      interval: { low: 7, middle: 7, high: 7 },
      better: 20,
      changed: true,
    })
  })

  it('stands between the values that question 6 writes', () => {
    const cellOf = (one: WhichOneInput) =>
      whichOnePage(one)
        .rows.find(({ id }) => id === 'pupils.attended')!
        .cells.find(({ plan }) => plan.id === 'campus')!
    expect(cell.before).toEqual(cellOf(input()).value)
    expect(cell.after).toEqual(cellOf(withMore('pupils.attended', 7)).value)
    expect(page.table.rows[0]!.map(({ ja }) => ja)).toContain('+7')
  })

  it('is paired: luck that both share cancels out', () => {
    const wide = spread(20, 60)
    const noisy = CITY_SERIES.map((one): SeriesFixture =>
      one.measure === 'pupils.attended' && one.plan === 1
        ? { ...one, years: YEARS.map(() => wide) }
        : one,
    )
    const shifted = noisy.map((one): SeriesFixture =>
      one.measure === 'pupils.attended' && one.plan === 1
        ? { ...one, years: YEARS.map(() => wide.map((value) => value + 1)) }
        : one,
    )
    const { rows } = compare(input({ result: cityRun(shifted) }), input({ result: cityRun(noisy) }))
    expect(rows[0]!.cells[0]!.interval).toEqual({ low: 1, middle: 1, high: 1 })
  })

  it('opens with how many places differ, and what 8 futures in 10 agree on', () => {
    const { headline } = compare(withMore('cost.municipality', 9_000_000))
    expect(headline.ja).toBe(
      '前回から2か所が変わった。学校設置型の開校までの市の負担は18.0百万円ふえる。市の負担は年9.0百万円ふえる。',
    )
    expect(headline.en).toContain('2 things have changed.')
  })

  it('names first what has changed most beside its value, whatever it is', () => {
    const both = CITY_SERIES.map((one): SeriesFixture => {
      const added = { 'cost.municipality': 2_000_000, 'pupils.enrolled': 12 }[one.measure]
      return one.plan === 1 && added !== undefined && !Object.keys(one.by ?? {}).length
        ? { ...one, years: one.years.map((samples) => plus(samples, added)) }
        : one
    })
    const { headline } = compare(input({ result: cityRun(both) }))
    expect(headline.ja).toContain(
      '学校設置型の受け入れる生徒は12人ふえる。開校までの市の負担は4.0百万円',
    )
  })

  it('names a chance among them', () => {
    const { headline } = compare(withMore('pupils.waiting', 3))
    expect(headline.ja).toMatch(
      /(学校設置型で|。)入れない生徒が出るのは20回のうち\d+回から20回にふえる。/u,
    )
    expect(headline.en).toMatch(/Some find no place: 20 of 20 instead of \d+\./u)
  })

  it('explains the sign ※ only where a difference bears it', () => {
    const isExplained = (page: { notes: readonly { ja: string }[] }) =>
      page.notes.some(({ ja }) => ja.startsWith('※'))
    expect(isExplained(compare(withMore('pupils.attended', 7)))).toBe(false)
  })

  it('is nothing where nothing differs', () => {
    const same = whatChangedPage({
      before: input(),
      after: input(),
      otherFutures: null,
      inputs: 0,
    })
    expect([same.headline.ja, same.rows]).toEqual(['前回と同じ。', []])
  })

  it('is no difference where the two do not share their futures, and says so', () => {
    const reason = { ja: '引けない', en: 'cannot be subtracted' }
    const unpaired = whatChangedPage({
      before: input(),
      after: withMore('pupils.attended', 7),
      otherFutures: reason,
      inputs: 1,
    })
    expect(unpaired.rows[0]!.cells[0]).toMatchObject({
      difference: { ja: '—' },
      interval: null,
      changed: true,
    })
    expect(unpaired.notes).toContainEqual(reason)
    expect(unpaired.headline.ja).toBe('前回から1か所が変わった。')
  })

  it('leaves out plans that only one of the two has, and names them', () => {
    const fewer = PLANS.slice(0, 2)
    const before = input({
      plans: fewer,
      result: cityRun(
        CITY_SERIES.filter(({ plan }) => plan < 2),
        fewer,
      ),
    })
    const added = compare(input(), before)
    expect([...added.plans, ...added.samePlans].map(({ id }) => id)).toEqual([
      'status-quo',
      'campus',
    ])
    expect(added.notes.map(({ ja }) => ja)).toContain('分教室型は前回なかったので、差がない。')
    const removed = compare(before, input())
    expect(removed.notes.map(({ ja }) => ja)).toContain('分教室型は今回ないので、差がない。')
  })

  it('gives no small count away where others look', () => {
    const masking = { threshold: 5 }
    const few = CITY_SERIES.map((one): SeriesFixture =>
      one.measure === 'pupils.furtherSchooling' && one.plan === 1
        ? { ...one, years: YEARS.map(() => 3) }
        : one,
    )
    const { rows } = compare(input({ masking, result: cityRun(few) }), input({ masking }))
    const row = rows.find(({ id }) => id === 'pupils.furtherSchooling')
    expect(row?.cells[0]).toMatchObject({ interval: null, difference: { ja: '＊' } })
  })
})
