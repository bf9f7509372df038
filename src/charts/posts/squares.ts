import type { PostSection } from '../../results/pages'
import type { Mark } from '../marks'
import type { Ink } from '../tokens'
import type { Square } from './data'

export interface SquareSize {
  readonly side: number
  readonly gap: number
  readonly radius: number
}

interface Inks {
  readonly strong: Ink
  readonly light: Ink
  readonly edge: Ink
}

const PREFECTURE: Inks = { strong: 'prefecture', light: 'nation', edge: 'nation-edge' }
const MUNICIPALITY: Inks = { strong: 'municipality', light: 'nation', edge: 'municipality' }

/** Who pays is the depth of green, here as in the cost stack. */
export function inksOf(section: PostSection['id']): Inks {
  return section === 'municipal' ? MUNICIPALITY : PREFECTURE
}

/** One square at (x, y): filled, light, partly filled in its outline, or only dashed. */
export function squareMarks(
  square: Square,
  inks: Inks,
  { x, y, key }: { readonly x: number; readonly y: number; readonly key: string },
  { side, radius }: SquareSize,
): Mark[] {
  const box = { type: 'rect', part: 'data', x, y, width: side, height: side, radius } as const
  const inner = {
    ...box,
    x: x + 0.75,
    y: y + 0.75,
    width: side - 1.5,
    height: side - 1.5,
    strokeWidth: 1.5,
  }
  if (square.kind === 'full') return [{ ...box, key, fill: inks.strong }]
  if (square.kind === 'dashed')
    return [{ ...inner, key, fill: 'ground', stroke: inks.strong, dash: '3.5 2.5' }]
  const outline: Mark = { ...inner, key, fill: 'ground', stroke: inks.edge }
  const filled = (share: number, fill: Ink, name: string): Mark[] =>
    share === 0 ? [] : [{ ...box, key: `${key} ${name}`, width: side * share, fill }]
  const light = filled(square.expected, inks.light, 'light')
  const sure = filled(square.sure, inks.strong, 'sure')
  return [...light, ...sure, { ...outline, fillOpacity: 0 }]
}
