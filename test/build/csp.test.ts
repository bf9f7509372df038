import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withPolicy } from '../../build/csp'

const page = (head: string) => `<!doctype html><head><!--csp-->${head}</head>`

function directives(html: string): Record<string, string> {
  const content = /content="([^"]*)"/.exec(html)?.[1] ?? ''
  return Object.fromEntries(
    content.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the policy of the single file', () => {
  test('names each inline script and style by the hash of its text', () => {
    const html = page(
      '<script type="module">one()</script><script>two()</script><style>a{}</style>',
    )
    expect(directives(withPolicy(html, 'single'))).toMatchObject({
      'script-src': `${hash('one()')} ${hash('two()')}`,
      'style-src': hash('a{}'),
    })
  })

  test('does not take markup inside a script for an element', () => {
    const script = 'const picture = "<svg><style>text{}"'
    const html = page(`<script>${script}</script><style>a{}</style>`)
    expect(directives(withPolicy(html, 'single'))).toMatchObject({
      'script-src': hash(script),
      'style-src': hash('a{}'),
    })
  })

  test('hashes Japanese text by its bytes in UTF-8', () => {
    expect(directives(withPolicy(page('<style>/* 学びの場 */</style>'), 'single'))).toMatchObject({
      'script-src': "'none'",
      'style-src': hash('/* 学びの場 */'),
    })
  })

  test('is refused to a page whose script is in another file', () => {
    expect(() => withPolicy(page('<script src="./a.js"></script>'), 'single')).toThrow(
      'not inlined',
    )
  })
})

describe('the policy of either build', () => {
  test.each(['folder', 'single'] as const)(
    '%s: nothing from outside, no text run as code',
    (form) => {
      const { 'script-src': scripts, ...others } = directives(withPolicy(page(''), form))
      expect(scripts).toBe(form === 'folder' ? "'self'" : "'none'")
      expect(others).toMatchObject({
        'default-src': "'none'",
        'worker-src': 'blob:',
        'style-src-attr': "'none'",
        'connect-src': "'none'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
      })
      expect(Object.values(others).join(' ')).not.toMatch(/unsafe|https?:|\*/)
    },
  )

  test('has one place in the page, and the build stops when there is none or a second', () => {
    expect(() => withPolicy('<head></head>', 'folder')).toThrow('exactly once')
    expect(() => withPolicy(page('<!--csp-->'), 'folder')).toThrow('exactly once')
  })
})
