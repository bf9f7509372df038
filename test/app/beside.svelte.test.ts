import { expect, it } from 'vitest'
import { Beside, type BesideEnd } from '../../src/app/beside.svelte'

const inTurn = () => new Promise((resolve) => setTimeout(resolve, 0))
const done = <T>(value: T) => Promise.resolve({ status: 'done', value } as const)

it('keeps what was there until the new one has come', async () => {
  const beside = new Beside<string>()
  beside.seek('a', () => done('of a'))
  await inTurn()
  let finish = (_: BesideEnd<string>) => {}
  beside.seek('b', () => new Promise((resolve) => (finish = resolve)))
  expect([beside.value, beside.holds('a'), beside.holds('b')]).toEqual(['of a', true, false])
  finish({ status: 'done', value: 'of b' })
  await inTurn()
  expect([beside.value, beside.holds('b')]).toEqual(['of b', true])
})

it('gives up what is no longer wanted, and never shows it', async () => {
  const beside = new Beside<string>()
  let late = (_: BesideEnd<string>) => {}
  let given: AbortSignal | null = null
  beside.seek('a', (signal) => {
    given = signal
    return new Promise((resolve) => (late = resolve))
  })
  beside.seek('b', () => done('of b'))
  expect(given!.aborted).toBe(true)
  late({ status: 'done', value: 'of a' })
  await inTurn()
  expect(beside.value).toBe('of b')
})

it('asks once for the same, also after it failed', async () => {
  const beside = new Beside<string>()
  let asked = 0
  const work = () => {
    asked += 1
    return Promise.resolve({ status: 'failed' } as const)
  }
  beside.seek('a', work)
  await inTurn()
  beside.seek('a', work)
  expect([asked, beside.value]).toEqual([1, null])
})
