import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesOf } from '../../src/domain/timeline-addresses'

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 200 })

test('every task has an address of its own, of 20 bits', () => {
  fc.assert(
    fc.property(ids, (given) => {
      const addresses = [...addressesOf(given).values()]
      expect(new Set(addresses).size).toBe(given.length)
      for (const address of addresses) expect(address >= 0 && address < 2 ** 20).toBe(true)
    }),
  )
})

test('the order in the file moves no address', () => {
  fc.assert(
    fc.property(ids, (given) => {
      expect(new Map([...addressesOf([...given].reverse())].sort())).toEqual(
        new Map([...addressesOf(given)].sort()),
      )
    }),
  )
})

test('a task added after all others in the order of ids moves none', () => {
  const given = Array.from({ length: 5000 }, (_, i) => `task-${i}`)
  const before = addressesOf(given)
  const after = addressesOf([...given, 'zzz'])
  for (const id of given) expect(after.get(id)).toBe(before.get(id))
})

test('ids whose hashes meet stand beside each other', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `task-${i}`)
  const together = addressesOf(many)
  const moved = many.filter((id) => together.get(id) !== addressesOf([id]).get(id))
  expect(moved.length).toBeGreaterThan(0)
  for (const id of moved) expect(together.get(id)! - addressesOf([id]).get(id)!).toBeLessThan(4)
})
