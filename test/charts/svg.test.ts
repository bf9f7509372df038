import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glyphPath } from '../../src/charts/glyphs'
import { hexOf, planInk } from '../../src/charts/tokens'
import { elementOf, escapeMarkup, hatchPath, renderSvg } from '../../src/charts/svg'
import type { Mark, Picture } from '../../src/charts/marks'

const picture = (marks: readonly Mark[]): Picture => ({
  width: 100,
  height: 50,
  marks,
  readings: [],
  nearest: 'point',
})

describe('a picture as a file', () => {
  test('carries its size, letters, ground and colors itself', () => {
    const circle = { type: 'circle', x: 10.123, y: 20, radius: 7, fill: 'plan-2' } as const
    const text = {
      type: 'text',
      x: 1,
      y: 2,
      text: '定員',
      size: 14,
      ink: 'text',
      bold: true,
    } as const
    expect(renderSvg(picture([circle, text]))).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" xml:lang="ja"' +
        ' font-family="&quot;BIZ UDPGothic&quot;,&quot;Yu Gothic UI&quot;,Meiryo,&quot;Noto Sans JP&quot;,sans-serif"' +
        ' letter-spacing=".01em"><rect width="100%" height="100%" fill="#ffffff"/>' +
        '<circle cx="10.12" cy="20" r="7" fill="#c74700"/>' +
        '<text x="1" y="2" font-size="14" font-weight="700" fill="#1a1a1a">定員</text></svg>',
    )
  })

  test('holds no style and no script, whatever the plan is called', () => {
    const name = '<script>alert(1)</script>" onload="x" style="y" & <b>'
    const text = {
      type: 'text',
      x: 0,
      y: 0,
      text: name,
      size: 14,
      ink: 'text',
      halo: 'ground',
    } as const
    const svg = renderSvg(picture([text]), { title: name })
    expect(svg).not.toMatch(/<script|<b>|style="|onload="/)
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x&quot;')
  })

  test('escapes any text so that it comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkup(text)
        expect(escaped).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/)
      }),
    )
    expect(escapeMarkup('a\u0000b\ud800c')).toBe('a\ufffdb\ufffdc')
  })

  test('draws the edge of words as a text of its own, which office programs understand', () => {
    const text = {
      type: 'text',
      x: 0,
      y: 9,
      text: '45人',
      size: 14,
      ink: 'plan-2',
      halo: 'ground',
    } as const
    const svg = renderSvg(picture([text]))
    expect(svg.match(/<text/g)).toHaveLength(2)
    expect(svg).not.toContain('paint-order')
    expect(svg.indexOf('stroke="#ffffff"')).toBeLessThan(svg.lastIndexOf('<text'))
  })

  test('changes its colors on a dark ground', () => {
    const rect = { type: 'rect', x: 0, y: 0, width: 1, height: 1, fill: 'plan-1' } as const
    expect(renderSvg(picture([rect]), { theme: 'dark' })).toMatch(/#12161d.*#57b8ff/)
  })

  test('moves what is grouped', () => {
    const line = {
      type: 'line',
      x1: 0,
      y1: 0,
      x2: 1,
      y2: 1,
      stroke: 'zero',
      strokeWidth: 1,
    } as const
    const group = { type: 'group', x: 5, y: 6, marks: [line] } as const
    expect(renderSvg(picture([group]))).toContain('<g transform="translate(5,6)"><line x1="0"')
  })
})

test('nothing unpainted is black by accident', () => {
  const path = { type: 'path', d: 'M0,0', stroke: 'zero', strokeWidth: 1 } as const
  expect(elementOf(path, 'light').attributes).toMatchObject({ fill: 'none', stroke: '#4d4d4d' })
})

test('hatches stay within their rectangle', () => {
  const size = { min: 1, max: 60, noNaN: true }
  fc.assert(
    fc.property(fc.double(size), fc.double(size), (width, height) => {
      const d = hatchPath({
        type: 'hatch',
        x: 3,
        y: 4,
        width,
        height,
        step: 5,
        stroke: 'hatch',
        strokeWidth: 1.5,
      })
      for (const [, x, y] of d.matchAll(/([\d.]+),([\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(2.9)
        expect(Number(x)).toBeLessThanOrEqual(3.1 + width)
        expect(Number(y)).toBeGreaterThanOrEqual(3.9)
        expect(Number(y)).toBeLessThanOrEqual(4.1 + height)
      }
    }),
  )
})

describe('plans', () => {
  const slots = [0, 1, 2, 3, 4, 5]

  test('have six signs, none of them a triangle: ▲ is a minus sign', () => {
    const paths = slots.map((slot) => glyphPath(slot, 0, 0, 10))
    expect(new Set(paths).size).toBe(6)
    for (const path of paths.slice(1)) expect(path.match(/,/g)!.length).toBeGreaterThan(3)
    expect(() => glyphPath(6, 0, 0, 10)).toThrow('slot 6')
    expect(() => planInk(6)).toThrow('slot 6')
  })

  test.each([
    ['light', '#ffffff'],
    ['dark', '#12161d'],
  ] as const)('stand out from the %s ground by 4.5 to 1', (theme, ground) => {
    for (const slot of slots)
      expect(contrast(hexOf(planInk(slot), theme), ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('amounts are legible on every payer', () => {
    for (const theme of ['light', 'dark'] as const)
      for (const payer of ['municipality', 'prefecture', 'nation', 'other'] as const)
        expect(contrast(hexOf(`on-${payer}`, theme), hexOf(payer, theme))).toBeGreaterThanOrEqual(
          4.5,
        )
  })
})

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
