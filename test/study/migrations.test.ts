import { expect, test } from 'vitest'
import { migrate } from '../../src/study/migrations'

const chain = {
  1: (old: object) => ({ ...old, added: 'in 2' }),
  2: (old: object) => ({ ...old, added: 'in 3' }),
}

test('A file climbs from its version to the current one, step by step', () => {
  expect(migrate({ version: 1, kept: true }, 1, chain, 3)).toEqual({
    ok: true,
    value: { version: 3, kept: true, added: 'in 3' },
  })
  expect(migrate({ version: 2 }, 2, chain, 3)).toMatchObject({ value: { added: 'in 3' } })
})

test('A file of the current version is left as it is', () => {
  const data = { version: 3 }
  expect(migrate(data, 3, chain, 3)).toEqual({ ok: true, value: data })
})

test('A missing link is our own mistake', () => {
  expect(() => migrate({ version: 1 }, 1, {}, 2)).toThrow('from study version 1 to 2')
})
