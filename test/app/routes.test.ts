import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from '../../src/app/routes'

describe('the address of a page', () => {
  it.each<Route>([
    { page: 'library' },
    { page: 'survey', surveyId: 'nagano' },
    { page: 'study', studyId: 'city', question: 1 },
    { page: 'study', studyId: '青葉市 / の検討', question: 6 },
    { page: 'study', studyId: 'city', question: 6, since: 'original' },
    { page: 'study', studyId: 'city', question: 5, paper: 'application' },
  ])('comes back from its hash: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route)
  })

  it.each(['', '#', '#/', '#/other', '#/study/', '#/study/%E0%A4%A', '#skip'])(
    'is the library for 「%s」',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'library' })
    },
  )

  it('knows the application below question 5 only', () => {
    expect(parseRoute('#/study/city/4/application')).toEqual({
      page: 'study',
      studyId: 'city',
      question: 4,
    })
  })

  it.each(['#/study/city', '#/study/city/7', '#/study/city/9'])(
    'is the first question where no built one is named: 「%s」',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'study', studyId: 'city', question: 1 })
    },
  )
})
