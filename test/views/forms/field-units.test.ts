import { describe, expect, it } from 'vitest'
import { assumptionUnit, decisionUnit, writeValue } from '../../../src/views/forms/field-units'
import { parseTypedNumber } from '../../../src/views/forms/typed-number'

describe('a value in its field', () => {
  it.each([
    [0.091123, 'share', '9.11'],
    [0.5, 'share', '50'],
    [-0.035, 'per-year', '-3.5'],
    [0, 'share', '0'],
    [6_664_053, 'yen-per-year', '6.66'],
    [35_000_000, 'yen', '35'],
    [300_000, 'yen', '0.3'],
    [0.6, 'log-odds', '0.6'],
    [2, 'ratio', '2'],
  ] as const)('writes %d (%s) as %s', (value, unit, text) => {
    expect(writeValue(value, assumptionUnit(unit, 'million-yen'))).toBe(text)
  })

  it('writes yen in the unit chosen', () => {
    expect(writeValue(6_664_053, assumptionUnit('yen', 'yen'))).toBe('6,664,053')
    expect(writeValue(6_664_053, assumptionUnit('yen', 'thousand-yen'))).toBe('6,664')
  })

  it('reads what it has written', () => {
    for (const value of [0.0911, 0.5, -0.035]) {
      const unit = assumptionUnit('share', 'million-yen')
      expect(parseTypedNumber(writeValue(value, unit), unit)).toBeCloseTo(value, 12)
    }
    expect(parseTypedNumber(writeValue(45, decisionUnit('people')), decisionUnit('people'))).toBe(
      45,
    )
  })
})
