import { tenth } from './marks'

/** Corners of the unit glyphs, for a size of 1 around the origin. Triangles are minus signs here and never glyphs. */
const CORNERS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  square(0.44),
  diamond(0.64),
  plus(0.54, 0.18),
  star(0.64, 0.27),
  turned(plus(0.58, 0.2)),
]

/** ● ■ ◆ ✚ ★ ✖ by slot of the plan, as a path of about `size` pixels around (x, y). */
export function glyphPath(slot: number, x: number, y: number, size: number): string {
  if (slot === 0) return circlePath(x, y, size * 0.5)
  const corners = CORNERS[slot]
  if (corners === undefined) throw new Error(`There is no glyph for slot ${slot}.`)
  const at = ([cx, cy]: readonly [number, number]) =>
    `${tenth(x + cx * size)},${tenth(y + cy * size)}`
  return `M${corners.map(at).join('L')}Z`
}

function circlePath(x: number, y: number, radius: number): string {
  const r = tenth(radius)
  const half = (dx: number) => `a${r},${r} 0 1 1 ${tenth(dx)},0`
  return `M${tenth(x - r)},${tenth(y)}${half(2 * r)}${half(-2 * r)}Z`
}

function square(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ]
}

function diamond(half: number): [number, number][] {
  return [
    [0, -half],
    [half, 0],
    [0, half],
    [-half, 0],
  ]
}

function plus(long: number, thick: number): [number, number][] {
  const quarter: [number, number][] = [
    [-thick, -long],
    [thick, -long],
    [thick, -thick],
  ]
  const turn = ([x, y]: [number, number], times: number): [number, number] =>
    times === 0 ? [x, y] : turn([-y, x], times - 1)
  return [0, 1, 2, 3].flatMap((times) => quarter.map((corner) => turn(corner, times)))
}

function turned(corners: readonly (readonly [number, number])[]): [number, number][] {
  const c = Math.SQRT1_2
  return corners.map(([x, y]) => [(x - y) * c, (x + y) * c])
}

function star(outer: number, inner: number): [number, number][] {
  return Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
}
