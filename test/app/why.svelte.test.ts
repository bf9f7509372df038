import { describe, expect, it } from 'vitest'
import { Why } from '../../src/app/why.svelte'

const DEMAND = { planId: 'branch', measure: 'pupils.demand' }
const PUPILS = { planId: 'branch', measure: 'pupils.total' }
const place = (isConnected: boolean) => ({ isConnected }) as HTMLElement

describe('the way of a question', () => {
  it('begins at a figure of the page, leads on, and back again', () => {
    const why = new Why()
    expect([why.asked, why.mark, why.canGoBack]).toEqual([null, null, false])
    why.ask(DEMAND, { mark: 'strip 2', place: place(true) })
    why.follow(PUPILS)
    expect([why.asked, why.mark, why.canGoBack]).toEqual([PUPILS, 'strip 2', true])
    why.back()
    expect([why.asked, why.canGoBack]).toEqual([DEMAND, false])
    why.back()
    expect(why.asked).toBe(DEMAND)
  })

  it('begins anew with the next figure of the page', () => {
    const why = new Why()
    why.ask(DEMAND, { mark: 'strip 2', place: place(true) })
    why.follow(PUPILS)
    why.ask(PUPILS, { mark: 'headline', place: place(true) })
    expect([why.mark, why.canGoBack]).toEqual(['headline', false])
  })

  it('gives the focus back to its figure, unless that has gone meanwhile', () => {
    const why = new Why()
    const there = place(true)
    why.ask(DEMAND, { mark: 'strip 2', place: there })
    expect(why.close()).toBe(there)
    expect([why.asked, why.close()]).toEqual([null, null])
    why.ask(DEMAND, { mark: 'strip 2', place: place(false) })
    expect(why.close()).toBeNull()
  })
})
