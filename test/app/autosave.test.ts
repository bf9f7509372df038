import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave } from '../../src/app/autosave.svelte'
import type { SaveOutcome, StoredStudy, StudyStore } from '../../src/app/study-store'

const study = (text: string): StoredStudy => ({
  id: 'own',
  title: 'A study',
  text,
  startedFrom: null,
  savedAt: 1_000,
})

function storeThat(answers: () => SaveOutcome) {
  const saved: string[] = []
  const store = {
    save: (stored: StoredStudy) => {
      saved.push(stored.text)
      return Promise.resolve(answers())
    },
  } as unknown as StudyStore
  return { store, saved }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('saving by itself', () => {
  it('writes once for a flurry of changes, and then says when', async () => {
    const { store, saved } = storeThat(() => 'saved')
    const autosave = new Autosave(store)
    autosave.begin(null)
    expect(autosave.status).toEqual({ kind: 'untouched' })
    for (const text of ['a', 'b', 'c']) autosave.save(study(text))
    expect(autosave.status).toEqual({ kind: 'saving' })
    await vi.runAllTimersAsync()
    expect(saved).toEqual(['c'])
    expect(autosave.status).toEqual({ kind: 'saved', at: 1_000 })
  })

  it('writes at once when the page goes away', async () => {
    const { store, saved } = storeThat(() => 'saved')
    const autosave = new Autosave(store)
    autosave.save(study('a'))
    await autosave.flush()
    expect(saved).toEqual(['a'])
    await vi.runAllTimersAsync()
    expect(saved).toEqual(['a'])
  })

  it.each(['forbidden', 'full'] as const)(
    'tells that storage is %s, and tries again',
    async (no) => {
      let outcome: SaveOutcome = no
      const { store } = storeThat(() => outcome)
      const autosave = new Autosave(store)
      autosave.save(study('a'))
      await vi.runAllTimersAsync()
      expect(autosave.status).toEqual({ kind: 'refused', reason: no })
      outcome = 'saved'
      autosave.save(study('b'))
      expect(autosave.status.kind).toBe('refused')
      await vi.runAllTimersAsync()
      expect(autosave.status.kind).toBe('saved')
    },
  )
})
