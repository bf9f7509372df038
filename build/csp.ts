import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const PLACE = '<!--csp-->'
const HEADER = 'Content-Security-Policy'

interface Sources {
  readonly script: string
  readonly style: string
  readonly image: string
  readonly font: string
}

/** What the folder build may load: its own files and nothing else. */
const OWN_FILES: Sources = {
  script: "'self'",
  style: "'self'",
  image: "'self' data: blob:",
  font: "'self' data:",
}

/**
 * Workers come from blobs in both builds, because a worker from a blob inherits the page's policy
 * and one loaded from an address does not.
 */
function policy({ script, style, image, font }: Sources): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    'worker-src blob:',
    `style-src ${style}`,
    "style-src-attr 'none'",
    `img-src ${image}`,
    `font-src ${font}`,
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The hashes of the inline scripts and styles. Both are looked for in one pass, so that markup
 * inside a script's own text is not taken for an element of the page.
 */
function policyOfSingleFile(html: string): string {
  const hashes = { script: new Array<string>(), style: new Array<string>() }
  for (const element of html.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)) {
    const [, name, attributes = '', text = ''] = element
    if (/\ssrc\s*=/.test(attributes)) {
      throw new Error(`a script of the single file is not inlined:${attributes}`)
    }
    const hash = createHash('sha256').update(text).digest('base64')
    hashes[name as 'script' | 'style'].push(`'sha256-${hash}'`)
  }
  return policy({
    script: hashes.script.join(' ') || "'none'",
    style: hashes.style.join(' ') || "'none'",
    image: 'data: blob:',
    font: 'data:',
  })
}

/** Puts the policy into a page; the hashes are of its final bytes, so nothing may change it after. */
export function withPolicy(html: string, form: 'folder' | 'single'): string {
  if (html.split(PLACE).length !== 2) throw new Error(`the page must hold ${PLACE} exactly once`)
  const content = form === 'single' ? policyOfSingleFile(html) : policy(OWN_FILES)
  return html.replace(PLACE, () => `<meta http-equiv="${HEADER}" content="${content}" />`)
}

/** The last plugin of a build, after the one that inlines. */
export function contentSecurityPolicy(form: 'folder' | 'single'): Plugin {
  return {
    name: 'manabiba:content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          file.source = withPolicy(file.source.toString(), form)
          if (form === 'single') file.fileName = 'manabiba.html'
        }
      },
    },
  }
}
