import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type Unwritten } from '../../src/app/autosave.svelte'
import { Journal } from '../../src/app/journal'
import type { SaveOutcome, StoredStudy } from '../../src/app/study-store'
import { pageStorage } from './page-storage'

const study = (text: string): Unwritten => ({
  id: 'own',
  title: 'A study',
  text,
  startedFrom: null,
  savedAt: 1_000,
})

const REFUSED = (reason: 'forbidden' | 'full'): SaveOutcome => ({ kind: 'refused', reason })

/** A store that answers as it is told, in its own time. */
function storeThat(answers: (stored: StoredStudy) => SaveOutcome) {
  const saved: StoredStudy[] = []
  const store = {
    save: (stored: StoredStudy) => {
      saved.push(stored)
      return Promise.resolve(answers(stored))
    },
  }
  const journal = new Journal('tab')
  return { autosave: new Autosave({ store, journal, tab: 'tab' }), saved }
}

const willing = ({ revision }: StoredStudy): SaveOutcome => ({
  kind: 'saved',
  revision: revision + 1,
})

const left = () => new Journal('another').ofOthers().map(({ stored }) => stored.text)

beforeEach(() => {
  vi.useFakeTimers()
  pageStorage()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('saving by itself', () => {
  it('writes once for a flurry of changes, and then says when', async () => {
    const { autosave, saved } = storeThat(willing)
    autosave.begin(null)
    expect(autosave.status).toEqual({ kind: 'untouched' })
    for (const text of ['a', 'b', 'c']) autosave.save(study(text))
    expect(autosave.status).toEqual({ kind: 'saving' })
    await vi.runAllTimersAsync()
    expect(saved.map(({ text }) => text)).toEqual(['c'])
    expect(autosave.status).toEqual({ kind: 'saved', at: 1_000 })
  })

  it('writes at once when the page goes away', async () => {
    const { autosave, saved } = storeThat(willing)
    autosave.save(study('a'))
    await autosave.flush()
    await vi.runAllTimersAsync()
    expect(saved.map(({ text }) => text)).toEqual(['a'])
  })

  it('writes each time on top of what it wrote before', async () => {
    const { autosave, saved } = storeThat(willing)
    autosave.begin(500, 7)
    for (const text of ['a', 'b']) {
      autosave.save(study(text))
      await autosave.flush()
    }
    expect(saved.map(({ revision, writer }) => [revision, writer])).toEqual([
      [7, 'tab'],
      [8, 'tab'],
    ])
  })

  it.each(['forbidden', 'full'] as const)(
    'tells that storage is %s, and tries again',
    async (no) => {
      let outcome: SaveOutcome | null = REFUSED(no)
      const { autosave } = storeThat((stored) => outcome ?? willing(stored))
      autosave.save(study('a'))
      await vi.runAllTimersAsync()
      expect(autosave.status).toEqual(REFUSED(no))
      outcome = null
      autosave.save(study('b'))
      expect(autosave.status.kind).toBe('refused')
      await vi.runAllTimersAsync()
      expect(autosave.status.kind).toBe('saved')
    },
  )

  it('has every change in the journal until storage has it', async () => {
    let outcome: SaveOutcome | null = REFUSED('full')
    const { autosave } = storeThat((stored) => outcome ?? willing(stored))
    autosave.save(study('a'))
    expect(left()).toEqual(['a'])
    await autosave.flush()
    expect(left()).toEqual(['a'])
    outcome = null
    await autosave.flush()
    expect(left()).toEqual([])
  })

  it('never writes over what another tab has saved, until somebody has chosen', async () => {
    const theirs: StoredStudy = { ...study('theirs'), revision: 9, writer: 'other' }
    const { autosave, saved } = storeThat((stored) =>
      stored.revision < 9 ? { kind: 'newer', stored: theirs } : willing(stored),
    )
    autosave.begin(500, 3)
    autosave.save(study('a'))
    await autosave.flush()
    expect([autosave.status.kind, autosave.newer]).toEqual(['newer', theirs])
    autosave.save(study('b'))
    await vi.runAllTimersAsync()
    expect(saved).toHaveLength(1)
    expect(left()).toEqual(['b'])
    await autosave.writeOver(theirs, study('chosen'))
    expect(saved.at(-1)).toMatchObject({ text: 'chosen', revision: 9 })
    expect([autosave.status.kind, autosave.newer, left()]).toEqual(['saved', null, []])
  })

  it('takes no answer that was meant for another study', async () => {
    const answers: ((outcome: SaveOutcome) => void)[] = []
    const store = { save: () => new Promise<SaveOutcome>((answer) => answers.push(answer)) }
    const autosave = new Autosave({ store, journal: new Journal('tab'), tab: 'tab' })
    autosave.save(study('a'))
    const writing = autosave.flush()
    await vi.advanceTimersByTimeAsync(0)
    autosave.begin(2_000, 5)
    answers[0]?.({ kind: 'saved', revision: 9 })
    await writing
    expect(autosave.status).toEqual({ kind: 'saved', at: 2_000 })
    expect(autosave.revision).toBe(5)
  })
})
