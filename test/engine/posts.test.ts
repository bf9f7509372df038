import { describe, expect, test } from 'vitest'
import { homeSchoolLuck } from '../../src/engine/home-schools'
import { Streams } from '../../src/engine/streams'
import vectors from '../vectors.json'
import { column, mean, runInputs } from './columns'
import { EVERYBODY, exactly, NOBODY, testInputs, type TestPlan } from './inputs'

/** Everybody of a pool of 301 wants to come and does, so that places decide the roll. */
const FULL = {
  'funnel.ready-1': exactly(0.999999),
  'funnel.ready-2': exactly(0.999999),
  'funnel.ready-3': exactly(0.999999),
  'funnel.recent-ready': EVERYBODY,
  'funnel.accept': EVERYBODY,
  'funnel.leave': NOBODY,
  'funnel.move': NOBODY,
}
const thirteen = [0, 0, 0, 0, 0, 0, 13, 13, 13]
const campus: TestPlan = { id: 'campus', school: { gradePlaces: thirteen } }

describe('the posts of a campus', () => {
  test('13 a grade make three classes: 8.001 + principal + nurse + three quarters of a clerk', () => {
    const run = runInputs(testInputs({ years: 1, assumptions: FULL, plans: [campus] }), 60)
    const full = column(run, 0, 'pupils.enrolled', 2025).map((pupils) => pupils === 39)
    expect(full.filter(Boolean).length).toBeGreaterThan(10)
    column(run, 0, 'posts.prefecture.quota', 2025).forEach((quota, r) => {
      if (full[r]) expect(quota).toBe(10.751)
    })
  })

  test('classes follow the roll of 1 May of each replication: nobody, no post', () => {
    const run = runInputs(
      testInputs({
        years: 1,
        plans: [{ id: 'a', school: { places: 0, windows: [3] } }],
      }),
      5,
    )
    expect(column(run, 0, 'posts.classes', 2025)).toEqual([0, 0, 0, 0, 0])
    expect(column(run, 0, 'posts.prefecture.quota', 2025)).toEqual([0, 0, 0, 0, 0])
  })
})

test('whoever joins in a window of the year earns no post that year', () => {
  const windows = [3, 6, 9]
  const run = runInputs(
    testInputs({
      years: 1,
      plans: [
        { id: 'without', school: {} },
        { id: 'with', school: { windows } },
      ],
    }),
    200,
  )
  const of = (plan: number, measure: string) => column(run, plan, measure, 2025)
  expect(mean(of(1, 'pupils.enrolledYearEnd'))).toBeGreaterThan(
    mean(of(0, 'pupils.enrolledYearEnd')),
  )
  expect(of(1, 'posts.classes')).toEqual(of(0, 'posts.classes'))
  expect(of(1, 'posts.prefecture.quota')).toEqual(of(0, 'posts.prefecture.quota'))
})

describe('the posts of a branch classroom', () => {
  // 12 classes: four of 40 in each grade; the branch adds one class a grade.
  const parentPupils = [0, 0, 0, 0, 0, 0, 160, 160, 160]
  const branch = (recognised: number): TestPlan => ({
    id: 'branch',
    school: {
      gradePlaces: thirteen,
      basis: {
        kind: 'parent-difference',
        parentPupils,
        parentSpecialNeedsClasses: 0,
        combineParentClasses: true,
        recognised,
      },
    },
  })

  test('are the difference that its classes make to the parent: 12 + 3 classes, 4.56', () => {
    const run = runInputs(
      testInputs({ baseFiscalYear: 2017, years: 1, assumptions: FULL, plans: [branch(1)] }),
      30,
    )
    const pupils = column(run, 0, 'pupils.enrolled', 2018)
    const quota = column(run, 0, 'posts.prefecture.quota', 2018)
    // 480 + 39 pupils stay in one band of 7条1項4号, so the multiplier alone decides.
    pupils.forEach((n, r) => {
      if (n === 39) expect(quota[r]).toBe(4.56)
    })
    expect(pupils).toContain(39)
  })

  test('not recognised: its pupils join the parent’s grade totals, one class more in each grade here', () => {
    const crowded = runInputs(
      testInputs({ baseFiscalYear: 2017, years: 1, assumptions: FULL, plans: [branch(0)] }),
      10,
    )
    expect(column(crowded, 0, 'posts.prefecture.quota', 2018)).toContain(4.56)
    const roomy = runInputs(
      testInputs({
        baseFiscalYear: 2017,
        years: 1,
        assumptions: FULL,
        plans: [
          {
            id: 'branch',
            school: {
              gradePlaces: thirteen,
              basis: {
                kind: 'parent-difference',
                parentPupils: [0, 0, 0, 0, 0, 0, 140, 140, 140],
                parentSpecialNeedsClasses: 0,
                combineParentClasses: true,
                recognised: 0,
              },
            },
          },
        ],
      }),
      10,
    )
    // 140 + 13 pupils still make four classes: the branch earns nothing.
    expect(column(roomy, 0, 'posts.prefecture.quota', 2018)).toEqual(new Array<number>(10).fill(0))
  })

  test('a chance of recognition mixes both futures, one decision for all years', () => {
    const mixed = testInputs({
      baseFiscalYear: 2017,
      years: 3,
      assumptions: FULL,
      plans: [
        {
          id: 'branch',
          school: {
            gradePlaces: thirteen,
            basis: {
              kind: 'parent-difference',
              parentPupils: [0, 0, 0, 0, 0, 0, 140, 140, 140],
              parentSpecialNeedsClasses: 0,
              combineParentClasses: true,
              recognised: 0.5,
            },
          },
        },
      ],
    })
    const run = runInputs(mixed, 400)
    const first = column(run, 0, 'posts.prefecture.quota', 2018).map((quota) => quota > 0)
    const third = column(run, 0, 'posts.prefecture.quota', 2020).map((quota) => quota > 0)
    const share = first.filter(Boolean).length / 400
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1)
    expect(third).toEqual(first)
  })
})

describe('combined classes, which the law only allows', () => {
  const four = [0, 0, 0, 0, 0, 0, 4, 4, 4]
  const posts = (school: TestPlan['school'], measure: string) => {
    const plans = [{ id: 'a', school: { ...school, gradePlaces: four } }]
    const run = runInputs(testInputs({ years: 1, assumptions: FULL, plans }), 10)
    expect(column(run, 0, 'pupils.enrolled', 2025)).toContain(12)
    return column(run, 0, measure, 2025)[column(run, 0, 'pupils.enrolled', 2025).indexOf(12)]
  }

  test('four pupils a grade make two classes by the law’s limit, three where nobody combines', () => {
    expect(posts({ combineClasses: true }, 'posts.classes')).toBe(2)
    expect(posts({ combineClasses: false }, 'posts.classes')).toBe(3)
  })

  test('a parent of four a grade has two classes or three: 2 + 3 or 3 + 3 with the branch', () => {
    const basis = (combineParentClasses: boolean) =>
      ({
        kind: 'parent-difference',
        parentPupils: four,
        parentSpecialNeedsClasses: 0,
        combineParentClasses,
        recognised: 1,
      }) as const
    const quota = (combine: boolean) =>
      posts({ combineClasses: false, basis: basis(combine) }, 'posts.prefecture.quota')
    // 8.3 − 6.0 and nurse and clerk besides; 10.5 − 8.001 and a quarter of a clerk.
    expect(quota(true)).toBe(4.3)
    expect(quota(false)).toBe(2.749)
  })
})

test('a parent’s pupils of another level count for nothing', () => {
  const branch = (elementary: number): TestPlan => ({
    id: String(elementary),
    school: {
      gradePlaces: thirteen,
      basis: {
        kind: 'parent-difference',
        parentPupils: [elementary, 0, 0, 0, 0, 0, 55, 55, 55],
        parentSpecialNeedsClasses: 0,
        combineParentClasses: true,
        recognised: 1,
      },
    },
  })
  const run = runInputs(
    testInputs({ years: 1, assumptions: FULL, plans: [branch(0), branch(900)] }),
    30,
  )
  expect(column(run, 1, 'posts.prefecture.quota', 2025)).toEqual(
    column(run, 0, 'posts.prefecture.quota', 2025),
  )
})

describe('additional and municipal posts', () => {
  test('granted once, then each kept from year to year (vector 4_granted, 4 standard errors)', () => {
    const { requested, share, keep, expectedYear1, expectedYear3, sdYear1 } = vectors['4_granted']
    const replications = 4000
    const run = runInputs(
      testInputs({
        years: 3,
        assumptions: {
          'posts.granted': { ...exactly(share) },
          'posts.kept': exactly(keep),
        },
        plans: [{ id: 'a', school: { requested } }],
      }),
      replications,
    )
    const tolerance = (4 * sdYear1) / Math.sqrt(replications)
    const of = (year: number) => mean(column(run, 0, 'posts.prefecture.additional', year))
    expect(Math.abs(of(2025) - expectedYear1)).toBeLessThan(tolerance)
    expect(Math.abs(of(2027) - expectedYear3)).toBeLessThan(tolerance * 1.2)
  })

  for (const { fill, leave, vacantAfterYears } of vectors['4_vacancy'])
    test(`vacancies with filling ${fill} and leaving ${leave} (vector 4_vacancy, 4 standard errors)`, () => {
      const run = runInputs(
        testInputs({
          years: 5,
          assumptions: { 'posts.filled': exactly(fill), 'posts.left': exactly(leave) },
          plans: [{ id: 'a', school: {} }],
        }),
        4000,
      )
      for (const [after, share] of Object.entries(vacantAfterYears)) {
        const vacant = mean(column(run, 0, 'posts.municipal.vacant', 2024 + Number(after))) / 5
        const tolerance = 4 * Math.sqrt((share * (1 - share)) / (5 * 4000))
        expect(Math.abs(vacant - share), `after ${after}`).toBeLessThan(tolerance)
      }
    })
})

describe('home schools are counted again without those who left', () => {
  const homeSchools = Array.from({ length: 10 }, (_, i) => ({
    level: 'junior-high' as const,
    pupils: [0, 0, 0, 0, 0, 0, ...[0, 1, 2].map((g) => 150 + ((i * 17 + g * 11) % 70))],
    specialNeedsClasses: 2,
  }))

  test('classes lost are about the roll over the standard: 1.46 posts a class', () => {
    const run = runInputs(
      testInputs({
        baseFiscalYear: 2028,
        years: 2,
        assumptions: FULL,
        municipalities: [{ homeSchools }],
        plans: [campus],
      }),
      600,
    )
    const roll = mean(column(run, 0, 'pupils.enrolled', 2029))
    const lost = mean(column(run, 0, 'posts.prefecture.homeLost', 2029))
    // The closed form is an average over all school sizes; ten schools scatter around it by a third.
    const { quotaPerClass } = vectors['5_additional']
    expect(lost / ((quotaPerClass * roll) / 35)).toBeGreaterThan(0.6)
    expect(lost / ((quotaPerClass * roll) / 35)).toBeLessThan(1.4)
  })

  test('the 129th child of a cohort has a luck of its own', () => {
    const streams = new Streams()
    streams.open(1, 0)
    const lucks = Array.from({ length: 1000 }, (_, child) => homeSchoolLuck(streams, 0, 17, child))
    expect(new Set([...lucks, homeSchoolLuck(streams, 0, 16, 0)]).size).toBe(1001)
    // More than a school takes are dealt with all the same.
    expect(homeSchoolLuck(streams, 0, 17, 1024)).toBe(lucks[0])
  })

  test('nobody leaves, nothing falls away; net is gross less lost and moved', () => {
    const run = runInputs(
      testInputs({
        years: 2,
        municipalities: [{ homeSchools }],
        assumptions: { 'posts.moved': exactly(0.5) },
        plans: [
          { id: 'empty', school: { places: 0 } },
          { id: 'campus', school: { gradePlaces: thirteen, requested: 8 } },
        ],
      }),
      50,
    )
    expect(Math.max(...column(run, 0, 'posts.prefecture.homeLost', 2026))).toBe(0)
    const part = (measure: string) => column(run, 1, `posts.prefecture${measure}`, 2026)
    part('.net').forEach((net, r) => {
      const gross = part('.quota')[r]! + part('.additional')[r]!
      const expected = gross - part('.homeLost')[r]! - 0.5 * part('.additional')[r]!
      expect(net).toBeCloseTo(expected, 9)
    })
  })
})

test('gross, less at home and moved make the net of the closed form (vector 5_additional)', () => {
  const vector = vectors['5_additional']
  const classesLost = vector.enrolled / vector.classStandard
  expect(classesLost).toBeCloseTo(vector.expectedHomeClassesLost, 6)
  const homePostsLost = vector.quotaPerClass * classesLost
  expect(homePostsLost).toBeCloseTo(vector.homePostsLost, 6)
  const moved = vector.movedShareOfAdditional * vector.additionalPosts
  expect(vector.grossPosts - homePostsLost - moved).toBeCloseTo(vector.netAdditionalPosts, 6)
})
