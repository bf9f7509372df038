import type { Payer } from '../domain/payers'
import type { Mark, RectMark } from './marks'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A payer's area: nearer purse darker; the nation's outlined, others' hatched, for pale prints. */
export function payerMarks(payer: Payer, area: Area, key: string): Mark[] {
  const box = { type: 'rect', part: 'data', key, ...area } as const
  switch (payer) {
    case 'municipality':
    case 'prefecture':
      return [{ ...box, fill: payer }]
    case 'nation':
      return [{ ...box, ...outlined(area), fill: payer, stroke: 'nation-edge', strokeWidth: 1 }]
    case 'other':
      return [
        { ...box, ...outlined(area), fill: payer, stroke: 'hatch', strokeWidth: 1 },
        { type: 'hatch', key: `${key} hatch`, ...area, step: 7, stroke: 'hatch', strokeWidth: 1.5 },
      ]
  }
}

/** The outline lies inside the area, so that neighbors keep their true heights. */
function outlined({ x, y, width, height }: Area): Pick<RectMark, 'x' | 'y' | 'width' | 'height'> {
  const inset = Math.min(0.5, width / 2, height / 2)
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
}
