import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Unwritten } from '../../src/app/autosave.svelte'
import { Journal } from '../../src/app/journal'
import { Keeping } from '../../src/app/keeping.svelte'
import type { Channel, Message } from '../../src/app/neighbors.svelte'
import { MemoryStore } from './memory-store'
import { pageStorage } from './page-storage'

const NOW = new Date(2026, 3, 10, 14, 0).getTime()
const YESTERDAY = new Date(2026, 3, 9, 17, 30).getTime()

const study = (text: string, savedAt = NOW): Unwritten => ({
  id: 'own',
  title: 'A study',
  text,
  startedFrom: null,
  savedAt,
})

/** Channels that hear each other, but not themselves. */
function air() {
  const listeners: ((message: Message) => void)[] = []
  return (): Channel => {
    let own: ((message: Message) => void) | null = null
    return {
      post: (message) => {
        for (const hear of listeners) if (hear !== own) hear(message)
      },
      listen: (hear) => {
        own = hear
        listeners.push(hear)
      },
    }
  }
}

let store: MemoryStore
let channel: () => Channel

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  pageStorage()
  store = new MemoryStore()
  channel = air()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A tab that has the study open as it is stored. */
async function openTab(name: string, mute = false): Promise<Keeping> {
  const keeping = new Keeping(store, mute ? null : channel(), name)
  await vi.runAllTimersAsync()
  keeping.begin('own', await keeping.load('own'))
  await vi.runAllTimersAsync()
  return keeping
}

async function type(tab: Keeping, text: string): Promise<void> {
  tab.save(study(text), () => null)
  await vi.runAllTimersAsync()
}

const kept = async () =>
  (await store.versionsOf('own')).map(({ origin, text }) => [origin, text] as const)

describe('two tabs on one study', () => {
  beforeEach(async () => {
    await store.save({ ...study('first'), revision: 0, writer: 'earlier' }, null)
  })

  it('know of each other as long as both have it open', async () => {
    const one = await openTab('one')
    expect(one.neighbors.shareStudy).toBe(false)
    const other = await openTab('other')
    expect([one, other].map(({ neighbors }) => neighbors.shareStudy)).toEqual([true, true])
    other.neighbors.leave()
    expect(one.neighbors.shareStudy).toBe(false)
  })

  it('tell each other what they save, and overwrite nothing', async () => {
    const [one, other] = [await openTab('one'), await openTab('other')]
    await type(one, 'one')
    expect(other.autosave.newer?.text).toBe('one')
    await type(other, 'other')
    expect(store.studies.get('own')?.text).toBe('one')
    expect(other.autosave.status.kind).toBe('newer')
  })

  it('overwrite nothing either where they can’t hear each other', async () => {
    const [one, other] = [await openTab('one', true), await openTab('other', true)]
    await type(one, 'one')
    expect(other.autosave.newer).toBeNull()
    await type(other, 'other')
    expect([store.studies.get('own')?.text, other.autosave.newer?.text]).toEqual(['one', 'one'])
  })

  it('are told of the other’s work when they are looked at again', async () => {
    const [one, other] = [await openTab('one', true), await openTab('other', true)]
    await type(one, 'one')
    await other.show()
    expect(other.autosave.newer?.text).toBe('one')
  })

  it('are at peace where both have typed the same', async () => {
    const [one, other] = [await openTab('one', true), await openTab('other', true)]
    await type(one, 'same')
    await type(other, 'same')
    expect(other.autosave.status.kind).toBe('saved')
    await one.show()
    expect(one.autosave.newer).toBeNull()
    await type(one, 'more')
    expect(store.studies.get('own')?.text).toBe('more')
  })

  it('keep as a version what could not be written when the study is left', async () => {
    const [one, other] = [await openTab('one'), await openTab('other')]
    await type(one, 'one')
    await type(other, 'other')
    await other.leave()
    expect(await kept()).toEqual([['unfinished', 'other']])
    expect(new Journal('x').ofOthers()).toEqual([])
  })
})

describe('what was typed in a tab that was closed before it was saved', () => {
  const close = (text: string, revision: number) => {
    new Journal('closed').write({ ...study(text), revision, writer: 'closed' })
  }

  it('is in the study the next time', async () => {
    await store.save({ ...study('first'), revision: 0, writer: 'earlier' }, null)
    close('last words', 1)
    const tab = await openTab('next')
    expect(store.studies.get('own')?.text).toBe('last words')
    expect(tab.recovered).toEqual({ own: 'study' })
    expect(new Journal('x').ofOthers()).toEqual([])
    tab.forgetRecovered('own')
    expect(tab.recovered).toEqual({})
  })

  it('follows what the same tab had saved just before', async () => {
    await store.save({ ...study('half'), revision: 0, writer: 'closed' }, null)
    close('half a sentence', 0)
    await openTab('next')
    expect(store.studies.get('own')?.text).toBe('half a sentence')
  })

  it('is a version where another tab has gone on since', async () => {
    await store.save({ ...study('first'), revision: 0, writer: 'earlier' }, null)
    close('last words', 1)
    await store.save({ ...study('gone on'), revision: 1, writer: 'another' }, null)
    const tab = await openTab('next')
    expect(store.studies.get('own')?.text).toBe('gone on')
    expect(await kept()).toContainEqual(['unfinished', 'last words'])
    expect(tab.recovered).toEqual({ own: 'version' })
  })

  it('is no news where it had been saved after all', async () => {
    await store.save({ ...study('saved'), revision: 0, writer: 'closed' }, null)
    close('saved', 0)
    const tab = await openTab('next')
    expect([tab.recovered, new Journal('x').ofOthers()]).toEqual([{}, []])
  })

  it('is opened from the journal where storage refuses it', async () => {
    store.full = true
    close('last words', 0)
    const tab = new Keeping(store, channel(), 'next')
    await vi.runAllTimersAsync()
    expect((await tab.load('own'))?.text).toBe('last words')
    expect(await tab.recent(4)).toMatchObject([{ id: 'own', text: 'last words' }])
    expect(new Journal('x').ofOthers()).toHaveLength(1)
  })

  it('stays with its tab while that is open', async () => {
    await store.save({ ...study('first'), revision: 0, writer: 'earlier' }, null)
    const one = await openTab('one')
    one.save(study('typing'), () => null)
    const other = new Keeping(store, channel(), 'other')
    await vi.advanceTimersByTimeAsync(300)
    expect([store.studies.get('own')?.text, other.recovered]).toEqual(['first', {}])
    await vi.runAllTimersAsync()
    expect(one.autosave.status.kind).toBe('saved')
  })
})

describe('a study of another day', () => {
  it('is kept as it was at that day’s end, once', async () => {
    await store.save({ ...study('work', YESTERDAY), revision: 0, writer: 'earlier' }, null)
    await openTab('one')
    await openTab('other')
    expect(await kept()).toEqual([['day', 'work']])
    expect((await store.versionsOf('own'))[0]?.at).toBe(YESTERDAY)
  })

  it('is nothing to keep on the same day', async () => {
    await store.save({ ...study('work'), revision: 0, writer: 'earlier' }, null)
    await openTab('one')
    expect(await kept()).toEqual([])
  })
})

describe('the versions of a study', () => {
  const version = { studyId: 'own', origin: 'saved', text: 'a', at: NOW } as const

  it('can be named anew, removed, and brought back', async () => {
    const { versions } = await openTab('one')
    expect(await versions.save({ ...version, name: 'April', note: '' })).toBe(true)
    await versions.describe(versions.list[0]!, { name: 'Meeting', note: 'with figures' })
    expect(versions.list).toMatchObject([{ name: 'Meeting', note: 'with figures', text: 'a' }])
    await versions.remove(versions.list[0]!)
    expect([versions.list, versions.removed?.name]).toEqual([[], 'Meeting'])
    await versions.bringBack()
    expect(versions.list).toMatchObject([{ name: 'Meeting' }])
  })

  it('are refused with a reason where there is no room', async () => {
    const { versions } = await openTab('one')
    store.full = true
    expect(await versions.save({ ...version, name: 'April', note: '' })).toBe(false)
    expect(versions.refused).toBe('full')
  })
})
