import { expect, test } from 'vitest'
import { withWhenRead } from '../../src/results/when-read'

test('a part is worked out when it is first read, and once', () => {
  let asked = 0
  const page = withWhenRead({ headline: '45' }, { rows: () => [(asked += 1)] })
  expect(page.headline).toBe('45')
  expect(asked).toBe(0)
  expect(page.rows).toBe(page.rows)
  expect(asked).toBe(1)
})

test('a page with such parts is compared, copied and written like any other', () => {
  const page = withWhenRead({ headline: '45' }, { rows: () => [1] })
  const plain = { headline: '45', rows: [1] }
  expect(page).toEqual(plain)
  expect({ ...page }).toEqual(plain)
  expect(JSON.stringify(page)).toBe(JSON.stringify(plain))
})
