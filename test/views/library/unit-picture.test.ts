import { describe, expect, it } from 'vitest'
import { layoutUnits } from '../../../src/views/library/unit-picture'

const label = { ja: '在籍', en: 'On the roll' }

describe('a card’s picture', () => {
  it('shows every counted unit, within its box', () => {
    for (const count of [1, 12, 45, 77, 400]) {
      const { units, size } = layoutUnits([{ label, count, shape: 'dot', tone: 'full' }], 270, 62)
      expect(units).toHaveLength(count)
      expect(Math.max(...units.map(({ x }) => x + size))).toBeLessThanOrEqual(270.01)
      expect(Math.max(...units.map(({ y }) => y + size))).toBeLessThanOrEqual(62.01)
    }
  })

  it('keeps the groups in their order', () => {
    const groups = [
      { label, count: 2, shape: 'dot', tone: 'full' },
      { label, count: 1, shape: 'dot', tone: 'empty' },
    ] as const
    expect(layoutUnits(groups, 270, 62).units.map(({ tone }) => tone)).toEqual([
      'full',
      'full',
      'empty',
    ])
  })
})
