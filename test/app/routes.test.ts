import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from '../../src/app/routes'

describe('the address of a page', () => {
  it.each<Route>([
    { page: 'library' },
    { page: 'survey', surveyId: 'nagano' },
    { page: 'study', studyId: 'city', question: 1 },
    { page: 'study', studyId: '青葉市 / の検討', question: 6 },
    { page: 'study', studyId: 'city', question: 6, since: 'original' },
  ])('comes back from its hash: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route)
  })

  it.each(['', '#', '#/', '#/other', '#/study/', '#/study/%E0%A4%A', '#skip'])(
    'is the library for 「%s」',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'library' })
    },
  )

  it.each(['#/study/city', '#/study/city/7', '#/study/city/9'])(
    'is the first question where no built one is named: 「%s」',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'study', studyId: 'city', question: 1 })
    },
  )
})
