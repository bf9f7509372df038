import { describe, expect, test } from 'vitest'
import { hexOf, type Ink, type Theme } from '../../src/charts/tokens'

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(ink: Ink, ground: Ink, theme: Theme): number {
  const [light, dark] = [ink, ground]
    .map((each) => luminance(hexOf(each, theme)))
    .sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

const LETTERS: readonly Ink[] = ['text', 'text-2', 'text-3']
const PLANS: readonly Ink[] = ['plan-0', 'plan-1', 'plan-2', 'plan-3', 'plan-4', 'plan-5']
/** The nation's area and that of others are told by their edge and their hatch. */
const MARKS: readonly Ink[] = [
  ...PLANS,
  ...(['zero', 'border', 'rule', 'action', 'input-high'] as const),
  ...(['municipality', 'prefecture', 'nation-edge', 'hatch'] as const),
]
const ON_PAYERS = [
  ['on-municipality', 'municipality'],
  ['on-prefecture', 'prefecture'],
  ['on-nation', 'nation'],
  ['on-other', 'other'],
] as const

describe.each(['light', 'dark'] as const)('on the %s ground', (theme) => {
  test.each(LETTERS)('letters in %s stand out at least 4.5 times, from the panel too', (ink) => {
    expect(contrast(ink, 'ground', theme)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, 'panel', theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(PLANS)('labels in the color of %s can be read', (ink) => {
    expect(contrast(ink, 'ground', theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(MARKS)('marks in %s stand out at least 3 times', (ink) => {
    expect(contrast(ink, 'ground', theme)).toBeGreaterThanOrEqual(3)
  })

  test.each(ON_PAYERS)('amounts in %s can be read on the area of %s', (ink, payer) => {
    expect(contrast(ink, payer, theme)).toBeGreaterThanOrEqual(4.5)
  })
})
