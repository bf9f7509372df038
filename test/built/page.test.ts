import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { policyOf } from '../../scripts/serve.mjs'

const read = (path: string) => readFileSync(join(inject('builtPage'), path), 'utf8')

/** Everything the page refers to: scripts, styles, pictures, links. */
const references = (html: string) =>
  [
    ...html
      .replace(/(<(script|style)\b[^>]*>)[^]*?<\/\2>/g, '$1')
      .matchAll(/ (?:src|href)="([^"]+)"/g),
  ]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'))

const scriptsOf = (form: 'folder' | 'file') =>
  form === 'file'
    ? [read('manabiba.html')]
    : readdirSync(join(inject('builtPage'), 'assets'))
        .filter((name) => name.endsWith('.js'))
        .map((name) => read(join('assets', name)))

describe('the folder', () => {
  test('holds every file its page refers to, by addresses that work below any path', () => {
    const addresses = references(read('index.html'))
    expect(addresses.some((address) => address.endsWith('.js'))).toBe(true)
    for (const address of addresses) {
      expect(address).toMatch(/^(\.\/assets\/|manabiba\.html$)/)
      expect(statSync(join(inject('builtPage'), address)).isFile()).toBe(true)
    }
  })

  test('starts no worker from an address, because it would not be under the page’s policy', () => {
    for (const script of scriptsOf('folder')) {
      expect(script).not.toMatch(/new Worker\(\s*new URL\(/)
    }
    expect(policyOf(read('index.html'))).toContain('worker-src blob:;')
  })

  test('has no script in the page itself', () => {
    expect(read('index.html')).not.toMatch(/<script\b(?![^>]* src=)/)
    expect(read('index.html')).not.toMatch(/<style\b|\sstyle=|\son\w+=/)
  })
})

describe('the single file', () => {
  test('refers to no other file but itself', () => {
    expect(references(read('manabiba.html'))).toEqual(['manabiba.html'])
  })

  test('names its script and its style by hashes that fit', () => {
    const html = read('manabiba.html')
    const policy = policyOf(html)
    const inline = [...html.matchAll(/<(script|style)\b[^>]*>([^]*?)<\/\1>/g)]
    expect(inline.map(([, name]) => name)).toEqual(expect.arrayContaining(['script', 'style']))
    for (const [, name = '', text = ''] of inline) {
      const hash = createHash('sha256').update(text).digest('base64')
      expect(policy).toMatch(
        new RegExp(`${name}-src [^;]*'sha256-${hash.replace(/[+/=]/g, '\\$&')}'`),
      )
    }
  })

  test('is small enough to be sent by mail: under 5 MB', () => {
    expect(statSync(join(inject('builtPage'), 'manabiba.html')).size).toBeLessThan(5_000_000)
  })
})

describe.each(['folder', 'file'] as const)('the scripts of the %s', (form) => {
  test('hold no WebAssembly and load no module from outside', () => {
    for (const script of scriptsOf(form)) {
      expect(script).not.toMatch(/WebAssembly\.(compile|instantiate|Module)/)
      expect(script).not.toMatch(/\bimport\(?\s*["']https?:/)
    }
  })
})
