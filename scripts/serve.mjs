// Serves a built page, on this computer only, with the page's own content security policy repeated
// as a header: a header also binds what the page's <meta> element cannot, such as framing.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const HOST = '127.0.0.1'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The policy stands in the page; reading it there keeps header and page from ever differing. */
export function policyOf(/** @type {string} */ html) {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
  if (policy === undefined) throw new Error('the built page holds no content security policy')
  return policy
}

/** The file an address names, if there is one below the folder. */
function readBelow(/** @type {string} */ folder, /** @type {string} */ address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname)
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
    if (!file.startsWith(folder + sep)) return undefined
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', bytes: readFileSync(file) }
  } catch {
    // A malformed address, no such file, or a folder: there is nothing here to serve.
    return undefined
  }
}

/** A page has its own policy; every other file gets the one of the page that loads it. */
function policyFor(
  /** @type {string} */ folder,
  /** @type {{ type: string, bytes: Buffer }} */ { type, bytes },
) {
  const page = type === TYPES['.html'] ? bytes : readFileSync(join(folder, 'index.html'))
  return `${policyOf(page.toString())}; frame-ancestors 'none'`
}

export function createPageServer(/** @type {string} */ folder) {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const file = readBelow(folder, request.url ?? '/')
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.bytes.length,
      'Content-Security-Policy': policyFor(folder, file),
      'Cache-Control': 'no-cache',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
  })
}

/**
 * Listens on the first free port from the one asked for (0: any), and answers the page's address.
 * @returns {Promise<string>}
 */
export function listen(
  /** @type {import('node:http').Server} */ server,
  /** @type {number} */ port,
) {
  return new Promise((resolve, reject) => {
    const last = Math.min(port + 50, 65_535)
    let next = port
    server.on('error', (/** @type {NodeJS.ErrnoException} */ problem) => {
      if (problem.code !== 'EADDRINUSE' || next >= last) reject(problem)
      else server.listen(++next, HOST)
    })
    server.on('listening', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port to listen on'))
      else resolve(`http://localhost:${String(address.port)}/`)
    })
    server.listen(next, HOST)
  })
}
