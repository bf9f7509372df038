import type { Mark, Picture } from '../../src/charts/marks'

/** A picture as lines that a reviewer can read: one a mark, numbers rounded to whole pixels. */
export function describePicture({ width, height, marks }: Picture): string {
  return `${round(width)} × ${round(height)}\n${marks.map((mark) => describe(mark)).join('\n')}\n`
}

function describe(mark: Mark, indent = ''): string {
  const { type, key, part, ...rest } = mark
  const head = [type, part === 'data' ? '·' : null, key === undefined ? null : `[${key}]`]
  if (mark.type === 'group') {
    const inner = mark.marks.map((inside) => describe(inside, `${indent}  `))
    return [`${indent}group ${round(mark.x)} ${round(mark.y)}`, ...inner].join('\n')
  }
  const values = Object.entries(rest).map(([name, value]) => `${name}=${short(value)}`)
  return indent + [...head.filter((word) => word !== null), ...values].join(' ')
}

function short(value: unknown): string {
  if (typeof value === 'number') return String(Math.abs(value) < 2 ? value : round(value))
  return String(value).replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits))))
}

function round(value: number): number {
  return Math.round(value)
}
