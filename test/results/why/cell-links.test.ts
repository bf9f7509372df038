import { expect, test } from 'vitest'
import type { Asks } from '../../../src/results/pages'
import { openScene } from '../../../src/results/why/scene'
import { valueSteps } from '../../../src/results/why/steps'
import { city } from '../../study/city'
import { requestOf } from './scenes'

const request = requestOf(city, 5)
const OF_CAMPUS = { planId: 'campus', measure: 'pupils.enrolled', fiscalYear: 2032 }

function linksOf(asks: Asks): Map<string, Asks> {
  const scene = openScene({ ...request, asks }, request.likely!, asks)
  return new Map(
    valueSteps(scene).flatMap(({ label, origin }) =>
      origin?.kind === 'figure' ? [[label.ja, origin.asks] as const] : [],
    ),
  )
}

test('A grade’s roll leads to the applicants of that grade, and to the grade below a year before', () => {
  const links = linksOf({ ...OF_CAMPUS, by: { grade: 8 } })
  expect(links.get('4月の申込み')).toMatchObject({
    measure: 'pupils.applicants',
    by: { grade: 8 },
    fiscalYear: 2032,
  })
  expect(links.get('前年度から続けて在籍')).toMatchObject({
    measure: 'pupils.enrolled',
    by: { grade: 7 },
    fiscalYear: 2031,
  })
})

test('The lowest grade has nobody to follow from the school’s year before', () => {
  expect(linksOf({ ...OF_CAMPUS, by: { grade: 7 } }).has('前年度から続けて在籍')).toBe(false)
})

test('The whole roll leads to wholes', () => {
  const links = linksOf(OF_CAMPUS)
  expect(links.get('4月の申込み')).not.toHaveProperty('by')
  expect(links.get('前年度から続けて在籍')).toMatchObject({ measure: 'pupils.enrolledYearEnd' })
})

test('A cell leads only to figures of the same municipality or of its grades', () => {
  for (const by of [{ grade: 7 }, { grade: 8 }, { grade: 9 }])
    for (const measure of ['pupils.enrolled', 'pupils.waiting', 'pupils.nonAttending'])
      for (const [label, asks] of linksOf({ ...OF_CAMPUS, measure, by }))
        expect(Object.keys(asks.by ?? {}), label).toEqual(['grade'])
})
