import { describe, expect, it } from 'vitest'
import { StudySession } from '../../src/app/study-session.svelte'
import { libraryStudies } from '../../src/study/library'

const LABEL = { ja: '定員', en: 'Places' }
const city = libraryStudies()[0]!
const withSeed = (seed: number) => ({ ...city, seed })
const open = () => new StudySession({ id: 'city', study: city, startedFrom: city.id })

describe('an open study', () => {
  it('is replaced, never changed in place, and each change can be taken back', () => {
    const session = open()
    expect(session.change(withSeed(2), LABEL)).toBe(true)
    expect(session.change(withSeed(3), LABEL)).toBe(true)
    expect(session.undoLabel).toEqual(LABEL)
    session.undo()
    expect(session.study.seed).toBe(2)
    session.undo()
    expect(session.study).toBe(city)
    expect([session.undoLabel, session.undo()]).toEqual([null, false])
    session.redo()
    session.redo()
    expect(session.study.seed).toBe(3)
  })

  it('notes no change where nothing changed', () => {
    const session = open()
    expect(session.change(city, LABEL)).toBe(false)
    expect(session.undoLabel).toBeNull()
  })

  it('takes what happens while a control is held as one change', () => {
    const session = open()
    session.hold(true)
    for (const seed of [2, 3, 4]) session.change(withSeed(seed), LABEL)
    session.hold(false)
    session.change(withSeed(5), LABEL)
    session.undo()
    expect(session.study.seed).toBe(4)
    session.undo()
    expect(session.study).toBe(city)
  })
})
