import { glyphPath } from './glyphs'
import { tenth, type HatchMark, type Mark, type Picture, type TextMark } from './marks'
import { FONT_FAMILY, hexOf, type Ink, type Theme } from './tokens'

type Attributes = Record<string, string | number>

/** A mark as the element it becomes, on the page and in a file alike. */
export interface SvgElement {
  readonly tag: string
  readonly attributes: Readonly<Attributes>
  readonly text?: string
  readonly marks?: readonly Mark[]
}

/** The element of a mark; colors stand on it as attributes, so it needs no style sheet. */
export function elementOf(mark: Mark, theme: Theme): SvgElement {
  switch (mark.type) {
    case 'rect': {
      const { x, y, width, height, radius } = mark
      const box = { x: r(x), y: r(y), width: r(width), height: r(height) }
      return {
        tag: 'rect',
        attributes: { ...box, ...optional('rx', radius), ...paint(mark, theme) },
      }
    }
    case 'line': {
      const ends = { x1: r(mark.x1), y1: r(mark.y1), x2: r(mark.x2), y2: r(mark.y2) }
      return { tag: 'line', attributes: { ...ends, ...paint(mark, theme) } }
    }
    case 'path':
      return { tag: 'path', attributes: { d: mark.d, ...paint(mark, theme) } }
    case 'circle': {
      const place = { cx: r(mark.x), cy: r(mark.y), r: r(mark.radius) }
      return { tag: 'circle', attributes: { ...place, ...paint(mark, theme) } }
    }
    case 'glyph': {
      const d = glyphPath(mark.slot, mark.x, mark.y, mark.size)
      return { tag: 'path', attributes: { d, 'stroke-linejoin': 'round', ...paint(mark, theme) } }
    }
    case 'hatch':
      return { tag: 'path', attributes: { d: hatchPath(mark), ...paint(mark, theme) } }
    case 'text':
      return { tag: 'text', attributes: letters(mark, theme), text: mark.text }
    case 'group': {
      const attributes = {
        transform: `translate(${r(mark.x)},${r(mark.y)})`,
        ...paint(mark, theme),
      }
      return { tag: 'g', attributes, marks: mark.marks }
    }
  }
}

/** The picture as a file of its own: letters, colors and ground included, all text escaped. */
export function renderSvg(
  picture: Pick<Picture, 'width' | 'height' | 'marks'>,
  { theme = 'light', title = '', language = 'ja' }: SvgWish = {},
): string {
  const { width, height } = picture
  const size = `width="${r(width)}" height="${r(height)}" viewBox="0 0 ${r(width)} ${r(height)}"`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${language}" font-family="${escapeMarkup(FONT_FAMILY)}" letter-spacing=".01em">`
  const name = title === '' ? '' : `<title>${escapeMarkup(title)}</title>`
  const ground = `<rect width="100%" height="100%" fill="${hexOf('ground', theme)}"/>`
  return `${head}${name}${ground}${renderMarks(picture.marks, theme)}</svg>`
}

export interface SvgWish {
  readonly theme?: Theme
  readonly title?: string
  readonly language?: string
}

function renderMarks(marks: readonly Mark[], theme: Theme): string {
  return marks.map((mark) => renderMark(mark, theme)).join('')
}

function renderMark(mark: Mark, theme: Theme): string {
  if (mark.type === 'text' && mark.halo) return renderHaloed(mark, theme)
  return printElement(elementOf(mark, theme), theme)
}

/** Office programs do not know `paint-order`, so a file draws the edge as a text of its own. */
function renderHaloed(mark: TextMark, theme: Theme): string {
  const { tag, attributes } = elementOf(mark, theme)
  const edge = without(attributes, ['paint-order'])
  const letters = without(attributes, ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin'])
  return [edge, letters]
    .map((layer) => printElement({ tag, attributes: layer, text: mark.text }, theme))
    .join('')
}

function printElement({ tag, attributes, text, marks }: SvgElement, theme: Theme): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(`${value}`)}"`,
  )
  const inside = text === undefined ? renderMarks(marks ?? [], theme) : escapeMarkup(text)
  return `<${tag}${written.join('')}${inside === '' ? '/>' : `>${inside}</${tag}>`}`
}

/** Characters that XML 1.0 cannot hold at all, not even escaped. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

export function escapeMarkup(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

interface Paint {
  readonly fill?: Ink
  readonly fillOpacity?: number
  readonly stroke?: Ink
  readonly strokeWidth?: number
  readonly strokeOpacity?: number
  readonly dash?: string
  readonly opacity?: number
  readonly type: Mark['type']
}

function paint(mark: Paint, theme: Theme): Attributes {
  if (mark.type === 'group') return optional('opacity', mark.opacity)
  return {
    fill: mark.fill === undefined ? 'none' : hexOf(mark.fill, theme),
    ...optional('fill-opacity', mark.fillOpacity),
    ...optional('stroke', mark.stroke && hexOf(mark.stroke, theme)),
    ...optional('stroke-width', mark.strokeWidth),
    ...optional('stroke-opacity', mark.strokeOpacity),
    ...optional('stroke-dasharray', mark.dash),
    ...optional('opacity', mark.opacity),
  }
}

function letters(mark: TextMark, theme: Theme): Attributes {
  return {
    x: r(mark.x),
    y: r(mark.y),
    'font-size': mark.size,
    ...optional('font-weight', mark.bold && 700),
    ...optional('text-anchor', mark.anchor),
    fill: hexOf(mark.ink, theme),
    ...(mark.halo ? haloOf(mark.halo, theme) : {}),
    ...optional('opacity', mark.opacity),
  }
}

function haloOf(ink: Ink, theme: Theme): Attributes {
  const edge = { 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return { stroke: hexOf(ink, theme), ...edge }
}

/** Rising strokes, each cut at the edges of the rectangle. */
export function hatchPath({ x, y, width, height, step }: HatchMark): string {
  const strokes: string[] = []
  for (let offset = step; offset < width + height; offset += step) {
    const [x1, y1] = offset <= height ? [x, y + offset] : [x + offset - height, y + height]
    const [x2, y2] = offset <= width ? [x + offset, y] : [x + width, y + offset - width]
    strokes.push(`M${tenth(x1)},${tenth(y1)}L${tenth(x2)},${tenth(y2)}`)
  }
  return strokes.join('')
}

function without(attributes: Readonly<Attributes>, names: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)))
}

function optional(name: string, value: string | number | undefined): Attributes {
  return value === undefined ? {} : { [name]: value }
}

function r(value: number): number {
  return Math.round(value * 100) / 100
}
