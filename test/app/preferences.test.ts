import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Preferences } from '../../src/app/preferences.svelte'

function storageOf(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  return kept
}

const KEY = 'manabiba.preferences.1'

beforeEach(() => {
  vi.unstubAllGlobals()
})

describe('what the user chose about looking', () => {
  it('is there again the next time', () => {
    storageOf()
    const first = new Preferences()
    first.language = 'en'
    first.theme = 'dark'
    first.moneyUnit = 'thousand-yen'
    first.fold(1, true)
    first.look('city', { fiscalYear: 2030 })
    first.look('city', { focusPlanId: 'branch' })
    const next = new Preferences()
    expect([next.language, next.theme, next.moneyUnit]).toEqual(['en', 'dark', 'thousand-yen'])
    expect(next.isFolded(1)).toBe(true)
    expect(next.viewOf('city')).toEqual({ fiscalYear: 2030, focusPlanId: 'branch' })
    expect(next.viewOf('other')).toEqual({ fiscalYear: null, focusPlanId: null })
  })

  it('remembers the grade and whether the ministry’s table is shown', () => {
    const kept = storageOf()
    const first = new Preferences()
    expect([first.grade, first.asSheet]).toEqual([null, false])
    first.grade = 9
    first.asSheet = true
    const next = new Preferences()
    expect([next.grade, next.asSheet]).toEqual([9, true])
    kept.set(KEY, JSON.stringify({ grade: 'nine', asSheet: 1 }))
    const broken = new Preferences()
    expect([broken.grade, broken.asSheet]).toEqual([null, false])
  })

  it('remembers the last thirty studies', () => {
    storageOf()
    const preferences = new Preferences()
    for (let study = 0; study < 40; study += 1)
      preferences.look(`study ${study}`, { fiscalYear: 2030 })
    expect(preferences.viewOf('study 0').fiscalYear).toBeNull()
    expect(preferences.viewOf('study 39').fiscalYear).toBe(2030)
  })

  it.each([
    'not json',
    '[]',
    '{"language":"fr","theme":"sepia","folded":"all","views":{"city":null},"moneyUnit":7}',
  ])('begins anew where something else is stored: %s', (stored) => {
    storageOf({ [KEY]: stored })
    const preferences = new Preferences()
    expect([preferences.language, preferences.theme]).toEqual(['ja', 'system'])
    expect(preferences.moneyUnit).toBe('million-yen')
    expect(preferences.viewOf('city')).toEqual({ fiscalYear: null, focusPlanId: null })
  })

  it('holds for as long as the page is open where storage is forbidden', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('forbidden')
      },
      setItem: () => {
        throw new Error('forbidden')
      },
    })
    const preferences = new Preferences()
    preferences.language = 'en'
    expect(preferences.language).toBe('en')
  })
})
