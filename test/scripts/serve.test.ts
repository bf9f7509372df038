import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createPageServer, listen } from '../../scripts/serve.mjs'

const page = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" /><h1>まなびば</h1>`

let top: string
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'manabiba-served-'))
  mkdirSync(join(top, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(top, 'secret.txt'), 'secret')
  writeFileSync(join(top, 'dist', 'index.html'), page("script-src 'self'"))
  writeFileSync(join(top, 'dist', 'manabiba.html'), page("script-src 'sha256-x'"))
  writeFileSync(join(top, 'dist', 'assets', 'a.js'), 'a()')
  return () => rmSync(top, { recursive: true })
})

async function served(port = 0): Promise<{ server: Server; address: URL }> {
  const server = createPageServer(join(top, 'dist'))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { server, address: new URL(await listen(server, port)) }
}

/** The path goes out as it stands: `fetch` would tidy it first. */
function get(address: URL, path: string, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: address.port, path, method }, (answer) => {
        let body = ''
        answer.setEncoding('utf8')
        answer.on('data', (text: string) => (body += text))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}

describe('the built page is served', () => {
  test('with its own policy as a header, and in no frame', async () => {
    const { address } = await served()
    const { status, headers, body } = await get(address, '/')
    expect(status).toBe(200)
    expect(body).toContain('まなびば')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toBe("script-src 'self'; frame-ancestors 'none'")
  })

  test('each page under its own policy, other files under that of the page that loads them', async () => {
    const { address } = await served()
    const policies = await Promise.all(
      ['/manabiba.html', '/assets/a.js?x=1'].map(async (path) => {
        const { headers } = await get(address, path)
        return headers['content-security-policy']
      }),
    )
    expect(policies).toEqual([
      "script-src 'sha256-x'; frame-ancestors 'none'",
      "script-src 'self'; frame-ancestors 'none'",
    ])
  })

  test('on this computer only', async () => {
    const { server } = await served()
    expect(server.address()).toMatchObject({ address: '127.0.0.1' })
  })

  test('on the next free port when the one asked for is taken', async () => {
    const first = Number((await served()).address.port)
    const second = Number((await served(first)).address.port)
    expect(second).toBeGreaterThan(first)
  })
})

describe('nothing else is served', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets',
    '/%00',
    '/%E0%A4%A',
    '//',
    '/nothing.html',
  ])('%s', async (path) => {
    const { address } = await served()
    const { status, body } = await get(address, path)
    expect({ status, body }).toEqual({ status: 404, body: 'Not found\n' })
  })

  test('and nothing is accepted', async () => {
    const { address } = await served()
    expect((await get(address, '/', 'POST')).status).toBe(405)
  })
})
