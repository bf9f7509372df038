import { expect, test } from 'vitest'
import { studyWarnings } from '../../src/study/warnings'
import { cityWith, type Draft } from './city'

function warned(change: (draft: Draft) => void): string[] {
  const usual = new Set(['unconfirmed', 'home-schools-spread'])
  return studyWarnings(cityWith(change))
    .filter(({ code }) => !usual.has(code))
    .map(({ path, code }) => `${path} ${code}`)
}

/** A declared figure that stands beside a computed one, unless something is changed. */
const figure = (change: object) => ({
  id: 'roll',
  label: { ja: '在籍', en: 'Roll' },
  value: 12,
  unit: 'people',
  source: 'pupils',
  plan: 'campus',
  measure: 'pupils.enrolled',
  fiscalYear: 2030,
  ...change,
})

test('A declared figure that has its like is not warned of, by grade or in all', () => {
  const figures = [figure({}), figure({ id: 'first', by: { grade: 7 } })]
  expect(warned((d) => (d['declared'] = figures))).toEqual([])
})

test('Figures with the same want share one sentence, which counts those it doesn’t name', () => {
  const figures = [1, 2, 3, 4, 5].map((n) => figure({ id: `roll-${n}`, plan: undefined }))
  const [sentence] = studyWarnings(cityWith((d) => (d['declared'] = figures))).filter(
    ({ path }) => path === 'declared',
  )
  expect(sentence!.message.ja).toContain('「在籍」「在籍」「在籍」ほか2つは、どの案の数字か')
})

test('The city needs no second look but at what is unconfirmed and how its schools differ', () => {
  expect(warned(() => undefined)).toEqual([])
})

test.each<[string, (draft: Draft) => void, string]>([
  [
    'A branch school with a class in each of three grades',
    (d) => (d.plans[2]!.legalForm = 'branch-school'),
    'plans[2].grades branch-school-class-limit',
  ],
  ['A plan without a cap', (d) => (d.plans[1]!.places = null), 'plans[1].places no-cap'],
  [
    'Both kinds of cap',
    (d) => (d.plans[1]!.gradePlaces = { 7: 14, 8: 13, 9: 13 }),
    'plans[1].gradePlaces two-caps',
  ],
  [
    'A grade without lesson units',
    (d) => {
      d.plans[1] = { ...d.plans[1]!, lessonUnits: { 7: 770, 8: 770 }, learning: null }
    },
    'plans[1].lessonUnits hours-missing',
  ],
  [
    'Lesson units of a grade that is not taken',
    (d) => (d.plans[1]!.lessonUnits = { 6: 1015, 7: 770, 8: 770, 9: 770 }),
    'plans[1].lessonUnits unused-grades',
  ],
  [
    'Preparation that lies before the years computed',
    (d) => (d.plans[1]!.openingFiscalYear = 2026),
    'plans[1].openingFiscalYear preparation-before-start',
  ],
  [
    'No counts of pupils not attending',
    (d) => delete d.municipalities[0]!.nonAttending,
    'municipalities[0].nonAttending national-rates',
  ],
  [
    'One year of pupils',
    (d) => {
      const { byFiscalYear } = d.municipalities[0]!.pupils
      d.municipalities[0]!.pupils.byFiscalYear = { 2024: byFiscalYear['2024']! }
    },
    'municipalities[0].pupils.byFiscalYear one-year',
  ],
  [
    'A register later than the year after the last count',
    (d) => (d.municipalities[0]!.agesOnJanuaryFirst!.year = 2026),
    'municipalities[0].agesOnJanuaryFirst.year gap-before-ages',
  ],
  [
    'A register whose youngest are long at school',
    (d) => (d.municipalities[0]!.agesOnJanuaryFirst!.year = 2018),
    'municipalities[0].agesOnJanuaryFirst.year register-too-old',
  ],
  [
    'A declared figure of no plan',
    (d) => (d['declared'] = [figure({ plan: undefined })]),
    'declared declared-without-plan',
  ],
  [
    'A declared figure of a year that is not computed',
    (d) => (d['declared'] = [figure({ fiscalYear: 2024 })]),
    'declared declared-outside-years',
  ],
  [
    'Spending before an opening that never comes',
    (d) => {
      const items = { plan: 'status-quo', measure: undefined, itemsBeforeOpening: ['preparation'] }
      d['declared'] = [figure({ ...items, unit: 'yen' })]
    },
    'declared declared-without-opening',
  ],
  [
    'A declared figure of a grade that its plan doesn’t take',
    (d) => (d['declared'] = [figure({ by: { grade: 6 } })]),
    'declared declared-not-computed',
  ],
  [
    'A class standard above the law',
    (d) => (d.prefecture.classStandard = { elementary: 38 }),
    'prefecture.classStandard.elementary above-the-law',
  ],
])('%s is warned of', (_name, change, expected) => {
  expect(warned(change)).toContain(expected)
})

test('A parent school has grades that its branch doesn’t take', () => {
  expect(warned((d) => (d.plans[2]!.grades = [7, 8]))).toEqual([
    'plans[2].lessonUnits unused-grades',
  ])
})

test('A code whose check digit does not fit is warned of', () => {
  const change = (d: Draft) => {
    d.municipalities[0]!.code = '992010'
    for (const plan of d.plans) delete plan.minutes
  }
  expect(warned(change)).toEqual(['municipalities[0].code check-digit'])
})

test('An input that nobody confirmed is named with what is computed meanwhile', () => {
  const first = studyWarnings(cityWith(() => undefined)).find(({ code }) => code === 'unconfirmed')
  expect(first).toMatchObject({
    path: 'plans[1].assumptions["money.ordinary-tax"]',
    code: 'unconfirmed',
  })
  expect(first!.message.ja).toContain('入れるまで0として扱い')
})

test('Home schools without pupils of their own say that their sizes are spread', () => {
  const [first] = studyWarnings(cityWith(() => undefined))
  expect(first).toMatchObject({
    path: 'municipalities[0].homeSchools',
    code: 'home-schools-spread',
  })
})
