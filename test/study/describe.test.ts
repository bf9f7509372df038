import { expect, test } from 'vitest'
import { describePlans } from '../../src/study/describe'
import { city, cityWith } from './city'

test('A plan is described by name, colour, form, places and years', () => {
  expect(describePlans(city)).toEqual([
    {
      id: 'status-quo',
      slot: 0,
      name: { ja: '現状のまま', en: 'Status quo' },
      kind: 'status-quo',
      kindLabel: { ja: '現状のまま', en: 'Status quo' },
      places: null,
      openingFiscalYear: null,
      grades: [],
    },
    {
      id: 'campus',
      slot: 1,
      name: { ja: '学校設置型', en: 'Campus' },
      kind: 'campus',
      kindLabel: { ja: '学校設置型', en: 'Campus of its own' },
      places: 40,
      openingFiscalYear: 2029,
      grades: [7, 8, 9],
    },
    {
      id: 'branch',
      slot: 2,
      name: { ja: '分教室型', en: 'Branch classroom' },
      kind: 'branch',
      kindLabel: { ja: '分教室型', en: 'Branch classroom' },
      places: 45,
      openingFiscalYear: 2028,
      grades: [7, 8, 9],
    },
  ])
})

test('Plans without a colour of their own take the free ones in order', () => {
  const study = cityWith((d) => {
    d.plans[1]!.slot = null
    d.plans[2]!.slot = 1
  })
  expect(describePlans(study).map(({ slot }) => slot)).toEqual([0, 2, 1])
})

test('Places by grade make the places in all; a grade without any leaves them open', () => {
  const placesOf = (gradePlaces: Record<string, number>) =>
    describePlans(cityWith((d) => Object.assign(d.plans[1]!, { places: null, gradePlaces })))[1]!
      .places
  expect(placesOf({ 7: 14, 8: 13, 9: 13 })).toBe(40)
  expect(placesOf({ 7: 14, 8: 13 })).toBeNull()
})

test('A branch that is a branch school in law is called one', () => {
  const study = cityWith((d) => (d.plans[2]!.legalForm = 'branch-school'))
  expect(describePlans(study)[2]!.kindLabel.ja).toBe('分校')
})
