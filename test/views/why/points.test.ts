import { describe, expect, test } from 'vitest'
import { asksOfPoint } from '../../../src/views/why/points'
import { MEASURES } from '../../../src/domain/measures'

const point = (chart: string, item: string | null = null, fiscalYear: number | null = 2032) => ({
  chart,
  planId: 'branch',
  fiscalYear,
  item,
})

describe('a point of a chart', () => {
  test('asks for what its chart counts, in its own year', () => {
    expect(asksOfPoint(point('fan'), { measure: 'waiting' })).toEqual({
      planId: 'branch',
      measure: 'pupils.waiting',
      fiscalYear: 2032,
    })
    expect(asksOfPoint(point('cost-stack'), { viewpoint: 'prefecture' })?.measure).toBe(
      'cost.prefecture',
    )
    expect(asksOfPoint(point('balance', '理科', null))).toEqual({
      planId: 'branch',
      measure: 'hours.lessonUnits',
    })
    expect(asksOfPoint(point('hours', 'grade 7', null))).toEqual({
      planId: 'branch',
      measure: 'hours.lessonUnits',
      by: { grade: 7 },
    })
    expect(asksOfPoint(point('per-pupil'))?.about).toBe('per-pupil')
    expect(asksOfPoint(point('roll-by-part', 'grade 8'))).toEqual({
      planId: 'branch',
      measure: 'pupils.enrolled',
      by: { grade: 8 },
      fiscalYear: 2032,
    })
  })

  test('names a measure that the model has', () => {
    const points = [
      point('futures', '3'),
      point('funnel', 'pupils.tried'),
      ...['quota', 'additional', 'municipal'].map((section) => point('posts', section)),
    ]
    for (const asked of points)
      expect(MEASURES.map(({ id }) => id)).toContain(asksOfPoint(asked)?.measure)
  })

  test('of no plan, or of no one measure, is no figure', () => {
    expect(asksOfPoint(point('funnel', 'pupils.nonAttending'))).toBeNull()
    expect(asksOfPoint({ ...point('fan'), planId: null })).toBeNull()
    expect(asksOfPoint(point('library'))).toBeNull()
  })
})
