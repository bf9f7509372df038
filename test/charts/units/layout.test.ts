import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutUnits, type UnitGroup } from '../../../src/charts/units/layout'
import { outside } from '../boxes'

const size = { width: 270, height: 62 }

test('as many units are drawn as the source counts, each in its tone', () => {
  const { marks } = layoutUnits(
    [
      { count: 12, shape: 'dot', tone: 'full' },
      { count: 33, shape: 'dot', tone: 'empty' },
    ],
    size,
  )
  expect(marks).toHaveLength(45)
  expect(marks.filter((m) => m.type === 'circle' && m.fill === 'action')).toHaveLength(12)
})

test('dots are circles, the rest squares', () => {
  const { marks } = layoutUnits([{ count: 77, shape: 'square', tone: 'half' }], size)
  expect(marks.every((m) => m.type === 'rect' && m.fill === 'action-soft')).toBe(true)
})

test('any number up to some thousand fits the box', () => {
  const group: fc.Arbitrary<UnitGroup> = fc.record({
    count: fc.integer({ min: 0, max: 800 }),
    shape: fc.constantFrom('dot', 'square'),
    tone: fc.constantFrom('full', 'half', 'empty'),
  })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (groups) => {
      expect(outside(layoutUnits(groups, size))).toEqual([])
    }),
    { numRuns: 50 },
  )
})
