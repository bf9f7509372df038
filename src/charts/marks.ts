import type { Ink } from './tokens'

/**
 * What a layout returns: plain data that the page draws, that a file prints and that a test reads.
 * Lengths are true pixels; nothing is scaled afterwards.
 */
export type Mark =
  RectMark | LineMark | PathMark | CircleMark | GlyphMark | HatchMark | TextMark | GroupMark

interface AnyMark {
  /** Names the mark from one layout to the next, so that it moves instead of appearing anew. */
  readonly key?: string
  /** Data fades while an older result is shown; frame and words keep their strength. */
  readonly part?: 'data'
  readonly opacity?: number
}

interface Painted extends AnyMark {
  readonly fill?: Ink
  readonly fillOpacity?: number
  readonly stroke?: Ink
  readonly strokeWidth?: number
  readonly strokeOpacity?: number
  /** Dashed is assumed or not yet certain; nothing else is ever dashed. */
  readonly dash?: string
}

export interface RectMark extends Painted {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
}

export interface LineMark extends Painted {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface PathMark extends Painted {
  readonly type: 'path'
  readonly d: string
}

export interface CircleMark extends Painted {
  readonly type: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The sign of a plan: it always goes with the plan's color. */
export interface GlyphMark extends Painted {
  readonly type: 'glyph'
  readonly slot: number
  readonly x: number
  readonly y: number
  readonly size: number
}

/** 45° strokes over a rectangle, as lines: a pattern's id would have to be unique on the page. */
export interface HatchMark extends AnyMark {
  readonly type: 'hatch'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly step: number
  readonly stroke: Ink
  readonly strokeWidth: number
}

export interface TextMark extends AnyMark {
  readonly type: 'text'
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly ink: Ink
  readonly bold?: true
  readonly anchor?: 'middle' | 'end'
  /** A 4 px edge, for words on marks: in the ground's color, or in that of the area they stand on. */
  readonly halo?: Ink
}

export interface GroupMark extends AnyMark {
  readonly type: 'group'
  readonly x: number
  readonly y: number
  readonly marks: readonly Mark[]
}

/** A finished chart: what is drawn and what can be read from it. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly readings: readonly Reading[]
  /** How the pointer finds a reading: the nearest column first, the nearest row first, or as the crow flies. */
  readonly nearest: 'column' | 'row' | 'point'
}

/** What a figure in a chart is, for 「なぜこの数字？」. */
export interface Point {
  readonly chart: string
  readonly planId: string | null
  readonly fiscalYear: number | null
  /** Stage, payer, role or grade, where the chart has such rows. */
  readonly item: string | null
}

/** Names a point among those of a page. */
export function pointName({ chart, planId, fiscalYear, item }: Point): string {
  return [chart, planId, fiscalYear, item].map((part) => part ?? '').join(' ')
}

/** A place in the picture that pointer, focus and arrow keys can read. */
export interface Reading {
  /** ↑↓ walks the rows (usually plans), ←→ the columns (usually years). */
  readonly row: number
  readonly column: number
  readonly x: number
  readonly y: number
  /** Half the size of the mark that is read: the tooltip keeps beside it, the focus ring around it. */
  readonly radius: number
  readonly title: string
  /** The plan whose glyph stands before its name in the title. */
  readonly plan: { readonly slot: number; readonly name: string } | null
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  readonly point: Point
}

/** Rounds to tenths of a pixel: finer positions cannot be seen and only lengthen files. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** The middle of the pixel, where a line of 1 px is sharp. */
export function crisp(value: number): number {
  return Math.floor(value) + 0.5
}

/** Straight segments through points. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${tenth(x)},${tenth(y)}`).join('')
}

/** Moves a finished picture as a whole, to set several into one. */
export function placed(picture: Picture, x: number, y: number): GroupMark {
  return { type: 'group', x, y, marks: picture.marks }
}
