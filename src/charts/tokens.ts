import type { Payer } from '../domain/payers'

/** The colors marks may have, by what they say. Hexes stand here once, for screen, file and slide. */
const LIGHT = {
  text: '#1a1a1a',
  'text-2': '#4d4d4d',
  'text-3': '#666666',
  ground: '#ffffff',
  panel: '#f8f8fb',
  border: '#666666',
  rule: '#949494',
  hairline: '#cccccc',
  grid: '#e6e6e6',
  quiet: '#f2f2f2',
  zero: '#4d4d4d',
  'input-low': '#b3b3b3',
  'input-high': '#666666',
  action: '#0017c1',
  'action-soft': '#9db7f9',
  band: '#c5d7fb',
  'plan-0': '#4d4d4d',
  'plan-1': '#0066be',
  'plan-2': '#c74700',
  'plan-3': '#5109ad',
  'plan-4': '#850000',
  'plan-5': '#004c59',
  municipality: '#115a36',
  prefecture: '#259d63',
  nation: '#9bd4b5',
  'nation-edge': '#1d8b56',
  other: '#ffffff',
  hatch: '#666666',
  'on-municipality': '#ffffff',
  'on-prefecture': '#1a1a1a',
  'on-nation': '#1a1a1a',
  'on-other': '#1a1a1a',
} as const

export type Ink = keyof typeof LIGHT

const DARK: Readonly<Record<Ink, string>> = {
  text: '#f2f2f2',
  'text-2': '#cccccc',
  'text-3': '#b3b3b3',
  ground: '#12161d',
  panel: '#1f242e',
  border: '#b3b3b3',
  rule: '#949494',
  hairline: '#4d4d4d',
  grid: '#333333',
  quiet: '#1f242e',
  zero: '#cccccc',
  'input-low': '#666666',
  'input-high': '#cccccc',
  action: '#7096f8',
  'action-soft': '#3460fb',
  band: '#264af4',
  'plan-0': '#cccccc',
  'plan-1': '#57b8ff',
  'plan-2': '#ff8d44',
  'plan-3': '#cda6ff',
  'plan-4': '#ff9696',
  'plan-5': '#2bc8e4',
  municipality: '#c2e5d1',
  prefecture: '#51b883',
  nation: '#197a4b',
  'nation-edge': '#51b883',
  other: '#12161d',
  hatch: '#cccccc',
  'on-municipality': '#1a1a1a',
  'on-prefecture': '#1a1a1a',
  'on-nation': '#ffffff',
  'on-other': '#f2f2f2',
}

export type Theme = 'light' | 'dark'

/** Letters of every chart; exported pictures carry the list themselves. */
export const FONT_FAMILY = '"BIZ UDPGothic","Yu Gothic UI",Meiryo,"Noto Sans JP",sans-serif'

export function hexOf(ink: Ink, theme: Theme): string {
  return theme === 'dark' ? DARK[ink] : LIGHT[ink]
}

const PLAN_INKS = ['plan-0', 'plan-1', 'plan-2', 'plan-3', 'plan-4', 'plan-5'] as const

/** Color by slot in the study, never by kind. @throws for a slot that no study has. */
export function planInk(slot: number): Ink {
  const ink = PLAN_INKS[slot]
  if (ink === undefined) throw new Error(`There is no plan color for slot ${slot}.`)
  return ink
}

/** What is written on a payer's area, in a color that is legible there. */
export function inkOnPayer(payer: Payer): Ink {
  return `on-${payer}`
}
