import { describe, expect, test } from 'vitest'
import type { TimelineGate } from '../../src/domain/timeline'
import { GATE_RULES, gateOf } from '../../src/rules/timeline/gates'
import { gateBasis } from '../../src/study/gate-basis'

const application = gateOf('application')
const october = [{ from: '07-01', to: '10-31' }]

describe('what a gate rests on', () => {
  test('is unconfirmed where the ministry’s deadline is only supposed, and says what', () => {
    expect(gateBasis(application)).toMatchObject({
      badge: 'unconfirmed',
      unconfirmed: { ja: '指定申請の提出期限' },
      citation: { title: { ja: '学校教育法施行規則' }, article: { ja: '56条・79条' } },
    })
  })

  test('stays unconfirmed while the supposed days of every year stand beside a day that is typed', () => {
    const dated = [{ from: '2027-10-01', to: '2027-10-29' }]
    expect(gateBasis({ ...application, origin: 'own', dated }).badge).toBe('unconfirmed')
  })

  test('is assumed where days are supposed that each town knows of itself', () => {
    expect(gateBasis(gateOf('council'))).toMatchObject({ badge: 'assumed', unconfirmed: null })
  })

  test.each([
    ['the user has typed', { origin: 'own', windows: october }, 'own'],
    ['another study supposes', { origin: 'assumed', windows: october }, 'assumed'],
    ['a source states', { origin: 'stated' }, 'source'],
  ] as const)('is what %s, where that stands in its place', (_, change, badge) => {
    const gate: TimelineGate = { ...application, ...change }
    expect(gateBasis(gate)).toMatchObject({ badge, unconfirmed: null })
  })

  test('is nothing but the user’s word for a gate of their own', () => {
    const own: TimelineGate = { ...application, id: 'gate-1', origin: 'own' }
    expect(gateBasis(own)).toEqual({ badge: 'own', citation: null, unconfirmed: null })
  })

  test('is an article or an announcement for each gate that the rules hold', () => {
    for (const { gate, source } of GATE_RULES) expect(gateBasis(gate).citation).toBe(source)
  })
})
