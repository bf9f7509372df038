import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPath, parsePath } from '../../src/study/labels'

test.each([
  [['plans', 1, 'places'], 'plans[1].places'],
  [['assumptions', 'funnel.share', 'low'], 'assumptions["funnel.share"].low'],
  [['plans', 0, 'lessonUnits', '7'], 'plans[0].lessonUnits["7"]'],
  [[], ''],
])('%j is written %s', (path, text) => {
  expect(formatPath(path)).toBe(text)
  expect(parsePath(text)).toEqual(path)
})

test('What is written as a path is read back as the same path', () => {
  const step = fc.oneof(fc.string(), fc.nat(999))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path)
    }),
  )
})

test.each(['[', 'a..b', 'a[', 'a["b]', 'a b', '.', 'a["\\x"]'])('%s is no path', (text) => {
  expect(parsePath(text)).toBeNull()
})
