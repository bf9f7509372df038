import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Audience } from '../../src/app/audience.svelte'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const city = { disclosure: { threshold: 5, audienceMaySee: false } }
const open = { disclosure: { threshold: 5, audienceMaySee: true } }
const INTERNAL = { confidential: true }

describe('who sees what', () => {
  it('is everything as long as only we look', () => {
    const audience = new Audience()
    expect(audience.maskingFor(city)).toBeNull()
    expect(audience.isWithheld(INTERNAL)).toBe(false)
  })

  it('is no small count and nothing internal once others look, and after a reload still', () => {
    new Audience().viewer = 'others'
    const audience = new Audience()
    expect(audience.maskingFor(city)).toEqual({ threshold: 5 })
    expect(audience.isWithheld(INTERNAL)).toBe(true)
    expect(audience.isWithheld({ confidential: false })).toBe(false)
  })

  it('is every count where the audience may see it, but nothing internal', () => {
    const audience = new Audience()
    audience.viewer = 'others'
    expect(audience.maskingFor(open)).toEqual({ threshold: 0 })
    expect(audience.isWithheld(INTERNAL)).toBe(true)
  })

  it('is what others may see while a file is made, and everything again after', () => {
    const audience = new Audience()
    expect(audience.forOthers(() => audience.maskingFor(city))).toEqual({ threshold: 5 })
    expect(() =>
      audience.forOthers(() => {
        throw new Error('no room')
      }),
    ).toThrow('no room')
    expect(audience.maskingFor(city)).toBeNull()
  })

  it('is what others may see from before printing to after it', () => {
    const audience = new Audience()
    audience.leave()
    expect(audience.othersLook).toBe(true)
    expect(audience.viewer).toBe('ourselves')
    audience.comeBack()
    audience.comeBack()
    expect(audience.othersLook).toBe(false)
  })
})
