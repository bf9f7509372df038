import { expect, test } from 'vitest'
import { Turns, type Clock } from '../../../src/views/parts/turns'

/** A clock that goes on by hand: tells how each call was asked for. */
function handClock() {
  const calls: { readonly when: keyof Clock; readonly call: () => void }[] = []
  const clock: Clock = {
    afterPicture: (call) => void calls.push({ when: 'afterPicture', call }),
    soon: (call) => void calls.push({ when: 'soon', call }),
  }
  const tick = () => {
    const next = calls.shift()
    next?.call()
    return next?.when
  }
  return { clock, tick }
}

function setUp() {
  const { clock, tick } = handClock()
  const turns = new Turns(clock)
  const came: string[] = []
  const part = (name: string) => () => void came.push(name)
  return { turns, came, part, tick }
}

test('parts come one a task, in order, the first after a picture', () => {
  const { turns, came, part, tick } = setUp()
  turns.wait(part('chart'))
  turns.wait(part('table'))
  expect(came).toEqual([])
  expect(tick()).toBe('afterPicture')
  expect(came).toEqual(['chart'])
  expect(tick()).toBe('soon')
  expect(came).toEqual(['chart', 'table'])
})

test('a part that waits keeps its place when it has something newer to show', () => {
  const { turns, came, part, tick } = setUp()
  const [chart, table] = [part('chart'), part('table')]
  turns.wait(chart)
  turns.wait(table)
  tick()
  turns.wait(chart)
  turns.wait(table)
  tick()
  tick()
  expect(came).toEqual(['chart', 'table', 'chart'])
})

test('a part that is gone has no turn, and the next round begins after a picture again', () => {
  const { turns, came, part, tick } = setUp()
  const gone = part('gone')
  turns.wait(gone)
  turns.leave(gone)
  tick()
  expect(tick()).toBeUndefined()
  turns.wait(part('chart'))
  expect(tick()).toBe('afterPicture')
  expect(came).toEqual(['chart'])
})

test('a part that fails does not keep the others from their turns', () => {
  const { turns, came, part, tick } = setUp()
  turns.wait(() => {
    throw new Error('broken')
  })
  turns.wait(part('table'))
  expect(tick).toThrow('broken')
  tick()
  expect(came).toEqual(['table'])
})
