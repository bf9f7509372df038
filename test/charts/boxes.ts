import type { Mark, Picture, TextMark } from '../../src/charts/marks'
import { estimateTextWidth } from '../../src/charts/text-width'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly what: string
}

/** Every mark with its place in the picture, groups taken apart. */
export function flatMarks(
  marks: readonly Mark[],
  dx = 0,
  dy = 0,
): { mark: Mark; dx: number; dy: number }[] {
  return marks.flatMap((mark) =>
    mark.type === 'group' ? flatMarks(mark.marks, dx + mark.x, dy + mark.y) : [{ mark, dx, dy }],
  )
}

/** Where marks stand; strokes and glyphs count by their middle line and size. */
export function boxesOf({ marks }: Picture): Box[] {
  return flatMarks(marks).flatMap(({ mark, dx, dy }) => {
    const box = boxOf(mark)
    if (!box) return []
    const { left, right, top, bottom } = box
    const what = `${mark.type} ${mark.key ?? ''} ${mark.type === 'text' ? mark.text : ''}`
    return [{ left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy, what }]
  })
}

/** Boxes of the words alone, a little smaller than their letters' line. */
export function wordBoxes(picture: Picture): Box[] {
  const words = flatMarks(picture.marks).filter(({ mark }) => mark.type === 'text')
  return boxesOf({
    ...picture,
    marks: words.map(({ mark, dx, dy }) => ({ type: 'group', x: dx, y: dy, marks: [mark] })),
  })
}

/** Pairs of words that stand on each other by more than a pixel. */
export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.what} / ${b.what}`),
  )
}

/** What stands outside the picture, with a pixel's grace for strokes. */
export function outside(picture: Picture, grace = 1): string[] {
  return boxesOf(picture)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -grace ||
        top < -grace ||
        right > picture.width + grace ||
        bottom > picture.height + grace,
    )
    .map(
      ({ what, left, right, top, bottom }) =>
        `${what}: ${[left, right, top, bottom].map(Math.round).join(' ')}`,
    )
}

type Edges = Omit<Box, 'what'>

function boxOf(mark: Mark): Edges | null {
  switch (mark.type) {
    case 'rect':
    case 'hatch':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }
    case 'line':
      return spanOf([mark.x1, mark.x2], [mark.y1, mark.y2])
    case 'circle':
      return around(mark.x, mark.y, mark.radius)
    case 'glyph':
      return around(mark.x, mark.y, mark.size * 0.66)
    case 'path': {
      const points = [...mark.d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
      if (points.length === 0) return null
      return spanOf(
        points.map(([, x]) => Number(x)),
        points.map(([, , y]) => Number(y)),
      )
    }
    case 'text':
      return textBox(mark)
    case 'group':
      return null
  }
}

function textBox({ x, y, text, size, bold, anchor }: TextMark): Edges {
  const width = estimateTextWidth(text, size, bold)
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.15 }
}

function around(x: number, y: number, radius: number): Edges {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function spanOf(xs: readonly number[], ys: readonly number[]): Edges {
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}
